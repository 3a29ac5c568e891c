/** How a page writes links: by the layout's viewer, so that every link carries what the reader has chosen. */
import { createContext } from 'svelte';

export const [getContextHref, setContextHref] = createContext<(path: string) => string>();

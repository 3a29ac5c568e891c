/** The day that governs what a page says: the view's, once the URL has been read; the article's before. */
import { createContext } from 'svelte';
import type { Day } from '#lib/domain/time.ts';

export interface Reading {
	readonly day: Day;
}

export const [getReading, setReading] = createContext<Reading>();

/** What governs a page's words: the view's day and organizations once the URL has been read; before, the article's day alone. */
import { createContext } from 'svelte';
import type { Day } from '#lib/domain/time.ts';

export interface Reading {
	readonly day: Day;
	/** Ids of the organizations switched on. */
	readonly orgs: readonly string[];
}

export const [getReading, setReading] = createContext<Reading>();

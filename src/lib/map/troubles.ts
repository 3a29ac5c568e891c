/** What can go wrong with the map, in the kinds that a reader would tell apart. */
export const TROUBLES = [
	/** The browser has no WebGL 2. */
	'webgl',
	/** The map's script or its worker did not arrive. */
	'start',
	/** The browser took the graphics context away; it may give it back. */
	'lost',
	/** It did not, in good time. */
	'gone',
	/** The list of places and memberships did not arrive: the map does not begin without it. */
	'facts',
	/** Tiles: land, borders, fills. */
	'outlines',
	'relief',
	/** Labels of states, seas and cities. */
	'names',
	/** The fonts in which labels are set; the browser's own stand in. */
	'letters'
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Those for which the map can ask again by itself, without being made anew. */
export const SUPPLIES = ['outlines', 'relief', 'names', 'letters'] as const satisfies readonly Trouble[];
export type Supply = (typeof SUPPLIES)[number];

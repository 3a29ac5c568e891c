/** Types of archive.js, which stays plain JavaScript: the pipeline of geo/shapes runs without TypeScript. */
export interface Tile {
	readonly z: number;
	readonly x: number;
	readonly y: number;
	/** Compressed already. */
	readonly data: Uint8Array;
}
export function compress(bytes: Uint8Array): Uint8Array;
export function writeArchive(
	tiles: readonly Tile[],
	about: { readonly metadata: object; readonly maxZoom: number }
): Uint8Array<ArrayBuffer>;

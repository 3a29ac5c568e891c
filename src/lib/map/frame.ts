import type { Bounds, FrameFit } from '#lib/domain/pages.ts';

/**
 * Frames: what part of the world a page shows. The poster and the live map share this arithmetic, so that the map can
 * lie over its poster without a jump. Web Mercator, world = 1 × 1, x to the east, y to the south.
 */

export type { Bounds, FrameFit };

/** A frame as a file's name: what is shown in the same frame shares a picture. */
export function frameName(frame: Bounds): string {
	return frame.map((degrees) => degrees.toFixed(2)).join('_');
}

/** Side of the world in CSS pixels at zoom 0: MapLibre's tiles are 512 pixels wide. */
export const WORLD_SIZE = 512;

export function mercatorX(lon: number): number {
	return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
	const sine = Math.sin((lat * Math.PI) / 180);
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function inverseMercatorY(y: number): number {
	return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** A frame in Mercator: its corner and extent. */
export interface Extent {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export function extentOf([west, south, east, north]: Bounds): Extent {
	const [x, y] = [mercatorX(west), mercatorY(north)];
	return { x, y, width: mercatorX(east) - x, height: mercatorY(south) - y };
}

/**
 * The key's width with its margins, the text's, and the width of the window from which on the key stands beside what is
 * shown (src/routes/+layout.svelte); in CSS pixels.
 */
export const KEY_SPACE = 344;
const COLUMN = 410;
const WIDE = 1200;
export const WIDE_WINDOW = `(min-width: ${WIDE}px)`;
/** The key's width as a share of what the smallest such window leaves to a frame beside it. */
export const KEY_SHARE = KEY_SPACE / (WIDE - COLUMN - KEY_SPACE);

/** What the row of buttons takes of the map's lower edge, and the windows where a globe stands above it (poster.css). */
export const FOOT = 64;
export const FOOT_WINDOW = '(min-width: 861px) and (min-height: 501px)';

/** The lowest zoom of a flat map: the world is as wide as the window, and nothing of it is there twice. */
export function leastZoom(width: number, least: number): number {
	return Math.max(least, Math.log2(Math.max(1, width) / WORLD_SIZE));
}

/** Does a frame leave room for the key beside it, where there is a key beside it? */
export function leavesRoom(fit: FrameFit): boolean {
	return fit === 'beside' || fit === 'hang';
}

/**
 * The camera that fits `bounds` into a window: what `viewBox` with `preserveAspectRatio` does for the poster. Computed
 * here rather than by `map.fitBounds`, which rounds and clamps in its own ways.
 * @param window width and height in CSS pixels
 * @param free pixels at the right that the frame leaves to the key
 */
export function fit(
	bounds: Bounds,
	window: { readonly width: number; readonly height: number },
	mode: FrameFit = 'meet',
	free = 0,
	maxZoom = 9
): { center: [lon: number, lat: number]; zoom: number } {
	const extent = extentOf(bounds);
	const scales = [(window.width - free) / extent.width, window.height / extent.height];
	const zoom = Math.min(
		maxZoom,
		Math.log2((mode === 'slice' ? Math.max(...scales) : Math.min(...scales)) / WORLD_SIZE)
	);
	const pixels = WORLD_SIZE * 2 ** zoom;
	// The frame's middle stands in the middle of what is left free; a frame that hangs has its top at the window's.
	const x = extent.x + extent.width / 2 + free / 2 / pixels;
	const y = extent.y + (mode === 'hang' ? window.height / pixels : extent.height) / 2;
	return { center: [x * 360 - 180, inverseMercatorY(y)], zoom };
}

/** The part of the canvas that a frame is fitted into, in CSS pixels from the canvas's corner. */
export interface Room {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The camera of the whole canvas that shows in `room` what `camera` shows in a window of the room's size. */
export function outOf(
	room: Room,
	canvas: { readonly width: number; readonly height: number },
	{ center: [lon, lat], zoom }: { readonly center: readonly [number, number]; readonly zoom: number }
): { center: [lon: number, lat: number]; zoom: number } {
	const pixels = WORLD_SIZE * 2 ** zoom;
	const x = mercatorX(lon) + (canvas.width / 2 - (room.left + room.width / 2)) / pixels;
	const y = mercatorY(lat) + (canvas.height / 2 - (room.top + room.height / 2)) / pixels;
	return { center: [x * 360 - 180, inverseMercatorY(y)], zoom };
}

/** The poster's `preserveAspectRatio` for the same. */
export function aspectRatio(mode: FrameFit): string {
	return mode === 'slice' ? 'xMidYMid slice' : mode === 'hang' ? 'xMidYMin meet' : 'xMidYMid meet';
}

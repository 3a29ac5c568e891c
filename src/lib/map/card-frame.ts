import { extentOf, inverseMercatorY, mercatorY, type Bounds } from './frame.ts';

/** Width and height in pixels, and what of them other things cover. */
export interface Window {
	readonly width: number;
	readonly height: number;
	readonly covered: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** The map begins here: north of it is nothing but sea. */
const NORTH_END = mercatorY(83.8);

/** The frame of a whole picture in whose uncovered part `bounds` lies, whole and in the middle, or higher up where the world ends. */
export function frameAround(bounds: Bounds, { width, height, covered }: Window): Bounds {
	const { x, y, width: across, height: down } = extentOf(bounds);
	const free = { width: width - covered.left - covered.right, height: height - covered.top - covered.bottom };
	/** Pixels to the world. */
	const scale = Math.min(free.width / across, free.height / down);
	const left = x + across / 2 - (covered.left + free.width / 2) / scale;
	const top = Math.max(NORTH_END, y + down / 2 - (covered.top + free.height / 2) / scale);
	const bottom = inverseMercatorY(top + height / scale);
	return [left * 360 - 180, bottom, (left + width / scale) * 360 - 180, inverseMercatorY(top)];
}

/** A frame `times` as wide and high, around the same middle. */
export function widened([west, south, east, north]: Bounds, times: number): Bounds {
	const [dx, dy] = [((east - west) * (times - 1)) / 2, ((north - south) * (times - 1)) / 2];
	return [west - dx, south - dy, east + dx, north + dy];
}

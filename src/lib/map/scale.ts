/** The scale bar: how long a round number of kilometres is in the middle of what the map shows. */
import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import type { Room } from './frame.ts';

export interface Scale {
	readonly km: number;
	/** Length of the bar in CSS pixels. */
	readonly pixels: number;
	/** The scale changes so much over what is shown that the number holds for its middle only. */
	readonly rough: boolean;
}

const METRES = 1000;
/** Mercator draws north and south of the middle at other scales: beyond these ratios a bar is rough, and none is honest. */
const ROUGH = 1.2;
const NONE = 2.2;

/** The longest bar of 1, 2 or 5 × 10ⁿ km that is no longer than `most` pixels. */
export function barOf(metresPerPixel: number, most: number): Pick<Scale, 'km' | 'pixels'> {
	const longest = (metresPerPixel * most) / METRES;
	const power = 10 ** Math.floor(Math.log10(longest));
	const km = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
	return { km, pixels: Math.round((km * METRES) / metresPerPixel) };
}

/**
 * @param metresPerPixel at the upper edge, in the middle and at the lower edge of what is shown
 * @returns null where no one bar could speak for all of it
 */
export function scaleOf(metresPerPixel: readonly [number, number, number], most: number): Scale | null {
	const spread = Math.max(...metresPerPixel) / Math.min(...metresPerPixel);
	// A globe seen whole has no ground at its edges.
	if (!(spread <= NONE)) return null;
	return { ...barOf(metresPerPixel[1], most), rough: spread > ROUGH };
}

type Unproject = Pick<MapLibre, 'unproject'>;
/** The bar is no longer than this, nor than a fifth of the room. */
const MOST = 130;
/** Long enough to measure, short enough to be straight. */
const PROBE = 60;

function metresPerPixel(map: Unproject, x: number, y: number): number {
	const [west, east]: [LngLat, LngLat] = [map.unproject([x - PROBE / 2, y]), map.unproject([x + PROBE / 2, y])];
	return west.distanceTo(east) / PROBE;
}

/** Tells the scale of what stands in `room` now, and whenever it has changed. @returns a function that ends it */
export function watchScale(map: MapLibre, room: () => Room, tell: (scale: Scale | null) => void): () => void {
	const measure = () => {
		const { left, top, width, height } = room();
		const at = (share: number) => metresPerPixel(map, left + width / 2, top + height * share);
		tell(scaleOf([at(0), at(0.5), at(1)], Math.min(MOST, width / 5)));
	};
	measure();
	// A map that is only dragged tells its new scale when it comes to rest: each measuring asks for the layout.
	map.on('zoom', measure);
	map.on('moveend', measure);
	return () => {
		map.off('zoom', measure);
		map.off('moveend', measure);
	};
}

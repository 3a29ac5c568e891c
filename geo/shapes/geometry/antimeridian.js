import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { middle, polygonsOf } from './polygons.js';

/**
 * world-atlas is made for a sphere; a flat map needs every ring to stay on its side of 180°.
 *
 * The 10m rings are split at 180° already, but some of their vertices on it carry the wrong sign
 * (Russia, Fiji …): a stripe across the whole map. Only Antarctica, which holds the pole, needs a
 * true cut. Cutting the others too would lose the eastern half of Wrangel Island.
 *
 * @typedef {import('./mercator.js').Position} Position
 */

const ON_THE_LINE = 179.9999;
/** After quantization: a step is 0.00036°. */
const MAP_EDGE = 179.999;
/** Mercator ends at 85.05°; what lies below is pressed onto its edge. */
const MAP_BOTTOM = -84.9;
const plateCarree = geoEquirectangular()
	.scale(180 / Math.PI)
	.translate([0, 0])
	.reflectY(true)
	.precision(0);

/** @param {{type: string, coordinates: any}} geometry @returns {{type: 'MultiPolygon', coordinates: Position[][][]}} */
export function flatten(geometry) {
	const polygons = polygonsOf(geometry).map((rings) => rings.map(withOneSign));
	const flat = { type: 'MultiPolygon', coordinates: polygons };
	const cut = polygons.flat().some(crosses) ? geoProject(flat, plateCarree) : flat;
	return { type: 'MultiPolygon', coordinates: polygonsOf(cut).map((rings) => rings.map(rounded)) };
}

/** Does a segment of this ring run the long way round the world? @param {Position[]} ring */
export const crosses = (ring) => ring.some((position, i) => i > 0 && Math.abs(position[0] - ring[i - 1][0]) > 180);

/** Does a position lie on the cut at 180°? @param {Position} position */
export const isOnCut = ([x]) => Math.abs(x) > MAP_EDGE;

/** Does a segment lie where the flat map ends, not the land? At 180° or under Antarctica. @param {Position} from @param {Position} to */
export const isMapEdge = (from, to) => (isOnCut(from) && isOnCut(to)) || (from[1] < MAP_BOTTOM && to[1] < MAP_BOTTOM);

/** @param {Position[]} ring */
function withOneSign(ring) {
	if (!crosses(ring)) return ring;
	const inland = ring.filter(([x]) => Math.abs(x) < ON_THE_LINE);
	const side = Math.sign(middle(inland)[0]);
	if (inland.some(([x]) => Math.sign(x) !== side)) return ring;
	return ring.map(([x, y]) => [Math.abs(x) >= ON_THE_LINE ? 180 * side : x, y]);
}

/** A millionth of a degree: shared vertices must stay equal to the last digit. @param {Position[]} ring */
const rounded = (ring) => ring.map(([x, y]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]);

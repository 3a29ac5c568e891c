import { lineLength, ringArea } from '../geometry/mercator.js';
import { linesOf, polygonsOf } from '../geometry/polygons.js';
import { readJson } from '../files.js';

/**
 * Lakes and rivers (Natural Earth 1:50m). The vendored files carry no names and no ranks, so size
 * decides when something is shown.
 */

/** Lakes of about 2,500 km² and more at mid-latitudes: what a poster of the world needs. px² at zoom 0 */
const LARGE_LAKE = 0.5;

/** A river's length in pixels at zoom 0 from which it has rank 1, 2, 3; the rest have rank 4. */
const RIVER_RANKS = [22, 12, 6];

/** @returns {Promise<object[]>} polygon features without properties */
export async function readLakes() {
	const { features } = await readJson('inputs/ne50-lakes.geojson');
	return features.filter((feature) => polygonsOf(feature.geometry).length > 0);
}

/** @param {object[]} lakes */
export const largeLakes = (lakes) =>
	lakes.filter(({ geometry }) => polygonsOf(geometry).some(([outer]) => ringArea(outer) >= LARGE_LAKE));

/** @returns {Promise<object[]>} line features with `rank` 1 (longest) to 4 */
export async function readRivers() {
	const { features } = await readJson('inputs/ne50-rivers.geojson');
	return features
		.filter((feature) => linesOf(feature.geometry).length > 0)
		.map((feature) => ({ ...feature, properties: { rank: riverRank(feature.geometry) } }));
}

function riverRank(geometry) {
	const length = linesOf(geometry).reduce((sum, line) => sum + lineLength(line), 0);
	const rank = RIVER_RANKS.findIndex((least) => length > least);
	return rank === -1 ? RIVER_RANKS.length + 1 : rank + 1;
}

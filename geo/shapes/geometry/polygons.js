/**
 * @typedef {import('./mercator.js').Position} Position
 * @typedef {Position[][]} Polygon outer ring, then its holes
 */

/** @param {{type: string, coordinates: any} | null} geometry @returns {Polygon[]} */
export function polygonsOf(geometry) {
	if (!geometry) return [];
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** @param {{type: string, coordinates: any} | null} geometry @returns {Position[][]} */
export function linesOf(geometry) {
	if (!geometry) return [];
	return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** @template P @param {Polygon[]} polygons @param {P} properties */
export const multiPolygon = (polygons, properties) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'MultiPolygon', coordinates: polygons }
});

/** @template P @param {Position[][]} lines @param {P} properties */
export const multiLine = (lines, properties) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'MultiLineString', coordinates: lines }
});

/** @template F @param {F[]} features */
export const collection = (features) => ({ type: 'FeatureCollection', features });

/** The mean of a ring's vertices: enough to tell where a small polygon lies. @param {Position[]} ring @returns {Position} */
export const middle = (ring) => [
	ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
	ring.reduce((sum, [, y]) => sum + y, 0) / ring.length
];

/** @param {Position} position @param {[number, number, number, number]} box west, south, east, north */
export const inBox = ([x, y], [west, south, east, north]) => x >= west && x <= east && y >= south && y <= north;

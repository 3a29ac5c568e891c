import * as topojson from 'topojson-client';
import { isMapEdge } from '../geometry/antimeridian.js';
import { multiLine, polygonsOf } from '../geometry/polygons.js';
import { shoreOf } from './borders.js';

/**
 * A line drawn around the polygons of a state that the flat map cuts at 180° shows the cut. Such
 * states have their outline as lines of its own: the same vertices in the same direction, next to
 * `countries` in the tile and with its buffer, so that compression finds them again (1 kB of a first
 * view; reversed, 5 kB).
 */

/** @returns {Set<string>} ids of the countries that the edge of the map cuts */
export function cutIds(countries) {
	const { features } = topojson.feature(countries, countries.objects.countries);
	return new Set(
		features.filter(({ geometry }) => polygonsOf(geometry).flat().some(isCut)).map(({ properties }) => properties.a3)
	);
}

/**
 * @param {object[]} countries polygon features; those marked `cut` get an outline
 * @returns {object[]} line features with `a3`
 */
export const outlineFeatures = (countries) =>
	countries
		.filter(({ properties }) => properties.cut)
		.map(({ geometry, properties: { a3 } }) =>
			multiLine(shoreOf(polygonsOf(geometry).flat().map(startingAtCut)), { a3 })
		);

const edgeAt = (ring) => ring.findIndex((position, i) => i > 0 && isMapEdge(ring[i - 1], position));
const isCut = (ring) => edgeAt(ring) !== -1;

/** The ring from the far end of its cut, so that its shore is not cut where the ring happened to start. */
function startingAtCut(ring) {
	if (!isCut(ring)) return ring;
	const start = edgeAt(ring);
	return [...ring.slice(start), ...ring.slice(1, start + 1)];
}

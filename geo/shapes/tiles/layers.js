import * as topojson from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { topology } from 'topojson-server';
import { isOnCut } from '../geometry/antimeridian.js';
import { lineLength, ringArea, triangleArea } from '../geometry/mercator.js';
import { collection, linesOf, multiLine, multiPolygon, polygonsOf } from '../geometry/polygons.js';
import { borderFeatures, checkPairs, coastFeature, sortArcs } from './borders.js';
import { cutIds, outlineFeatures } from './outlines.js';

/**
 * What each zoom level shows of each layer. Simplification happens here, once for the whole
 * topology, because the tiler would simplify ring by ring and open cracks between neighbours.
 */

export const MAX_ZOOM = 6;

/** Layer names and fields, as the archive's metadata tells them to other programs. */
export const LAYERS = {
	ocean: { depth: 'Number' },
	countries: { a3: 'String', disputed: 'Boolean', cut: 'Boolean' },
	outlines: { a3: 'String' },
	lakes: {},
	rivers: { rank: 'Number' },
	provinces: {},
	coast: {},
	borders: { a: 'String', b: 'String', kind: 'String' },
	claims: { kind: 'String', name: 'String' }
};

/**
 * The vertex a zoom level may drop adds less than this to the drawing, px². The last level is also
 * stretched for zooms 7 and 8, so it keeps almost all.
 */
const VERTEX_PX = [1, 1.1, 1.2, 1, 0.7, 0.6, 0.08];
/** Smaller polygons and holes are left out, px²; states among them are drawn as dots. */
const ISLAND_PX = [2.5, 3, 3, 2.5, 1.2, 1.2, 0];
/** Shorter pieces of coast are left out, px. */
const SHORE_PX = [6, 7, 7, 6, 3.5, 3.5, 0.5];
const LAKE_PX = [9, 9, 9, 8, 6, 6, 4];
/** The sea's depth is a tint without edges: it needs far less, and nothing finer after zoom 4. */
const OCEAN_VERTEX_PX = [6, 8, 12, 8, 4, 4, 4];
const OCEAN_RING_PX = 60;
/** The lowest rank of river (1 = longest) shown at each zoom. */
const RIVER_RANK = [0, 0, 1, 2, 3, 4, 4];

/** Rings up to this many vertices are kept whole. */
const SPECK_VERTICES = 6;

const CLAIMS_FROM_ZOOM = 2;
const PROVINCES_FROM_ZOOM = 4;

/**
 * @param {object} sources countries (topology), lakes, rivers, ocean, claims, provinces (features); disputes, internal (borders), disputedIds
 * @returns {(zoom: number) => Record<string, object[]>} the features of every layer at a zoom
 */
export function layersByZoom(sources) {
	const countries = keepSpecks(presimplify(sources.countries, triangleArea));
	const arcs = sortArcs(sources.countries);
	checkPairs(arcs.borders, sources.internal);
	const cut = cutIds(sources.countries);
	const marks = ({ a3 }) => ({
		a3,
		...(sources.disputedIds.has(a3) && { disputed: true }),
		...(cut.has(a3) && { cut: true })
	});
	const water = presimplify(
		topology({ lakes: collection(sources.lakes), rivers: collection(sources.rivers) }),
		triangleArea
	);
	const ocean = presimplify(topology({ ocean: collection(sources.ocean) }), triangleArea);

	return (zoom) => {
		const scale = 4 ** zoom;
		const land = simplify(countries, VERTEX_PX[zoom] / scale);
		const inland = simplify(water, VERTEX_PX[zoom] / scale);
		const sea = simplify(ocean, OCEAN_VERTEX_PX[zoom] / 4 ** Math.min(zoom, 4));
		const polygons = keepRings(land, 'countries', ISLAND_PX[zoom] / scale, marks);
		return {
			ocean: keepRings(sea, 'ocean', OCEAN_RING_PX / scale),
			countries: polygons,
			outlines: outlineFeatures(polygons),
			lakes: keepRings(inland, 'lakes', LAKE_PX[zoom] / scale),
			rivers: riversUpTo(RIVER_RANK[zoom], inland),
			provinces: zoom < PROVINCES_FROM_ZOOM ? [] : sources.provinces,
			coast: [coastFeature(land, arcs.coast, SHORE_PX[zoom] / 2 ** zoom)],
			borders: borderFeatures(land, arcs.borders, sources),
			claims: zoom < CLAIMS_FROM_ZOOM ? [] : sources.claims
		};
	};
}

/**
 * A reef of three or four vertices would collapse before the size filter can judge it, and a cut at
 * 180° would no longer lie there: such vertices weigh more than any threshold.
 * @param {import('topojson-specification').Topology} weighted by presimplify: [x, y, weight]
 */
function keepSpecks(weighted) {
	const arcs = weighted.arcs.map((arc) =>
		arc.map(([x, y, weight]) => [x, y, arc.length <= SPECK_VERTICES || isOnCut([x, y]) ? Infinity : weight])
	);
	return { ...weighted, arcs };
}

/** @returns {object[]} polygon features without their rings below `smallest` px² at zoom 0 */
function keepRings(simplified, object, smallest, properties = (own) => own) {
	const { features } = topojson.feature(simplified, simplified.objects[object]);
	return features.flatMap((feature) => {
		const polygons = polygonsOf(feature.geometry)
			.filter(([outer]) => ringArea(outer) > 0 && ringArea(outer) >= smallest)
			.map(([outer, ...holes]) => [outer, ...holes.filter((hole) => ringArea(hole) >= smallest)]);
		return polygons.length > 0 ? [multiPolygon(polygons, properties(feature.properties))] : [];
	});
}

function riversUpTo(rank, simplified) {
	const { features } = topojson.feature(simplified, simplified.objects.rivers);
	return features
		.filter((feature) => feature.properties.rank <= rank)
		.map((feature) => multiLine(linesOf(feature.geometry), feature.properties))
		.filter((feature) => feature.geometry.coordinates.some((line) => lineLength(line) > 0));
}

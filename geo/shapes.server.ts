/** The outlines that geo/shapes builds, as the server uses them. The browser never loads these files: it has the tiles. */
import type { Feature, Polygon } from 'geojson';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import coarse from './shapes/countries.topo.json';
import fine from './shapes/countries-fine.topo.json';
import smallStates from './shapes/small-states.json';
import { idOf, type Outlines } from './layers.ts';

/** About 5 km: what is published. */
export const outlines = coarse as unknown as Outlines;
/** About 1 km: posters, and whether a point lies in a country. */
export const fineOutlines = fine as unknown as Outlines & Topology;

/** The earth's surface in square kilometres to a steradian. */
const KM2_PER_STERADIAN = 6371.0088 ** 2;
/** Lines of so few corners are islets and enclaves: with fewer they would be gone. */
const SMALLEST = 12;
let weighed: Topology | undefined;
/** The published outlines without the corners whose triangle is smaller than `km2` square kilometres; the smallest stay whole. */
export function thinned(km2: number): Outlines {
	if (!weighed) {
		weighed = presimplify(coarse as never, sphericalTriangleArea) as unknown as Topology;
		for (const arc of weighed.arcs) if (arc.length <= SMALLEST) for (const corner of arc) corner[2] = Infinity;
	}
	return simplify(weighed as never, km2 / KM2_PER_STERADIAN) as unknown as Outlines;
}

interface SmallState {
	readonly a3: string;
	/** Longitude and latitude of its label. */
	readonly at: readonly [number, number];
}

/** Every id that the map can show, by outline or by dot. */
export const outlineIds: ReadonlySet<string> = new Set([
	...outlines.objects.countries.geometries.map(idOf),
	...(smallStates as unknown as readonly SmallState[]).map((state) => state.a3)
]);

/** A little box around the point of each state that has no outline at this detail, so that it can be framed. */
export const smallStatePoints: ReadonlyMap<string, Feature<Polygon>> = new Map(
	(smallStates as unknown as readonly SmallState[]).map(({ a3, at: [lon, lat] }) => {
		const ring = [
			[lon - 0.1, lat - 0.1],
			[lon + 0.1, lat - 0.1],
			[lon + 0.1, lat + 0.1],
			[lon - 0.1, lat + 0.1],
			[lon - 0.1, lat - 0.1]
		];
		return [a3, { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }];
	})
);

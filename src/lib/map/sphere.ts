/** The outlines of the world on the sphere, for pictures of the globe: at several details, each made once and then kept. */
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { Geometry, LineString, MultiLineString, Position } from 'geojson';
import { turned } from './globe.ts';
import { collection, type PosterTopology } from './poster.ts';

/** A shape with a circle around it: what lies out of sight need not be drawn. */
export interface Shape<G extends Geometry = Geometry> {
	readonly geometry: G;
	readonly middle: readonly [lon: number, lat: number];
	/** In radians. */
	readonly reach: number;
}

export interface Outline extends Shape {
	/** The state's code, or that of another area with an outline of its own. */
	readonly id: string;
}

export interface Detail {
	readonly outlines: readonly Outline[];
	readonly lakes: readonly Shape[];
	readonly coast: readonly Shape<LineString>[];
	readonly borders: readonly Shape<LineString>[];
	/** The edges of one outline, without those at 180°, where the data is cut. */
	readonly edgesOf: (id: string) => readonly Shape<LineString>[];
}

export class Sphere {
	readonly #weighed: PosterTopology;
	readonly #details = new Map<number, Detail>();

	constructor(topology: PosterTopology) {
		this.#weighed = presimplify(topology, sphericalTriangleArea) as PosterTopology;
	}

	/** @param least the smallest triangle that is worth a corner, in steradians: rounded down to a power of two */
	at(least: number): Detail {
		const step = Math.floor(Math.log2(least));
		let detail = this.#details.get(step);
		if (!detail) this.#details.set(step, (detail = this.#make(2 ** step)));
		return detail;
	}

	#make(least: number): Detail {
		const topology = simplify(this.#weighed as never, least) as unknown as PosterTopology;
		const countries = topology.objects.countries;
		const lines = (of: GeometryCollection, keep?: (a: GeometryObject, b: GeometryObject) => boolean) =>
			withoutCuts(mesh(topology, of as never, keep as never)).map(around);
		return {
			outlines: countries.geometries.map((geometry) => ({
				...around(feature(topology, geometry as TopoMultiPolygon<{ a3: string }>).geometry),
				id: idOf(geometry)
			})),
			lakes: feature(topology, topology.objects.lakes).features.map(({ geometry }) => around(geometry)),
			coast: lines(countries, (a, b) => a === b),
			borders: lines(countries, (a, b) => a !== b),
			// By itself: of the lines of one outline those of all others need not be asked.
			edgesOf: (id) => lines(collection(countries.geometries.filter((geometry) => idOf(geometry) === id)))
		};
	}
}

function idOf({ properties }: GeometryObject): string {
	return (properties as { a3?: string } | undefined)?.a3 ?? '';
}

/** Lines without their segments along ±180° and around the south pole, where the data was cut. */
function withoutCuts({ coordinates }: MultiLineString): LineString[] {
	const onCut = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 179.999 || lat < -89.9;
	return coordinates.flatMap((line) => {
		const pieces: Position[][] = [[]];
		line.forEach((position, index) => {
			const previous = line[index - 1];
			if (previous && onCut(previous) && onCut(position)) pieces.push([]);
			pieces.at(-1)?.push(position);
		});
		return pieces
			.filter((piece) => piece.length > 1)
			.map((coordinates): LineString => ({ type: 'LineString', coordinates }));
	});
}

function positionsOf(geometry: Geometry): Position[] {
	switch (geometry.type) {
		case 'LineString':
			return geometry.coordinates;
		case 'Polygon':
			return geometry.coordinates.flat();
		case 'MultiPolygon':
			return geometry.coordinates.flat(2);
		default:
			return [];
	}
}

/** A circle around a shape: around the mean of its corners, as far as the farthest. */
function around<G extends Geometry>(geometry: G): Shape<G> {
	const points = positionsOf(geometry).map(([lon = 0, lat = 0]) => [lon, lat] as const);
	const sum = [0, 0, 0];
	for (const point of points) turned(point, [0, 0]).forEach((value, axis) => (sum[axis] = (sum[axis] ?? 0) + value));
	const [x = 0, y = 0, z = 0] = sum;
	const middle = [(Math.atan2(x, z) * 180) / Math.PI, (Math.atan2(y, Math.hypot(x, z)) * 180) / Math.PI] as const;
	const reach = points.reduce(
		(far, point) => Math.max(far, Math.acos(Math.min(1, Math.max(-1, turned(point, middle)[2])))),
		0
	);
	return { geometry, middle, reach };
}

/** What of the atlas is in sight on the live map now: asked only when someone wants to be told. Right on plane and globe alike. */
import type { Feature, Point } from 'geojson';
import type { LngLat, Map as MapLibre } from 'maplibre-gl';
import type { PlacePoint } from '#lib/domain/record.ts';
import type { At } from '#lib/domain/sight.ts';
import type { Target } from './highlights.ts';

/** A thing and where it is seen, in CSS pixels from the canvas's corner. */
export interface Sighted extends At {
	readonly target: Target;
}

/** Is this point of the canvas uncovered? */
export type Uncovered = (at: At) => boolean;

/** A state whose name lies elsewhere is found by looking at so many points across and down: smaller slivers go untold. */
const LOOKS = { across: 16, down: 10 };
/** What is seen at a position's point is that position, give or take the arithmetic. */
const SAME_METRES = 50_000;

export class Sight {
	readonly #map: MapLibre;
	readonly #uncovered: Uncovered;

	constructor(map: MapLibre, uncovered: Uncovered) {
		this.#map = map;
		this.#uncovered = uncovered;
	}

	/** The record's places, and those further ones that tiles draw. */
	places(known: readonly Feature<Point, PlacePoint>[]): Sighted[] {
		const seen = new Map<string, Sighted>();
		for (const place of [...known, ...this.#tiled()]) {
			const { id } = place.properties;
			const at = this.#seen(place.geometry.coordinates);
			if (at && !seen.has(id)) seen.set(id, { ...at, target: { kind: 'place', id, place } });
		}
		return [...seen.values()];
	}

	/** States by alpha-3: where their name stands, or else where a part of them shows. */
	states(): Sighted[] {
		const seen = new Map<string, At>();
		for (const { geometry, properties } of this.#map.querySourceFeatures('small-states')) {
			const at = geometry.type === 'Point' && this.#seen(geometry.coordinates);
			if (at) seen.set(String(properties['a3']), at);
		}
		for (const [id, at] of this.#glimpses()) if (!seen.has(id)) seen.set(id, at);
		return [...seen].map(([id, at]) => ({ ...at, target: { kind: 'country', id } }));
	}

	#tiled(): Feature<Point, PlacePoint>[] {
		if (this.#map.getSource('places')?.type !== 'vector') return [];
		const drawn = this.#map.queryRenderedFeatures({ layers: ['place-markers'] });
		return drawn as unknown as Feature<Point, PlacePoint>[];
	}

	/** Where a position is seen; null where it is out of sight, covered, or on the globe's far side. */
	#seen([lon = 0, lat = 0]: readonly number[]): At | null {
		const centre = this.#map.getCenter();
		const position = Object.assign(centre, { lng: nearest(lon, centre), lat });
		const { x, y } = this.#map.project(position);
		if (!this.#uncovered({ x, y })) return null;
		// On a globe the same point of the window may show its near side.
		return this.#map.unproject([x, y]).distanceTo(position) < SAME_METRES ? { x, y } : null;
	}

	/** For each state that a look falls on, the look nearest to the middle of what shows. */
	#glimpses(): Map<string, At> {
		const { clientWidth, clientHeight } = this.#map.getCanvas();
		const looks = new Map<string, At[]>();
		for (let row = 0; row < LOOKS.down; row++) {
			for (let column = 0; column < LOOKS.across; column++) {
				const at = {
					x: ((column + 0.5) * clientWidth) / LOOKS.across,
					y: ((row + 0.5) * clientHeight) / LOOKS.down
				};
				if (!this.#uncovered(at)) continue;
				const land = this.#map.queryRenderedFeatures([at.x, at.y], { layers: ['land'] })[0];
				const id = land && String(land.properties['a3']);
				if (id) looks.set(id, [...(looks.get(id) ?? []), at]);
			}
		}
		return new Map([...looks].map(([id, its]) => [id, middle(its)]));
	}
}

/** The same meridian in the copy of the world that lies nearest to the middle of the map. */
function nearest(lon: number, { lng }: LngLat): number {
	return lon + Math.round((lng - lon) / 360) * 360;
}

/** Of some points the one nearest to their mean: of a bent state it lies within. */
function middle(points: readonly At[]): At {
	const mean = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	const [x, y] = [mean('x'), mean('y')];
	const apart = (point: At) => Math.hypot(point.x - x, point.y - y);
	return points.reduce((best, point) => (apart(point) < apart(best) ? point : best));
}

/** Circles around the places, as wide as their positions are sure: for the close view. */
import { circle } from '@turf/circle';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { circleSeenFrom } from '#lib/domain/precision.ts';

interface Placed {
	readonly kind: string;
	readonly precisionKm: number;
}

/** @returns the circles that the map can ever show, each with `from`, the zoom at which it stands clear of the mark */
export function precisionCircles(places: FeatureCollection<Point, Placed>): FeatureCollection<Polygon> {
	return {
		type: 'FeatureCollection',
		features: places.features.flatMap(({ geometry, properties }): Feature<Polygon>[] => {
			const from = circleSeenFrom(properties.precisionKm, geometry.coordinates[1] ?? 0);
			// A region's point only carries its label.
			if (from === null || properties.kind === 'region') return [];
			return [circle(geometry, properties.precisionKm, { steps: 72, units: 'kilometers', properties: { from } })];
		})
	};
}

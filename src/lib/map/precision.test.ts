import { distance } from '@turf/distance';
import { expect, it } from 'vitest';
import { precisionCircles } from './precision.ts';

function place(kind: string, precisionKm: number, coordinates: [number, number]) {
	return {
		type: 'Feature' as const,
		geometry: { type: 'Point' as const, coordinates },
		properties: { kind, precisionKm }
	};
}

it('a circle keeps its distance from the place all around, in the north as on the equator', () => {
	const moscow = place('city', 10, [37.62, 55.75]);
	const equator = place('city', 5, [10, 0]);
	const { features } = precisionCircles({ type: 'FeatureCollection', features: [moscow, equator] });
	expect(features.length).toBe(2);
	features.forEach(({ geometry }, index) => {
		const { geometry: middle, properties } = [moscow, equator][index] as typeof moscow;
		for (const point of geometry.coordinates[0] ?? [])
			expect(distance(middle, point)).toBeCloseTo(properties.precisionKm, 6);
	});
});

it('regions, and places whose circle would never leave the mark, have none', () => {
	const features = [place('region', 100, [33.7, 29.5]), place('facility', 1, [50.886, 28.83])];
	expect(precisionCircles({ type: 'FeatureCollection', features }).features).toEqual([]);
});

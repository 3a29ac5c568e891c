import { describe, expect, it } from 'vitest';
import { MOST_PLACES, placeCount } from '#lib/domain/record.ts';
import { carriedPlaces, type PlaceCollection } from './place-record.ts';

function places(count: number): PlaceCollection {
	return {
		type: 'FeatureCollection',
		features: Array.from({ length: count }, (_, order) => ({
			type: 'Feature',
			id: `p${order}`,
			geometry: { type: 'Point', coordinates: [order % 180, order % 80] },
			properties: { id: `p${order}`, name: `P ${order}`, kind: 'city', order, lede: '', precisionKm: 1 }
		}))
	};
}

describe('what the record carries of the places', () => {
	it(`is every one, up to ${MOST_PLACES}`, () => {
		const all = places(MOST_PLACES);
		expect(carriedPlaces(all, new Set(['p3']))).toEqual({ places: all });
		expect(placeCount(carriedPlaces(all, new Set()))).toBe(MOST_PLACES);
	});

	it('is what the article names beyond that, and how many there are', () => {
		const carried = carriedPlaces(places(MOST_PLACES + 1), new Set(['p3', 'p1000']));
		expect(carried.places.features.map(({ id }) => id)).toEqual(['p3', 'p1000']);
		expect(carried.tiledPlaces).toBe(MOST_PLACES + 1);
		expect(placeCount(carried)).toBe(MOST_PLACES + 1);
	});
});

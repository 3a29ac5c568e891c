import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { mergedOutline, outlineOf } from './layers.ts';
import { atlas } from './record.server.ts';
import { regionOutline } from './regions.server.ts';
import { fineOutlines, outlines } from './shapes.server.ts';

function place(id: string) {
	const found = atlas.places.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No place "${id}"`);
	return found;
}

describe('places', () => {
	const located = atlas.places
		.filter(({ properties }) => properties.country !== null)
		.map((its) => [its.id, its.properties.country, its] as const);

	it.each(located)('%s lies in %s', (_, country, { geometry }) => {
		const outline = outlineOf(fineOutlines, country ?? '');
		expect(outline && booleanPointInPolygon(geometry, outline)).toBe(true);
	});

	it.each([
		['tehran', 'moscow', 2460],
		['tehran', 'bushehr', 765],
		['tehran', 'vienna', 3160],
		['fordow', 'tehran', 100],
		['arak', 'tehran', 247],
		['metrojet-9268', 'sinai', 88]
	])('%s and %s are %i km apart, within a twentieth', (a, b, km) => {
		const apart = distance(place(a).geometry, place(b).geometry);
		expect(Math.abs(apart - km) / km).toBeLessThan(0.05);
	});

	it('Fordow, Arak and Bushehr are three places, north-east to south', () => {
		const [fordow, arak, bushehr] = ['fordow', 'arak', 'bushehr'].map((id) => place(id).geometry.coordinates[1]);
		expect(fordow).toBeGreaterThan(arak as number);
		expect(arak).toBeGreaterThan(bushehr as number);
	});
});

describe('regions', () => {
	it('Sinai holds the crash site and not Cairo, Suez, Eilat or Gaza', () => {
		const sinai = regionOutline(place('sinai'));
		expect(booleanPointInPolygon(place('metrojet-9268').geometry, sinai)).toBe(true);
		expect(booleanPointInPolygon(place('sinai').geometry, sinai)).toBe(true);
		for (const elsewhere of [
			[31.24, 30.04],
			[32.53, 29.97],
			[34.95, 29.56],
			[34.45, 31.5],
			[36, 28]
		]) {
			expect(booleanPointInPolygon(elsewhere, sinai)).toBe(false);
		}
	});

	it('one made of states is their land without inner borders', () => {
		const benelux = mergedOutline(outlines, ['BEL', 'NLD', 'LUX']);
		const [brussels, luxembourg, paris] = [
			[4.35, 50.85],
			[6.1, 49.75],
			[2.35, 48.86]
		] as [number, number][];
		expect([brussels, luxembourg, paris].map((point) => point && booleanPointInPolygon(point, benelux))).toEqual([
			true,
			true,
			false
		]);
		const ringsOf = (id: string) => outlineOf(outlines, id)?.geometry.coordinates.length ?? 0;
		expect(benelux.coordinates.length).toBeLessThan(ringsOf('BEL') + ringsOf('NLD') + ringsOf('LUX'));
	});

	it('one without states or line is refused by name', () => {
		const atlantis = { ...place('sinai'), id: 'atlantis' };
		expect(() => regionOutline(atlantis)).toThrow('"atlantis" has no outline');
	});
});

import { distance } from '@turf/distance';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isState } from '#lib/domain/membership.ts';
import { faultsOf } from './fixtures/rfc7946.ts';
import { boundsOf, idOf, organizationLayer, outlineOf, placesLayer, tiesLayer } from './layers.ts';
import { atlas } from './record.server.ts';
import { regionsLayer } from './regions.server.ts';
import { fineOutlines, outlines } from './shapes.server.ts';

const DAYS = ['2015-11-23', '2003-10-01', '2012-12-20', '2023-07-04', '2025-06-01'];
const each = atlas.organizations.map((organization) => [organization.id, organization] as const);

function place(id: string) {
	const found = atlas.places.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No place "${id}"`);
	return found;
}

describe('the layers are GeoJSON as RFC 7946 asks', () => {
	it.each(each)('%s, on each of five days', (_, organization) => {
		for (const day of DAYS)
			expect(faultsOf(organizationLayer(atlas, organization, outlines, day).features)).toEqual([]);
	});

	it('places, ties and regions', () => {
		expect(faultsOf(placesLayer(atlas).features)).toEqual([]);
		expect(faultsOf(tiesLayer(atlas).features)).toEqual([]);
		expect(faultsOf(regionsLayer(atlas.places, () => '').features)).toEqual([]);
	});

	it('every outline, coarse and fine', () => {
		for (const topology of [outlines, fineOutlines]) {
			const all = topology.objects.countries.geometries.flatMap((its) => outlineOf(topology, idOf(its)) ?? []);
			expect(all.length).toBeGreaterThan(200);
			expect(faultsOf(all)).toEqual([]);
		}
	});
});

describe('an organization’s layer', () => {
	it.each(each)('%s: has every state that ever had a status once, with each of its intervals', (_, organization) => {
		const { features } = organizationLayer(atlas, organization, outlines, '2015-11-23');
		// An ended state whose land no outline of today's covers has no shape to show.
		const drawn = (id: string) => atlas.historicStates.find((state) => state.id === id)?.parts.length !== 0;
		const states = [...new Set(organization.memberships.map(({ member }) => member))].filter(isState).filter(drawn);
		expect(features.map(({ id }) => id)).toEqual(states);
		for (const { id, properties } of features) {
			expect(properties.member).toBe(id);
			expect(properties.name).not.toBe(id);
			const its = organization.memberships.filter(({ member }) => member === id);
			expect(properties.intervals).toEqual(
				its.map((row) => expect.objectContaining({ from: row.from, until: row.until }))
			);
		}
	});
});

describe('ties', () => {
	it('run from the one place to the other, north of the straight line', () => {
		for (const { geometry, properties } of tiesLayer(atlas).features) {
			const [from, to] = properties.places.map((id) => place(id).geometry.coordinates);
			const line = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
			expect(distance(line[0] as number[], from as number[])).toBeLessThan(0.1);
			expect(distance(line.at(-1) as number[], to as number[])).toBeLessThan(0.1);
			expect(line.length).toBeGreaterThan(10);
		}
	});

	it('are cut where they cross the antimeridian', () => {
		const [first] = atlas.ties;
		if (!first) throw new Error('No tie to try it with');
		const far = {
			...place('tehran'),
			id: 'far',
			geometry: { type: 'Point' as const, coordinates: [-160, 60] as [number, number] }
		};
		const near = { ...far, id: 'near', geometry: { ...far.geometry, coordinates: [140, 50] as [number, number] } };
		const layer = tiesLayer({ places: [far, near], ties: [{ ...first, places: ['far', 'near'] }] });
		expect(layer.features[0]?.geometry.type).toBe('MultiLineString');
		expect(faultsOf(layer.features)).toEqual([]);
		expect(() => tiesLayer({ places: [far], ties: [{ ...first, places: ['far', 'nowhere'] }] })).toThrow(
			'No place "nowhere"'
		);
	});
});

describe('boundsOf', () => {
	const box = (west: number, east: number): Polygon => ({
		type: 'Polygon',
		coordinates: [
			[
				[west, 0],
				[east, 0],
				[east, 10],
				[west, 10],
				[west, 0]
			]
		]
	});

	it('Russia is one frame across the antimeridian', () => {
		const russia = outlineOf(fineOutlines, 'RUS');
		const [west, south, east, north] = boundsOf(russia ? [russia.geometry] : []);
		expect(west).toBeCloseTo(19.6, 0);
		expect(south).toBeCloseTo(41.2, 0);
		expect(east).toBeCloseTo(190.3, 0);
		expect(north).toBeCloseTo(81.9, 0);
	});

	it.each<[string, [number, number][], [number, number]]>([
		['one box', [[10, 20]], [10, 20]],
		[
			'two boxes',
			[
				[10, 20],
				[40, 50]
			],
			[10, 50]
		],
		[
			'two across the antimeridian',
			[
				[-180, -170],
				[170, 180]
			],
			[170, 190]
		],
		[
			'three, the narrow way round',
			[
				[-60, -50],
				[100, 110],
				[150, 160]
			],
			[100, 310]
		],
		['one that circles the globe', [[-180, 180]], [-180, 180]]
	])('%s: the narrowest frame', (_, boxes, [west, east]) => {
		expect(boundsOf(boxes.map((its) => box(...its)))).toEqual([west, 0, east, 10]);
	});
});

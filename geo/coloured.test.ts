/** The key test of the map: what it colours is what it publishes. */
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/domain/fill.ts';
import { fillsOf } from '#lib/domain/legend.ts';
import { addDays } from '#lib/domain/time.ts';
import { organizationLayer, outlineOf, type LayerProperties } from './layers.ts';
import { record } from './packed.server.ts';
import { atlas } from './record.server.ts';
import { outlines } from './shapes.server.ts';

const DAYS = ['2015-11-23', '2003-10-01', '2012-12-20', '2023-07-04', '2025-06-01'];
const each = atlas.organizations.map((organization) => [organization.id, organization] as const);

/** The polygons of outlines, each as text, so that two sets of them can be compared. */
function polygonsOf(areas: readonly (Polygon | MultiPolygon)[]): string[] {
	return areas
		.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates))
		.map((polygon) => JSON.stringify(polygon))
		.sort();
}

/** Each way to fill a state, and what the GeoJSON says of the same states. */
const WAYS: readonly [keyof Omit<Fill, 'count'>, (properties: LayerProperties) => boolean][] = [
	['solid', ({ belongs }) => belongs],
	['hatch', ({ belongs, certainty, status }) => !belongs && certainty === 'certain' && status !== 'suspended'],
	['outlined', ({ certainty, status }) => certainty === 'certain' && status === 'suspended'],
	['dotted', ({ certainty }) => certainty === 'uncertain' || certainty === 'disputed']
];

describe.each(each)('what the map colours for %s is its GeoJSON of that day', (id, organization) => {
	/** Besides: the days on which a territory begins or ceases to follow its state, and those before. */
	const edges = atlas.territories
		.filter((territory) => territory.organization === id)
		.flatMap(({ from, until }) => (until ? [from, until] : [from]))
		.flatMap((day) => [addDays(day, -1), day]);

	it.each([...new Set([...DAYS, ...edges])])('%s', (on) => {
		const fills = fillsOf(record, { on, orgs: [id], own: [], show: null });
		const { features } = organizationLayer(atlas, organization, outlines, on);
		for (const [way, marked] of WAYS) {
			const painted = [...fills]
				.filter(([, fill]) => fill[way].includes(id))
				.flatMap(([outline]) => outlineOf(outlines, outline)?.geometry ?? []);
			const published = features.filter(({ properties }) => marked(properties)).map(({ geometry }) => geometry);
			expect(polygonsOf(painted), way).toEqual(polygonsOf(published));
		}
		const without = features.filter(({ properties }) => !WAYS.some(([, marked]) => marked(properties)));
		expect(without.filter(({ properties }) => !['none', 'unverified'].includes(properties.certainty))).toEqual([]);
	});
});

describe('the key test above is not empty', () => {
	const colours = (id: string, on: string) => [...fillsOf(record, { on, orgs: [id], own: [], show: null })];

	it('Åland follows Finland into the EU, and Uzbekistan is outlined, not filled', () => {
		expect(colours('eu', '2015-11-23').map(([outline]) => outline)).toEqual(expect.arrayContaining(['FIN', 'ALA']));
		expect(colours('csto', '2015-11-23')).toContainEqual([
			'UZB',
			expect.objectContaining({ solid: [], outlined: ['csto'] })
		]);
	});

	it('areas that more than one state claims are filled by nobody on any day', () => {
		const own = atlas.disputedAreas.map((area) => area.id).filter((id) => id.startsWith('X-'));
		expect(own).toContain('X-CRI');
		for (const [id] of each)
			for (const on of DAYS) for (const [outline] of colours(id, on)) expect(own).not.toContain(outline);
	});
});

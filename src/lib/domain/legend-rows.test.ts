import { expect, it } from 'vitest';
import { countsOn, legendOf } from './legend.ts';
import type { AtlasRecord, Layer } from './record.ts';

const layer = (id: string): Layer => ({
	id,
	name: id,
	short: id,
	kind: 'format',
	founded: '2000',
	successors: [],
	inArticle: true,
	belongs: ['member'],
	verifiedUpTo: '2025-01-01',
	memberships: [{ member: 'IRN', status: 'member', from: '2001', until: null }]
});
const record: AtlasRecord = {
	organizations: [layer('one'), layer('two')],
	states: {},
	places: { type: 'FeatureCollection', features: [] },
	regions: { type: 'FeatureCollection', features: [] },
	frames: [],
	three: [0, 0, 1, 1],
	territories: [],
	parts: {}
};
const DAY = '2015-11-23';

it('a switch changes its own row of the key and leaves the others the same objects', () => {
	const counts = countsOn(record, DAY);
	const ask = (orgs: string[], own: string[] = []) => legendOf(record, { on: DAY, orgs, own, show: null }, counts).rows;
	const [one, two] = ask([]);
	const [oneOn, twoStill] = ask(['one']);
	expect(oneOn).toMatchObject({ id: 'one', on: true, fixed: false, count: '1' });
	expect(twoStill).toBe(two);
	expect(ask([])[0]).toBe(one);
	expect(ask([], ['one'])[0]).toMatchObject({ on: true, fixed: true });
	// Another day, other counts, other rows.
	const [later] = legendOf(record, { on: '1999-01-01', orgs: [], own: [], show: null }).rows;
	expect(later).toMatchObject({ count: 'not yet' });
});

import { describe, expect, it } from 'vitest';
import type { PackedRecord } from '#lib/domain/record.ts';
import { switchesFor } from './day.ts';
import { Line } from './line.ts';
import { resultsOf } from './measures.ts';
import { readOptions } from './options.ts';
import { FRAME, PRESS } from './probe.ts';
import { median, quantile } from './samples.ts';
import { manyPlaces, withOrganizations, withPlaces } from './synthetic.ts';
import { mainThread } from './trace.ts';

const EMPTY: PackedRecord = {
	organizations: [],
	states: { IRN: { name: 'Iran' }, RUS: { name: 'Russia' }, CHN: { name: 'China' }, SUN: { name: 'USSR' } },
	places: { type: 'FeatureCollection', features: [] },
	regions: { type: 'FeatureCollection', features: [] },
	frames: [],
	three: [0, 0, 1, 1],
	territories: [],
	parts: { SUN: ['RUS'] }
};

describe('the main thread’s time in a trace', () => {
	const page = { pid: 1, tid: 1 };
	const mark = (name: string, ms: number) => ({ name, ts: ms * 1000, ...page });
	const task = (from: number, to: number, tid = 1) => ({
		name: 'RunTask',
		ts: from * 1000,
		dur: (to - from) * 1000,
		pid: 1,
		tid
	});

	it('is every task’s share from the press to the end of the last frame that answers it', () => {
		const events = [
			task(0, 20), // 10 of it after the press
			mark(PRESS, 10),
			task(25, 30),
			mark(FRAME, 29),
			task(40, 50),
			mark(FRAME, 49), // a second frame of the same answer
			task(22, 48, 2), // another thread
			task(60, 90), // after the answer
			mark(FRAME, 400) // finer relief, long after
		];
		expect(mainThread(events)).toEqual([25]);
	});

	it('is nothing where no frame answers', () => {
		expect(mainThread([mark(PRESS, 10), task(10, 20), mark(PRESS, 30), mark(FRAME, 31), task(30, 33)])).toEqual([3]);
	});
});

it('one slow line carries what is handed over one after the other', () => {
	const line = new Line(1000);
	expect(line.carry(500, 0)).toBe(500);
	expect(line.carry(250, 100)).toBe(750);
	expect(line.carry(1000, 2000)).toBe(3000);
});

it('the floor recolours as many states as its switches allow', () => {
	const organizations = [12, 10, 5, 6].map((size, index) => ({
		id: `o${index}`,
		color: '',
		members: Array.from({ length: size }, (_, id) => id)
	}));
	expect(switchesFor(12, organizations)).toEqual([0]);
	expect(switchesFor(21, organizations)).toEqual([1, 2, 3]);
	expect(switchesFor(99, organizations)).toEqual([0, 1, 2, 3]);
});

describe('synthetic records', () => {
	it('are the same for the same seed, and name states of today alone', () => {
		const record = withOrganizations(EMPTY, 20);
		expect(withOrganizations(EMPTY, 20)).toEqual(record);
		expect(withOrganizations(EMPTY, 20, 2)).not.toEqual(record);
		expect(record.organizations).toHaveLength(20);
		const rows = record.organizations.flatMap(({ memberships }) => memberships);
		expect(new Set(rows.map(([member]) => member))).toEqual(new Set(['IRN', 'RUS', 'CHN']));
		expect(rows.filter(([, , from, until]) => until !== null && until <= from)).toEqual([]);
	});

	it('carry no place that comes as a tile', () => {
		const places = manyPlaces(EMPTY, 5000);
		expect(new Set(places.features.map(({ id }) => id)).size).toBe(5000);
		expect(withPlaces(EMPTY, places)).toMatchObject({ tiledPlaces: 5000, places: { features: [] } });
	});
});

describe('figures', () => {
	it('have a median and a 95th percentile', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
		expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
		expect(quantile([7], 0.95)).toBe(7);
	});

	it('are held against the floor, or say that there is none', () => {
		const results = resultsOf(
			new Map([
				['fast.drawn', { floor: [100, 100], atlas: [120, 130] }],
				['toggle.main', { floor: [10], atlas: [12, 12, 40] }],
				['heap.growth', { floor: [], atlas: [0.4] }]
			])
		);
		expect(results.map(({ id, ratio, met }) => [id, ratio, met])).toEqual([
			['fast.drawn', 1.25, true],
			['toggle.main', 1.2, false], // its 95th percentile is over 16 ms
			['heap.growth', null, true]
		]);
	});
});

it('options that make no sense are named', () => {
	expect(readOptions([])).toMatchObject({ rounds: 5, profiles: ['fast', 'slow'] });
	expect(readOptions(['--only', 'toggle,pan', '--rounds', '2']).sections).toEqual(['toggle', 'pan']);
	expect(() => readOptions(['--only', 'speed'])).toThrow('--only is one of load, toggle');
	expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds');
});

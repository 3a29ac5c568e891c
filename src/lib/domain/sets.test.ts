import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Body, type Interval, type Status } from './membership.ts';
import { overlap, partsOn, statusesOf, type Part, tiesOn } from './sets.ts';

const DAY = '2015-11-23';

function row(member: string, status: Status, from = '2001', until: string | null = null, disputed = false): Interval {
	return { member, status, from, until, disputed };
}
function body(id: string, memberships: Interval[], belongs: Status[] = ['member']): Body {
	return { id, founded: '2001', verifiedUpTo: '2020-01-01', belongs, memberships };
}

const sco = body('sco', [row('RUS', 'member'), row('IRN', 'observer'), row('BLR', 'observer', '2015', '2015-11')]);
const csto = body('csto', [row('RUS', 'member'), row('UZB', 'suspended'), row('BLR', 'member')]);
const jcpoa = body(
	'jcpoa',
	[row('RUS', 'participant'), row('IRN', 'participant'), row('eu', 'participant')],
	['participant']
);

/** Parts in short: 'sco member +' belongs, '-' does not. */
function told(parts: Map<string, Part[]>): Record<string, string[]> {
	const words = ({ organization, standing, belongs }: Part) =>
		`${organization} ${standing.kind === 'certain' ? '' : `${standing.kind} `}${statusesOf(standing).join('|')} ${belongs ? '+' : '-'}`;
	return Object.fromEntries([...parts].map(([state, its]) => [state, its.map(words)]));
}

describe('partsOn', () => {
	it('names each state’s standing in each organization, in the order asked, and no organization as a state', () => {
		expect(told(partsOn([csto, sco, jcpoa], DAY))).toEqual({
			RUS: ['csto member +', 'sco member +', 'jcpoa participant +'],
			UZB: ['csto suspended -'],
			BLR: ['csto member +', 'sco uncertain observer -'],
			IRN: ['sco observer -', 'jcpoa participant +']
		});
	});

	it.each<[Status[], Record<string, string[]>]>([
		[['member'], { RUS: ['sco member +', 'csto member +'], BLR: ['csto member +'] }],
		[['observer'], { IRN: ['sco observer -'], BLR: ['sco uncertain observer -'] }],
		[
			['suspended', 'participant'],
			{ UZB: ['csto suspended -'], RUS: ['jcpoa participant +'], IRN: ['jcpoa participant +'] }
		],
		[['candidate'], {}],
		[[], {}]
	])('leaves only the statuses asked for: %j', (show, expected) => {
		expect(told(partsOn([sco, csto, jcpoa], DAY, show))).toEqual(expected);
	});

	it('shows an uncertain standing where any of the statuses it may be is asked for', () => {
		const rows = [
			row('BRN', 'participant', '2001', '[2015-10..2015-12]'),
			row('BRN', 'observer', '[2015-10..2015-12]')
		];
		const gecf = body('gecf', rows);
		expect(told(partsOn([gecf], DAY, ['observer']))).toEqual({ BRN: ['gecf uncertain participant|observer -'] });
	});

	it('shows both statuses that sources dispute', () => {
		const rows = [row('IRN', 'participant', '2015', null, true), row('IRN', 'observer', '2014', null, true)];
		expect(told(partsOn([body('jcpoa', rows, ['participant'])], '2016-01-01'))).toEqual({
			IRN: ['jcpoa disputed participant|observer -']
		});
	});

	it('is empty for no organization, for the day before any, and past what is verified', () => {
		expect(partsOn([], DAY).size).toBe(0);
		expect(partsOn([sco], '2000-12-31').size).toBe(0);
		expect(partsOn([sco], '2020-01-02').size).toBe(0);
	});
});

describe('overlap', () => {
	it('of three: who belongs to any, and to all', () => {
		expect(overlap(partsOn([sco, csto, jcpoa], DAY), 3)).toEqual({ inAny: ['RUS', 'IRN', 'BLR'], inAll: ['RUS'] });
	});

	it('of none is nobody, not everybody', () => {
		expect(overlap(new Map(), 0)).toEqual({ inAny: [], inAll: [] });
		expect(overlap(partsOn([csto], DAY), 0).inAll).toEqual([]);
	});

	it('is intersection and union of sets, whatever the memberships', () => {
		const states = ['RUS', 'IRN', 'CHN', 'KAZ', 'UZB'];
		const lists = fc.array(fc.array(fc.tuple(fc.constantFrom(...states), fc.constantFrom(...STATUSES))), {
			maxLength: 5
		});
		fc.assert(
			fc.property(lists, (organizations) => {
				// One row a state: the record allows no second on the same day.
				const firsts = organizations.map((rows) => new Map([...rows].reverse()));
				const bodies = firsts.map((rows, index) =>
					body(
						`b${index}`,
						[...rows].map(([member, status]) => row(member, status))
					)
				);
				const sets = firsts.map(
					(rows) => new Set([...rows].filter(([, status]) => status === 'member').map(([member]) => member))
				);
				const { inAny, inAll } = overlap(partsOn(bodies, DAY), bodies.length);
				expect([...inAny].sort()).toEqual(states.filter((state) => sets.some((set) => set.has(state))).sort());
				expect([...inAll].sort()).toEqual(
					states.filter((state) => sets.length && sets.every((set) => set.has(state))).sort()
				);
			})
		);
	});
});

describe('tiesOn', () => {
	const tie = (from: string, until: string | null) => ({ properties: { from, until } });

	it.each([
		['before it began', '2016-12-31', false],
		['when it may have begun', '2017-06-01', true],
		['while it lasts', '2018-01-01', true],
		['on the day it no longer does', '2019-12-05', false]
	])('%s', (_, day, drawn) => {
		expect(tiesOn([tie('2017', '2019-12-05')], day)).toHaveLength(drawn ? 1 : 0);
	});
});

/** The as-of functions against a slow, obvious reference: every way in which the dates may truly have fallen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countOn,
	holds,
	isUnverified,
	standingOn,
	standingsOn,
	type Body,
	type Interval,
	type Standing
} from './membership.ts';

/** A calendar of five days across a year's end, with one day before and one after that stand for all others. */
const CALENDAR = ['2014-12-30', '2014-12-31', '2015-01-01', '2015-01-02', '2015-01-03'];
const BEFORE = '2014-12-29';
const AFTER = '2015-01-04';

/** Every date that the calendar can tell apart, with the days on which it may fall: written out, not parsed. */
const MAY_FALL: Record<string, string[]> = {
	'2014': [BEFORE, ...CALENDAR.slice(0, 2)],
	'2014-12': [BEFORE, ...CALENDAR.slice(0, 2)],
	'2015': [...CALENDAR.slice(2), AFTER],
	'2015-01': [...CALENDAR.slice(2), AFTER],
	'[2014-12..2015-01-02]': [BEFORE, ...CALENDAR.slice(0, 4)],
	'[2014-12-31..2015]': [...CALENDAR.slice(1), AFTER]
};
CALENDAR.forEach((day, index) => {
	MAY_FALL[day] = [day];
	MAY_FALL[`[..${day}]`] = [BEFORE, ...CALENDAR.slice(0, index + 1)];
	MAY_FALL[`[${day}..]`] = [...CALENDAR.slice(index), AFTER];
	CALENDAR.slice(index + 1).forEach((later, more) => {
		MAY_FALL[`[${day}..${later}]`] = CALENDAR.slice(index, index + more + 2);
	});
});

/** Every way the dates may truly have fallen. Equal texts are one edge: what ends there hands over to what begins there. */
function worldsOf(rows: readonly Interval[]): Record<string, string>[] {
	const dates = [...new Set(rows.flatMap(({ from, until }) => (until ? [from, until] : [from])))];
	return dates.reduce<Record<string, string>[]>(
		(worlds, date) => worlds.flatMap((world) => (MAY_FALL[date] ?? []).map((day) => ({ ...world, [date]: day }))),
		[{}]
	);
}

/** What `standingOn` should say, by asking every world. */
function reference<I extends Interval>(rows: readonly I[], day: string): Standing<I> {
	const worlds = worldsOf(rows).map((world) =>
		rows.filter(({ from, until }) => (world[from] ?? '') <= day && (until === null || day < (world[until] ?? '')))
	);
	const always = rows.filter((row) => worlds.every((held) => held.includes(row)));
	const disputed = always.filter((row) => row.disputed);
	if (disputed.length) return { kind: 'disputed', rows: disputed };
	if (always[0]) return { kind: 'certain', row: always[0] };
	const sometimes = rows.filter((row) => worlds.some((held) => held.includes(row)));
	if (!sometimes.length) return { kind: 'none' };
	return { kind: 'uncertain', rows: sometimes, orNone: worlds.some((held) => !held.length) };
}

/** Up to three rows of one member between at most four edges, so that they meet, overlap and leave gaps. */
function rowsOf(member: string): fc.Arbitrary<Interval[]> {
	const edge = fc.constantFrom(...Object.keys(MAY_FALL));
	return fc.uniqueArray(edge, { minLength: 2, maxLength: 4 }).chain((edges) => {
		const row = fc.record({
			member: fc.constant(member),
			status: fc.constantFrom('member', 'observer', 'suspended', 'signatory'),
			from: fc.constantFrom(...edges),
			until: fc.option(fc.constantFrom(...edges)),
			disputed: fc.boolean()
		});
		return fc.array(
			row.filter(({ from, until }) => from !== until),
			{ maxLength: 3 }
		);
	});
}

const bodies = fc
	.record({
		rows: fc.tuple(rowsOf('IRN'), rowsOf('RUS'), rowsOf('eu')),
		belongs: fc.constantFrom<Interval['status'][]>(['member'], ['member', 'observer']),
		verifiedUpTo: fc.constantFrom(...CALENDAR, AFTER),
		dissolved: fc.option(fc.constantFrom(...Object.keys(MAY_FALL)))
	})
	.map(({ rows, ...rest }): Body => ({
		id: 'body',
		founded: '2014',
		...rest,
		memberships: [0, 1, 2].flatMap((turn) => rows.flatMap((its) => its.slice(turn, turn + 1)))
	}))
	// The record's own check refuses two rows that hold on one day, unless both are disputed.
	.filter(({ memberships }) =>
		CALENDAR.every((day) => {
			const held = memberships.filter((row) => holds(row, day) === 'yes' && !row.disputed).map(({ member }) => member);
			return new Set(held).size === held.length;
		})
	);

function unverified({ dissolved, verifiedUpTo }: Body, day: string): boolean {
	const ended = dissolved ? (MAY_FALL[dissolved] ?? []).every((end) => end <= day) : false;
	return !ended && day > verifiedUpTo;
}

describe('against a reference that asks every possible world', () => {
	const rowsOfMember = (body: Body, member: string) => body.memberships.filter((row) => row.member === member);

	it('standingOn gives each member’s standing on each day', () => {
		fc.assert(
			fc.property(
				bodies,
				fc.constantFrom('IRN', 'RUS', 'eu', 'CHN'),
				fc.constantFrom(...CALENDAR),
				(body, member, day) => {
					const expected = unverified(body, day) ? { kind: 'unverified' } : reference(rowsOfMember(body, member), day);
					expect(standingOn(body, member, day)).toEqual(expected);
				}
			),
			{ numRuns: 600 }
		);
	});

	it('standingsOn gives everyone with a standing, and nobody past what is verified', () => {
		fc.assert(
			fc.property(bodies, fc.constantFrom(...CALENDAR), (body, day) => {
				const members = [...new Set(body.memberships.map(({ member }) => member))];
				const expected = members
					.map((member) => [member, reference(rowsOfMember(body, member), day)] as const)
					.filter(([, standing]) => standing.kind !== 'none');
				expect([...standingsOn(body, day)]).toEqual(unverified(body, day) ? [] : expected);
				expect(isUnverified(body, day)).toBe(unverified(body, day));
			}),
			{ numRuns: 300 }
		);
	});

	it('countOn counts states, each once, and no organization', () => {
		fc.assert(
			fc.property(bodies, fc.constantFrom(...CALENDAR), (body, day) => {
				const count = { belonging: 0, other: 0, unsure: 0 };
				for (const member of unverified(body, day) ? [] : ['IRN', 'RUS']) {
					const standing = reference(rowsOfMember(body, member), day);
					if (standing.kind === 'uncertain' || standing.kind === 'disputed') count.unsure++;
					else if (standing.kind === 'certain')
						count[body.belongs.includes(standing.row.status) ? 'belonging' : 'other']++;
				}
				expect(countOn(body, day)).toEqual(count);
			}),
			{ numRuns: 300 }
		);
	});
});

import { describe, expect, it } from 'vitest';
import {
	belongs,
	countOn,
	existsOn,
	isState,
	isUnverified,
	standingOn,
	type Body,
	type Interval
} from './membership.ts';

function body(memberships: Interval[], more: Partial<Body> = {}): Body {
	return { id: 'sco', founded: '2001-06-15', verifiedUpTo: '2026-02-02', belongs: ['member'], memberships, ...more };
}
const IRN = { member: 'IRN', disputed: false } as const;

describe('the edges of a status', () => {
	const observer = { ...IRN, status: 'observer', from: '2005-07-05', until: '2023-07-04' } as const;
	const member = { ...IRN, status: 'member', from: '2023-07-04', until: null } as const;
	const iran = body([observer, member]);

	it.each([
		['2005-07-04', { kind: 'none' }],
		['2005-07-05', { kind: 'certain', row: observer }],
		['2023-07-03', { kind: 'certain', row: observer }],
		['2023-07-04', { kind: 'certain', row: member }],
		['2026-02-02', { kind: 'certain', row: member }],
		['2026-02-03', { kind: 'unverified' }]
	])('on %s the standing is %o', (day, expected) => {
		expect(standingOn(iran, 'IRN', day)).toEqual(expected);
	});

	it('hands over within a month without a gap: one or the other, never none', () => {
		const rows = [
			{ ...observer, until: '2023-07' },
			{ ...member, from: '2023-07' }
		];
		expect(standingOn(body(rows), 'IRN', '2023-07-15')).toEqual({ kind: 'uncertain', rows, orNone: false });
	});

	it('leaves a gap open where the two edges are different dates', () => {
		const rows = [
			{ ...observer, until: '2023-07' },
			{ ...member, from: '2023' }
		];
		expect(standingOn(body(rows), 'IRN', '2023-07-15')).toEqual({ kind: 'uncertain', rows, orNone: true });
	});

	it('may be none while the first of two rows may not have begun', () => {
		const rows = [
			{ ...observer, from: '[2023-07-01..2023-07-10]', until: '2023-07' },
			{ ...member, from: '2023-07' }
		];
		expect(standingOn(body(rows), 'IRN', '2023-07-05')).toMatchObject({ kind: 'uncertain', orNone: true });
	});

	it('never counts a suspended member as belonging, nor one that is uncertain', () => {
		const rows = [
			{ ...member, member: 'UZB', status: 'suspended' },
			{ ...member, member: 'BLR', from: '2023' }
		] as const;
		expect(countOn(body([...rows]), '2023-07-04')).toEqual({ belonging: 0, other: 1, unsure: 1 });
	});
});

describe('bodies', () => {
	const ended = body([], { founded: '1996-04-26', dissolved: '2001-06-15', verifiedUpTo: '2001-06-15' });

	it.each([
		['1996-04-25', false, false],
		['1996-04-26', true, false],
		['2001-06-14', true, false],
		['2001-06-15', false, false],
		['2030-01-01', false, false]
	])('one that ended: on %s it exists %s, unverified %s', (day, exists, isBlank) => {
		expect(existsOn(ended, day)).toBe(exists);
		expect(isUnverified(ended, day)).toBe(isBlank);
	});

	it('one whose end is open stays in existence, and becomes unverified', () => {
		const p5plus1 = body([], { founded: '[2006-01-30..2006-06-06]', dissolved: '[2018-05-08..]' });
		expect(existsOn(p5plus1, '2020-01-01')).toBe(true);
		expect(isUnverified(p5plus1, '2026-02-03')).toBe(true);
	});

	it('names the date that is no date', () => {
		const broken = body([{ ...IRN, status: 'member', from: 'last summer', until: null }]);
		expect(() => standingOn(broken, 'IRN', '2015-11-23')).toThrow('last summer');
	});

	it('tells states from organizations, and belonging only from what is certain', () => {
		expect(['IRN', 'XKX', 'SUN', 'eu', 'p5plus1', 'Irn', 'X-CRI', 'IRNN'].map(isState)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
			false,
			false
		]);
		const row = { ...IRN, status: 'member', from: '2015', until: null } as const;
		expect(belongs(ended, { kind: 'certain', row })).toBe(true);
		expect(belongs(ended, { kind: 'disputed', rows: [row] })).toBe(false);
		expect(belongs(ended, { kind: 'uncertain', rows: [row], orNone: false })).toBe(false);
		expect(belongs(ended, { kind: 'unverified' })).toBe(false);
	});
});

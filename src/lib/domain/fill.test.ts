import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillKey, fillOf, MOST_HUES, type Fill } from './fill.ts';
import type { Status } from './membership.ts';
import type { Part } from './sets.ts';

/** 'sco:member+' a certain status that belongs, 'sco:observer', 'sco?' uncertain, 'sco!' disputed. */
function part(text: string): Part {
	const [, organization = '', status, unsure, belongs] = /^(\w+)(?::([\w-]+?))?([?!])?(\+)?$/.exec(text) ?? [];
	const row = { member: 'IRN', status: (status ?? 'member') as Status, from: '2001', until: null };
	const standing: Part['standing'] =
		unsure === '?'
			? { kind: 'uncertain', rows: [row], orNone: true }
			: unsure === '!'
				? { kind: 'disputed', rows: [row] }
				: { kind: 'certain', row };
	return { organization, standing, belongs: Boolean(belongs) };
}
const parts = (text: string) => text.split(' ').filter(Boolean).map(part);
const NOTHING: Fill = { solid: [], hatch: [], dotted: [], outlined: [], count: null };

describe('fillOf', () => {
	it.each<[string, Partial<Fill>]>([
		['sco:member+', { solid: ['sco'] }],
		['sco:member+ csto:member+', { solid: ['sco', 'csto'] }],
		['sco:observer', { hatch: ['sco'] }],
		['sco:dialogue-partner eaeu:member+', { solid: ['eaeu'], hatch: ['sco'] }],
		['csto:suspended', { outlined: ['csto'] }],
		['gecf?', { dotted: ['gecf'] }],
		['jcpoa!', { dotted: ['jcpoa'] }],
		['csto:suspended? sco:suspended!', { dotted: ['csto', 'sco'] }],
		['a:member+ b:observer c? d:suspended', { solid: ['a'], hatch: ['b'], dotted: ['c'], outlined: ['d'] }],
		['', {}]
	])('%j is drawn as %j', (text, expected) => {
		expect(fillOf(parts(text), 4)).toEqual({ ...NOTHING, ...expected });
	});

	it('shows hues for four organizations, and counts from the fifth on', () => {
		const its = parts('a:member+ b:member+ c:observer d:suspended');
		expect(fillOf(its, MOST_HUES).count).toBeNull();
		expect(fillOf(its, MOST_HUES + 1)).toEqual({ ...NOTHING, count: 2 });
		expect(MOST_HUES).toBe(4);
	});

	it('counts a state that belongs to none of five as 0', () => {
		expect(fillOf(parts('a:observer b? c:suspended'), 5).count).toBe(0);
	});

	it('puts each part in exactly one place', () => {
		const anyPart = fc.tuple(fc.constantFrom(':member+', ':observer', ':suspended', '?', '!')).map(([how]) => how);
		fc.assert(
			fc.property(fc.array(anyPart, { maxLength: 4 }), (hows) => {
				const { solid, hatch, dotted, outlined } = fillOf(
					hows.map((how, index) => part(`o${index}${how}`)),
					hows.length
				);
				expect([...solid, ...hatch, ...dotted, ...outlined].sort()).toEqual(hows.map((_, index) => `o${index}`));
			})
		);
	});
});

describe('fillKey', () => {
	it('is one for fills that look the same and differs for those that do not', () => {
		const ids = fc.uniqueArray(fc.constantFrom('sco', 'csto', 'shanghai-five', 'p5plus1'), { maxLength: 3 });
		const fills = fc.oneof(
			fc.record({ solid: ids, hatch: ids, dotted: ids, outlined: ids, count: fc.constant(null) }),
			fc.nat(12).map((count) => ({ ...NOTHING, count }))
		);
		fc.assert(
			fc.property(fills, fills, (a, b) => {
				expect(fillKey(a) === fillKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
			}),
			{ numRuns: 500 }
		);
	});
});

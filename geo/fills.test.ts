/** Several organizations at once, on the real record: what each of them alone would say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_HUES, type Fill } from '#lib/domain/fill.ts';
import { fillsOf, legendOf } from '#lib/domain/legend.ts';
import { isUnverified } from '#lib/domain/membership.ts';
import { addDays } from '#lib/domain/time.ts';
import { record } from './packed.server.ts';

const ids = record.organizations.map(({ id }) => id);
const days = fc.nat(12_500).map((count) => addDays('1992-01-01', count));
const ways = ['solid', 'hatch', 'dotted', 'outlined'] as const;

const fills = (orgs: readonly string[], on: string) => fillsOf(record, { on, orgs, own: [], show: null });
const verified = (id: string, on: string) =>
	record.organizations.some((body) => body.id === id && !isUnverified(body, on));

describe('several organizations at once', () => {
	it('up to four: each outline shows of each what that one alone shows', () => {
		fc.assert(
			fc.property(fc.subarray(ids, { minLength: 1, maxLength: MOST_HUES }), days, (orgs, on) => {
				const together = fills(orgs, on);
				for (const id of orgs) {
					const alone = fills([id], on);
					for (const way of ways) {
						const showing = (all: ReadonlyMap<string, Fill>) =>
							[...all].filter(([, fill]) => fill[way].includes(id)).map(([outline]) => outline);
						expect(showing(together).sort(), `${id} ${way}`).toEqual(showing(alone).sort());
					}
				}
			})
		);
	});

	it('from the fifth on: each outline shows to how many it belongs', () => {
		fc.assert(
			fc.property(fc.subarray(ids, { minLength: MOST_HUES + 1 }), days, (orgs, on) => {
				fc.pre(orgs.filter((id) => verified(id, on)).length > MOST_HUES);
				const alone = orgs.map((id) => fills([id], on));
				for (const [outline, { count, solid }] of fills(orgs, on)) {
					expect(count, outline).toBe(alone.filter((all) => all.get(outline)?.solid.length).length);
					expect(solid).toEqual([]);
				}
			})
		);
	});

	it('the figures are the counts of the fills, states alone', () => {
		fc.assert(
			fc.property(fc.subarray(ids, { minLength: 2, maxLength: MOST_HUES }), days, (orgs, on) => {
				fc.pre(orgs.every((id) => verified(id, on)));
				const { inAny, inAll } = legendOf(record, { on, orgs, own: [], show: null }).figures;
				const territories = new Set(record.territories.map(({ id }) => id));
				const states = [...fills(orgs, on)]
					.filter(([outline]) => !territories.has(outline))
					.map(([, { solid }]) => solid.length);
				expect([inAny, inAll]).toEqual([
					states.filter(Boolean).length,
					states.filter((count) => count === orgs.length).length
				]);
			})
		);
	});
});

describe('the article’s three, on its day', () => {
	const { sentence, figures } = legendOf(record, {
		on: '2015-11-23',
		orgs: ['sco', 'csto', 'eaeu'],
		own: [],
		show: null
	});

	it('are told in one sentence', () => {
		expect(sentence).toBe(
			'On 23 November 2015, Kazakhstan, Kyrgyzstan and Russia belonged to the CSTO, the EAEU and the SCO at once. 8 belonged to at least one.'
		);
		expect(figures).toEqual({ places: 9, inAny: 8, inAll: 3 });
	});
});

import { describe, expect, it } from 'vitest';
import { countryPage } from '#geo/pages.server.ts';
import { record } from '#geo/packed.server.ts';
import { cardOf, sourceInShort, type Details } from './card.ts';

const note = { by: null, title: 'On the ratification of the Charter of the Organization', issued: '2003-07-01' };

describe('a source on a card', () => {
	it.each([
		['its publisher and year', { ...note, by: 'Kremlin' }, 'Kremlin, 2003'],
		['without where it was copied', { ...note, by: 'Ministry (copy at a.com)', issued: null }, 'Ministry'],
		['without a day, no year', { ...note, by: 'GECF', issued: null }, 'GECF'],
		['without a publisher, its title, cut between words', note, 'On the ratification of the Charter of…, 2003']
	])('%s', (_, source, words) => {
		expect(sourceInShort(source)).toBe(words);
	});
});

describe('the card of a state', () => {
	const question = { on: '2015-11-23', orgs: ['eu', 'gecf', 'sco'], own: [], show: null };
	const cardFor = (id: string) =>
		cardOf(record, question, { kind: 'country', id }, countryPage(id) as unknown as Details);

	it.each(['IRN', 'RUS', 'FRA', 'KAZ'])('says one short line of each source: %s', (id) => {
		const details = (cardFor(id)?.lines ?? []).flatMap(({ detail }) => detail ?? []);
		expect(details.length).toBeGreaterThan(0);
		expect(details.filter((detail) => detail.length > 110)).toEqual([]);
	});

	it('does not say twice that a member is one', () => {
		const gecf = cardFor('IRN')?.lines.find(({ label }) => label === 'GECF');
		expect(gecf?.text).toContain('member');
		expect(gecf?.detail).not.toMatch(/member/i);
		const sco = cardFor('IRN')?.lines.find(({ label }) => label === 'SCO');
		expect(sco?.text).toContain('observer');
	});
});

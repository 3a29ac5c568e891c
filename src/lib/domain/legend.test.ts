import { describe, expect, it } from 'vitest';
import { fillsOf, inksOf, legendOf, shownIds, type Question } from './legend.ts';
import type { Interval, Status } from './membership.ts';
import type { AtlasRecord, Layer } from './record.ts';

/** 'RUS CHN IRN:observer GBR:member:1973:2020-02-01' -> rows. */
function rows(text: string): Interval[] {
	return text.split(' ').map((row) => {
		const [member = '', status = 'member', from = '2001-06-15', until = null] = row.split(':');
		return { member, status: status as Status, from, until };
	});
}
function layer(id: string, short: string, memberships: string, more: Partial<Layer> = {}): Layer {
	const body = { founded: '2001-06-15', verifiedUpTo: '2025-12-31', belongs: ['member'] as Status[], successors: [] };
	return {
		id,
		name: short,
		short,
		article: true,
		kind: 'security',
		inArticle: true,
		...body,
		memberships: rows(memberships),
		...more
	};
}
const NINE = 'AUT BEL BGR CYP DEU DNK ESP EST FIN';
const record: AtlasRecord = {
	organizations: [
		layer('sco', 'SCO', 'CHN KAZ KGZ RUS IRN:observer BLR:dialogue-partner'),
		layer('eaeu', 'EAEU', 'BLR KAZ KGZ RUS', { founded: '2015-01-01' }),
		layer('un5', 'Five', 'CHN FRA GBR RUS USA', { article: false }),
		layer('gecf', 'GECF', 'RUS IRN OMN:member:2011:[2014..2016]', { verifiedUpTo: '2024-12-08' }),
		layer('csto', 'CSTO', 'RUS UZB:suspended eu:observer'),
		layer('pact', 'Pact', 'USA ZAF', { inArticle: false }),
		layer('eu', 'EU', `${NINE} eu`),
		layer('eec', 'EEC', `${NINE} FRA`, { dissolved: '2018-01-01', inArticle: false, successors: ['eu'] }),
		layer('ussr-pact', 'Old Pact', 'SUN', { founded: '2001', dissolved: '2017-06-01', verifiedUpTo: '2017-06-01' })
	],
	states: Object.fromEntries(
		Object.entries({ CHN: 'China', KAZ: 'Kazakhstan', KGZ: 'Kyrgyzstan', RUS: 'Russia', ZAF: 'South Africa' })
			.map(([id, name]): [string, { name: string; article?: boolean }] => [id, { name }])
			.concat([['USA', { name: 'United States', article: true }]])
	),
	places: { type: 'FeatureCollection', features: [] },
	regions: { type: 'FeatureCollection', features: [] },
	frames: [],
	three: [0, 0, 1, 1],
	territories: [
		{ id: 'HKG', state: 'CHN', organization: 'sco', from: '2010-01-01', until: '2016-01-01' },
		{ id: 'ALA', state: 'FIN', organization: 'eu', from: '1995-01-01', until: null }
	],
	parts: { SUN: ['RUS', 'UKR'] }
};

const ask = (orgs: string, on = '2015-11-23', more: Partial<Question> = {}): Question => ({
	on,
	orgs: orgs.split(' ').filter(Boolean),
	own: [],
	show: null,
	...more
});
const sentence = (orgs: string, on?: string) => legendOf(record, ask(orgs, on)).sentence;
const figures = (orgs: string, on?: string) => {
	const { inAny, inAll } = legendOf(record, ask(orgs, on)).figures;
	return [inAny, inAll];
};

describe('the sentence', () => {
	it.each([
		['', 'No organization is switched on: the map shows the article’s places.'],
		['eaeu', 'On 23 November 2015, 4 states belonged to the EAEU: BLR, Kazakhstan, Kyrgyzstan and Russia.'],
		['un5', 'On 23 November 2015, 5 states belonged to Five: China, FRA, GBR, Russia and the United States.'],
		[
			'sco',
			'On 23 November 2015, 4 states belonged to the SCO: China, Kazakhstan, Kyrgyzstan and Russia. 2 more had another status.'
		],
		['csto', 'On 23 November 2015, 1 state belonged to the CSTO: Russia. 1 more had another status.'],
		['gecf', 'On 23 November 2015, 2 states belonged to the GECF: IRN and Russia. For 1 the record is unsure.'],
		[
			'eaeu sco',
			'On 23 November 2015, Kazakhstan, Kyrgyzstan and Russia belonged to the SCO and the EAEU at once. 5 belonged to at least one.'
		],
		[
			'sco un5 eaeu',
			'On 23 November 2015, Russia alone belonged to the SCO, the EAEU and Five. 8 belonged to at least one.'
		],
		[
			'pact un5',
			'On 23 November 2015, the United States alone belonged to Five and the Pact. 6 belonged to at least one.'
		],
		[
			'sco un5',
			'On 23 November 2015, China and Russia belonged to the SCO and Five at once. 7 belonged to at least one.'
		],
		['pact sco', 'On 23 November 2015, no state belonged to the SCO and the Pact at once. 6 belonged to at least one.'],
		['eu eec', 'On 23 November 2015, 9 states belonged to the EU and the EEC at once. 10 belonged to at least one.']
	])('of %j: %s', (orgs, expected) => {
		expect(sentence(orgs)).toBe(expected);
	});

	it.each([
		[
			'gecf',
			'2024-12-09',
			'The record of the GECF is verified up to 8 December 2024; nothing is coloured for it on the day shown.'
		],
		[
			'gecf eaeu',
			'2024-12-09',
			'On 9 December 2024, 4 states belonged to the EAEU: BLR, Kazakhstan, Kyrgyzstan and Russia. The record of the GECF is verified up to 8 December 2024; nothing is coloured for it on the day shown.'
		],
		['eaeu', '2000-01-01', 'On 1 January 2000, 0 states belonged to the EAEU.']
	])('of %j on %s: %s', (orgs, on, expected) => {
		expect(sentence(orgs, on)).toBe(expected);
	});
});

describe('the line of figures', () => {
	it.each([
		['', '2015-11-23', [null, null]],
		['sco', '2015-11-23', [4, null]],
		['sco eaeu', '2015-11-23', [5, 3]],
		['gecf', '2024-12-08', [2, null]],
		['gecf', '2024-12-09', [null, null]],
		['gecf sco', '2024-12-09', [4, null]],
		['gecf sco eaeu', '2024-12-09', [5, null]]
	] as const)('of %j on %s: in any, in all = %j; what is not verified is not counted as 0', (orgs, on, expected) => {
		expect(figures(orgs, on)).toEqual(expected);
	});
});

describe('the rows', () => {
	const row = (id: string, question: Question) =>
		legendOf(record, question).rows.find((candidate) => candidate.id === id);

	it('count every organization, shown or not, in the record’s order', () => {
		const { rows: all } = legendOf(record, ask('sco'));
		expect(all.map(({ id }) => id)).toEqual(record.organizations.map(({ id }) => id));
		expect(all.filter(({ on }) => on).map(({ id }) => id)).toEqual(['sco']);
		expect(row('gecf', ask(''))).toMatchObject({ count: '2', counted: '2 states belong', on: false, fixed: false });
	});

	it.each([
		['eaeu', '2014-12-31', 'not yet', 'not yet'],
		['eaeu', '2015-01-01', '4', '4 states belong'],
		['eec', '2017-12-31', '10', '10 states belong'],
		['eec', '2018-01-01', 'ended', 'ended'],
		['eec', '2030-01-01', 'ended', 'ended'],
		['gecf', '2024-12-08', '2', '2 states belong'],
		['gecf', '2024-12-09', '?', 'not verified']
	])('%s on %s: %s', (id, on, count, counted) => {
		expect(row(id, ask('', on))).toMatchObject({ count, counted });
	});

	it('show an organization on its own page even where the reader has not switched it on', () => {
		const question = ask('eaeu', '2015-11-23', { own: ['sco'] });
		expect(shownIds(question)).toEqual(['sco', 'eaeu']);
		expect(row('sco', question)).toMatchObject({ on: true, fixed: true });
		expect(row('eaeu', question)).toMatchObject({ on: true, fixed: false });
		expect(shownIds(ask('sco', undefined, { own: ['sco'] }))).toEqual(['sco']);
	});

	it('are the article’s, for comparison, or what came before one of the others', () => {
		expect(['sco', 'eec', 'pact'].map((id) => row(id, ask(''))?.group)).toEqual(['article', 'earlier', 'comparison']);
	});

	it('ignore ids that the record does not know', () => {
		expect(row('eec', ask('asean __proto__'))).toMatchObject({ on: false });
		expect(legendOf(record, ask('asean')).sentence).toBe(sentence(''));
	});
});

describe('the fills', () => {
	const filled = (question: Question) =>
		Object.fromEntries([...fillsOf(record, question)].map(([id, { solid }]) => [id, solid]));

	it('colour states, what follows them, and nothing else', () => {
		expect(filled(ask('sco eu', '2015-11-23', { show: ['member'] }))).toMatchObject({
			CHN: ['sco'],
			HKG: ['sco'],
			FIN: ['eu'],
			ALA: ['eu']
		});
		expect(Object.keys(filled(ask('sco')))).toEqual(['CHN', 'HKG', 'KAZ', 'KGZ', 'RUS', 'IRN', 'BLR']);
		expect(filled(ask('csto'))).toEqual({ RUS: ['csto'], UZB: [] });
	});

	it('let a territory follow its state from the first day to the last, into that organization alone', () => {
		for (const [on, follows] of [
			['2009-12-31', false],
			['2010-01-01', true],
			['2015-12-31', true],
			['2016-01-01', false]
		] as const) {
			expect('HKG' in filled(ask('sco', on))).toBe(follows);
		}
		expect('HKG' in filled(ask('un5'))).toBe(false);
		expect(filled(ask('un5 sco'))).toMatchObject({ CHN: ['sco', 'un5'], HKG: ['sco'] });
	});

	it('give an ended state’s fill to its parts of today', () => {
		expect(filled(ask('ussr-pact'))).toEqual({ RUS: ['ussr-pact'], UKR: ['ussr-pact'] });
	});

	it('leave a day past what is verified uncoloured', () => {
		expect(filled(ask('gecf', '2024-12-09'))).toEqual({});
		expect(filled(ask('gecf eaeu', '2024-12-09'))).toMatchObject({ RUS: ['eaeu'] });
	});

	it('count instead of colouring from the fifth organization on', () => {
		const fills = fillsOf(record, ask('sco eaeu un5 gecf csto'));
		expect(['RUS', 'CHN', 'KAZ', 'IRN', 'UZB'].map((id) => fills.get(id)?.count)).toEqual([5, 2, 2, 1, 0]);
	});

	it('have an ink for every organization', () => {
		expect([...inksOf(record).keys()]).toEqual(record.organizations.map(({ id }) => id));
	});
});

import { describe, expect, it } from 'vitest';
import { standingsIn, standingsInWords, standingsOf, type BodyHead } from './answers.ts';
import type { Interval, Status } from './membership.ts';

type Row = Interval & { readonly organization: string };

function row(organization: string, member: string, status: Status, from = '2001', until: string | null = null): Row {
	return { organization, member, status, from, until };
}
function head(short: string, verifiedUpTo = '2020-01-01'): BodyHead {
	const ink = { hue: 'blue', direction: [1, 1] } as const;
	const named = { id: short.toLowerCase(), short, article: short !== 'NATO', name: short };
	return { ...named, founded: '2001', verifiedUpTo, belongs: ['member'], ink, group: 'article' };
}
const bodies = [head('SCO'), head('EAEU'), head('CSTO'), head('GECF', '2010-01-01'), head('NATO', '2025-01-01')];
const rows = [
	row('sco', 'IRN', 'observer', '2005', '2023-07-04'),
	row('sco', 'RUS', 'member'),
	row('sco', 'BLR', 'observer', '2015', '[2015-11..2015-12]'),
	row('eaeu', 'RUS', 'member', '2015-01-01'),
	row('csto', 'RUS', 'member', '2003', '2014'),
	row('gecf', 'RUS', 'member'),
	row('csto', 'UZB', 'suspended'),
	row('sco', 'TUR', 'candidate'),
	row('eaeu', 'TUR', 'partner'),
	row('gecf', 'TUR', 'invited'),
	row('nato', 'FIN', 'member', '2023-04-04'),
	row('nato', 'FIN', 'invited', '2022-06-29', '2023-04-04'),
	row('eaeu', 'FIN', 'associate'),
	row('csto', 'FIN', 'signatory'),
	row('sco', 'FIN', 'participating-state')
];

describe('standingsIn', () => {
	const sco = { ...head('SCO'), memberships: rows.filter(({ organization }) => organization === 'sco') };

	it('puts those who belong first, apart from the others', () => {
		const answer = standingsIn(sco, '2015-11-23');
		expect(answer.belonging.map(([member]) => member)).toEqual(['RUS']);
		expect(answer.other.map(([member, { kind }]) => `${member} ${kind}`)).toEqual([
			'IRN certain',
			'BLR uncertain',
			'TUR certain',
			'FIN certain'
		]);
		expect(answer.unverified).toBe(false);
	});

	it('names nobody, and says why, past what is verified', () => {
		expect(standingsIn(sco, '2020-01-02')).toMatchObject({ belonging: [], other: [], unverified: true });
		expect(standingsIn({ ...sco, memberships: [] }, '2020-01-02').unverified).toBe(true);
	});
});

describe('standingsOf', () => {
	it('answers for every organization, one by one, whatever rows others have', () => {
		const answers = standingsOf(
			bodies,
			rows.filter(({ member }) => member === 'RUS'),
			'RUS',
			'2015-11-23'
		);
		expect(answers.map(({ body, standing, belongs }) => [body.id, standing.kind, belongs])).toEqual([
			['sco', 'certain', true],
			['eaeu', 'certain', true],
			['csto', 'none', false],
			['gecf', 'unverified', false],
			['nato', 'none', false]
		]);
	});
});

describe('standingsInWords', () => {
	const words = (state: string, day: string) => standingsInWords(standingsOf(bodies, rows, state, day));
	it.each([
		['RUS', '2015-11-23', 'Member of the SCO and the EAEU'],
		['RUS', '2009-01-01', 'Member of the SCO, the CSTO and the GECF'],
		['IRN', '2015-11-23', 'Observer in the SCO'],
		['UZB', '2012-12-31', 'Suspended in the CSTO'],
		['TUR', '2009-01-01', 'Candidate for the SCO; partner of the EAEU; invited to the GECF'],
		['FIN', '2024-01-01', 'Member of NATO'],
		['FIN', '2019-01-01', 'Participating state in the SCO; associate member of the EAEU; signatory of the CSTO'],
		['IRN', '2023-07-04', 'No status in any organization of the atlas on this day.'],
		['BLR', '2015-11-23', 'Uncertain: observer or none in the SCO'],
		['CHN', '2015-11-23', 'No status in any organization of the atlas on this day.']
	])('%s on %s: %s', (state, day, expected) => {
		expect(words(state, day)).toBe(expected);
	});
});

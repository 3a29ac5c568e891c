import { describe, expect, it } from 'vitest';
import { belongs, countOn, isState, standingOn, standingsOn, type Standing } from '#lib/domain/membership.ts';
import { statusesOf } from '#lib/domain/sets.ts';
import { addDays } from '#lib/domain/time.ts';
import type { Organization } from '#lib/domain/schema.ts';
import { atlas } from './record.server.ts';

function organization(id: string): Organization {
	const found = atlas.organizations.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No organization "${id}"`);
	return found;
}

/** 'observer', 'uncertain member', 'none', 'unverified'. */
function told(standing: Standing): string {
	if (!('row' in standing || 'rows' in standing)) return standing.kind;
	return [...(standing.kind === 'certain' ? [] : [standing.kind]), ...statusesOf(standing)].join(' ');
}
const standing = (id: string, member: string, day: string) => told(standingOn(organization(id), member, day));

/** States that belong, by code. */
function belonging(id: string, day: string): string {
	const body = organization(id);
	const states = [...standingsOn(body, day)].filter(([member, its]) => isState(member) && belongs(body, its));
	return states
		.map(([member]) => member)
		.sort()
		.join(' ');
}

const EU15 = 'AUT BEL DEU DNK ESP FIN FRA GBR GRC IRL ITA LUX NLD PRT SWE';
const sorted = (codes: string) => codes.split(' ').sort().join(' ');
const EU25 = sorted(`${EU15} CYP CZE EST HUN LTU LVA MLT POL SVK SVN`);
const EU28 = sorted(`${EU25} BGR HRV ROU`);

describe('who belonged, by the record', () => {
	it.each([
		['sco', '2015-11-23', 'CHN KAZ KGZ RUS TJK UZB'],
		['sco', '2017-06-08', 'CHN KAZ KGZ RUS TJK UZB'],
		['sco', '2017-06-09', 'CHN IND KAZ KGZ PAK RUS TJK UZB'],
		['sco', '2023-07-04', 'CHN IND IRN KAZ KGZ PAK RUS TJK UZB'],
		['sco', '2024-07-04', 'BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB'],
		['shanghai-five', '1996-04-26', 'CHN KAZ KGZ RUS TJK'],
		['shanghai-five', '2001-06-15', ''],
		['eaeu', '2014-12-31', ''],
		['eaeu', '2015-01-01', 'BLR KAZ RUS'],
		['eaeu', '2015-01-02', 'ARM BLR KAZ RUS'],
		['eaeu', '2015-11-23', 'ARM BLR KAZ KGZ RUS'],
		['eacu', '2010-01-01', 'BLR KAZ RUS'],
		['eurasec', '2015-01-01', ''],
		['csto', '2012-12-18', 'ARM BLR KAZ KGZ RUS TJK UZB'],
		['csto', '2012-12-19', 'ARM BLR KAZ KGZ RUS TJK'],
		['csto', '2015-11-23', 'ARM BLR KAZ KGZ RUS TJK'],
		['p5plus1', '2015-11-23', 'CHN DEU FRA GBR RUS USA'],
		['jcpoa', '2015-11-23', 'CHN DEU FRA GBR IRN RUS USA'],
		['jcpoa', '2018-05-09', 'CHN DEU FRA GBR IRN RUS'],
		['eu', '1994-12-31', 'BEL DEU DNK ESP FRA GBR GRC IRL ITA LUX NLD PRT'],
		['eu', '1995-01-01', EU15],
		['eu', '2004-04-30', EU15],
		['eu', '2004-05-01', EU25],
		['eu', '2007-01-01', sorted(`${EU25} BGR ROU`)],
		['eu', '2013-06-30', sorted(`${EU25} BGR ROU`)],
		['eu', '2013-07-01', EU28],
		['eu', '2015-11-23', EU28],
		['eu', '2020-02-01', EU28.replace('GBR ', '')],
		['nato', '1949-08-24', 'BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA'],
		['brics', '2015-11-23', 'BRA CHN IND RUS ZAF'],
		['opec', '2015-11-23', 'AGO ARE DZA ECU IRN IRQ KWT LBY NGA QAT SAU VEN'],
		['opec-plus', '2015-11-23', ''],
		['cis', '2015-11-23', 'ARM AZE BLR KAZ KGZ MDA RUS TJK UZB'],
		['gcc', '2015-11-23', 'ARE BHR KWT OMN QAT SAU'],
		['eco', '2015-11-23', 'AFG AZE IRN KAZ KGZ PAK TJK TKM TUR UZB'],
		['ots', '2015-11-23', 'AZE KAZ KGZ TUR'],
		['g7', '2015-11-23', 'CAN DEU FRA GBR ITA JPN USA'],
		['unsc-p5', '2015-11-23', 'CHN FRA GBR RUS USA'],
		['rsii', '2015-11-23', 'IRN IRQ RUS SYR'],
		['issg', '2015-11-23', 'ARE CHN DEU EGY FRA GBR IRN IRQ ITA JOR LBN OMN QAT RUS SAU TUR USA'],
		['eec', '1973-01-01', 'BEL DEU DNK FRA GBR IRL ITA LUX NLD']
	])('to %s on %s: %s', (id, day, states) => {
		expect(belonging(id, day)).toBe(states);
	});

	it.each([
		['sco', 6],
		['eaeu', 5],
		['csto', 6],
		['gecf', 12],
		['eu', 28],
		['p5plus1', 6],
		['jcpoa', 7],
		['nato', 28],
		['las', 21],
		['oic', 56],
		['gcad', 63],
		['g8', 0],
		['un', 0],
		['eacu', 0],
		['eec', 0],
		['eurasec', 0],
		['shanghai-five', 0]
	])('to %s on the article’s day: %i states', (id, count) => {
		expect(countOn(organization(id), '2015-11-23').belonging).toBe(count);
	});
});

describe('one member’s standing, by the record', () => {
	it.each([
		['sco', 'IRN', '2005-07-04', 'none'],
		['sco', 'IRN', '2005-07-05', 'observer'],
		['sco', 'IRN', '2015-11-23', 'observer'],
		['sco', 'IRN', '2023-07-03', 'observer'],
		['sco', 'IRN', '2023-07-04', 'member'],
		['sco', 'AFG', '2015-11-23', 'observer'],
		['sco', 'BLR', '2010-04-28', 'uncertain dialogue-partner'],
		['sco', 'BLR', '2015-07-09', 'dialogue-partner'],
		['sco', 'LKA', '2010-05-15', 'uncertain dialogue-partner'],
		['sco', 'USA', '2015-11-23', 'none'],
		['csto', 'UZB', '2012-12-18', 'member'],
		['csto', 'UZB', '2015-11-23', 'suspended'],
		['csto', 'UZB', '2006-07-01', 'uncertain member'],
		['eurasec', 'UZB', '2008-11-01', 'uncertain member suspended'],
		['eaeu', 'IRN', '2015-11-23', 'none'],
		['eaeu', 'ARM', '2015-01-01', 'acceding'],
		['gecf', 'IRN', '2015-11-23', 'member'],
		['gecf', 'OMN', '2015-01-01', 'uncertain member observer'],
		['gecf', 'IRN', '2024-12-09', 'unverified'],
		['eu', 'GBR', '2020-01-31', 'member'],
		['eu', 'GBR', '2020-02-01', 'none'],
		['eu', 'TUR', '2015-11-23', 'candidate'],
		['eu', 'ISL', '2015-04-01', 'uncertain candidate'],
		['g8', 'RUS', '2014-01-01', 'member'],
		['g8', 'RUS', '2015-11-23', 'suspended'],
		['opec', 'IDN', '2015-11-23', 'suspended'],
		['cis', 'UKR', '2015-11-23', 'participating-state'],
		['cis', 'TKM', '2015-11-23', 'associate'],
		['las', 'SYR', '2015-11-23', 'suspended'],
		['las', 'YMD', '1980-01-01', 'member'],
		['oic', 'YMD', '1990-05-22', 'none'],
		['oic', 'RUS', '2015-11-23', 'observer'],
		['issg', 'SYR', '2015-11-23', 'none'],
		['jcpoa', 'eu', '2015-11-23', 'participant'],
		['jcpoa', 'IRN', '2025-10-17', 'participant'],
		['jcpoa', 'IRN', '2025-10-18', 'disputed participant'],
		['p5plus1', 'eu', '2015-11-23', 'coordinator'],
		['p5plus1', 'IRN', '2015-11-23', 'none']
	])('in %s, %s on %s: %s', (id, member, day, expected) => {
		expect(standing(id, member, day)).toBe(expected);
	});

	it.each(atlas.organizations.map((body) => [body.id, body] as const))(
		'in %s nothing is said past the last verified day',
		(_, body) => {
			const next = addDays(body.verifiedUpTo, 1);
			const ended = body.dissolved !== null && body.dissolved <= next;
			for (const { member } of body.memberships) {
				expect(standingOn(body, member, next).kind, member).toBe(ended ? 'none' : 'unverified');
				expect(standingOn(body, member, body.verifiedUpTo).kind, member).not.toBe('unverified');
			}
			expect(countOn(body, next)).toEqual({ belonging: 0, other: 0, unsure: 0 });
		}
	);
});

describe('the record as a whole', () => {
	it('is frozen to the last citation', () => {
		const [first] = organization('sco').memberships;
		expect([atlas, atlas.organizations, first, first?.sources, first?.sources[0]].every(Object.isFrozen)).toBe(true);
	});

	it('has the article’s nine sites, its ten organizations with their predecessors, and a text for each', () => {
		const sites = ['tehran', 'moscow', 'washington', 'vienna', 'bushehr', 'fordow', 'arak', 'sinai', 'metrojet-9268'];
		const bodies = [
			'sco',
			'shanghai-five',
			'eaeu',
			'eacu',
			'eurasec',
			'csto',
			'cst',
			'gecf',
			'eu',
			'eec',
			'p5plus1',
			'jcpoa',
			'issg',
			'rsii',
			'gcad'
		];
		expect(atlas.places.map(({ id }) => id)).toEqual(expect.arrayContaining(sites));
		expect(atlas.organizations.map(({ id }) => id)).toEqual(expect.arrayContaining(bodies));
		for (const id of sites) expect(atlas.texts.get(`places/${id}`)?.lede).toBeTruthy();
		for (const id of bodies) expect(atlas.texts.get(`organizations/${id}`)?.lede).toBeTruthy();
	});
});

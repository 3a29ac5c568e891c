import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Interval, type Standing } from './membership.ts';
import { addDays } from './time.ts';
import {
	dateInWords,
	edtfInWords,
	inSentence,
	listInWords,
	sinceInWords,
	standingInWords,
	statusInWords,
	titled
} from './words.ts';

describe('dateInWords', () => {
	it.each([
		['2015-11-23', '23 November 2015'],
		['2016-02-29', '29 February 2016'],
		['2015-01-01', '1 January 2015'],
		['2015-11', 'November 2015'],
		['2015', '2015']
	])('%s is %j', (date, words) => {
		expect(dateInWords(date)).toBe(words);
	});

	it('agrees with the platform’s own British English on any day, in UTC', () => {
		const platform = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
		const days = fc.integer({ min: -300_000, max: 2_900_000 }).map((count) => addDays('2000-01-01', count));
		fc.assert(
			fc.property(days, (day) => {
				expect(dateInWords(day)).toBe(platform.format(new Date(day)));
			})
		);
	});
});

describe('edtfInWords', () => {
	it.each([
		['2015-11-23', '23 November 2015'],
		['2015-11', 'November 2015'],
		['[2006-01-30..2006-06-06]', 'between 30 January 2006 and 6 June 2006'],
		['[2015-03..2015]', 'between March 2015 and 2015'],
		['[2018-05-08..]', 'from 8 May 2018 or later'],
		['[..2002-02-03]', 'by 3 February 2002'],
		['1975~', 'about 1975'],
		['2015-11?', 'November 2015 (uncertain)'],
		['2015-11%', 'November 2015 (uncertain)'],
		['2015-11-23/2015-11-25', '23 November 2015 to 25 November 2015'],
		['2015-10/2015-11~', 'October 2015 to about November 2015']
	])('%s is %j', (date, words) => {
		expect(edtfInWords(date)).toBe(words);
	});
});

describe('sinceInWords', () => {
	it.each([
		['2015-11-23', 'since 23 November 2015'],
		['2015-11', 'since November 2015'],
		['[2006-01-16..2006-06-06]', 'since a day between 16 January 2006 and 6 June 2006'],
		['[2018-05-08..]', 'since 8 May 2018 or later'],
		['[..2002-02-03]', 'since 3 February 2002 or earlier']
	])('%s is %j', (date, words) => {
		expect(sinceInWords(date)).toBe(words);
	});
});

describe('listInWords', () => {
	it.each([
		[[], ''],
		[['Iran'], 'Iran'],
		[['Iran', 'Russia'], 'Iran and Russia'],
		[['Iran', 'Russia', 'Syria'], 'Iran, Russia and Syria'],
		[['Armenia', 'Belarus', 'Iran', 'Russia'], 'Armenia, Belarus, Iran and Russia']
	])('%j is %j', (names, words) => {
		expect(listInWords(names)).toBe(words);
	});
});

describe('names and statuses', () => {
	it('names take the article that the record gives them', () => {
		expect(inSentence({ name: 'United States', article: true })).toBe('the United States');
		expect(inSentence({ name: 'Iran', article: false })).toBe('Iran');
		expect(inSentence({ name: 'Iran' })).toBe('Iran');
	});

	it('every status has a word of its own, without hyphens', () => {
		const words = STATUSES.map(statusInWords);
		expect(new Set(words).size).toBe(STATUSES.length);
		expect(words.filter((word) => !/^[a-z ]+$/.test(word))).toEqual([]);
	});
});

describe('standingInWords', () => {
	const row = (status: Interval['status']): Interval => ({ member: 'IRN', status, from: '2005', until: null });
	it.each<[string, Standing]>([
		['no status', { kind: 'none' }],
		['not verified after 8 December 2024', { kind: 'unverified' }],
		['dialogue partner', { kind: 'certain', row: row('dialogue-partner') }],
		['uncertain: observer or none', { kind: 'uncertain', rows: [row('observer')], orNone: true }],
		['uncertain: observer or member', { kind: 'uncertain', rows: [row('observer'), row('member')], orNone: false }],
		['uncertain: member', { kind: 'uncertain', rows: [row('member'), row('member')], orNone: false }],
		['disputed: participant', { kind: 'disputed', rows: [row('participant')] }],
		['disputed: participant or suspended', { kind: 'disputed', rows: [row('participant'), row('suspended')] }]
	])('%j', (words, standing) => {
		expect(standingInWords(standing, '2024-12-08')).toBe(words);
	});
});

it('a title says the short name once', () => {
	expect(titled({ name: 'Shanghai Cooperation Organization', short: 'SCO' })).toBe(
		'Shanghai Cooperation Organization (SCO)'
	);
	expect(titled({ name: 'P5+1 (E3/EU+3)', short: 'P5+1' })).toBe('P5+1 (E3/EU+3)');
});

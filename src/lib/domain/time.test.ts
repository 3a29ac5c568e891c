// @ts-expect-error -- edtf ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ARTICLE_DAY, daysBetween, isDay, parseEdtf, parseEventDate, reached } from './time.ts';

/** The bounds that the reference library gives: days, by the UTC clock. */
function bounds(text: string): { earliest: string; latest: string } {
	const day = (time: number) => new Date(time).toISOString().slice(0, 10);
	const date = edtf(text) as { min: number; max: number };
	return { earliest: day(date.min), latest: day(date.max) };
}

/** Any day of the years 1000–9998, by counting from one: no day that the calendar lacks. */
const days = fc.integer({ min: -350_000, max: 2_900_000 }).map((count) => addDays('2000-01-01', count));
/** A date as precise as a day, a month or a year. */
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe('isDay', () => {
	it.each([
		['2015-11-23', true],
		['2016-02-29', true],
		['2000-02-29', true],
		['1900-02-29', false],
		['2015-02-29', false],
		['2015-02-30', false],
		['2015-04-31', false],
		['2015-00-10', false],
		['2015-13-01', false],
		['2015-11-00', false],
		['2015-11-32', false],
		['2015-11', false],
		['2015', false],
		['15-11-23', false],
		['0000-01-01', false],
		['0050-01-01', false],
		['9999-12-31', true],
		['12015-11-23', false],
		['+02015-11-23', false],
		['-2015-11-23', false],
		['2015-11-23T00:00', false],
		['2015-11-23 ', false],
		['2015-11-23\n', false],
		['2015/11/23', false],
		['２０１５-１１-２３', false],
		['', false]
	])('%j is a day of the calendar: %s', (text, expected) => {
		expect(isDay(text)).toBe(expected);
	});

	it('knows the article’s day', () => {
		expect(isDay(ARTICLE_DAY)).toBe(true);
	});

	it('never throws, whatever the text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isDay(text) === 'boolean'));
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/), (text) => typeof isDay(text) === 'boolean')
		);
	});
});

describe('addDays and daysBetween', () => {
	it.each([
		['2015-11-23', 1, '2015-11-24'],
		['2015-12-31', 1, '2016-01-01'],
		['2016-02-28', 1, '2016-02-29'],
		['2015-02-28', 1, '2015-03-01'],
		['2016-03-01', -1, '2016-02-29'],
		['2015-03-29', 1, '2015-03-30'], // summer time begins in Europe: days are counted in UTC
		['2015-10-25', 1, '2015-10-26'],
		['2015-11-23', 0, '2015-11-23']
	])('%s and %i more is %s', (day, count, expected) => {
		expect(addDays(day, count)).toBe(expected);
		expect(daysBetween(day, expected)).toBe(count);
	});

	it('undo each other', () => {
		fc.assert(
			fc.property(days, days, (a, b) => addDays(a, daysBetween(a, b)) === b && daysBetween(a, b) === -daysBetween(b, a))
		);
	});
});

describe('parseEdtf', () => {
	it('gives the bounds that the edtf package gives', () => {
		fc.assert(
			fc.property(dates, (date) => {
				expect(parseEdtf(date)).toEqual(bounds(date));
			})
		);
	});

	it('bounds [a..b], [a..] and [..b] by the earliest a and the latest b', () => {
		fc.assert(
			fc.property(dates, dates, (one, other) => {
				const [a, b] = bounds(one).earliest <= bounds(other).earliest ? [one, other] : [other, one];
				const [{ earliest }, { latest }] = [bounds(a), bounds(b)];
				fc.pre(earliest <= latest);
				expect(parseEdtf(`[${a}..${b}]`)).toEqual({ earliest, latest });
				expect(parseEdtf(`[${a}..]`)).toEqual({ earliest, latest: null });
				expect(parseEdtf(`[..${b}]`)).toEqual({ earliest: null, latest });
			})
		);
	});

	it.each([
		['', 'nothing'],
		['[..]', 'bounded on neither side'],
		['[]', 'empty'],
		['[2015..2014]', 'reversed'],
		['[2015-11-24..2015-11-23]', 'reversed by a day'],
		['[2015..2016', 'open bracket'],
		['[2015-02-30..2016]', 'a day that the calendar lacks'],
		['[2015..2016-13]', 'a month that the calendar lacks'],
		['[2015...2016]', 'a dot too many'],
		['[2015,2016]', 'a list'],
		['{2015..2016}', 'all of them'],
		['2015-11-31', 'a day that the calendar lacks'],
		['2015-00', 'month 0'],
		['2015-1', 'one digit'],
		['2015~', 'approximate: for events only'],
		['2015?', 'uncertain: for events only'],
		['2015/2016', 'an interval: for events only'],
		['201X', 'a decade'],
		['Y20150', 'a long year'],
		['23 November 2015', 'words'],
		[' 2015', 'a space']
	])('refuses %j: %s', (text) => {
		expect(parseEdtf(text)).toBeNull();
	});

	it('never throws, whatever the text', () => {
		const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-[].~?/') }));
		fc.assert(fc.property(texts, (text) => void parseEdtf(text)));
	});
});

describe('parseEventDate', () => {
	it.each([
		['2015-11-23', '2015-11-23', '2015-11-23', null],
		['2015-11', '2015-11-01', '2015-11-30', null],
		['2015~', '2015-01-01', '2015-12-31', '~'],
		['2015-11?', '2015-11-01', '2015-11-30', '?'],
		['2015-11-23%', '2015-11-23', '2015-11-23', '%'],
		['2015-11-23/2015-11-25', '2015-11-23', '2015-11-25', null],
		['2015/2016-02', '2015-01-01', '2016-02-29', null],
		['2015-10/2015-11~', '2015-10-01', '2015-11-30', '~'],
		['[1974..1975]', '1974-01-01', '1975-12-31', null]
	])('%s runs from %s to %s', (text, earliest, latest, qualifier) => {
		expect(parseEventDate(text)).toEqual({ earliest, latest, qualifier });
	});

	it.each([
		'',
		'/',
		'2015/',
		'/2015',
		'2015-02-30',
		'2015~~',
		'~',
		'2016/2015',
		'2015-11-23/2015-11-22',
		'2015/2016/2017'
	])('refuses %j', (text) => {
		expect(parseEventDate(text)).toBeNull();
	});

	it('agrees with the edtf package on intervals', () => {
		fc.assert(
			fc.property(dates, dates, (a, b) => {
				fc.pre(bounds(a).latest < bounds(b).earliest);
				expect(parseEventDate(`${a}/${b}`)).toEqual({ ...bounds(`${a}/${b}`), qualifier: null });
			})
		);
	});
});

describe('reached', () => {
	it.each([
		['2015-11-23', '2015-11-22', 'no'],
		['2015-11-23', '2015-11-23', 'yes'],
		['2015-11-23', '2015-11-24', 'yes'],
		['2015-11', '2015-10-31', 'no'],
		['2015-11', '2015-11-01', 'perhaps'],
		['2015-11', '2015-11-29', 'perhaps'],
		['2015-11', '2015-11-30', 'yes'],
		['[2015-11-02..2015-11-04]', '2015-11-01', 'no'],
		['[2015-11-02..2015-11-04]', '2015-11-02', 'perhaps'],
		['[2015-11-02..2015-11-04]', '2015-11-04', 'yes'],
		['[..2015-11-04]', '1000-01-01', 'perhaps'],
		['[..2015-11-04]', '2015-11-04', 'yes'],
		['[2015-11-02..]', '2015-11-01', 'no'],
		['[2015-11-02..]', '9999-12-31', 'perhaps']
	] as const)('%s has begun on %s: %s', (edtf, day, expected) => {
		const span = parseEdtf(edtf);
		expect(span && reached(span, day)).toBe(expected);
	});

	it('never goes back from yes to perhaps, or from perhaps to no, as days pass', () => {
		const rank = { no: 0, perhaps: 1, yes: 2 };
		fc.assert(
			fc.property(dates, days, fc.nat(4000), (date, day, later) => {
				const span = parseEdtf(date) as NonNullable<ReturnType<typeof parseEdtf>>;
				expect(rank[reached(span, addDays(day, later))]).toBeGreaterThanOrEqual(rank[reached(span, day)]);
			})
		);
	});
});

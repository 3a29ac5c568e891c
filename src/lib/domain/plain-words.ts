/** Days and lists in words: what every page says. */
import { m } from '#lib/messages/messages.js';

const MONTHS = [
	m.month_01,
	m.month_02,
	m.month_03,
	m.month_04,
	m.month_05,
	m.month_06,
	m.month_07,
	m.month_08,
	m.month_09,
	m.month_10,
	m.month_11,
	m.month_12
];

/** '2015-11-23' -> '23 November 2015'; '2015-11' -> 'November 2015'; '2015' -> '2015'. */
export function dateInWords(date: string): string {
	const [year = '', month, day] = date.split('-');
	const name = month && MONTHS[Number(month) - 1]?.();
	if (!name) return year;
	return day ? m.day_full({ day: String(Number(day)), month: name, year }) : m.day_month({ month: name, year });
}

/** 'A', 'A and B', 'A, B and C'. */
export function listInWords(names: readonly string[]): string {
	if (names.length < 2) return names[0] ?? '';
	const first = names.slice(0, -1).reduce((list, name) => m.list_comma({ first: list, last: name }));
	return m.list_and({ first, last: names.at(-1) as string });
}

/** A name as a sentence uses it: 'the United States', 'Iran'. */
export function inSentence(named: { readonly name: string; readonly article?: boolean | undefined }): string {
	return named.article ? m.with_article({ name: named.name }) : named.name;
}

/**
 * Dates of the record are EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/), of which memberships use this much:
 * `2015-11-23` that day · `2015-11`, `2015` some day within · `[a..b]` some day from a to b · `[..b]`, `[a..]` bounded on one side.
 */
import { addDays, DATE, isDay, toDay, type Day } from './day.ts';

export { addDays, ARTICLE_DAY, daysBetween, isDay, type Day } from './day.ts';

/** The bounds of a date: it is some day from `earliest` to `latest`, both included; null = unbounded on that side. */
export interface Span {
	readonly earliest: Day | null;
	readonly latest: Day | null;
}

/** The bounds of `2015`, `2015-11` or `2015-11-23`; null where the text is none of these. */
function spanOfDate(text: string): Span | null {
	const [, year, month, day] = DATE.exec(text) ?? [];
	if (!year) return null;
	if (day) return isDay(text) ? { earliest: text, latest: text } : null;
	const first = `${year}-${month ?? '01'}-01`;
	if (!isDay(first)) return null;
	const next = month
		? Date.UTC(Number(year), Number(month), 1) // months count from 0, so this is the next month's first day
		: Date.UTC(Number(year) + 1, 0, 1);
	return { earliest: first, latest: addDays(toDay(next), -1) };
}

/**
 * The bounds of an EDTF date as memberships use it.
 * @returns null where the text is not such a date, or its bounds are reversed.
 */
export function parseEdtf(text: string): Span | null {
	const choice = /^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(text);
	if (!choice) return spanOfDate(text);
	const [, a = '', b = ''] = choice;
	if (!a && !b) return null;
	const from = a ? spanOfDate(a) : null;
	const to = b ? spanOfDate(b) : null;
	if ((a && !from) || (b && !to)) return null;
	const span = { earliest: from?.earliest ?? null, latest: to?.latest ?? null };
	return span.earliest && span.latest && span.earliest > span.latest ? null : span;
}

/** What an event's date may add: a qualifier (`?` uncertain, `~` approximate, `%` both) or an interval `a/b`. */
export function parseEventDate(text: string): (Span & { qualifier: '?' | '~' | '%' | null }) | null {
	const [start = '', end, more] = text.split('/');
	const qualifier = /[?~%]$/.exec(text)?.[0] as '?' | '~' | '%' | undefined;
	const from = parseEdtf(start.replace(/[?~%]$/, ''));
	const to = end === undefined ? from : parseEdtf(end.replace(/[?~%]$/, ''));
	if (!from || !to || more !== undefined) return null;
	if (from.earliest && to.latest && from.earliest > to.latest) return null;
	return { earliest: from.earliest, latest: to.latest, qualifier: qualifier ?? null };
}

/** Has `span` begun by `day`: surely ('yes'), not yet ('no'), or is `day` between its bounds ('perhaps')? */
export function reached(span: Span, day: Day): 'yes' | 'perhaps' | 'no' {
	if (span.latest !== null && span.latest <= day) return 'yes';
	if (span.earliest !== null && day < span.earliest) return 'no';
	return 'perhaps';
}

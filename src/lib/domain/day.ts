/** Days: a Day is a calendar day as 'YYYY-MM-DD'; days compare as strings. */
export type Day = string;

/** The article's day: the atlas opens on it. */
export const ARTICLE_DAY: Day = '2015-11-23';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', in parts. */
export const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** The day in UTC of a time in milliseconds. */
export function toDay(time: number): Day {
	return new Date(time).toISOString().slice(0, 10);
}

/** The day that is `count` days after `day` (before it, where count is negative). */
export function addDays(day: Day, count: number): Day {
	return toDay(Date.parse(day) + count * MILLISECONDS_A_DAY);
}

/** Whole days from `a` to `b`; negative where b is earlier. */
export function daysBetween(a: Day, b: Day): number {
	return Math.round((Date.parse(b) - Date.parse(a)) / MILLISECONDS_A_DAY);
}

/** Is this text a day that the calendar has? '2015-02-30' is not. */
export function isDay(text: string): text is Day {
	const [, year, month, day] = DATE.exec(text) ?? [];
	if (!year || !month || !day || year === '0000') return false;
	const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
	// Date.UTC maps years 0–99 to 1900–1999; comparing the text catches that and every day that rolled over.
	return toDay(time) === text;
}

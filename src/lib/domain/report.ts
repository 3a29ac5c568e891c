/** A reader's report of a mistake: plain text to copy, with what the atlas says now and room for what is right. */
import { m } from '#lib/messages/messages.js';
import type { Day } from './day.ts';
import { dateInWords } from './plain-words.ts';

/** Which state of the record a page shows. */
export interface Edition {
	readonly version: string;
	/** The last day on which anything in it was checked. */
	readonly checked: Day;
}

/** The page that a report is about, as the reader sees it. */
export interface ReportedPage {
	readonly title: string;
	/** With the view's query; where no script runs, its path alone. */
	readonly address: string;
	readonly edition: Edition;
	/** One line that says what the page says; null where its title is that line. */
	readonly says: string | null;
}

/** Where a membership stands among a page's rows is what it is known by there. */
export function rowKey(index: number): string {
	return `row-${index}`;
}

/** A tie may have the id of the event that began it. */
export function tieKey(id: string): string {
	return `tie-${id}`;
}

/** Whatever an address or a title holds, it is one line of text and forges no other. */
function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** 'Status: member'. */
export function line(label: string, value: string): string {
	return oneLine(m.report_line({ label, value }));
}

/** What a report of a page as a whole says of it. */
export function wholePage({ says }: Pick<ReportedPage, 'says'>): string[] {
	return [line(m.report_about(), m.report_whole()), ...(says ? [line(m.report_says(), says)] : [])];
}

/** The part of a report that the atlas writes. @param about lines on the fact, or on the page as a whole */
export function reportHead({ title, address, edition }: ReportedPage, about: readonly string[]): string {
	return [
		m.report_heading({ atlas: m.atlas_name() }),
		'',
		line(m.report_page(), title),
		line(m.report_address(), address),
		line(m.report_edition(), m.report_edition_value({ version: edition.version, day: dateInWords(edition.checked) })),
		'',
		...about
	].join('\n');
}

/** The part that the reader writes. */
export function reportQuestions(): string {
	return ['', '', m.report_wrong(), '', '', m.report_right(), '', '', m.report_source(), ''].join('\n');
}

/**
 * The reader's text under another head: what the reader wrote stays. Where the head itself was written over, the new
 * one stands above it.
 */
export function withHead(text: string, before: string, after: string): string {
	if (before === after) return text;
	return text.startsWith(before) ? after + text.slice(before.length) : `${after}\n\n${text}`;
}

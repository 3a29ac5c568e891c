/** The view in words. Pure; the phrases are in the message catalogue, the only thing of ours that domain speaks through. */
import { m } from '#lib/messages/messages.js';
import type { Standing, Status } from './membership.ts';
import { parseEdtf, parseEventDate, type Day } from './time.ts';

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

/** Any date of the record in words: '[2006-01-30..2006-06-06]' -> 'between 30 January 2006 and 6 June 2006'. */
export function edtfInWords(edtf: string): string {
	const choice = /^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(edtf);
	if (choice && parseEdtf(edtf)) {
		const [, from = '', to = ''] = choice;
		if (!from) return m.date_before({ to: dateInWords(to) });
		if (!to) return m.date_after({ from: dateInWords(from) });
		return m.date_range({ from: dateInWords(from), to: dateInWords(to) });
	}
	if (edtf.includes('/') && parseEventDate(edtf)) {
		const [from = '', to = ''] = edtf.split('/');
		return m.date_interval({ from: edtfInWords(from), to: edtfInWords(to) });
	}
	if (edtf.endsWith('~')) return m.date_about({ date: dateInWords(edtf.slice(0, -1)) });
	if (/[?%]$/.test(edtf)) return m.date_uncertain({ date: dateInWords(edtf.slice(0, -1)) });
	return dateInWords(edtf);
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

const STATUS_WORDS: Readonly<Record<Status, () => string>> = {
	member: m.status_member,
	associate: m.status_associate,
	observer: m.status_observer,
	'dialogue-partner': m['status_dialogue-partner'],
	partner: m.status_partner,
	participant: m.status_participant,
	'participating-state': m['status_participating-state'],
	coordinator: m.status_coordinator,
	candidate: m.status_candidate,
	acceding: m.status_acceding,
	invited: m.status_invited,
	signatory: m.status_signatory,
	suspended: m.status_suspended
};

export function statusInWords(status: Status): string {
	return STATUS_WORDS[status]();
}

function alternatives(statuses: readonly Status[]): string {
	const words = [...new Set(statuses)].map(statusInWords);
	return words.reduce((first, last) => m.or({ first, last }));
}

/** A standing as a short phrase: 'member', 'uncertain: observer or none', 'not verified after 8 December 2024'. */
export function standingInWords(standing: Standing, verifiedUpTo: Day): string {
	switch (standing.kind) {
		case 'none':
			return m.standing_none();
		case 'unverified':
			return m.standing_unverified({ day: dateInWords(verifiedUpTo) });
		case 'certain':
			return statusInWords(standing.row.status);
		case 'uncertain': {
			const statuses = alternatives(standing.rows.map((row) => row.status));
			return standing.orNone ? m.standing_uncertain_none({ statuses }) : m.standing_uncertain({ statuses });
		}
		case 'disputed':
			return m.standing_disputed({ statuses: alternatives(standing.rows.map((row) => row.status)) });
	}
}

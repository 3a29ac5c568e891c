/** The record in words. Pure; the phrases are in the message catalogue, the only thing of ours that domain speaks through. */
import { m } from '#lib/messages/messages.js';
import type { Standing, Status } from './membership.ts';
import { dateInWords } from './plain-words.ts';
import { parseEdtf, parseEventDate, type Day } from './time.ts';

export { dateInWords, inSentence, listInWords } from './plain-words.ts';

/** The two sides of '[a..b]', empty where it is open; null where the date is of another form. */
function choiceOf(edtf: string): readonly [from: string, to: string] | null {
	const [, from, to] = /^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(edtf) ?? [];
	return from === undefined || to === undefined || !parseEdtf(edtf) ? null : [from, to];
}

/** Any date of the record in words: '[2006-01-30..2006-06-06]' -> 'between 30 January 2006 and 6 June 2006'. */
export function edtfInWords(edtf: string): string {
	const choice = choiceOf(edtf);
	if (choice) {
		const [from, to] = choice;
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

/** How long something has held: '[2006-01-16..2006-06-06]' -> 'since a day between 16 January 2006 and 6 June 2006'. */
export function sinceInWords(edtf: string): string {
	const choice = choiceOf(edtf);
	if (!choice) return m.since_day({ day: edtfInWords(edtf) });
	const [from, to] = choice;
	if (!from) return m.since_before({ to: dateInWords(to) });
	if (!to) return m.since_after({ from: dateInWords(from) });
	return m.since_between({ from: dateInWords(from), to: dateInWords(to) });
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

/** A title that carries the short name too, where readers would search for it. */
export function titled({ name, short }: { readonly name: string; readonly short: string }): string {
	return name.includes(short) ? name : m.title_with_short({ name, short });
}

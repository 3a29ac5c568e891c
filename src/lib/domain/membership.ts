/** Who belonged to what, on any day: the as-of functions. Pure; days and EDTF dates in, answers out. */
import type { Status } from './status.ts';
import { parseEdtf, reached, type Day, type Span } from './time.ts';

export { STATUSES, type Status } from './status.ts';

/** The least that the as-of functions need of a membership. */
export interface Interval {
	/** ISO 3166-1 alpha-3 of a state, ISO 3166-3 code of an ended one, or an organization's id. */
	readonly member: string;
	readonly status: Status;
	/** EDTF: the first day on which the status holds. */
	readonly from: string;
	/** EDTF: the first day on which it no longer does; null = still held at the organization's `verifiedUpTo`. */
	readonly until: string | null;
	readonly disputed?: boolean;
}

/** The least that the as-of functions need of an organization. */
export interface Body<I extends Interval = Interval> {
	readonly id: string;
	readonly founded: string;
	readonly dissolved?: string | null;
	readonly verifiedUpTo: Day;
	/** The statuses that count as belonging. */
	readonly belongs: readonly Status[];
	readonly memberships: readonly I[];
}

/** What the record answers for one member of one organization on one day. */
export type Standing<I extends Interval = Interval> =
	/** No status. */
	| { readonly kind: 'none' }
	/** The day lies past `verifiedUpTo`: the record does not say. */
	| { readonly kind: 'unverified' }
	/** This status, surely. */
	| { readonly kind: 'certain'; readonly row: I }
	/** The day lies between the bounds of an edge: each of these statuses may hold; `none` too, where `orNone`. */
	| { readonly kind: 'uncertain'; readonly rows: readonly I[]; readonly orNone: boolean }
	/** Sources disagree about the status itself. */
	| { readonly kind: 'disputed'; readonly rows: readonly I[] };

const NONE = { kind: 'none' } as const;
const UNVERIFIED = { kind: 'unverified' } as const;

const spans = new Map<string, Span>();
/** Spans are asked for thousands of times while a day is dragged: each text is parsed once. */
function spanOf(edtf: string): Span {
	let span = spans.get(edtf);
	if (!span) {
		const parsed = parseEdtf(edtf);
		if (!parsed) throw new TypeError(`Not an EDTF date: ${edtf}`);
		spans.set(edtf, (span = parsed));
	}
	return span;
}

/** Does what has these edges hold on `day`? Between the bounds of an edge: 'perhaps'. */
export function holds(row: Pick<Interval, 'from' | 'until'>, day: Day): 'yes' | 'perhaps' | 'no' {
	const begun = reached(spanOf(row.from), day);
	const ended = row.until === null ? 'no' : reached(spanOf(row.until), day);
	if (begun === 'no' || ended === 'yes') return 'no';
	return begun === 'yes' && ended === 'no' ? 'yes' : 'perhaps';
}

/** The standing that one member's rows (of one organization) give on `day`; ask `standingOn` unless you hold the rows. */
function standingOfRows<I extends Interval>(rows: readonly I[], day: Day): Standing<I> {
	const held = rows.filter((row) => holds(row, day) === 'yes');
	const disputed = held.filter((row) => row.disputed);
	if (disputed.length) return { kind: 'disputed', rows: disputed };
	const certain = held[0];
	if (certain) return { kind: 'certain', row: certain };
	const perhaps = rows.filter((row) => holds(row, day) === 'perhaps');
	if (!perhaps.length) return NONE;
	return { kind: 'uncertain', rows: perhaps, orNone: !handsOver(perhaps, day) };
}

/**
 * Rows that meet in one bounded edge hand over: one or the other holds. Where such a chain leads from a row that has
 * surely begun to one that has surely not ended, "no status" is not a possibility.
 */
function handsOver(rows: readonly Interval[], day: Day): boolean {
	const chain = new Set(rows.filter((row) => reached(spanOf(row.from), day) === 'yes'));
	for (const row of chain) {
		if (row.until === null || reached(spanOf(row.until), day) === 'no') return true;
		for (const next of rows) if (next.from === row.until) chain.add(next);
	}
	return false;
}

/** Did the organization exist on `day`? Signatories and acceding states may have rows before it did. */
export function existsOn(body: Body, day: Day): boolean {
	if (reached(spanOf(body.founded), day) === 'no') return false;
	return !body.dissolved || reached(spanOf(body.dissolved), day) !== 'yes';
}

/** Is `day` past what was verified of a body that has not ended? What ended stays ended. */
export function isUnverified(body: Body, day: Day): boolean {
	const ended = Boolean(body.dissolved) && reached(spanOf(body.dissolved as string), day) === 'yes';
	return !ended && day > body.verifiedUpTo;
}

/** What `member` was in `body` on `day`. */
export function standingOn<I extends Interval>(body: Body<I>, member: string, day: Day): Standing<I> {
	if (isUnverified(body, day)) return UNVERIFIED;
	return standingOfRows(
		body.memberships.filter((row) => row.member === member),
		day
	);
}

/** Every member with a standing in `body` on `day`, in the order of the record. Empty when unverified: ask `isUnverified`. */
export function standingsOn<I extends Interval>(body: Body<I>, day: Day): Map<string, Standing<I>> {
	const standings = new Map<string, Standing<I>>();
	if (isUnverified(body, day)) return standings;
	for (const [member, rows] of rowsByMember(body)) {
		const standing = standingOfRows(rows, day);
		if (standing.kind !== 'none') standings.set(member, standing);
	}
	return standings;
}

function rowsByMember<I extends Interval>(body: Body<I>): Map<string, I[]> {
	const rows = new Map<string, I[]>();
	for (const row of body.memberships) {
		const known = rows.get(row.member);
		if (known) known.push(row);
		else rows.set(row.member, [row]);
	}
	return rows;
}

/** States are written in capitals; a lower-case member is an organization, and counts are of states. */
export function isState(member: string): boolean {
	return /^[A-Z]{3}$/.test(member);
}

/** Does this standing count as belonging? Only what is certain counts. */
export function belongs(body: Body, standing: Standing): boolean {
	return standing.kind === 'certain' && body.belongs.includes(standing.row.status);
}

/** How many states belonged, had another status, and are unsure (uncertain or disputed) on `day`. */
export interface Count {
	readonly belonging: number;
	readonly other: number;
	readonly unsure: number;
}

export function countOn(body: Body, day: Day): Count {
	const states = [...standingsOn(body, day)].filter(([member]) => isState(member)).map(([, standing]) => standing);
	const belonging = states.filter((standing) => belongs(body, standing)).length;
	const unsure = states.filter((standing) => standing.kind !== 'certain').length;
	return { belonging, other: states.length - belonging - unsure, unsure };
}

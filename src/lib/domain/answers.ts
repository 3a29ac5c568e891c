/** What a page answers for a day: who stood how in one organization, and one state's standing in each. */
import type { Group } from './groups.ts';
import type { Ink } from './inks.ts';
import {
	belongs,
	isUnverified,
	standingOn,
	standingsOn,
	type Body,
	type Interval,
	type Standing
} from './membership.ts';
import type { Status } from './status.ts';
import type { Day } from './time.ts';
import { m } from '#lib/messages/messages.js';
import { inSentence, listInWords, standingInWords } from './words.ts';

export interface OrganizationAnswer<I extends Interval> {
	readonly day: Day;
	readonly verifiedUpTo: Day;
	/** Null: the day lies past what is verified. */
	readonly belonging: readonly (readonly [member: string, standing: Standing<I>])[];
	readonly other: readonly (readonly [member: string, standing: Standing<I>])[];
	readonly unverified: boolean;
}

/** Everyone with a standing in `body` on `day`, those who belong first. */
export function standingsIn<I extends Interval>(body: Body<I>, day: Day): OrganizationAnswer<I> {
	const standings = [...standingsOn(body, day)];
	return {
		day,
		verifiedUpTo: body.verifiedUpTo,
		unverified: isUnverified(body, day),
		belonging: standings.filter(([, standing]) => belongs(body, standing)),
		other: standings.filter(([, standing]) => !belongs(body, standing))
	};
}

/** An organization as a country's page knows it: without the rows of others. */
export type BodyHead = Omit<Body, 'memberships'> & {
	readonly short: string;
	/** Does the short name take "the" in a sentence? */
	readonly article?: boolean | undefined;
	readonly name: string;
	readonly ink: Ink;
	readonly group: Group;
};

export interface CountryAnswer<I extends Interval> {
	readonly body: BodyHead;
	readonly standing: Standing<I>;
	readonly belongs: boolean;
}

/** One state's standing in each organization in which it has ever had one. */
export function standingsOf<I extends Interval & { readonly organization: string }>(
	bodies: readonly BodyHead[],
	rows: readonly I[],
	state: string,
	day: Day
): CountryAnswer<I>[] {
	return bodies.map((body) => {
		const its: Body<I> = { ...body, memberships: rows.filter((row) => row.organization === body.id) };
		const standing = standingOn(its, state, day);
		return { body, standing, belongs: belongs(its, standing) };
	});
}

/** How a status is joined to its bodies where it is not one 'of' them. */
const JOINS: Partial<Record<Status, typeof m.status_of>> = {
	candidate: m.status_for,
	observer: m.status_in,
	participant: m.status_in,
	'participating-state': m.status_in,
	acceding: m.status_to,
	invited: m.status_to,
	suspended: m.status_in
};

/** One line: 'Member of the EAEU and the GECF; observer of the SCO'. Unverified and past standings are left out. */
export function standingsInWords(
	answers: readonly {
		readonly body: Pick<BodyHead, 'short' | 'article' | 'verifiedUpTo'>;
		readonly standing: Standing;
	}[]
): string {
	const groups = new Map<string, { readonly join: typeof m.status_of; readonly names: string[] }>();
	for (const { body, standing } of answers) {
		if (standing.kind === 'none' || standing.kind === 'unverified') continue;
		const status = standingInWords(standing, body.verifiedUpTo);
		const join = standing.kind === 'certain' ? (JOINS[standing.row.status] ?? m.status_of) : m.status_in;
		const group = groups.get(status) ?? { join, names: [] };
		group.names.push(inSentence({ name: body.short, article: body.article }));
		groups.set(status, group);
	}
	const said = [...groups].map(([status, { join, names }]) => join({ status, names: listInWords(names) })).join('; ');
	return said ? said[0]?.toUpperCase() + said.slice(1) : m.no_status();
}

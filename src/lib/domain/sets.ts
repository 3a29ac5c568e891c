/** Which states stand how in the organizations that are switched on: what the map fills, the key counts and the words tell. */
import {
	belongs,
	holds,
	isState,
	standingsOn,
	type Body,
	type Interval,
	type Standing,
	type Status
} from './membership.ts';
import type { Day } from './time.ts';

/** One state's standing in one of the organizations asked about. */
export interface Part<I extends Interval = Interval> {
	readonly organization: string;
	readonly standing: Exclude<Standing<I>, { kind: 'none' } | { kind: 'unverified' }>;
	readonly belongs: boolean;
}

/** For each state with a standing in any of `bodies` on `day`: its parts, in the order of `bodies`. */
export function partsOn<I extends Interval>(
	bodies: readonly Body<I>[],
	day: Day,
	show: readonly Status[] | null = null
): Map<string, Part<I>[]> {
	const parts = new Map<string, Part<I>[]>();
	for (const body of bodies) {
		for (const [member, standing] of standingsOn(body, day)) {
			if (!isState(member) || standing.kind === 'none' || standing.kind === 'unverified') continue;
			if (show && !statusesOf(standing).some((status) => show.includes(status))) continue;
			const part: Part<I> = { organization: body.id, standing, belongs: belongs(body, standing) };
			const known = parts.get(member);
			if (known) known.push(part);
			else parts.set(member, [part]);
		}
	}
	return parts;
}

/** The statuses that a standing names: one where certain, several where uncertain or disputed. */
export function statusesOf(standing: Part['standing']): Status[] {
	return standing.kind === 'certain' ? [standing.row.status] : standing.rows.map((row) => row.status);
}

export interface Overlap {
	/** States that belong to at least one of the organizations. */
	readonly inAny: readonly string[];
	/** States that belong to every one of them. */
	readonly inAll: readonly string[];
}

/** Who belongs to any, and to all, of `count` organizations. */
export function overlap(parts: ReadonlyMap<string, readonly Part[]>, count: number): Overlap {
	const belonging = [...parts].map(([state, its]) => [state, its.filter((part) => part.belongs).length] as const);
	return {
		inAny: belonging.filter(([, n]) => n > 0).map(([state]) => state),
		inAll: belonging.filter(([, n]) => count > 0 && n === count).map(([state]) => state)
	};
}

/** The ties that hold on `day`, surely or perhaps. */
export function tiesOn<T extends { readonly properties: Pick<Interval, 'from' | 'until'> }>(
	ties: readonly T[],
	day: Day
): T[] {
	return ties.filter(({ properties }) => holds(properties, day) !== 'no');
}

/**
 * How a state is filled: belonging solid, several at once as interleaved stripes, lesser statuses as hairline hatch,
 * unsure days dotted, suspension outlined; beyond four organizations a scale of counts.
 */
import { MOST_HUES } from './most-hues.ts';
import type { Part } from './sets.ts';

export { MOST_HUES } from './most-hues.ts';

export interface Fill {
	/** Organizations the state belongs to, in the order switched on: one is flat, several are stripes. */
	readonly solid: readonly string[];
	/** Organizations in which it has a lesser status. */
	readonly hatch: readonly string[];
	/** Organizations in which its status on that day is uncertain or disputed. */
	readonly dotted: readonly string[];
	/** Organizations in which it is suspended. */
	readonly outlined: readonly string[];
	/** How many organizations it belongs to, where more than MOST_HUES are on; else null. */
	readonly count: number | null;
}

/** The fill that one state's parts ask for. */
export function fillOf(parts: readonly Part[], organizationsOn: number): Fill {
	const ids = (of: (part: Part) => boolean) => parts.filter(of).map((part) => part.organization);
	const suspended = ({ standing }: Part) => standing.kind === 'certain' && standing.row.status === 'suspended';
	const solid = ids((part) => part.belongs);
	if (organizationsOn > MOST_HUES) return { solid: [], hatch: [], dotted: [], outlined: [], count: solid.length };
	return {
		solid,
		hatch: ids((part) => !part.belongs && part.standing.kind === 'certain' && !suspended(part)),
		dotted: ids((part) => part.standing.kind !== 'certain'),
		outlined: ids(suspended),
		count: null
	};
}

/** Two fills with one key look the same. */
export function fillKey(fill: Fill): string {
	const { solid, hatch, dotted, outlined, count } = fill;
	return count === null ? [solid, hatch, dotted, outlined].map((ids) => ids.join('+')).join('/') : `#${count}`;
}

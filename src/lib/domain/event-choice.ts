/** What a reader narrows the list of events to. Pure. */
import type { ListedEvent } from './pages.ts';

export const WHEN = ['ever', 'until', 'since'] as const;

/** Empty ids narrow nothing. */
export interface EventChoice {
	/** Id of a place or a state. */
	readonly where: string;
	readonly organization: string;
	/** Up to the article's day, or after it. */
	readonly when: (typeof WHEN)[number];
}

export const EVERY_EVENT: EventChoice = { where: '', organization: '', when: 'ever' };

/** The years of which something is left, with what is left of them. */
export function narrowed<E extends Pick<ListedEvent, 'about' | 'since'>, Y extends { readonly events: readonly E[] }>(
	years: readonly Y[],
	{ where, organization, when }: EventChoice
): Y[] {
	const fits = ({ about, since }: E) =>
		[where, organization].every((id) => !id || about.includes(id)) && (when === 'ever' || since === (when === 'since'));
	return years.map((year) => ({ ...year, events: year.events.filter(fits) })).filter(({ events }) => events.length);
}

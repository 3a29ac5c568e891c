/** What an address asked for and could not be read, in words. Pure. */
import { dateInWords, listInWords } from '#lib/domain/plain-words.ts';
import type { Day } from '#lib/domain/time.ts';
import type { View } from '#lib/domain/view.ts';
import { m } from '#lib/messages/messages.js';

const THINGS: Readonly<Record<keyof View, () => string>> = {
	on: m.dropped_on,
	vs: m.dropped_vs,
	orgs: m.dropped_orgs,
	show: m.dropped_show,
	at: m.dropped_at,
	globe: m.dropped_globe
};

/** Says what was left out as people call it, and as the address does; and what is shown instead. */
export function droppedInWords(names: readonly (keyof View)[], day: Day): string {
	const things = listInWords(names.map((name) => THINGS[name]()));
	return m.dropped({ things, day: dateInWords(day), names: names.join(', ') });
}

/** What the pages are called that list all there is of a kind, and which pages there are besides those with lists of their own. */
import { LISTS, pathOf, type List } from '#lib/domain/paths.ts';
import type { StateEntry } from '#lib/domain/pages.ts';
import { m } from '#lib/messages/messages.js';
import { sourceLetters } from './bibliography.server.ts';
import { atlas } from './record.server.ts';

export const listInWords: Readonly<Record<List, () => string>> = {
	brief: m.brief,
	claims: m.claims,
	events: m.events_title,
	people: m.people_title,
	agreements: m.agreements_title,
	sources: m.sources_title,
	revisions: m.revisions_title
};

/** The lists as the first page offers them; the log of revisions is offered beside the data. */
export function lists(): StateEntry[] {
	const { revisions: _, ...offered } = LISTS;
	return Object.entries(offered).map(([list, path]) => ({
		path,
		name: listInWords[list as List](),
		paragraphs: [],
		metonyms: []
	}));
}

/** The paths of every event, person, actor, agreement and claim, of the lists, and of the bibliography's parts. */
export const documentPaths: readonly string[] = [
	...Object.values(LISTS),
	...sourceLetters.map((letter) => `${LISTS.sources}${letter}/`),
	...atlas.events.map(({ id }) => pathOf.event(id)),
	...atlas.people.map(({ id }) => pathOf.person(id)),
	...atlas.actors.map(({ id }) => pathOf.actor(id)),
	...atlas.agreements.map(({ id }) => pathOf.agreement(id)),
	...atlas.claims.map(({ id }) => pathOf.claim(id))
];

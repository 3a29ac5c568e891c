/** Every page by all its names: what a search looks through. Other spellings come from the addresses that lead to it, too. */
import { LISTS, pathOf, type List } from '#lib/domain/paths.ts';
import type { NamesEntry, Person } from '#lib/domain/schema.ts';
import type { Named } from '#lib/domain/search.ts';
import { dayOfEvent, eventsInOrder } from './page-parts.server.ts';
import { countries, organizations } from './pages.server.ts';
import { listInWords } from './lists.server.ts';
import { atlas } from './record.server.ts';
import { redirects } from './redirects.server.ts';
import shapeNames from './shapes/names.json';

const inLanguages: Readonly<Record<string, Readonly<Record<string, string>>>> = shapeNames.countries;

/** The last part of each address that leads to a page, as words: '/places/arak-reactor/' -> 'arak reactor'. */
function spellings(path: string): string[] {
	return redirects.flatMap(({ from, to }) => (to === path ? [from.split('/').at(-2)?.replaceAll('-', ' ') ?? ''] : []));
}

function named(kind: Named['kind'], path: string, name: string, others: readonly (string | undefined)[]): Named {
	const all = [...others, ...spellings(path)].filter((other) => other !== undefined && other !== name) as string[];
	const lower = new Set([name.toLowerCase()]);
	const aliases = all.filter((other) => !lower.has(other.toLowerCase()) && lower.add(other.toLowerCase()));
	return { kind, path, name, aliases };
}

/** Names that geo/names.json has for something. */
function recorded(kind: NamesEntry['kind'], id: string): string[] {
	const entry = atlas.names.find((candidate) => candidate.kind === kind && candidate.id === id);
	return entry ? [entry.ru, entry.fa, ...entry.aliases, ...(entry.demonyms ?? [])] : [];
}

function own({ names, aliases }: Pick<Person, 'names' | 'aliases'>): string[] {
	return [names.ru, names.fa, ...aliases];
}

export const names: readonly Named[] = [
	...atlas.places.map(({ id, properties: { name, short, fullName, aliases = [] } }) =>
		named('place', pathOf.place(id), name, [short, fullName, ...aliases, ...recorded('place', id)])
	),
	...organizations.map(({ id, name, short }) =>
		named('organization', pathOf.organization(id), name, [short, ...recorded('organization', id)])
	),
	...countries.map(({ id, name }) =>
		named('country', pathOf.country(id), name, [
			...Object.values(inLanguages[id] ?? {}),
			id,
			...recorded('country', id),
			...recorded('historic-state', id)
		])
	),
	...atlas.people.map((person) => named('person', pathOf.person(person.id), person.name, own(person))),
	...atlas.actors.map((actor) => named('actor', pathOf.actor(actor.id), actor.name, own(actor))),
	...atlas.agreements.map((agreement) =>
		named('agreement', pathOf.agreement(agreement.id), agreement.name, own(agreement))
	),
	...eventsInOrder.map((event) => named('event', pathOf.event(event.id), event.name, [dayOfEvent(event).slice(0, 4)])),
	...Object.entries(LISTS).map(([list, path]) => named('list', path, listInWords[list as List](), []))
];

/** Every page by all its names: what a search looks through. Other spellings come from the addresses that lead to it, too. */
import type { Named } from '#lib/domain/search.ts';
import { countries, organizations, pathOf } from './pages.server.ts';
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

export const names: readonly Named[] = [
	...atlas.places.map(({ id, properties: { name, short, fullName, aliases = [] } }) =>
		named('place', pathOf.place(id), name, [short, fullName, ...aliases])
	),
	...organizations.map(({ id, name, short }) => named('organization', pathOf.organization(id), name, [short])),
	...countries.map(({ id, name }) =>
		named('country', pathOf.country(id), name, [...Object.values(inLanguages[id] ?? {}), id])
	)
];

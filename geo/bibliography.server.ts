/** The bibliography: every source once, in the order of who published it, and what of the atlas cites it. */
import type { PageLink } from '#lib/domain/pages.ts';
import { LISTS, pathOf } from '#lib/domain/paths.ts';
import { inlinesOf } from '#lib/domain/prose.ts';
import type { Citation, Source } from '#lib/domain/schema.ts';
import { dateInWords } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import { issuedOn } from './notes.ts';
import { memberName } from './page-parts.server.ts';
import { atlas } from './record.server.ts';

/** By source: the pages that cite it. */
function citers(): ReadonlyMap<string, PageLink[]> {
	const found = new Map<string, PageLink[]>();
	function note(citations: readonly Pick<Citation, 'id'>[], { path, name }: { path: string | null; name: string }) {
		if (path === null) return;
		for (const { id } of citations) {
			const pages = found.get(id) ?? [];
			if (!pages.some((page) => page.path === path)) pages.push({ path, name });
			found.set(id, pages);
		}
	}
	const placeName = (id: string) => atlas.places.find((place) => place.id === id)?.properties.name ?? id;
	const placeLink = (id: string) => ({ path: pathOf.place(id), name: placeName(id) });

	for (const { id, properties } of atlas.places) note(properties.sources, placeLink(id));
	for (const { place, towns } of atlas.insets) towns.forEach(({ sources }) => note(sources, placeLink(place)));
	for (const { id, sources, foundingAct, memberships } of atlas.organizations) {
		for (const its of [sources, foundingAct.sources, ...memberships.map((row) => row.sources)])
			note(its, memberName(id));
	}
	for (const [key, prose] of atlas.texts) {
		const [folder, id = ''] = key.split('/');
		const cited = [...inlinesOf(prose)].filter((inline) => inline.type === 'citation');
		note(cited, folder === 'places' ? placeLink(id) : memberName(id));
	}
	for (const { id, name, sources } of atlas.events) note(sources, { path: pathOf.event(id), name });
	for (const { id, claim, sources } of atlas.claims) note(sources, { path: pathOf.claim(id), name: claim });
	for (const { id, name, sources, offices } of atlas.people)
		for (const its of [sources, ...offices.map((office) => office.sources)])
			note(its, { path: pathOf.person(id), name });
	for (const { id, name, sources } of atlas.actors) note(sources, { path: pathOf.actor(id), name });
	for (const { id, name, sources } of atlas.agreements) note(sources, { path: pathOf.agreement(id), name });
	for (const { sources, places } of atlas.ties) places.forEach((id) => note(sources, placeLink(id)));
	for (const { sources, claimed, administered } of atlas.disputedAreas)
		[...claimed, administered].forEach((id) => note(sources, memberName(id)));
	for (const { sources, organization } of atlas.territories) note(sources, memberName(organization));
	for (const { id: ended, sources, parts } of atlas.historicStates)
		[ended, ...parts].forEach((id) => note(sources, memberName(id)));
	return found;
}
const citedBy = citers();

const publisherOf = (source: Source) => source.publisher ?? source['container-title'] ?? '';
/** What a source stands under: who published it, or else its title; without an article, a quotation mark or an accent. */
function heading(source: Source): string {
	const text = publisherOf(source) || source.title;
	return text
		.replace(/^the\s+/i, '')
		.normalize('NFD')
		.replace(/^[^\p{L}\p{N}]+|\p{M}/gu, '');
}

/** A letter, or what stands in place of one for figures and other scripts. */
export const OTHER = 'other';
function letterOf(source: Source): string {
	const [first = ''] = heading(source).toLowerCase();
	return /[a-z]/.test(first) ? first : OTHER;
}

const inOrder = [...atlas.sources].sort(
	(a, b) =>
		heading(a).localeCompare(heading(b), 'en', { sensitivity: 'base', numeric: true }) ||
		(issuedOn(a) ?? '').localeCompare(issuedOn(b) ?? '') ||
		a.title.localeCompare(b.title, 'en')
);

/** The letters under which there are sources, with how many. */
const letters = [...new Set(inOrder.map(letterOf))]
	.sort((a, b) => Number(a === OTHER) - Number(b === OTHER) || a.localeCompare(b))
	.map((letter) => ({
		letter,
		path: `${LISTS.sources}${letter}/`,
		count: inOrder.filter((source) => letterOf(source) === letter).length
	}));
export const sourceLetters: readonly string[] = letters.map(({ letter }) => letter);

/** The bibliography's first page: its letters, and the days on which sources were read. */
export function sourcesPage() {
	const opened = atlas.sources.map((source) => source.opened).sort();
	const languages = new Set(atlas.sources.flatMap(({ language }) => language ?? []));
	return {
		total: atlas.sources.length,
		languages: languages.size,
		from: opened[0] ?? '',
		to: opened.at(-1) ?? '',
		letters
	};
}

/** A source in few words (who published it and when), and where in the bibliography it stands. */
export function sourceLine(id: string): { readonly href: string; readonly name: string } | null {
	const source = atlas.sources.find((candidate) => candidate.id === id);
	if (!source) return null;
	const issued = issuedOn(source);
	const name = publisherOf(source) || source.title;
	return {
		href: `${LISTS.sources}${letterOf(source)}/#${id}`,
		name: issued ? m.title_with_date({ name, date: dateInWords(issued) }) : name
	};
}

/** The sources under one letter. */
export function sourcesUnder(letter: string) {
	const sources = inOrder.filter((source) => letterOf(source) === letter);
	if (!sources.length) return null;
	return {
		letter,
		letters,
		sources: sources.map((source) => ({
			id: source.id,
			by: publisherOf(source) || null,
			title: source.title,
			url: source.URL,
			language: source.language ?? null,
			issued: issuedOn(source),
			opened: source.opened,
			citedBy: citedBy.get(source.id) ?? []
		}))
	};
}

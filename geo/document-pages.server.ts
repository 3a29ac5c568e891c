/** Assembles what the pages of people, actors, agreements and claims, and that of the brief, are given. */
import type { EventLine, OtherNames, PageLink } from '#lib/domain/pages.ts';
import type { DocumentKind } from '#lib/domain/documents.ts';
import { pathOf } from '#lib/domain/paths.ts';
import { VERDICTS, type Agreement } from '#lib/domain/schema.ts';
import { parseEdtf } from '#lib/domain/time.ts';
import { BRIEF } from './cross-check-brief.ts';
import { tiesLayer } from './layers.ts';
import { Notes } from './notes.ts';
import {
	correctionsOf,
	eventLine,
	eventsInOrder,
	memberName,
	pager,
	placeLinks,
	stageAround
} from './page-parts.server.ts';
import { atlas } from './record.server.ts';

interface Named {
	readonly id: string;
	readonly name: string;
}

/** Links to some of the things of a kind, in the order in which the record has them. */
export function listInOrder(kind: DocumentKind, things: readonly Named[], ids: readonly string[]): PageLink[] {
	return things.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ path: pathOf[kind](id), name }));
}

/** Names by script: Russian and Persian forms stand with their language, the others are other spellings. */
function otherNames({
	names,
	aliases
}: {
	readonly names: { readonly ru: string; readonly fa: string };
	readonly aliases: readonly string[];
}): OtherNames {
	const isRussian = (text: string) => /\p{Script=Cyrillic}/u.test(text);
	const isPersian = (text: string) => /\p{Script=Arabic}/u.test(text);
	return {
		latin: aliases.filter((alias) => !isRussian(alias) && !isPersian(alias)),
		ru: [names.ru, ...aliases.filter(isRussian)],
		fa: [names.fa, ...aliases.filter(isPersian)]
	};
}

function eventsWith(ids: readonly string[]): EventLine[] {
	return eventsInOrder.filter(({ id }) => ids.includes(id)).map(eventLine);
}

/** People and actors by first mention; those that the article does not name after them. */
function byMention<T extends { readonly paragraphs: readonly number[]; readonly name: string }>(
	things: readonly T[]
): T[] {
	return [...things].sort(
		(a, b) => (a.paragraphs[0] ?? 99) - (b.paragraphs[0] ?? 99) || a.name.localeCompare(b.name, 'en')
	);
}
const people = byMention(atlas.people);
const actors = byMention(atlas.actors);

export function peoplePage() {
	return {
		people: people.map(({ id, name, role, paragraphs }) => ({ path: pathOf.person(id), name, role, paragraphs })),
		actors: actors.map(({ id, name, kind, paragraphs }) => ({ path: pathOf.actor(id), name, kind, paragraphs }))
	};
}

export function personPage(id: string) {
	const index = people.findIndex((candidate) => candidate.id === id);
	const person = people[index];
	if (!person) return null;
	const notes = new Notes(atlas.sources);
	const { name, role, text, born = null, died = null, paragraphs, sources, checked } = person;
	const marks = notes.cite(sources);
	const events = eventsInOrder.filter((event) => event.people.includes(id));
	return {
		stage: stageAround([]),
		person: { id, name, role, text, born, died, paragraphs, marks, checked },
		names: otherNames(person),
		offices: person.offices.map(({ office, from, until, sources: cited }) => ({
			office,
			from,
			until,
			marks: notes.cite(cited)
		})),
		events: events.map(eventLine),
		pager: pager(people, index, (other) => ({ path: pathOf.person(other.id), name: other.name })),
		corrections: correctionsOf('person', id),
		notes: notes.list()
	};
}

export function actorPage(id: string) {
	const index = actors.findIndex((candidate) => candidate.id === id);
	const actor = actors[index];
	if (!actor) return null;
	const notes = new Notes(atlas.sources);
	const { name, kind, text, paragraphs, sources, checked } = actor;
	return {
		stage: stageAround([]),
		actor: { id, name, kind, text, paragraphs, marks: notes.cite(sources), checked },
		names: otherNames(actor),
		pager: pager(actors, index, (other) => ({ path: pathOf.actor(other.id), name: other.name })),
		corrections: correctionsOf('actor', id),
		notes: notes.list()
	};
}

/** The first day of an agreement: of its signature, or of its effect. */
function dayOf({ signed, inForce }: Agreement): string {
	const edge = parseEdtf(signed ?? inForce ?? '');
	return edge?.earliest ?? edge?.latest ?? '9999';
}
const agreements = [...atlas.agreements].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));

export function agreementsPage() {
	return {
		agreements: agreements.map(({ id, name, kind, signed, inForce, paragraphs }) => ({
			path: pathOf.agreement(id),
			name,
			kind,
			date: signed ?? inForce,
			paragraphs
		}))
	};
}

export function agreementPage(id: string) {
	const index = agreements.findIndex((candidate) => candidate.id === id);
	const agreement = agreements[index];
	if (!agreement) return null;
	const notes = new Notes(atlas.sources);
	const { name, kind, signed, inForce, ended, place, outcome, confirmed, paragraphs, sources, checked } = agreement;
	const marks = notes.cite(sources);
	const ties = tiesLayer(atlas);
	const its = { ...ties, features: ties.features.filter(({ properties }) => properties.agreement === id) };
	const ends = its.features.flatMap(({ properties }) => properties.places);
	return {
		stage: stageAround(ends.length ? ends : place ? [place] : [], its),
		agreement: { id, name, kind, signed, inForce, ended, outcome, confirmed, paragraphs, marks, checked },
		names: otherNames(agreement),
		parties: agreement.parties.map(memberName),
		place: placeLinks(place ? [place] : []).at(0) ?? null,
		ties: atlas.ties
			.filter((tie) => tie.agreement === id)
			.map(({ id: tie, from, until, places }) => ({ id: tie, from, until, ends: placeLinks(places) })),
		events: eventsWith(agreement.events),
		pager: pager(agreements, index, (other) => ({ path: pathOf.agreement(other.id), name: other.name })),
		corrections: correctionsOf('agreement', id),
		notes: notes.list()
	};
}

/** The article in our words: its headline (0) and paragraphs, each with the number of its statements that were checked. */
export function briefPage() {
	const brief = atlas.texts.get(BRIEF);
	if (!brief) throw new Error('No brief'); // geo/cross-check-brief.ts has made sure of it
	return {
		paragraphs: brief.sections.map(({ paragraphs }, number) => ({
			number,
			text: paragraphs,
			claims: atlas.claims.filter(({ paragraph }) => paragraph === number).length
		}))
	};
}

/** Claims in the article's order. */
const claims = [...atlas.claims].sort((a, b) => a.paragraph - b.paragraph);

/** The ledger: what the article says, what the record says, and what has happened since, by paragraph. */
export function claimsPage() {
	return {
		verdicts: VERDICTS.map((verdict) => ({
			verdict,
			count: claims.filter((claim) => claim.verdict === verdict).length
		})),
		paragraphs: [...new Set(claims.map(({ paragraph }) => paragraph))].map((paragraph) => ({
			paragraph,
			claims: claims
				.filter((claim) => claim.paragraph === paragraph)
				.map(({ id, claim, verdict, record, since, sources }) => ({
					id,
					path: pathOf.claim(id),
					claim,
					verdict,
					record,
					since,
					sources: sources.length
				}))
		}))
	};
}

/** More places than these make no part of the world: the article's is shown. */
const MOST_FRAMED = 4;

export function claimPage(id: string) {
	const index = claims.findIndex((candidate) => candidate.id === id);
	const found = claims[index];
	if (!found) return null;
	const notes = new Notes(atlas.sources);
	const { paragraph, claim, verdict, record, since, sources, checked } = found;
	const marks = notes.cite(sources);
	const places = new Set(eventsInOrder.flatMap((event) => (found.events.includes(event.id) ? event.places : [])));
	return {
		stage: stageAround(places.size > MOST_FRAMED ? [] : [...places]),
		claim: { id, paragraph, claim, verdict, record, since, marks, checked },
		events: eventsWith(found.events),
		pager: pager(claims, index, (other) => ({ path: pathOf.claim(other.id), name: other.claim })),
		corrections: correctionsOf('claim', id),
		notes: notes.list()
	};
}

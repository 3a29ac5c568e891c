/** The log of revisions as its page tells it, and the corrections that a document's page tells of. */
import type { PageLink, RevisionEntry } from '#lib/domain/pages.ts';
import { LISTS, pathOf, type List } from '#lib/domain/paths.ts';
import {
	REVISION_KINDS,
	type Citation,
	type Revised,
	type RevisedField,
	type RevisedKind,
	type Revision,
	type Verdict
} from '#lib/domain/schema.ts';
import { verdictInWords } from '#lib/domain/document-words.ts';
import type { Status } from '#lib/domain/membership.ts';
import { dateInWords, edtfInWords, statusInWords } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import { sourceLine } from './bibliography.server.ts';
import { DATES } from './cross-check-revisions.ts';
import { listInWords } from './lists.server.ts';
import { memberName, placeLinks } from './page-parts.server.ts';
import { atlas } from './record.server.ts';

const FIELDS: Readonly<Record<RevisedField, () => string>> = {
	from: m.revised_from,
	until: m.revised_until,
	founded: m.founded,
	dissolved: m.dissolved,
	date: m.revised_date,
	signed: m.signed,
	inForce: m.took_effect,
	ended: m.dissolved,
	status: m.revised_status,
	verdict: m.revised_verdict,
	confirmed: m.revised_confirmed,
	disputed: m.revised_disputed,
	position: m.position,
	name: m.revised_name,
	note: m.revised_note,
	text: m.revised_text
};

/** A value of the record in words: a date, yes or no, a status, or what it is told in already. */
function valueInWords(field: RevisedField, value: string | boolean | null): string {
	if (value === null) return m.revised_nothing();
	if (typeof value === 'boolean') return value ? m.revised_yes() : m.revised_no();
	if (DATES.includes(field)) return edtfInWords(value);
	if (field === 'status') return statusInWords(value as Status);
	if (field === 'verdict') return verdictInWords(value as Verdict);
	return value;
}

/** More of one kind than these are told by the page that lists them. */
const MOST_LINKED = 8;
const LISTED_ON: Readonly<Partial<Record<RevisedKind, () => PageLink>>> = {
	place: () => ({ path: '/#places', name: m.start_places() }),
	organization: () => ({ path: '/#organizations', name: m.start_organizations() }),
	country: () => ({ path: '/#states', name: m.start_states() }),
	event: () => ({ path: LISTS.events, name: m.events_title() }),
	person: () => ({ path: LISTS.people, name: m.people_title() }),
	actor: () => ({ path: LISTS.people, name: m.people_title() }),
	agreement: () => ({ path: LISTS.agreements, name: m.agreements_title() }),
	claim: () => ({ path: LISTS.claims, name: m.claims_title() })
};

/** What a revision is of: its name, and its page if it has one. */
function linkTo({ kind, id, name }: Revised): { readonly path: string | null; readonly name: string } {
	const withId = <T extends { readonly id: string }>(things: readonly T[]) => things.find((thing) => thing.id === id);
	switch (kind) {
		case 'organization': {
			const body = withId(atlas.organizations);
			return body ? { path: pathOf.organization(id), name: body.short } : { path: null, name: name ?? id };
		}
		case 'country':
			return name ? { path: null, name } : memberName(id);
		case 'place':
			return placeLinks([id])[0] ?? { path: null, name: name ?? id };
		case 'list':
			return { path: LISTS[id as List], name: listInWords[id as List]() };
		case 'tie': {
			// A tie is told on the page of its agreement, else at its ends.
			const tie = withId(atlas.ties);
			if (!tie) return { path: null, name: name ?? id };
			const [, end] = tie.places;
			return { path: tie.agreement ? pathOf.agreement(tie.agreement) : pathOf.place(end), name: tie.name };
		}
		case 'claim': {
			const claim = withId(atlas.claims);
			return claim ? { path: pathOf.claim(id), name: claim.claim } : { path: null, name: name ?? id };
		}
		case 'event':
		case 'person':
		case 'actor':
		case 'agreement': {
			const named = { event: atlas.events, person: atlas.people, actor: atlas.actors, agreement: atlas.agreements };
			const thing = (named[kind] as readonly { id: string; name: string }[]).find((its) => its.id === id);
			return thing ? { path: pathOf[kind](id), name: thing.name } : { path: null, name: name ?? id };
		}
	}
}

/** Links to what a revision is of, each page once; many of one kind by their list. */
function linksOf(revision: Revision): RevisionEntry['subjects'] {
	const own = revision.kind === 'added' ? [...revision.subjects, ...(revision.to ?? [])] : revision.subjects;
	const rows = 'memberships' in revision ? Object.keys(revision.memberships ?? {}) : [];
	const all: readonly Revised[] = [...own, ...rows.map((id): Revised => ({ kind: 'organization', id }))];
	const links = all.map((subject) => {
		const isMany = all.filter(({ kind }) => kind === subject.kind).length > MOST_LINKED;
		return (isMany ? LISTED_ON[subject.kind]?.() : undefined) ?? linkTo(subject);
	});
	return links.filter(({ path, name }, index) => {
		const same = links.findIndex((other) => (path === null ? other.name === name : other.path === path));
		return same === index;
	});
}

function sourceLinks(citations: readonly Citation[]): RevisionEntry['sources'] {
	return citations.flatMap(({ id }) => {
		const source = sourceLine(id);
		return source ? [source] : [];
	});
}

/** What it said and says; what two fields have alike is said once. */
function changesOf(changes: Extract<Revision, { kind: 'corrected' }>['changes']): RevisionEntry['changes'] {
	const said: { field: string; before: string; after: string }[] = [];
	for (const change of changes) {
		const [before, after] = [valueInWords(change.field, change.before), valueInWords(change.field, change.after)];
		const alike = said.find((other) => other.before === before && other.after === after);
		const field = FIELDS[change.field]();
		if (alike) alike.field = m.list_comma({ first: alike.field, last: field });
		else said.push({ field, before, after });
	}
	return said;
}

function entryOf(revision: Revision): RevisionEntry {
	const { id, kind, what, why } = revision;
	const isCorrected = revision.kind === 'corrected';
	return {
		id,
		kind,
		what,
		why,
		subjects: linksOf(revision),
		changes: isCorrected ? changesOf(revision.changes) : [],
		sources: isCorrected ? sourceLinks(revision.sources) : []
	};
}

/** The day of the last revision: the record is as it has stood since. */
export const revisedOn = atlas.revisions[0]?.day ?? '';

/** Every revision, by day, newest first. */
export function revisionsPage() {
	const { revisions } = atlas;
	return {
		kinds: REVISION_KINDS.map((kind) => ({ kind, count: revisions.filter((its) => its.kind === kind).length })),
		days: [...new Set(revisions.map(({ day }) => day))].map((day) => ({
			day,
			name: dateInWords(day),
			entries: revisions.filter((revision) => revision.day === day).map(entryOf)
		}))
	};
}

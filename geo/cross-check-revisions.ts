/** The log of revisions and the record agree: the log accounts for all that there is, and its last word is what the record says. */
import { LISTS } from '#lib/domain/paths.ts';
import { REVISED_DATES, type Citation, type Revised, type RevisedField, type Revision } from '#lib/domain/schema.ts';
import { parseEventDate, type Day } from '#lib/domain/time.ts';
import type { Atlas } from './atlas.server.ts';
import { idsOf, type Report } from './checking.ts';

type Corrected = Extract<Revision, { kind: 'corrected' }>;
type Value = Corrected['changes'][number]['after'];

/** Fields whose values are dates. */
export const DATES: readonly RevisedField[] = REVISED_DATES;

const keyOf = ({ kind, id }: Revised) => `${kind} ${id}`;

/** Fields of a membership: of these the organization is named first, then its members. */
const OF_ROWS: readonly RevisedField[] = ['from', 'until', 'status', 'confirmed', 'disputed'];

function thingOf(atlas: Atlas, { kind, id }: Revised): object | undefined {
	const withId = <T extends { readonly id: string }>(things: readonly T[]) => things.find((thing) => thing.id === id);
	switch (kind) {
		case 'place': {
			const place = withId(atlas.places);
			return place && { ...place.properties, position: place.geometry.coordinates.join(', ') };
		}
		case 'organization':
			return withId(atlas.organizations);
		case 'country':
			return withId([...atlas.countries, ...atlas.historicStates]);
		case 'event':
			return withId(atlas.events);
		case 'person':
			return withId(atlas.people);
		case 'actor':
			return withId(atlas.actors);
		case 'agreement':
			return withId(atlas.agreements);
		case 'claim':
			return withId(atlas.claims);
		case 'tie':
			return withId(atlas.ties);
		case 'list':
			return undefined;
	}
}

/** What a correction was of, each with the values that the record has there; none where a field is told in words alone. */
function* saidOf(
	atlas: Atlas,
	{ subjects }: Corrected,
	field: RevisedField
): Generator<[of: Revised, values: Value[]]> {
	const [first, ...others] = subjects;
	if (!first || field === 'note' || field === 'text') return;
	const valueOf = (thing: object) => (thing as Readonly<Record<string, Value>>)[field] ?? null;
	if (first.kind !== 'organization' || !OF_ROWS.includes(field)) {
		const thing = thingOf(atlas, first);
		if (thing) yield [first, [valueOf(thing)]];
		return;
	}
	const rows = atlas.organizations.find(({ id }) => id === first.id)?.memberships ?? [];
	for (const other of others)
		if (other.kind === 'country' || other.kind === 'organization')
			yield [other, rows.filter(({ member }) => member === other.id).map(valueOf)];
}

/** @param known ids by kind of document */
export function checkRevisions(
	atlas: Atlas,
	known: Readonly<Record<string, ReadonlySet<string>>>,
	today: Day,
	cite: (citations: readonly Citation[], field: string, report: Report) => void,
	report: Report
): void {
	const there: Readonly<Record<string, ReadonlySet<string>>> = {
		...known,
		tie: idsOf(atlas.ties),
		list: new Set(Object.keys(LISTS))
	};
	const isThere = ({ kind, id }: Revised) => there[kind]?.has(id) ?? false;
	const { revisions } = atlas;
	/** By 'event x': whether the log, read from its first day on, has it added or withdrawn last. */
	const standing = new Map<string, 'added' | 'withdrawn'>();
	const rows = new Map<string, number>();

	for (const [index, revision] of [...revisions.entries()].reverse()) {
		const { kind, day, subjects } = revision;
		const field = `[${index}]`;
		if (day > today) report(`${field}.day`, `expected a day not in the future; found "${day}"`);
		const before = revisions[index - 1];
		if (before && before.day < day)
			report(`${field}.day`, `expected the newest first; "${day}" stands after "${before.day}"`);
		const members = Object.entries('memberships' in revision ? (revision.memberships ?? {}) : {});
		if (!subjects.length && !members.length && !('to' in revision && revision.to?.length))
			report(`${field}.subjects`, 'expected something that was added or withdrawn');

		const named = [...subjects, ...('to' in revision ? (revision.to ?? []) : [])];
		named.forEach((subject, number) => {
			const key = keyOf(subject);
			const at = number < subjects.length ? `subjects[${number}]` : `to[${number - subjects.length}]`;
			const isGone = !isThere(subject);
			const withdrawn = revisions.some(
				(other) => other.kind === 'withdrawn' && other.subjects.some((s) => keyOf(s) === key)
			);
			if (isGone && !withdrawn)
				report(`${field}.${at}.id`, `expected the id of a ${subject.kind}; "${subject.id}" is none`);
			if (isGone && withdrawn && !subject.name)
				report(`${field}.${at}.name`, `expected what "${subject.id}" was called: the record has it no more`);
			if (kind === 'corrected' || number >= subjects.length) return;
			if (standing.get(key) === kind) report(`${field}.${at}`, `expected "${subject.id}" to be ${kind} once`);
			if (kind === 'withdrawn' && !standing.has(key))
				report(`${field}.${at}`, `expected "${subject.id}" to have been added before`);
			standing.set(key, kind);
		});
		for (const [id, count] of members) {
			if (!there['organization']?.has(id))
				report(`${field}.memberships`, `expected the id of an organization; "${id}" is none`);
			rows.set(id, (rows.get(id) ?? 0) + (kind === 'added' ? count : -count));
		}
		if (revision.kind !== 'corrected') continue;
		cite(revision.sources, `${field}.`, report);
		checkChanges(atlas, revision, index, report);
	}

	for (const [kind, ids] of Object.entries(there)) {
		if (kind === 'list') continue;
		for (const id of ids)
			if (standing.get(`${kind} ${id}`) !== 'added')
				report('', `expected an entry that adds the ${kind} "${id}" (geo/README.md, “A revision”)`);
	}
	for (const [key, last] of standing) {
		const [kind = '', id = ''] = key.split(' ');
		if (last === 'withdrawn' && there[kind]?.has(id))
			report('', `expected the ${kind} "${id}" to be gone: the log says that it was withdrawn`);
	}
	for (const { id, memberships } of atlas.organizations) {
		const logged = rows.get(id) ?? 0;
		if (logged !== memberships.length)
			report(
				'',
				`expected entries that account for the ${memberships.length} memberships of ${id}; found ${logged} (geo/README.md, “A revision”)`
			);
	}
}

/** A correction changes something, and the record says what the last one of its kind left. */
function checkChanges(atlas: Atlas, revision: Corrected, index: number, report: Report): void {
	const [first] = revision.subjects;
	revision.changes.forEach(({ field, before, after }, number) => {
		const at = `[${index}].changes[${number}]`;
		if (before === after)
			report(`${at}.after`, `expected another value than before; found ${JSON.stringify(after)} twice`);
		for (const [side, value] of Object.entries({ before, after })) {
			const isDate = typeof value === 'string' && parseEventDate(value) !== null;
			if (DATES.includes(field) && value !== null && !isDate)
				report(`${at}.${side}`, `expected an EDTF date; found ${JSON.stringify(value)}`);
		}
		for (const [of, values] of saidOf(atlas, revision, field)) {
			const isLast = !atlas.revisions.slice(0, index).some((later) => {
				if (later.kind === 'withdrawn') return first && later.memberships?.[first.id];
				if (later.kind === 'added' || !later.changes.some((change) => change.field === field)) return false;
				const its = later.subjects.map(keyOf);
				return first && its[0] === keyOf(first) && its.includes(keyOf(of));
			});
			if (isLast && !values.includes(after))
				report(
					`${at}.after`,
					`expected what the record says of the ${of.kind} "${of.id}", ${[...new Set(values)].map((value) => JSON.stringify(value)).join(' or ')}; found ${JSON.stringify(after)}`
				);
		}
	});
}

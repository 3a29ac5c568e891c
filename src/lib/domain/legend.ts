/** The map's key as plain data: a row for each organization, the sentence in words, the line of figures. */
import { m } from '#lib/messages/messages.js';
import { fillOf, type Fill } from './fill.ts';
import { groupOf, type Group } from './groups.ts';
import { inkOf, type Ink } from './inks.ts';
import { countOn, existsOn, isUnverified, type Count, type Status } from './membership.ts';
import { placeCount, type AtlasRecord, type Layer } from './record.ts';
import { overlap, partsOn } from './sets.ts';
import { parseEdtf, type Day } from './time.ts';
import { dateInWords, inSentence, listInWords } from './words.ts';

export interface LegendRow {
	readonly id: string;
	readonly name: string;
	readonly short: string;
	readonly ink: Ink;
	readonly on: boolean;
	/** On its own page an organization is always shown. */
	readonly fixed: boolean;
	readonly group: Group;
	/** How many states belong on the day, or why that cannot be said; as it is written, and as it is spoken. */
	readonly count: string;
	readonly counted: string;
}

export interface Legend {
	readonly day: Day;
	readonly rows: readonly LegendRow[];
	readonly sentence: string;
	readonly figures: { readonly places: number; readonly inAny: number | null; readonly inAll: number | null };
}

/** What is asked of the record: a day, the organizations shown, the statuses shown, the page's own organizations. */
export interface Question {
	readonly on: Day;
	/** Switched on by the reader. */
	readonly orgs: readonly string[];
	/** Shown because this is their page. */
	readonly own: readonly string[];
	readonly show: readonly Status[] | null;
}

export function shownIds({ orgs, own }: Pick<Question, 'orgs' | 'own'>): string[] {
	return [...new Set([...own, ...orgs])];
}

/** The organizations that a question shows, in the record's order. */
function shownLayers(record: AtlasRecord, question: Question): Layer[] {
	const ids = shownIds(question);
	return record.organizations.filter(({ id }) => ids.includes(id));
}

function countInWords(layer: Layer, day: Day, { belonging }: Count): Pick<LegendRow, 'count' | 'counted'> {
	if (isUnverified(layer, day)) return { count: '?', counted: m.key_unverified() };
	if (existsOn(layer, day)) return { count: String(belonging), counted: m.key_count_label({ count: belonging }) };
	const founded = parseEdtf(layer.founded)?.earliest;
	const said = founded && day < founded ? m.key_not_yet() : m.key_ended();
	return { count: said, counted: said };
}

/** How many states belonged to each organization on a day, by its id: the same whatever is switched on. */
export function countsOn(record: AtlasRecord, day: Day): Map<string, Count> {
	return new Map(record.organizations.map((layer) => [layer.id, countOn(layer, day)]));
}

const rowsOf = new WeakMap<Count, LegendRow[]>();
/**
 * A row of the key. While an organization's count is the same object (one day's), a row that says the same is the same
 * object too: a switch then touches its own row of the page and no other.
 */
function rowOf(layer: Layer, { on: day, own }: Question, on: boolean, count: Count): LegendRow {
	const fixed = own.includes(layer.id);
	let known = rowsOf.get(count);
	if (!known) rowsOf.set(count, (known = []));
	const same = known.find((row) => row.id === layer.id && row.on === on && row.fixed === fixed);
	if (same) return same;
	const row: LegendRow = {
		id: layer.id,
		name: layer.name,
		short: layer.short,
		ink: inkOf(layer),
		on,
		fixed,
		group: groupOf(layer),
		...countInWords(layer, day, count)
	};
	known.push(row);
	return row;
}

export function legendOf(
	record: AtlasRecord,
	question: Question,
	counts: ReadonlyMap<string, Count> = countsOn(record, question.on)
): Legend {
	const shown = shownLayers(record, question);
	const rows = record.organizations.map((layer) =>
		rowOf(layer, question, shown.includes(layer), counts.get(layer.id) as Count)
	);
	const verified = shown.filter((layer) => !isUnverified(layer, question.on));
	const parts = partsOn(verified, question.on, question.show);
	const { inAny, inAll } = overlap(parts, verified.length);
	return {
		day: question.on,
		rows,
		sentence: sentenceOf(record, question, shown, counts, inAny, inAll),
		figures: {
			places: placeCount(record),
			// What the record does not say of a day is no count of 0.
			inAny: verified.length ? inAny.length : null,
			inAll: shown.length > 1 && verified.length === shown.length ? inAll.length : null
		}
	};
}

function stateNames(record: AtlasRecord, ids: readonly string[]): string[] {
	const names = ids.map((id) => record.states[id] ?? { name: id });
	return [...names].sort((a, b) => a.name.localeCompare(b.name, 'en')).map(inSentence);
}

/** Longer lists are counted, not read out. */
const MOST_NAMES = 8;

function sentenceOf(
	record: AtlasRecord,
	{ on }: Question,
	shown: readonly Layer[],
	counts: ReadonlyMap<string, Count>,
	inAny: readonly string[],
	inAll: readonly string[]
): string {
	if (!shown.length) return m.say_nothing();
	const day = dateInWords(on);
	const verified = shown.filter((layer) => !isUnverified(layer, on));
	const doubts = shown
		.filter((layer) => isUnverified(layer, on))
		.map((layer) => m.say_unverified({ names: named(layer), day: dateInWords(layer.verifiedUpTo) }));
	const said: string[] = [];
	const [first] = verified;
	if (verified.length === 1 && first) {
		const { belonging, other, unsure } = counts.get(first.id) as Count;
		const asked = { day, name: named(first), count: belonging };
		// What is shown may be less than what belongs (`show`): only all of them are named.
		const few = belonging > 0 && belonging <= MOST_NAMES && inAny.length === belonging;
		said.push(few ? m.say_one_names({ ...asked, states: listInWords(stateNames(record, inAny)) }) : m.say_one(asked));
		if (other) said.push(m.say_other({ count: other }));
		if (unsure) said.push(m.say_unsure({ count: unsure }));
	} else if (verified.length > 1) {
		const names = listInWords(verified.map(named));
		const states = listInWords(stateNames(record, inAll));
		if (!inAll.length) said.push(m.say_none_in_all({ day, names }));
		else if (inAll.length > MOST_NAMES) said.push(m.say_many_in_all({ day, names, count: inAll.length }));
		else said.push(m.say_in_all({ day, names, states, count: inAll.length }));
		said.push(m.say_in_any({ count: inAny.length }));
	}
	return [...said, ...doubts].join(' ');
}

function named({ short, article }: Layer): string {
	return inSentence({ name: short, article });
}

/** How every outline is filled: what the map paints. */
export function fillsOf(record: AtlasRecord, question: Question): Map<string, Fill> {
	const layers = shownLayers(record, question).filter((layer) => !isUnverified(layer, question.on));
	const fills = new Map<string, Fill>();
	for (const [state, parts] of partsOn(layers, question.on, question.show)) {
		for (const outline of record.parts[state] ?? [state]) fills.set(outline, fillOf(parts, layers.length));
		for (const { id } of record.territories.filter((territory) => territory.state === state)) {
			const its = parts.filter(({ organization }) => follows(record, id, organization, question.on));
			if (its.length) fills.set(id, fillOf(its, layers.length));
		}
	}
	return fills;
}

/** Does the territory follow its state into the organization on that day? */
function follows(record: AtlasRecord, territory: string, organization: string, day: Day): boolean {
	return record.territories.some(
		({ id, organization: into, from, until }) =>
			id === territory && into === organization && from <= day && (until === null || day < until)
	);
}

export function inksOf(record: AtlasRecord): Map<string, Ink> {
	return new Map(record.organizations.map((layer) => [layer.id, inkOf(layer)]));
}

/** What pages of several kinds are made of: the stage, the pager, lines of events, names with their pages. */
import { legendOf } from '#lib/domain/legend.ts';
import type {
	Bounds,
	ClaimLine,
	Correction,
	EventEntry,
	EventLine,
	NameLink,
	PageLink,
	Pager,
	Stage
} from '#lib/domain/pages.ts';
import { pathOf } from '#lib/domain/paths.ts';
import type { AtlasEvent, Claim, PlaceFeature, Revised, Tie } from '#lib/domain/schema.ts';
import { ARTICLE_DAY, parseEventDate } from '#lib/domain/time.ts';
import { fitOf, frameOfPlace, frameOfPlaces, frameOfStates, START_FIT, START_FRAME } from './frames.ts';
import type { Notes } from './notes.ts';
import { countries } from './order.server.ts';
import { record as packedRecord } from './packed.server.ts';
import { atlas } from './record.server.ts';
import { regionOutline } from './regions.server.ts';

const NO_TIES: Stage['ties'] = { type: 'FeatureCollection', features: [] };

/** By the layers that a page shows by itself: most show none, and have the same key. */
const legends = new Map<string, Stage['legend']>();

export function stage(
	frame: Bounds,
	selected: Stage['selected'] = null,
	own: string[] = [],
	ties: Stage['ties'] = NO_TIES
): Stage {
	const legend = legends.get(own.join()) ?? legendOf(packedRecord, { on: ARTICLE_DAY, orgs: [], own, show: null });
	legends.set(own.join(), legend);
	const fit = frame === START_FRAME ? START_FIT : fitOf(frame);
	return { frame, fit, selected, own, ties, legend };
}

/** The part of the world that a place is shown in. */
export function frameOf(place: PlaceFeature): Bounds {
	return place.properties.kind === 'region'
		? frameOfStates([{ type: 'Feature', properties: {}, geometry: regionOutline(place) }])
		: frameOfPlace(place);
}

/** Around some places: one is chosen, several are framed, and with none the article's world is shown. */
export function stageAround(ids: readonly string[], ties: Stage['ties'] = NO_TIES): Stage {
	const places = atlas.places.filter(({ id }) => ids.includes(id));
	const [only] = places;
	if (!only) return stage(START_FRAME, null, [], ties);
	if (places.length > 1) return stage(frameOfPlaces(places), null, [], ties);
	return stage(frameOf(only), { kind: 'place', id: only.id }, [], ties);
}

export function pager<T>(items: readonly T[], index: number, link: (item: T) => PageLink): Pager {
	const at = (position: number) => {
		const item = items[position];
		return item === undefined ? null : link(item);
	};
	return { number: index + 1, total: items.length, previous: index > 0 ? at(index - 1) : null, next: at(index + 1) };
}

/** The first day on which an event can have been, or the last where no first is known. */
export function dayOfEvent({ date }: AtlasEvent): string {
	const edge = parseEventDate(date);
	return edge?.earliest ?? edge?.latest ?? '';
}

/** All events in the order of time. */
export const eventsInOrder: readonly AtlasEvent[] = [...atlas.events].sort((a, b) =>
	dayOfEvent(a).localeCompare(dayOfEvent(b))
);

export function eventLine({ id, name, date, paragraphs }: AtlasEvent): EventLine {
	return { path: pathOf.event(id), name, date, paragraphs };
}

function eventEntry(event: AtlasEvent, notes: Notes): EventEntry {
	const { id, name, date, text, confirmed, disputed = false, checked, sources } = event;
	return { id, name, date, text, confirmed, disputed, checked, marks: notes.cite(sources) };
}

/** Events that satisfy `about`, before and after the article's day. */
export function eventsAbout(about: (event: AtlasEvent) => boolean, notes: Notes) {
	const chosen = eventsInOrder.filter(about);
	return {
		then: chosen.filter((event) => dayOfEvent(event) <= ARTICLE_DAY).map((event) => eventEntry(event, notes)),
		since: chosen.filter((event) => dayOfEvent(event) > ARTICLE_DAY).map((event) => eventEntry(event, notes))
	};
}

export function claimLine({ id, claim, verdict }: Claim): ClaimLine {
	return { path: pathOf.claim(id), name: claim, verdict };
}

/** What was corrected of a thing, or of a tie that its page tells, by day, newest first. */
export function correctionsOf(kind: Revised['kind'], id: string): Correction[] {
	const tells = ({ places, agreement }: Tie) => (kind === 'place' ? places.includes(id) : agreement === id);
	const ties = kind === 'place' || kind === 'agreement' ? atlas.ties.filter(tells).map((tie) => tie.id) : [];
	const concerns = (subject: Revised) =>
		subject.kind === 'tie' ? ties.includes(subject.id) : subject.kind === kind && subject.id === id;
	const its = atlas.revisions.filter((revision) => revision.kind === 'corrected' && revision.subjects.some(concerns));
	return [...new Set(its.map(({ day }) => day))].map((day) => ({
		day,
		entries: its
			.filter((revision) => revision.day === day)
			.map((revision) => ({ id: revision.id, what: revision.what }))
	}));
}

/** What a state or an organization is called, and its page if it has one. */
export function memberName(id: string): NameLink {
	const country = countries.find((candidate) => candidate.id === id);
	if (country) return { name: country.name, path: pathOf.country(id) };
	const body = atlas.organizations.find((candidate) => candidate.id === id);
	if (body) return { name: body.name, path: pathOf.organization(id) };
	const state = [...atlas.countries, ...atlas.historicStates].find((candidate) => candidate.id === id);
	return { name: state?.name ?? id, path: null };
}

/** @param ids of places, in the record's order */
export function placeLinks(ids: readonly string[]): PageLink[] {
	return atlas.places
		.filter(({ id }) => ids.includes(id))
		.map(({ id, properties }) => ({ path: pathOf.place(id), name: properties.name }));
}

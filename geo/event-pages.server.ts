/** Assembles what the pages of events are given. */
import type { EventTopic, ListedEvent } from '#lib/domain/pages.ts';
import { pathOf } from '#lib/domain/paths.ts';
import type { AtlasEvent } from '#lib/domain/schema.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { titled } from '#lib/domain/words.ts';
import { listInOrder } from './document-pages.server.ts';
import { Notes } from './notes.ts';
import {
	claimLine,
	correctionsOf,
	dayOfEvent,
	eventLine,
	eventsInOrder,
	memberName,
	pager,
	placeLinks,
	stageAround
} from './page-parts.server.ts';
import { atlas } from './record.server.ts';

function listedEvent(event: AtlasEvent): ListedEvent {
	const { places, countries, organizations } = event;
	return {
		...eventLine(event),
		about: [...places, ...countries, ...organizations],
		since: dayOfEvent(event) > ARTICLE_DAY
	};
}

/** What of `named` the events name, by name. */
function topics(
	named: readonly { readonly id: string; readonly name: string }[],
	key: 'places' | 'countries' | 'organizations'
) {
	return named
		.map(({ id, name }): EventTopic => ({
			id,
			name,
			count: atlas.events.filter((event) => event[key].includes(id)).length
		}))
		.filter(({ count }) => count)
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Every event, by the year in which it began, and what they can be narrowed to. Who looks for a year in which one only ended
 * finds the line of that one.
 */
export function eventsPage() {
	const years = [...new Set(eventsInOrder.map((event) => dayOfEvent(event).slice(0, 4)))];
	const taken = new Set(years);
	const line = (event: AtlasEvent) => {
		const ended = event.date.split('/')[1]?.slice(0, 4);
		if (!ended || taken.has(ended)) return listedEvent(event);
		taken.add(ended);
		return { ...listedEvent(event), anchor: `y${ended}` };
	};
	const states = new Set(atlas.events.flatMap(({ countries }) => countries));
	return {
		total: eventsInOrder.length,
		years: years.map((year) => ({
			year,
			events: eventsInOrder.filter((event) => dayOfEvent(event).startsWith(year)).map(line)
		})),
		places: topics(
			atlas.places.map(({ id, properties }) => ({ id, name: properties.name })),
			'places'
		),
		states: topics(
			[...states].map((id) => ({ id, name: memberName(id).name })),
			'countries'
		),
		organizations: topics(
			atlas.organizations.map((body) => ({ id: body.id, name: titled(body) })),
			'organizations'
		)
	};
}

export function eventPage(id: string) {
	const index = eventsInOrder.findIndex((candidate) => candidate.id === id);
	const event = eventsInOrder[index];
	if (!event) return null;
	const notes = new Notes(atlas.sources);
	const { name, date, text, confirmed, disputed = false, paragraphs, sources, checked } = event;
	return {
		stage: stageAround(event.places),
		event: { id, name, date, text, confirmed, disputed, paragraphs, marks: notes.cite(sources), checked },
		places: placeLinks(event.places),
		states: event.countries.map(memberName),
		organizations: event.organizations.map(memberName),
		people: listInOrder('person', atlas.people, event.people),
		agreements: listInOrder('agreement', atlas.agreements, event.agreements),
		claims: atlas.claims.filter(({ events }) => events.includes(id)).map(claimLine),
		pager: pager(eventsInOrder, index, (other) => ({ path: pathOf.event(other.id), name: other.name })),
		corrections: correctionsOf('event', id),
		notes: notes.list()
	};
}

/** Assembles what the pages of events are given. */
import { pathOf } from '#lib/domain/paths.ts';
import type { AtlasEvent } from '#lib/domain/schema.ts';
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

/** Every event, by the year in which it began. Who looks for a year in which one only ended finds the line of that one. */
export function eventsPage() {
	const years = [...new Set(eventsInOrder.map((event) => dayOfEvent(event).slice(0, 4)))];
	const taken = new Set(years);
	const line = (event: AtlasEvent) => {
		const ended = event.date.split('/')[1]?.slice(0, 4);
		if (!ended || taken.has(ended)) return eventLine(event);
		taken.add(ended);
		return { ...eventLine(event), anchor: `y${ended}` };
	};
	return {
		total: eventsInOrder.length,
		years: years.map((year) => ({
			year,
			events: eventsInOrder.filter((event) => dayOfEvent(event).startsWith(year)).map(line)
		}))
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

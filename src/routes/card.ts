/** The card of what is pointed at: a place's distances, or a state's standing in each organization that is on. */
import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import { shownIds, type Question } from '#lib/domain/legend.ts';
import { compassPoint, kilometres } from '#lib/domain/measures.ts';
import { standingOn } from '#lib/domain/membership.ts';
import type { MembershipEntry, Note } from '#lib/domain/pages.ts';
import { placeOf, type AtlasRecord } from '#lib/domain/record.ts';
import { dateInWords, sinceInWords, standingInWords } from '#lib/domain/words.ts';
import type { Target } from '#lib/map/highlights.ts';
import { m } from '#lib/messages/messages.js';
import type { CardContent, CardLine } from '#lib/ui/Card.svelte';

/** What a country's page knows beyond the map's record: the organizations' own words, and sources. */
export interface Details {
	readonly country: { readonly id: string };
	readonly rows: readonly MembershipEntry[];
	readonly notes: readonly Note[];
}

/** Distances on a place's card are measured from here. */
const REFERENCE = 'tehran';

export function cardOf(
	record: AtlasRecord,
	question: Question,
	target: Target,
	details: Details | null
): CardContent | null {
	return target.kind === 'place' ? placeCard(record, target) : countryCard(record, question, target.id, details);
}

function placeCard(record: AtlasRecord, { id, place: tiled }: Target): CardContent | null {
	const place = placeOf(record, id) ?? tiled;
	if (!place) return null;
	const from = record.places.features.find(({ properties }) => properties.id === REFERENCE);
	const lines: CardLine[] = [];
	if (from && id !== REFERENCE && place.geometry.type === 'Point') {
		const direction = compassPoint(bearing(from, place.geometry));
		const text = m.bearing_from({ km: kilometres(distance(from, place.geometry)), direction });
		lines.push({ label: m.from_place({ name: from.properties.name }), text });
	}
	return { title: place.properties.name, lede: place.properties.lede, lines };
}

function countryCard(record: AtlasRecord, question: Question, id: string, details: Details | null): CardContent | null {
	const state = record.states[id];
	if (!state) return null;
	const shown = shownIds(question);
	const lines = record.organizations
		.filter((layer) => shown.includes(layer.id))
		.map((layer): CardLine => {
			const standing = standingOn(layer, id, question.on);
			const status = standingInWords(standing, layer.verifiedUpTo);
			if (standing.kind !== 'certain') return { label: layer.short, text: status };
			const text = m.since_from({ status, since: sinceInWords(standing.row.from) });
			const known = details?.country.id === id ? details : null;
			const row = known?.rows.find(({ organization, from }) => organization === layer.id && from === standing.row.from);
			const source = known?.notes.find(({ number }) => number === row?.marks[0]);
			if (!row || !source) return { label: layer.short, text };
			const detail = [
				m.card_word({ word: row.statusLabel }),
				m.card_source({ title: source.title, day: dateInWords(row.checked) })
			];
			return { label: layer.short, text, detail: detail.join(', ') };
		});
	return { title: state.name, lede: null, lines };
}

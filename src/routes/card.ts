/** The card of what is pointed at: a place's distances, or a state's standing in each organization that is on. */
import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import { shownIds, type Question } from '#lib/domain/legend.ts';
import { compassPoint, kilometres } from '#lib/domain/measures.ts';
import { standingOn } from '#lib/domain/membership.ts';
import type { MembershipEntry, Note } from '#lib/domain/pages.ts';
import { placeOf, type AtlasRecord } from '#lib/domain/record.ts';
import { dateInWords, sinceInWords, standingInWords, statusInWords } from '#lib/domain/words.ts';
import type { Target } from '#lib/map/highlights.ts';
import { m } from '#lib/messages/messages.js';
import type { CardContent, CardLine } from '#lib/ui/Card.svelte';

/** What a country's page knows beyond the map's record: the organizations' own words, and sources. */
export interface Details {
	readonly country: { readonly id: string };
	readonly rows: readonly MembershipEntry[];
	readonly notes: readonly Note[];
}

/** So many letters a source's name has on a card. */
const LONGEST = 40;

/** Who published it, or what it is called where nobody is known to have, and the year: the page has the rest. */
export function sourceInShort({ by, title, issued }: Pick<Note, 'by' | 'title' | 'issued'>): string {
	const name = by?.split(/ \(|, /)[0] ?? title;
	const first = name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/[\s,:;–-]+\S*$/, '')}…` : name;
	return issued ? m.list_comma({ first, last: issued.slice(0, 4) }) : first;
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
			// An own word such as “Member State” adds nothing to 'member'.
			const own = row.statusLabel.toLowerCase().startsWith(statusInWords(row.status));
			const said = m.card_source({ source: sourceInShort(source), day: dateInWords(row.checked) });
			return {
				label: layer.short,
				text,
				detail: own ? said : m.list_comma({ first: m.card_word({ word: row.statusLabel }), last: said })
			};
		});
	return { title: state.name, lede: null, lines };
}

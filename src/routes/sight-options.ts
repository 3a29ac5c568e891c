/** What is in sight as options of a list: the article's places in its order, then the states as eyes read the map. */
import type { Feature, Point } from 'geojson';
import { standingsInWords } from '#lib/domain/answers.ts';
import { shownIds, type Question } from '#lib/domain/legend.ts';
import { standingOn } from '#lib/domain/membership.ts';
import type { AtlasRecord, PlacePoint } from '#lib/domain/record.ts';
import { inReadingOrder, sightInWords } from '#lib/domain/sight.ts';
import { inSentence } from '#lib/domain/words.ts';
import type { Sight, Sighted } from '#lib/map/sight.ts';
import { kindInWords } from '#lib/ui/kinds.ts';
import type { SightOption } from '#lib/ui/SightList.svelte';

export interface InSight {
	readonly places: readonly Sighted[];
	readonly states: readonly Sighted[];
}

export const NOTHING: InSight = { places: [], states: [] };

/** A state without a page is told by the map alone. */
export function look(sight: Sight, { places, states }: AtlasRecord): InSight {
	return {
		places: sight.places(places.features).sort((a, b) => placeOf(a).order - placeOf(b).order),
		states: inReadingOrder(sight.states().filter(({ target }) => states[target.id]))
	};
}

function placeOf({ target }: Sighted): PlacePoint {
	return (target.place as Feature<Point, PlacePoint>).properties;
}

export function placeOptions({ places }: InSight): SightOption[] {
	return places.map((seen) => {
		const { id, name, kind } = placeOf(seen);
		return { key: `place-${id}`, name, kind, note: kindInWords(kind) };
	});
}

/** Each state with its standing in the organizations that are on, where it has one. */
export function stateOptions({ states }: InSight, record: AtlasRecord, question: Question): SightOption[] {
	const shown = shownIds(question);
	const layers = record.organizations.filter(({ id }) => shown.includes(id));
	return states.map(({ target: { id } }) => {
		const answers = layers
			.map((body) => ({ body, standing: standingOn(body, id, question.on) }))
			.filter(({ standing }) => standing.kind !== 'none' && standing.kind !== 'unverified');
		return {
			key: `country-${id}`,
			name: record.states[id]?.name ?? id,
			kind: null,
			note: answers.length ? standingsInWords(answers) : ''
		};
	});
}

export function sentenceOf({ places, states }: InSight, record: AtlasRecord): string {
	return sightInWords(
		places.map((seen) => placeOf(seen).name),
		states.map(({ target: { id } }) => inSentence(record.states[id] ?? { name: id }))
	);
}

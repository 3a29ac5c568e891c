/**
 * Names and marks near the globe's edge: what would hang over it is hidden until the globe is turned, by feature-state
 * alone. Its script comes with the first globe.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { boxAround, within, type Box, type discIn } from './globe.ts';
import { labelPosition, nameBox } from './place-labels.ts';

/** About how wide a letter of a name is and how high its line, in pixels; names of lands and waters break after so many letters. */
const LETTER = 9;
const LINE = 16;
const BREAK = 9;
/** A town's name stands on whatever side of its dot has room. */
const TOWN_LETTER = 6.5;
/** A place's name at the zooms at which the edge is in sight. */
const NAME_SIZE = 12.5;
/** Marks of places with their halo. */
const MARK = boxAround(20, 20);

/** Sources whose points carry names. */
const NAMED = ['labels', 'places', 'regions'] as const;

interface Properties {
	readonly id?: string;
	readonly kind: string;
	readonly name?: string;
	readonly en?: string;
}
interface Named {
	readonly source: (typeof NAMED)[number];
	readonly id: string | number;
	readonly at: readonly [lon: number, lat: number];
	readonly box: Box;
	hidden: string;
}

/** About what a name takes of the window around its point. */
export function boxOf({ id, kind, name, en = '' }: Properties): Box {
	if (id) return kind === 'region' ? [-40, -8, 40, 32] : nameBox(labelPosition(id), name ?? '', NAME_SIZE);
	if (kind === 'capital' || kind === 'city') return boxAround(2 * (TOWN_LETTER * en.length + 8), 3 * LINE);
	const words = en.split(' ');
	const lines = en.length > BREAK ? words : [en];
	return boxAround(LETTER * Math.max(...lines.map(({ length }) => length)), LINE * lines.length);
}

export class Limb {
	readonly #map: MapLibre;
	readonly #named: Named[] = [];

	constructor(map: MapLibre) {
		this.#map = map;
	}

	/** Learns what has a name, of each source as soon as it is there. @param learned called after each */
	async gather(learned: () => void): Promise<void> {
		await Promise.all(
			NAMED.map(async (source) => {
				this.#named.push(...(await this.#namedIn(source)));
				learned();
			})
		);
	}

	async #namedIn(source: Named['source']): Promise<Named[]> {
		const geojson = this.#map.getSource<GeoJSONSource>(source);
		// Places that come as tiles are too many to be asked one by one.
		if (geojson?.type !== 'geojson') return [];
		let { features } = (await geojson.getData()) as FeatureCollection;
		// What is given to a source takes a while to be its own.
		while (!features.length) {
			await geojson.once('data');
			({ features } = (await geojson.getData()) as FeatureCollection);
		}
		return features.flatMap((feature, index): Named[] => {
			if (feature.geometry.type !== 'Point') return [];
			const { geometry, properties } = feature as Feature<Point, Properties>;
			const [lon = 0, lat = 0] = geometry.coordinates;
			return [{ source, id: properties.id ?? index, at: [lon, lat], box: boxOf(properties), hidden: '' }];
		});
	}

	/** @param disc where the globe stands; null on a flat map, which hides nothing */
	hide(disc: ReturnType<typeof discIn> | null): void {
		for (const named of this.#named) {
			const at = disc?.at(...named.at);
			const beyond = disc !== null && !(at && within(disc, at, named.box));
			const gone = disc !== null && !(at && within(disc, at, MARK));
			const hidden = `${beyond} ${gone}`;
			if (hidden === named.hidden || (!beyond && !named.hidden)) continue;
			named.hidden = hidden;
			this.#map.setFeatureState({ source: named.source, id: named.id }, { beyond, gone });
		}
	}
}

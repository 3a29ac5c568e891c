import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
// eslint-disable-next-line no-restricted-imports -- reads back what was written; nothing is drawn
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { PLACE_LAYER } from '#lib/domain/record.ts';
import type { PlaceCollection } from './place-record.ts';
import { MAX_ZOOM, placeTiles } from './place-tiles.ts';

function place(id: string, order: number, lon: number, lat: number): PlaceCollection['features'][number] {
	const properties = { id, name: `Name of ${id}`, kind: 'city', order, lede: `Of ${id}.`, precisionKm: 1 } as const;
	return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}
const collection = (...features: PlaceCollection['features']): PlaceCollection => ({
	type: 'FeatureCollection',
	features
});

/** An archive in memory. */
function open(bytes: Uint8Array<ArrayBuffer>): PMTiles {
	const source: Source = {
		getKey: () => 'places',
		getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer })
	};
	return new PMTiles(source);
}

/** The places of every tile of a zoom, with their positions. */
async function placesAt(archive: PMTiles, zoom: number) {
	const found = [];
	for (let x = 0; x < 2 ** zoom; x++) {
		for (let y = 0; y < 2 ** zoom; y++) {
			const tile = await archive.getZxy(zoom, x, y);
			if (!tile) continue;
			const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[PLACE_LAYER];
			for (let index = 0; index < (layer?.length ?? 0); index++)
				found.push(layer?.feature(index).toGeoJSON(x, y, zoom));
		}
	}
	return found.filter((feature) => feature !== undefined);
}

// Row by row over the world, in the order of the atlas from the north-west.
const many = collection(
	...Array.from({ length: 1200 }, (_, order) =>
		place(`p${order}`, order, -179 + (order % 40) * 9, 80 - Math.floor(order / 40) * 5)
	)
);

describe('the places’ tiles', () => {
	it('have at the closest zoom every place once, where it lies, with all that a card says', async () => {
		const found = await placesAt(open(placeTiles(many)), MAX_ZOOM);
		expect(found.map(({ properties }) => properties?.['id']).sort()).toEqual(
			many.features.map(({ properties }) => properties.id).sort()
		);
		for (const feature of found) {
			const original = many.features[Number(feature.properties?.['order'])];
			expect(feature.properties).toEqual(original?.properties);
			const [lon = NaN, lat = NaN] = (feature.geometry as { coordinates: number[] }).coordinates;
			const [trueLon = NaN, trueLat = NaN] = original?.geometry.coordinates ?? [];
			expect(Math.hypot(lon - trueLon, lat - trueLat)).toBeLessThan(0.01);
		}
	});

	it('show further out one of neighbours, the first in the atlas’s order, whatever order they come in', async () => {
		const neighbours = collection(
			place('second', 1, 50.9, 34.9),
			place('far', 2, -77, 38.9),
			place('first', 0, 51, 34.9)
		);
		const archive = open(placeTiles(neighbours));
		const ids = async (zoom: number) =>
			(await placesAt(archive, zoom)).map(({ properties }) => properties?.['id']).sort();
		expect(await ids(0)).toEqual(['far', 'first']);
		expect(await ids(MAX_ZOOM)).toEqual(['far', 'first', 'second']);
	});

	it('are the same bytes for the same places', () => {
		const again = { ...many, features: [...many.features].reverse() };
		expect(Buffer.from(placeTiles(again)).equals(Buffer.from(placeTiles(many)))).toBe(true);
	});

	it('describe their one layer', async () => {
		const metadata = (await open(placeTiles(many)).getMetadata()) as {
			vector_layers: { id: string; fields: object }[];
		};
		expect(metadata.vector_layers.map(({ id }) => id)).toEqual([PLACE_LAYER]);
		expect(Object.keys(metadata.vector_layers[0]?.fields ?? {})).toEqual(
			Object.keys(many.features[0]?.properties ?? {})
		);
	});
});

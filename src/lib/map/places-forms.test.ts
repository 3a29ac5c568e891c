/** Places come from the record or, once they are many, from tiles: the same layers, ids and states either way. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { PLACE_LAYER } from '#lib/domain/record.ts';
import { Highlights } from './highlights.ts';
import { labelPosition } from './place-labels.ts';
import type { MapFiles } from './sources.ts';
import { style } from './style.ts';

const FILES: MapFiles = {
	tiles: 'https://atlas.test/tiles/world.pmtiles',
	relief: 'https://atlas.test/tiles/relief-1024.webp',
	fineRelief: 'https://atlas.test/tiles/relief-2048.webp',
	labels: 'https://atlas.test/tiles/labels.json',
	fineLabels: 'https://atlas.test/tiles/labels-fine.json',
	places: null,
	fonts: { AtlasSans: [], AtlasSansBold: [], AtlasSerifItalic: [] }
};
const PLACES = 'https://atlas.test/data/places.pmtiles';
const ofPlaces = (its: ReturnType<typeof style>) =>
	its.layers.filter((layer) => 'source' in layer && layer.source === 'places');

describe.each([
	['from the record', null],
	['from tiles', PLACES]
])('places %s', (_, places) => {
	const its = style('light', { ...FILES, places });

	it('make a valid style', () => {
		expect(validateStyleMin(its)).toEqual([]);
	});

	it('are found again by the id of the place', () => {
		expect(JSON.stringify(its.sources['places'])).toContain(
			places ? `"promoteId":{"${PLACE_LAYER}":"id"}` : '"promoteId":"id"'
		);
	});

	it('name the layer of the tiles where there are tiles, and only there', () => {
		const layers = ofPlaces(its);
		expect(layers.map(({ id }) => id)).toEqual(['place-halo', 'place-markers']);
		for (const layer of layers)
			expect('source-layer' in layer ? layer['source-layer'] : undefined).toBe(places ? PLACE_LAYER : undefined);
	});

	it('are told what is selected', () => {
		const told: object[] = [];
		const map = { setFeatureState: (feature: object) => told.push(feature) } as unknown as MapLibre;
		new Highlights(map, places !== null).show({ kind: 'place', id: 'fordow' }, null);
		expect(told).toContainEqual({ source: 'places', ...(places ? { sourceLayer: PLACE_LAYER } : {}), id: 'fordow' });
		expect(told).toContainEqual({ source: 'regions', id: 'fordow' });
	});

	it('answer to pointing, with what the record does not carry', () => {
		const properties = { id: 'far', name: 'Far', kind: 'city', order: 2000, lede: 'Far off.' };
		const geometry = { type: 'Point', coordinates: [10, 20] };
		const map = {
			queryRenderedFeatures: (_at: unknown, { layers }: { layers: string[] }) =>
				layers.includes('place-markers') ? [{ type: 'Feature', geometry, properties, layer: {} }] : []
		} as unknown as MapLibre;
		const target = new Highlights(map, places !== null).at({ x: 1, y: 1 });
		expect(target).toEqual({
			kind: 'place',
			id: 'far',
			...(places ? { place: { type: 'Feature', geometry, properties } } : {})
		});
	});
});

describe('names from tiles', () => {
	const [, markers] = ofPlaces(style('light', { ...FILES, places: PLACES }));
	const layout = JSON.stringify(markers?.layout);

	it('stand where names from the record stand', () => {
		for (const id of ['tehran', 'fordow', 'arak', 'bushehr', 'metrojet-9268']) {
			const { anchor, offset } = labelPosition(id);
			expect(layout).toContain(`"${id}","${anchor}"`);
			expect(layout).toContain(`"${id}",["literal",${JSON.stringify(offset)}]`);
		}
	});

	it('give way to each other, the article’s first, marks too', () => {
		expect(markers?.layout).toMatchObject({
			'icon-allow-overlap': false,
			'text-allow-overlap': false,
			'symbol-sort-key': ['get', 'order']
		});
	});
});

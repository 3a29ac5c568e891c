/** Where the map's pictures and lines come from. All files are ours and stand beside the page. */
import type { FeatureCollection } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { PLACE_LAYER } from '#lib/domain/record.ts';
import { MAX_LATITUDE } from '#lib/domain/view.ts';

export const SOURCE_IDS = [
	'world',
	'relief',
	'labels',
	'towns',
	'small-states',
	'places',
	'precision',
	'ties',
	'regions'
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** Layers of the tiles whose features are states, by alpha-3: what a state shows is told to each. */
export const STATE_LAYERS = ['countries', 'outlines'] as const;

/** Addresses of the map's files, absolute: the worker does not know the page's. */
export interface MapFiles {
	/** Vector tiles, one PMTiles archive. */
	readonly tiles: string;
	/** Shadow of the relief, one WebP picture of the whole Mercator world. */
	readonly relief: string;
	/** The same, finer: fetched when the map has nothing else to do. */
	readonly fineRelief: string;
	/** Label points, GeoJSON. */
	readonly labels: string;
	/** Further towns, GeoJSON: fetched only close up. */
	readonly fineLabels: string;
	/** Vector tiles of the places, one PMTiles archive, where they are too many for the record; else null. */
	readonly places: string | null;
	/** WOFF2 files for the labels, by the name that the style uses. */
	readonly fonts: Record<FontName, FontFile[]>;
}

export const FONT_NAMES = ['AtlasSans', 'AtlasSansBold', 'AtlasSerifItalic'] as const;
/** Plain words: MapLibre falls back to the name as an unquoted CSS family, and "Source Sans 3" is not one. */
export type FontName = (typeof FONT_NAMES)[number];

export interface FontFile {
	readonly url: string;
	readonly 'unicode-range': string[];
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const WORLD_CORNERS = [
	[-180, MAX_LATITUDE],
	[180, MAX_LATITUDE],
	[180, -MAX_LATITUDE],
	[-180, -MAX_LATITUDE]
] satisfies [number, number][];

export function sources(files: MapFiles): Record<SourceId, SourceSpecification> {
	return {
		world: {
			type: 'vector',
			url: `pmtiles://${files.tiles}`,
			promoteId: { countries: 'a3', outlines: 'a3' }
		},
		relief: { type: 'image', url: files.relief, coordinates: WORLD_CORNERS as never },
		labels: { type: 'geojson', data: files.labels, generateId: true },
		towns: { type: 'geojson', data: EMPTY },
		'small-states': { type: 'geojson', data: EMPTY, promoteId: 'a3' },
		places: files.places
			? { type: 'vector', url: `pmtiles://${files.places}`, promoteId: { [PLACE_LAYER]: 'id' } }
			: { type: 'geojson', data: EMPTY, promoteId: 'id' },
		precision: { type: 'geojson', data: EMPTY },
		regions: { type: 'geojson', data: EMPTY, promoteId: 'id' },
		ties: { type: 'geojson', data: EMPTY, promoteId: 'id' }
	};
}

/** Places as one archive of vector tiles (PMTiles 3, MVT 2), for a record of more than MOST_PLACES. Pure and deterministic. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { PLACE_LAYER } from '#lib/domain/record.ts';
import type { PlaceCollection, PlacePointFeature } from './place-record.ts';
import { compress, writeArchive, type Tile } from './shapes/tiles/archive.js';

/** From here on nothing is left out; closer up MapLibre enlarges these tiles. */
export const MAX_ZOOM = 6;
const EXTENT = 4096;
/** Cells to a tile's side in which, further out, one place stands for its neighbours: 16 px, less than two marks apart. */
const CELLS = 32;
/** Web Mercator ends here, in degrees. */
const MAX_LATITUDE = 85.0511;

/** What the map reads of a place; a card takes name and lede from the tile, since the record does not carry them. */
const FIELDS = {
	id: 'String',
	name: 'String',
	kind: 'String',
	order: 'Number',
	lede: 'String',
	precisionKm: 'Number'
} as const;

/** Position in the Mercator world, 0–1 to the east and to the south. */
function mercator([lon = 0, lat = 0]: readonly number[]): [x: number, y: number] {
	const sine = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
	return [(lon + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The places that a zoom shows: the first of each cell, by the atlas's own order. */
function shownAt(places: readonly PlacePointFeature[], zoom: number): readonly PlacePointFeature[] {
	if (zoom >= MAX_ZOOM) return places;
	const side = CELLS * 2 ** zoom;
	const taken = new Set<number>();
	return places.filter(({ geometry }) => {
		const [x, y] = mercator(geometry.coordinates);
		const cell = Math.floor(y * side) * side + Math.floor(x * side);
		if (taken.has(cell)) return false;
		taken.add(cell);
		return true;
	});
}

function cut(places: readonly PlacePointFeature[], zoom: number): Tile[] {
	// Points need no room over a tile's edge, and one in two tiles would be drawn twice.
	const options = { maxZoom: zoom, indexMaxZoom: zoom, indexMaxPoints: 0, tolerance: 0, extent: EXTENT, buffer: 0 };
	const index = new GeoJSONVT({ type: 'FeatureCollection', features: [...places] }, options);
	const tiles: Tile[] = [];
	for (let x = 0; x < 2 ** zoom; x++) {
		for (let y = 0; y < 2 ** zoom; y++) {
			const tile = index.getTile(zoom, x, y);
			if (!tile?.features.length) continue;
			const data = compress(fromGeojsonVt({ [PLACE_LAYER]: tile }, { version: 2, extent: EXTENT }));
			tiles.push({ z: zoom, x, y, data });
		}
	}
	return tiles;
}

/** @returns the bytes of a PMTiles archive; the same places give the same bytes */
export function placeTiles(places: PlaceCollection): Uint8Array<ArrayBuffer> {
	const ordered = [...places.features].sort((a, b) => a.properties.order - b.properties.order);
	const tiles = Array.from({ length: MAX_ZOOM + 1 }, (_, zoom) => cut(shownAt(ordered, zoom), zoom)).flat();
	const archive = writeArchive(tiles, {
		maxZoom: MAX_ZOOM,
		metadata: {
			name: 'Places',
			description: 'Every place of the atlas',
			vector_layers: [{ id: PLACE_LAYER, fields: FIELDS }]
		}
	});
	// A copy of its own memory: Node's buffers are windows into larger ones.
	return new Uint8Array(archive);
}

import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { collection, linesOf, multiLine } from '../geometry/polygons.js';
import { readJson } from '../files.js';
import { compress, writeArchive } from '../tiles/archive.js';
import { LAYERS, layersByZoom, MAX_ZOOM } from '../tiles/layers.js';
import { readClaims } from './claims.js';
import { readRivers } from './water.js';

/** The base map as one archive of vector tiles, zoom 0 to 6. */

const EXTENT = 4096;
/** How far a tile reaches over its edges, in units of its extent: lines need room for their width. */
const BUFFER = { countries: 32, outlines: 32, ocean: 32, lakes: 32 };
const LINE_BUFFER = 64;

/** @returns {Promise<Uint8Array>} a PMTiles archive */
export async function buildTiles({ countries, lakes, ocean }) {
	const layersAt = layersByZoom({
		countries,
		lakes,
		ocean,
		rivers: await readRivers(),
		claims: await readClaims(),
		provinces: [await readProvinces()],
		disputes: await readJson('authored/disputed-borders.json'),
		internal: (await readJson('authored/internal-borders.json')).pairs,
		disputedIds: new Set((await readJson('authored/disputed-ids.json')).ids)
	});
	const tiles = [];
	for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) tiles.push(...cutTiles(layersAt(zoom), zoom));
	return writeArchive(tiles, {
		maxZoom: MAX_ZOOM,
		metadata: {
			name: 'Base map',
			description: 'Countries, borders, water and claims; Natural Earth, lines of 2018',
			attribution: 'Made with Natural Earth',
			vector_layers: Object.entries(LAYERS).map(([id, fields]) => ({ id, fields }))
		}
	});
}

/** Inner lines only: where Iran's provinces meet each other. */
async function readProvinces() {
	const { geometries } = await readJson('inputs/iran-provinces.geojson');
	return multiLine(geometries.flatMap(linesOf), {});
}

/** @param {Record<string, object[]>} layers @param {number} zoom */
function cutTiles(layers, zoom) {
	const indexes = Object.entries(layers)
		.filter(([, features]) => features.length > 0)
		.map(([name, features]) => [name, tileIndex(name, features, zoom)]);
	const tiles = [];
	for (let x = 0; x < 2 ** zoom; x++) {
		for (let y = 0; y < 2 ** zoom; y++) {
			const filled = indexes
				.map(([name, index]) => [name, index.getTile(zoom, x, y)])
				.filter(([, tile]) => tile?.features.length > 0);
			if (filled.length === 0) continue;
			const bytes = fromGeojsonVt(Object.fromEntries(filled), { version: 2, extent: EXTENT });
			tiles.push({ z: zoom, x, y, data: compress(bytes) });
		}
	}
	return tiles;
}

const tileIndex = (name, features, zoom) =>
	new GeoJSONVT(collection(features), {
		maxZoom: zoom,
		indexMaxZoom: zoom,
		indexMaxPoints: 0,
		tolerance: 0,
		extent: EXTENT,
		buffer: BUFFER[name] ?? LINE_BUFFER
	});

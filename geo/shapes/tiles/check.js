import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { mercatorX, mercatorY, WORLD_PX } from '../geometry/mercator.js';

import { LAYERS, MAX_ZOOM } from './layers.js';

/** Reads the finished archive back with the reader that the map uses. */

/** At this zoom a state is a polygon, or it has a dot. */
const DOT_ZOOM = 2;
/** One pixel, in the units of a tile. */
const SHORE_UNITS = 8;
/** The window and the place of the atlas's first view. */
const FIRST_VIEW = { width: 1030, height: 900, longitude: 40, latitude: 40 };

/** @param {Buffer} bytes */
export const openArchive = (bytes) =>
	new PMTiles({
		getKey: () => 'world',
		getBytes: async (offset, length) => ({
			data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer
		})
	});

/**
 * @param {PMTiles} archive
 * @param {{ids: Set<string>, members: string[], disputed: string[], smallStates: {a3: string}[]}} expected
 * @returns {Promise<string[]>} faults
 */
export async function checkTiles(archive, { ids, members, disputed, smallStates }) {
	const faults = new Set();
	const layers = new Set();
	const hatched = new Set();
	const cut = new Set();
	const outlined = new Set();
	const drawnAtDotZoom = new Set();
	for await (const { zoom, name, tile } of everyTile(archive)) {
		for (const [layer, { length }] of Object.entries(tile.layers)) {
			layers.add(layer);
			if (!(layer in LAYERS)) faults.add(`tiles: layer "${layer}" is not in the list`);
			for (let i = 0; i < length; i++) {
				const feature = tile.layers[layer].feature(i);
				const { properties } = feature;
				if (feature.loadGeometry().length === 0) faults.add(`tile ${name}: empty geometry in ${layer}`);
				for (const field of Object.keys(properties)) {
					if (!(field in LAYERS[layer])) faults.add(`tiles: ${layer} has the unknown field "${field}"`);
				}
				if (layer === 'countries') {
					if (!ids.has(properties.a3)) faults.add(`tiles: unknown country "${properties.a3}"`);
					if (properties.disputed) hatched.add(properties.a3);
					if (properties.cut) cut.add(properties.a3);
					if (zoom === DOT_ZOOM) drawnAtDotZoom.add(properties.a3);
				}
				if (layer === 'outlines') {
					outlined.add(properties.a3);
					if (showsMapEdge(feature, name))
						faults.add(`tile ${name}: the outline of ${properties.a3} shows the map's edge`);
				}
				if (layer === 'borders') for (const fault of borderFaults(properties, ids)) faults.add(fault);
			}
		}
	}
	for (const layer of Object.keys(LAYERS)) if (!layers.has(layer)) faults.add(`tiles: layer ${layer} is empty`);
	for (const id of disputed) if (!hatched.has(id)) faults.add(`tiles: ${id} is not marked as disputed`);
	for (const id of hatched)
		if (!disputed.includes(id)) faults.add(`tiles: ${id} is marked, authored/disputed-ids.json lacks it`);
	for (const id of cut) if (!outlined.has(id)) faults.add(`tiles: ${id} is cut at 180° and has no outline`);
	for (const id of outlined) if (!cut.has(id)) faults.add(`tiles: ${id} has an outline and is not marked as cut`);
	const dots = new Set(smallStates.map(({ a3 }) => a3));
	for (const id of members) {
		if (!drawnAtDotZoom.has(id) && !dots.has(id))
			faults.add(`tiles: ${id} has no polygon at zoom ${DOT_ZOOM} and no dot`);
	}
	return [...faults];
}

/** Does a line run along the left, right or bottom edge of the world? A short piece may be a shore there. */
function showsMapEdge(feature, name) {
	const [zoom, column, row] = name.split('/').map(Number);
	const last = 2 ** zoom - 1;
	const sides = [...(column === 0 ? [0] : []), ...(column === last ? [feature.extent] : [])];
	const bottom = row === last ? feature.extent : Infinity;
	return feature.loadGeometry().some((line) =>
		line.some((to, i) => {
			if (i === 0) return false;
			const from = line[i - 1];
			const alongSide = sides.includes(from.x) && from.x === to.x && Math.abs(from.y - to.y) > SHORE_UNITS;
			return alongSide || (from.y >= bottom && to.y >= bottom && Math.abs(from.x - to.x) > SHORE_UNITS);
		})
	);
}

function borderFaults({ a, b, kind }, ids) {
	const faults = [a, b].filter((id) => !ids.has(id)).map((id) => `tiles: a border of the unknown "${id}"`);
	if (!(a < b)) faults.push(`tiles: border ${a}|${b} is not in alphabetical order`);
	if (!['international', 'disputed', 'internal'].includes(kind))
		faults.push(`tiles: border ${a}|${b} has the kind "${kind}"`);
	return faults;
}

async function* everyTile(archive) {
	for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
		for (let x = 0; x < 2 ** zoom; x++) {
			for (let y = 0; y < 2 ** zoom; y++) {
				const found = await archive.getZxy(zoom, x, y);
				if (found) yield { zoom, name: `${zoom}/${x}/${y}`, tile: new VectorTile(new PbfReader(found.data)) };
			}
		}
	}
}

/** @returns {Promise<number>} bytes of tiles, as sent, that the first view asks for at a zoom */
export async function firstViewBytes(archive, zoom) {
	const { width, height, longitude, latitude } = FIRST_VIEW;
	const tiles = 2 ** zoom;
	const span = (centre, size) => [
		Math.floor((centre * tiles - size / 2) / WORLD_PX),
		Math.floor((centre * tiles + size / 2) / WORLD_PX)
	];
	const [left, right] = span(mercatorX(longitude), width);
	const [top, bottom] = span(mercatorY(latitude), height);
	const wanted = new Set();
	for (let x = left; x <= right; x++) {
		for (let y = Math.max(0, top); y <= Math.min(tiles - 1, bottom); y++) wanted.add(`${(x + tiles) % tiles}/${y}`);
	}
	let bytes = 0;
	for (const key of wanted) bytes += await storedLength(archive, zoom, ...key.split('/').map(Number));
	return bytes;
}

/** Length in the archive, compressed: what goes over the line. */
async function storedLength(archive, zoom, x, y) {
	let length = 0;
	const { source } = archive;
	const counting = new PMTiles({
		getKey: () => 'counting',
		getBytes: async (...range) => {
			length = range[1];
			return source.getBytes(...range);
		}
	});
	counting.cache = archive.cache; // the archive's own directories, so that only the tile is counted
	await counting.getZxy(zoom, x, y);
	return length;
}

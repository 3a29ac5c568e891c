import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import { sha256 } from '../files.js';

/**
 * Writes a PMTiles archive, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * (the npm package reads only). Tiles are clustered in Hilbert order, equal tiles stored once.
 *
 * Compression is fflate's, not Node's: zlib differs between builds of Node, and the archive must
 * come out byte for byte the same everywhere.
 *
 * @typedef {{id: number, offset: number, length: number, run: number}} Entry `run` = how many tiles in a row
 * @typedef {{z: number, x: number, y: number, data: Uint8Array}} Tile
 */

const HEADER_BYTES = 127;
/** A reader fetches the first 16 KiB at once: header and root directory must fit. */
const ROOT_BYTES = 16384 - HEADER_BYTES;
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const MVT = 1;
const BOUNDS = [-180, -85.0511288, 180, 85.0511288];

/** @param {Uint8Array} bytes */
export const compress = (bytes) => gzipSync(bytes, { level: 9, mtime: 0 });

/**
 * @param {Tile[]} tiles their data compressed already
 * @param {{metadata: object, maxZoom: number}} about
 * @returns {Uint8Array}
 */
export function writeArchive(tiles, { metadata, maxZoom }) {
	const { entries, contents } = cluster(tiles);
	const { root, leaves } = directories(entries);
	const info = compress(Buffer.from(JSON.stringify(metadata)));
	const body = Buffer.concat(contents);

	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles');
	header[7] = 3;
	let position = HEADER_BYTES;
	[root, info, leaves, body].forEach((section, i) => {
		header.writeBigUInt64LE(BigInt(position), 8 + 16 * i);
		header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * i);
		position += section.length;
	});
	[tiles.length, entries.length, contents.length].forEach((count, i) =>
		header.writeBigUInt64LE(BigInt(count), 72 + 8 * i)
	);
	header.set([1, GZIP, GZIP, MVT, 0, maxZoom], 96); // the leading 1: clustered
	BOUNDS.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
	return Buffer.concat([header, root, info, leaves, body]);
}

/** @param {Tile[]} tiles */
function cluster(tiles) {
	const ordered = tiles.map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data })).sort((a, b) => a.id - b.id);
	/** @type {Map<string, {offset: number, length: number}>} */
	const stored = new Map();
	/** @type {Entry[]} */
	const entries = [];
	const contents = [];
	let offset = 0;
	for (const { id, data } of ordered) {
		const key = sha256(data);
		if (!stored.has(key)) {
			stored.set(key, { offset, length: data.length });
			contents.push(data);
			offset += data.length;
		}
		const place = stored.get(key);
		const last = entries.at(-1);
		if (last?.offset === place.offset && last.id + last.run === id) last.run++;
		else entries.push({ id, ...place, run: 1 });
	}
	return { entries, contents };
}

/** @param {Entry[]} entries one root directory, or, if that is too large, a root over leaves */
function directories(entries) {
	const single = directory(entries);
	if (single.length <= ROOT_BYTES) return { root: single, leaves: new Uint8Array() };
	const leaves = [];
	const roots = [];
	let offset = 0;
	for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
		const leaf = directory(entries.slice(i, i + LEAF_ENTRIES));
		roots.push({ id: entries[i].id, offset, length: leaf.length, run: 0 }); // run 0: a leaf, not a tile
		leaves.push(leaf);
		offset += leaf.length;
	}
	return { root: directory(roots), leaves: Buffer.concat(leaves) };
}

/** @param {Entry[]} entries @returns {Uint8Array} column by column, as the format has it */
function directory(entries) {
	const numbers = [
		entries.length,
		...entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0)),
		...entries.map(({ run }) => run),
		...entries.map(({ length }) => length),
		...entries.map(({ offset }, i) => {
			const before = entries[i - 1];
			return before && offset === before.offset + before.length ? 0 : offset + 1;
		})
	];
	return compress(Uint8Array.from(numbers.flatMap(varint)));
}

/** @param {number} number @returns {number[]} seven bits a byte, lowest first */
function varint(number) {
	const bytes = [];
	while (number >= 128) {
		bytes.push((number % 128) | 128);
		number = Math.floor(number / 128);
	}
	return [...bytes, number];
}

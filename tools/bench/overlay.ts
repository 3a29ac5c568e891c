/** Writes a synthetic record where the server lays it over build/: everything else stays as built. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PLACE_TILES, type PackedRecord } from '#lib/domain/record.ts';
import type { PlaceCollection } from '#geo/place-record.ts';
import { placeTiles } from '#geo/place-tiles.ts';

/** The record as the build published it. */
export async function builtRecord(folder = 'build'): Promise<PackedRecord> {
	return JSON.parse(await readFile(join(folder, 'data/atlas.json'), 'utf8')) as PackedRecord;
}

/** Bytes as the build's brotli makes them. */
export function brotli(text: string): Buffer {
	return brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)
		}
	});
}

/** Writes a text and its brotli copy. */
export async function writeBoth(file: string, text: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
	await writeFile(`${file}.br`, brotli(text));
}

/** @param places written as tiles, where the record does not carry them */
export async function writeOverlay(folder: string, record: PackedRecord, places?: PlaceCollection): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await writeBoth(join(folder, 'data/atlas.json'), JSON.stringify(record));
	if (places) await writeFile(join(folder, 'data', PLACE_TILES), placeTiles(places));
}

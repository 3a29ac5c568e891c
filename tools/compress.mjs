/** Lays a brotli and a gzip copy beside each text of a folder, as hosts and tools/serve.ts send them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.mjs', '.json', '.css', '.svg', '.xml', '.wasm', '.txt']);
/** What every page loads first is worth the last byte. */
const FIRST = new Set(['.js', '.mjs', '.css']);
/** What is smaller already is left at that: pressing hundreds of small pages harder is a third of a build, for a kilobyte each. */
const SMALL = 24_000;

/**
 * The highest quality takes three times as long as the next, for one byte in a hundred.
 * @param {Buffer} text
 * @param {boolean} first
 */
async function brotli(text, first) {
	/** @param {number} quality */
	const at = (quality) =>
		promisify(brotliCompress)(text, {
			params: {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length
			}
		});
	if (first) return at(11);
	const quick = await at(6);
	return quick.length > SMALL ? at(10) : quick;
}

/** @param {string} folder */
export async function compress(folder) {
	const files = (await readdir(folder, { recursive: true })).filter((file) => TEXTS.has(extname(file)));
	const copies = files.map(async (name) => {
		const file = join(folder, name);
		const text = await readFile(file);
		await writeFile(`${file}.br`, await brotli(text, FIRST.has(extname(name))));
		await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
	});
	await Promise.all(copies);
}

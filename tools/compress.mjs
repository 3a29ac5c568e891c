/** Lays a brotli and a gzip copy beside each text of a folder, as hosts and tools/serve.ts send them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.mjs', '.json', '.css', '.svg', '.xml', '.wasm', '.txt']);
/** What every page loads first is worth the last byte. */
const FIRST = new Set(['.js', '.mjs', '.css']);
/**
 * Pages, their data and their globes are hundreds: of these, what is small already is left at that. Pressing it harder would
 * be a third of a build, for a kilobyte each.
 */
const HUNDREDS = /\.html$|__data\.json$|\.svg$/;
const SMALL = 24_000;

/**
 * The highest quality takes three times as long as the next, for one byte in a hundred.
 * @param {Buffer} text
 * @param {string} name
 */
async function brotli(text, name) {
	/** @param {number} quality */
	const at = (quality) =>
		promisify(brotliCompress)(text, {
			params: {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length
			}
		});
	if (FIRST.has(extname(name))) return at(11);
	const quick = HUNDREDS.test(name) ? await at(6) : null;
	return quick && quick.length <= SMALL ? quick : at(10);
}

/** @param {string} folder */
export async function compress(folder) {
	const files = (await readdir(folder, { recursive: true })).filter((file) => TEXTS.has(extname(file)));
	const copies = files.map(async (name) => {
		const file = join(folder, name);
		const text = await readFile(file);
		await writeFile(`${file}.br`, await brotli(text, name));
		await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
	});
	await Promise.all(copies);
}

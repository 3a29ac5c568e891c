/** Lays a brotli and a gzip copy beside each text of a folder, as hosts and tools/serve.ts send them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.mjs', '.json', '.css', '.svg', '.xml', '.wasm', '.txt']);
/** What every page loads first is worth the last byte. */
const FIRST = new Set(['.js', '.mjs', '.css']);

/**
 * The highest quality takes three times as long as the next, for one byte in a hundred: of hundreds of pages that is
 * most of a build.
 * @param {string} folder
 */
export async function compress(folder) {
	const files = (await readdir(folder, { recursive: true })).filter((file) => TEXTS.has(extname(file)));
	const copies = files.map(async (name) => {
		const file = join(folder, name);
		const text = await readFile(file);
		const params = {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: FIRST.has(extname(name)) ? 11 : 10,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length
		};
		await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }));
		await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
	});
	await Promise.all(copies);
}

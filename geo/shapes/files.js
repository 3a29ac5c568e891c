import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** @param {string} path relative to geo/shapes @returns {string} */
export const shapesFile = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {string} path relative to the repository @returns {string} */
export const repositoryFile = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @param {string} path relative to geo/shapes */
export async function readJson(path) {
	try {
		return JSON.parse(await readFile(shapesFile(path), 'utf8'));
	} catch (error) {
		throw new Error(`geo/shapes/${path}: ${error.message}`, { cause: error });
	}
}

/** @param {Uint8Array | string} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {Uint8Array | string} content @returns {number} bytes as a server sends them */
export const brotliSize = (content) => brotliCompressSync(content).length;

/**
 * Writes the outputs of one step and says how large they became.
 * @param {Record<string, Uint8Array | string>} outputs content by path relative to the repository
 */
export async function writeOutputs(outputs) {
	for (const [path, content] of Object.entries(outputs)) {
		const file = repositoryFile(path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
		console.log(`  ${path}  ${kilobytes(Buffer.byteLength(content))}, brotli ${kilobytes(brotliSize(content))}`);
	}
	return Object.keys(outputs);
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

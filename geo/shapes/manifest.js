import { readdir, readFile } from 'node:fs/promises';
import { repositoryFile, readJson, sha256, shapesFile } from './files.js';
import { WORLD_ATLAS } from './steps/countries.js';
import { FONT_INPUTS } from './steps/fonts.js';

/**
 * What went into a build and what came out, by hash. A test compares `vendored`, `scripts` and
 * `outputs` with the files on disk: whoever edits one without rebuilding is told so.
 */

/** Files that this folder reads out of packages. */
const PACKAGE_FILES = [WORLD_ATLAS, ...FONT_INPUTS];

/** @param {string[]} outputs paths relative to the repository */
export async function describeBuild(outputs) {
	const { devDependencies } = await readJson('package.json');
	return {
		_: 'Written by build.js; remake with `npm run shapes`. Paths are relative to the repository.',
		packages: devDependencies,
		packageFiles: await hashes(PACKAGE_FILES.map((path) => `geo/shapes/${path}`)),
		vendored: await hashes(await filesIn('inputs')),
		scripts: await hashes(await scripts()),
		outputs: await hashes(outputs, (content) => ({ sha256: sha256(content), bytes: content.length }))
	};
}

/** Everything that people write here and the build obeys: modules, authored facts, the lock. */
async function scripts() {
	const folders = ['authored', 'fonts', 'geometry', 'steps', 'tiles'];
	const own = ['build.js', 'files.js', 'manifest.js', 'verify.js', 'names.json', 'package-lock.json'];
	return [...own.map((name) => `geo/shapes/${name}`), ...(await Promise.all(folders.map(filesIn))).flat()];
}

async function filesIn(folder) {
	const names = await readdir(shapesFile(folder));
	return names.map((name) => `geo/shapes/${folder}/${name}`);
}

async function hashes(paths, describe = sha256) {
	const entries = [...paths].sort().map(async (path) => [path, describe(await readFile(repositoryFile(path)))]);
	return Object.fromEntries(await Promise.all(entries));
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { brotliSize, readJson, repositoryFile, sha256, shapesFile } from './files.js';
import { UNICODE_RANGES } from './fonts/ranges.js';
import { checkTiles, firstViewBytes, openArchive } from './tiles/check.js';
import { checkTopology } from './geometry/topology-check.js';

/**
 * Checks the built files by themselves, without a browser. Every fault is named; all are collected
 * before the build fails.
 */

/** Largest sizes, bytes. `brotli` where a server sends the file compressed. */
const BUDGET = {
	'static/tiles/world.pmtiles': { bytes: 3_800_000 },
	'static/tiles/relief-1024.webp': { bytes: 45_000 },
	'static/tiles/relief-2048.webp': { bytes: 160_000 },
	'static/tiles/relief-4096.webp': { bytes: 500_000 },
	'static/tiles/labels.json': { brotli: 10_000 },
	'geo/shapes/countries.topo.json': { brotli: 100_000 },
	'geo/shapes/countries-fine.topo.json': { brotli: 300_000 }
};
/** The first text waits for these three, bytes together. */
const FIRST_FONTS = ['atlas-serif-400', 'atlas-sans-400', 'atlas-sans-600'];
const FIRST_FONTS_BYTES = 40_000;
/** Tiles of a first view 1030 × 900 around 40° E 40° N, at each of zooms 1 to 3, bytes. */
const FIRST_VIEW_BYTES = 80_000;

export async function verify() {
	const faults = [];
	const members = (await readJson('authored/un-members.json')).members;
	const disputed = (await readJson('authored/disputed-ids.json')).ids;
	const smallStates = await readJson('small-states.json');

	for (const name of ['countries', 'countries-fine']) {
		const topology = await readJson(`${name}.topo.json`);
		faults.push(...checkTopology(topology, { name, required: [...members, ...areas(disputed, name)] }));
	}

	const archive = openArchive(await readFile(repositoryFile('static/tiles/world.pmtiles')));
	const ids = new Set(
		(await readJson('countries-fine.topo.json')).objects.countries.geometries.map(({ properties }) => properties.a3)
	);
	faults.push(...(await checkTiles(archive, { ids, members, disputed, smallStates })));
	for (const zoom of [1, 2, 3]) {
		const bytes = await firstViewBytes(archive, zoom);
		console.log(`  first view at zoom ${zoom}: ${bytes} bytes of tiles`);
		if (bytes > FIRST_VIEW_BYTES)
			faults.push(`tiles: the first view at zoom ${zoom} takes ${bytes} bytes, more than ${FIRST_VIEW_BYTES}`);
	}
	faults.push(
		...(await checkNames(ids)),
		...(await checkOrigins()),
		...(await checkFontNotes()),
		...(await checkSizes())
	);
	if (faults.length > 0) throw new Error(`The shapes are not as they should be:\n- ${faults.join('\n- ')}`);
}

/** Two reefs are smaller than a step of the light topology. */
const areas = (disputed, name) =>
	disputed.filter((id) => name === 'countries-fine' || !['X-SCR', 'X-BNB', 'X-SRB'].includes(id));

async function checkNames(ids) {
	const { countries } = await readJson('names.json');
	return [...ids]
		.filter((id) => !['en', 'ru', 'fa'].every((language) => countries[id]?.[language]))
		.map((id) => `names.json: ${id} lacks a name`);
}

/** Every vendored input is listed with its origin, and is the file that was taken then. */
async function checkOrigins() {
	const origins = new Map((await readJson('inputs/origin.json')).map((entry) => [entry.file, entry]));
	const files = (await readdir(shapesFile('inputs'))).filter((file) => !/^origin\./i.test(file));
	const faults = files.filter((file) => !origins.has(file)).map((file) => `inputs/origin.json does not list ${file}`);
	for (const [file, { sha256: expected }] of origins) {
		const found = sha256(await readFile(shapesFile(`inputs/${file}`)));
		if (found !== expected) faults.push(`inputs/${file} is not the file that origin.json describes`);
	}
	return faults;
}

/** People copy the ranges out of fonts.md. */
async function checkFontNotes() {
	const notes = await readFile(shapesFile('fonts.md'), 'utf8');
	return Object.entries(UNICODE_RANGES)
		.filter(([, ranges]) => !notes.includes(`\n${ranges.join(', ')}\n`))
		.map(([range]) => `fonts.md does not give the ${range} range of fonts/ranges.js`);
}

async function checkSizes() {
	const faults = [];
	for (const [path, { bytes, brotli }] of Object.entries(BUDGET)) {
		const content = await readFile(repositoryFile(path));
		if (bytes && content.length > bytes) faults.push(`${path} has ${content.length} bytes, more than ${bytes}`);
		const sent = brotli && brotliSize(content);
		if (brotli && sent > brotli) faults.push(`${path} has ${sent} bytes in brotli, more than ${brotli}`);
	}
	const fonts = await Promise.all(FIRST_FONTS.map((name) => stat(repositoryFile(`static/fonts/${name}.woff2`))));
	const together = fonts.reduce((sum, { size }) => sum + size, 0);
	if (together > FIRST_FONTS_BYTES)
		faults.push(`the first fonts have ${together} bytes, more than ${FIRST_FONTS_BYTES}`);
	return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await verify();

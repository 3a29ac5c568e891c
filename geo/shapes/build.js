import { writeFile } from 'node:fs/promises';
import { shapesFile, writeOutputs } from './files.js';
import { describeBuild } from './manifest.js';
import { buildAnalysis } from './steps/analysis.js';
import { buildCountries } from './steps/countries.js';
import { buildFonts } from './steps/fonts.js';
import { buildLabels } from './steps/labels.js';
import { buildOcean } from './steps/ocean.js';
import { buildRelief } from './steps/relief.js';
import { buildTiles } from './steps/tiles.js';
import { readLakes } from './steps/water.js';
import { verify } from './verify.js';

/**
 * Builds every shape, picture and font of the map from pinned packages and vendored inputs, checks
 * the result and writes the manifest. Running it twice gives the same bytes.
 */

const json = (value) => `${JSON.stringify(value)}\n`;
const within = (folder, files) =>
	Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

async function step(name, work) {
	const start = performance.now();
	const result = await work();
	console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
	return result;
}

const countries = await step('countries', buildCountries);
const lakes = await readLakes();
const analysis = await step('analysis', () => buildAnalysis(countries, lakes));
const ocean = await step('ocean', () => buildOcean(analysis.countries));
const tiles = await step('tiles', () => buildTiles({ countries, lakes, ocean }));
const relief = await step('relief', () => buildRelief(analysis['countries-fine']));
const { labels, fine, smallStates } = await step('labels', () => buildLabels(countries));
const fonts = await step('fonts', buildFonts);

const outputs = await writeOutputs({
	'geo/shapes/countries.topo.json': json(analysis.countries),
	'geo/shapes/countries-fine.topo.json': json(analysis['countries-fine']),
	'geo/shapes/small-states.json': json(smallStates),
	'static/tiles/world.pmtiles': tiles,
	'static/tiles/labels.json': json(labels),
	'static/tiles/labels-fine.json': json(fine),
	...within('static/tiles', relief),
	...within('static/fonts', fonts)
});
await step('verify', verify);
const manifest = await describeBuild(outputs);
await writeFile(shapesFile('manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);

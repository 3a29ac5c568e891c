import mapshaper from 'mapshaper';
import { collection } from '../geometry/polygons.js';
import { largeLakes } from './water.js';

/**
 * Two lighter topologies of the same countries, with the large lakes as a second object:
 * `countries` for outlines, set algebra and the published layers, `countries-fine` for the server
 * (posters, point in polygon). Every feature is kept, the smallest state too.
 */

/** `metres` = the interval of the simplification; `quantization` = steps across the world. */
const DETAIL = {
	countries: { metres: 5000, quantization: 30_000 },
	'countries-fine': { metres: 2000, quantization: 100_000 }
};

/** @returns {Promise<Record<keyof typeof DETAIL, import('topojson-specification').Topology>>} */
export async function buildAnalysis(countries, lakes) {
	const inputs = {
		'countries.json': JSON.stringify(countries),
		'lakes.json': JSON.stringify(collection(largeLakes(lakes)))
	};
	const topologies = {};
	for (const [name, { metres, quantization }] of Object.entries(DETAIL)) {
		const commands = `
			-i countries.json -simplify weighted interval=${metres} keep-shapes
			-i lakes.json snap -filter-fields -simplify weighted interval=${metres}
			-filter remove-empty -dissolve2
			-o out.json format=topojson target=countries,lakes quantization=${quantization} fix-geometry`;
		const output = await mapshaper.applyCommands(commands.replace(/\s+/g, ' ').trim(), inputs);
		topologies[name] = JSON.parse(output['out.json']);
	}
	return topologies;
}

import * as topojson from 'topojson-client';
import { crosses } from './antimeridian.js';
import { ringArea } from './mercator.js';
import { polygonsOf } from './polygons.js';

/**
 * @param {import('topojson-specification').Topology} topology
 * @param {{name: string, required: string[]}} expected
 * @returns {string[]} faults
 */
export function checkTopology(topology, { name, required }) {
	const { features } = topojson.feature(topology, topology.objects.countries);
	const ids = features.map(({ properties }) => properties.a3);
	const faults = [];
	for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) {
		faults.push(`${name}: ${id} occurs twice`);
	}
	for (const id of required) {
		const polygons = polygonsOf(features[ids.indexOf(id)]?.geometry ?? null);
		if (!polygons.some(([outer]) => ringArea(outer) > 0)) faults.push(`${name}: ${id} has no area`);
	}
	for (const { geometry, properties } of features) {
		if (properties.a3 !== 'ATA' && polygonsOf(geometry).flat().some(crosses)) {
			faults.push(`${name}: ${properties.a3} jumps across the map`);
		}
	}
	if (!topology.objects.lakes) faults.push(`${name}: no lakes`);
	return faults;
}

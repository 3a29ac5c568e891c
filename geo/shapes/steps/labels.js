import mapshaper from 'mapshaper';
import * as topojson from 'topojson-client';
import { ringArea } from '../geometry/mercator.js';
import { collection, polygonsOf } from '../geometry/polygons.js';
import { readJson } from '../files.js';

/**
 * Label points: countries, waters, capitals and cities, in English; names.json holds the same names
 * in Russian and Persian. What shows up to zoom 5 is one file, fetched at the start; the rest another.
 *
 * Properties: `kind` country, ocean, sea, capital or city; `en`; `z` the zoom from which the label
 * may show. Countries also: `a3`; `s` size rank (log2 of the width of its largest part, px at zoom
 * 0); `a` its area, px² at zoom 0; `d` = 1 where disputed.
 */

const FINE_FROM_ZOOM = 5;
/** Room a country's name needs: pixels for each letter, and at least these. */
const LETTER_PX = 4.6;
const SHORTEST_PX = 28;
/** Uninhabited or tiny features, and the second half of Western Sahara: no name on the map. */
const UNNAMED = new Set(['X-DHK', 'X-AKR', 'X-CYB', 'X-SIA', 'X-IOA', 'X-SPR', 'X-BNB', 'X-SRB', 'X-SCR', 'X-ESHM']);
/** A state smaller than this is no polygon at some zoom that the map shows, px² at zoom 0. */
const SMALL_STATE = 3;

/** @returns {Promise<{labels: object, fine: object, smallStates: object[]}>} */
export async function buildLabels(topology) {
	const names = await readJson('names.json');
	const disputed = new Set((await readJson('authored/disputed-ids.json')).ids);
	const countries = await countryPoints(topology);
	const features = [
		...countries
			.filter(({ a3 }) => !UNNAMED.has(a3))
			.map((country) => countryLabel(country, nameIn(names, 'countries', country.a3), disputed)),
		...(await readJson('authored/waters.json')).map(({ id, kind, at, z }) =>
			point(at, { kind, en: nameIn(names, 'waters', id), z })
		),
		...(await readJson('authored/cities.json')).map(({ id, kind, at, z }) =>
			point(at, { kind, en: nameIn(names, 'cities', id), z })
		)
	].sort((a, b) => a.properties.z - b.properties.z);
	const isFine = ({ properties }) => properties.z > FINE_FROM_ZOOM && properties.kind !== 'country';
	return {
		labels: collection(features.filter((feature) => !isFine(feature))),
		fine: collection(features.filter(isFine)),
		smallStates: countries
			.filter(({ area }) => area < SMALL_STATE)
			.map(({ a3, at, area }) => ({ a3, at, a: significant(area) }))
	};
}

function nameIn(names, group, id) {
	const name = names[group][id]?.en;
	if (!name) throw new Error(`names.json: ${group} has no English name for "${id}"`);
	return name;
}

function countryLabel({ a3, at, area, largest }, en, disputed) {
	const room = Math.max(SHORTEST_PX, en.length * LETTER_PX);
	const width = Math.sqrt(largest);
	return point(at, {
		kind: 'country',
		a3,
		en,
		z: hundredth(Math.max(0, Math.log2(room / width))),
		s: hundredth(Math.log2(width)),
		a: significant(area),
		...(disputed.has(a3) && { d: 1 })
	});
}

/** A point within the largest polygon of each country, unless authored/country-points.json says better. */
async function countryPoints(topology) {
	const authored = await readJson('authored/country-points.json');
	const { features } = topojson.feature(topology, topology.objects.countries);
	const measured = features.map(({ geometry, properties: { a3 } }) => {
		const parts = polygonsOf(geometry)
			.map((rings) => ({ rings, area: ringArea(rings[0]) }))
			.sort((a, b) => b.area - a.area);
		return {
			type: 'Feature',
			properties: { a3, largest: parts[0].area, area: parts.reduce((sum, part) => sum + part.area, 0) },
			geometry: { type: 'Polygon', coordinates: parts[0].rings }
		};
	});
	const output = await mapshaper.applyCommands('-i in.json -points inner -o out.json format=geojson', {
		'in.json': JSON.stringify(collection(measured))
	});
	return JSON.parse(output['out.json']).features.map(({ geometry, properties }, i) => {
		const at = authored[properties.a3] ?? geometry?.coordinates ?? measured[i].geometry.coordinates[0][0];
		return { ...properties, at: at.map(hundredth) };
	});
}

const point = (at, properties) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: at.map(hundredth) }
});
const hundredth = (value) => Math.round(value * 100) / 100;
const significant = (value) => Number(value.toPrecision(2));

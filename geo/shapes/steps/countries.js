import { readFile } from 'node:fs/promises';
import iso from 'i18n-iso-countries';
import mapshaper from 'mapshaper';
import * as topojson from 'topojson-client';
import { flatten } from '../geometry/antimeridian.js';
import { ringArea } from '../geometry/mercator.js';
import { collection, inBox, middle, polygonsOf } from '../geometry/polygons.js';
import { readJson, shapesFile } from '../files.js';

/**
 * The world's countries as one topology at full detail (Natural Earth 1:10m, lines of 2018 as
 * they lay on the ground), each feature with a stable id, disputed areas as features of their own.
 */

export const WORLD_ATLAS = 'node_modules/world-atlas/countries-10m.json';

/** Natural Earth draws Crimea as polygons of Russia; all of them have their middle in this box. */
const CRIMEA = /** @type {const} */ ([32.4, 44.2, 36.66, 46.25]);

/** Morocco's recognized southern border, 27°40′ N. Natural Earth's Morocco runs on to the berm. */
const MOROCCO_SOUTH = 27.6667;
const WESTERN_SAHARA_EAST = -8.6;

/** @returns {Promise<import('topojson-specification').Topology>} object `countries`, properties a3 and name */
export async function buildCountries() {
	const atlas = JSON.parse(await readFile(shapesFile(WORLD_ATLAS), 'utf8'));
	const own = await readJson('authored/ids.json');
	const features = topojson.feature(atlas, atlas.objects.countries).features.map((feature) => ({
		type: 'Feature',
		properties: { a3: idOf(feature, own), name: feature.properties.name },
		geometry: flatten(feature.geometry)
	}));
	const { ring } = await readJson('authored/vatican.json');
	return retopologize(collection(withCrimeaApart(withVatican(features, ring))));
}

const byId = (features, a3) => features.find((feature) => feature.properties.a3 === a3);

function idOf(feature, own) {
	const { name } = feature.properties;
	const id = (feature.id && iso.numericToAlpha3(feature.id)) ?? own[name];
	if (!id) throw new Error(`authored/ids.json: no id for Natural Earth's "${name}"`);
	return id;
}

/** Replaces the outline of no area, and the equal hole in Italy. */
function withVatican(features, ring) {
	const vatican = byId(features, 'VAT');
	const italy = byId(features, 'ITA');
	vatican.geometry = { type: 'MultiPolygon', coordinates: [[ring]] };
	italy.geometry.coordinates = polygonsOf(italy.geometry).map(([outer, ...holes]) => [
		outer,
		...holes.map((hole) => (ringArea(hole) === 0 ? ring.toReversed() : hole))
	]);
	return features;
}

function withCrimeaApart(features) {
	const russia = byId(features, 'RUS');
	const inCrimea = (rings) => inBox(middle(rings[0]), CRIMEA);
	const polygons = polygonsOf(russia.geometry);
	const crimea = polygons.filter(inCrimea);
	if (crimea.length === 0) throw new Error('countries: no polygon of Russia lies in the box of Crimea');
	russia.geometry.coordinates = polygons.filter((rings) => !inCrimea(rings));
	return [
		...features,
		{
			type: 'Feature',
			properties: { a3: 'X-CRI', name: 'Crimea' },
			geometry: { type: 'MultiPolygon', coordinates: crimea }
		}
	];
}

/**
 * Cuts Western Sahara out of Morocco, joins the parts that share an id, and finds the shared arcs
 * again (Crimea's border with Ukraine became one only now).
 */
async function retopologize(countries) {
	const commands = `
		-i countries.json snap
		-filter "a3 === 'MAR'" + name=morocco
		-clip bbox=-20,20,${WESTERN_SAHARA_EAST},${MOROCCO_SOUTH} + name=sahara
		-each "a3 = 'X-ESHM', name = 'Western Sahara (west of the berm)'"
		-target morocco -clip bbox=-20,${MOROCCO_SOUTH},0,40
		-target countries -filter "a3 !== 'MAR'"
		-merge-layers target=countries,morocco,sahara force -rename-layers countries
		-clean gap-fill-area=0
		-dissolve a3 copy-fields=name
		-sort a3
		-o countries.topo.json format=topojson quantization=1000000`;
	const output = await mapshaper.applyCommands(commands.replace(/\s+/g, ' ').trim(), {
		'countries.json': JSON.stringify(countries)
	});
	return JSON.parse(output['countries.topo.json']);
}

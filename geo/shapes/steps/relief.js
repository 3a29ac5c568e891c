import sharp from 'sharp';
import * as topojson from 'topojson-client';
import { latitudeAt, mercatorX, mercatorY, WORLD_PX } from '../geometry/mercator.js';
import { polygonsOf } from '../geometry/polygons.js';
import { blur, svgPath } from '../geometry/raster.js';
import { surfaceAt } from '../geometry/spline.js';
import { shapesFile } from '../files.js';
import { mountainTexture } from './mountain-texture.js';

/**
 * Shaded relief of the whole Mercator world (±85.0511°) as pictures that are nothing but shadow:
 * one dark warm colour, its strength in the alpha channel, so that any theme can lay it over any
 * fill. A single picture, not tiles: enlarged raster tiles show their seams.
 */

const ELEVATION = 'inputs/earth-topology-2048.png';
const METRES_PER_LEVEL = 24;
const EQUATOR_METRES = 40_075_016;

const SHADOW = [38, 32, 24];
/**
 * The relief is drawn twice: ridges from the elevation as it is (its steps of 24 m a little blurred),
 * and the mountain masses from a much smoother one, so that ranges read from afar. One cell is 19 km
 * wide: without exaggeration the Alps would be flat.
 */
const SCALES = [
	{ blurCells: 0.55, exaggeration: 26, share: 0.65 },
	{ blurCells: 2.2, exaggeration: 36, share: 0.35 }
];
/** How strongly the fine ridges of Natural Earth's own shading are added (see mountain-texture.js). */
const TEXTURE_SHARE = 1.7;
/**
 * Light from the upper left, by convention, but mostly from the north: the ranges of the atlas's
 * region (Zagros, Alborz, Caucasus) run from north-west to south-east or east to west, and a light
 * along them shows nothing. The western lamp is for the Andes.
 */
const LIGHTS = [
	{ azimuth: 15, share: 0.5 },
	{ azimuth: 330, share: 0.3 },
	{ azimuth: 270, share: 0.2 }
];
const ALTITUDE = (45 * Math.PI) / 180;
/** What counts as no shadow, so that plains stay clean. */
const SHADOW_FLOOR = 0.015;
/** How fast shadow deepens; it nears full strength without reaching it, or high ranges turn to flat grey. */
const SHADOW_GAIN = 1.8;
/** Shadow fades out towards sea level, where the elevation's errors are as large as its slopes; metres. */
const LOWLAND = 80;
/** Mercator blows up the far north; full strength south of the first latitude, least at the second. */
const DAMPED = { from: 60, to: 80, least: 0.45 };

/** Pixels across, and the quality of the alpha channel that keeps each within its budget. */
export const RELIEF_SIZES = { 1024: 45, 2048: 60, 4096: 60 };
const FULL = 4096;

/** @returns {Promise<Record<string, Buffer>>} WebP by file name */
export async function buildRelief(topology) {
	const elevation = await readElevation();
	const texture = await mountainTexture(elevation);
	const shadow = await maskedByLand(hillshade(elevation, texture), topology);
	const pictures = {};
	for (const [size, quality] of Object.entries(RELIEF_SIZES)) {
		pictures[`relief-${size}.webp`] = await picture(shadow, Number(size), quality);
	}
	return pictures;
}

/** @returns {Promise<import('../geometry/raster.js').Grid>} metres, plate carrée */
async function readElevation() {
	const { data, info } = await sharp(shapesFile(ELEVATION))
		.removeAlpha()
		.extractChannel(0)
		.raw()
		.toBuffer({ resolveWithObject: true });
	const values = Float32Array.from(data, (level) => level * METRES_PER_LEVEL);
	return { width: info.width, height: info.height, values };
}

/** @returns {Uint8Array} shadow, 0..255, FULL × FULL in Web Mercator */
function hillshade(elevation, texture) {
	const surfaces = SCALES.map((scale) => ({ ...scale, grid: blur(elevation, scale.blurCells) }));
	const cellMetres = EQUATOR_METRES / elevation.width;
	const shadow = new Uint8Array(FULL * FULL);
	for (let j = 0; j < FULL; j++) {
		const latitude = latitudeAt((j + 0.5) / FULL);
		const row = ((90 - latitude) / 180) * elevation.height - 0.5;
		const narrowing = Math.max(0.25, Math.cos((latitude * Math.PI) / 180));
		const strength = 255 * damping(latitude);
		for (let i = 0; i < FULL; i++) {
			const column = ((i + 0.5) / FULL) * elevation.width - 0.5;
			let dark = 0;
			let lowest = Infinity;
			for (const { grid, exaggeration, share } of surfaces) {
				const { height, east, south } = surfaceAt(grid, column, row);
				lowest = Math.min(lowest, height);
				if (lowest < 1) break;
				const steepness = exaggeration / cellMetres;
				dark += share * darkness((east / narrowing) * steepness, south * steepness);
			}
			if (lowest < 1) continue;
			dark += TEXTURE_SHARE * surfaceAt(texture, column, row).height;
			const shown = Math.max(0, dark - SHADOW_FLOOR) * Math.min(1, lowest / LOWLAND);
			shadow[j * FULL + i] = strength * (1 - Math.exp(-SHADOW_GAIN * shown));
		}
	}
	return shadow;
}

const LAMPS = LIGHTS.map(({ azimuth, share }) => ({
	share,
	east: Math.sin((azimuth * Math.PI) / 180),
	south: -Math.cos((azimuth * Math.PI) / 180)
}));

/**
 * Lambert's law under all lamps. @param {number} east slope, rise over run @param {number} south
 * @returns {number} 0 = as light as a plain or lighter, 1 = black
 */
function darkness(east, south) {
	const length = Math.hypot(east, south, 1);
	const plain = Math.sin(ALTITUDE);
	let light = 0;
	for (const lamp of LAMPS) {
		const facing = Math.cos(ALTITUDE) * -(east * lamp.east + south * lamp.south);
		light += lamp.share * Math.max(0, (facing + plain) / length);
	}
	return Math.max(0, (plain - light) / plain);
}

function damping(latitude) {
	const { from, to, least } = DAMPED;
	const share = Math.max(0, Math.min(1, (Math.abs(latitude) - from) / (to - from)));
	return 1 - share * (1 - least);
}

/** No shadow on the sea: the coast of the elevation lies up to a cell beside ours. */
async function maskedByLand(shadow, topology) {
	const land = topojson.merge(topology, topology.objects.countries.geometries);
	const scale = FULL / WORLD_PX;
	const path = svgPath(polygonsOf(land), ([lon, lat]) => [mercatorX(lon) * scale, mercatorY(lat) * scale]);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${FULL}" height="${FULL}"><path d="${path}" fill="#fff"/></svg>`;
	const mask = await sharp(Buffer.from(svg), { unlimited: true })
		.flatten({ background: '#000' })
		.extractChannel(0)
		.blur(1.5)
		.raw()
		.toBuffer();
	return shadow.map((value, i) => (value * mask[i]) / 255);
}

async function picture(shadow, size, alphaQuality) {
	const alpha = await sharp(shadow, { raw: { width: FULL, height: FULL, channels: 1 } })
		.resize(size, size, { kernel: 'lanczos3' })
		.extractChannel(0)
		.raw()
		.toBuffer();
	const pixels = Buffer.alloc(size * size * 4);
	alpha.forEach((value, i) => pixels.set([...SHADOW, value], i * 4));
	return sharp(pixels, { raw: { width: size, height: size, channels: 4 } })
		.webp({ quality: 50, alphaQuality, effort: 6 })
		.toBuffer();
}

import sharp from 'sharp';
import { blur } from '../geometry/raster.js';
import { shapesFile } from '../files.js';

/**
 * The fine ridges and valleys that a 19 km elevation grid is too smooth for, taken from the hand-made
 * shading in Natural Earth II: where its picture is darker than its surroundings. Land cover and
 * rivers darken it too, so only rugged country keeps the texture, and water none.
 */

const PICTURE = 'inputs/natural-earth-ii-2048.jpg';
const SURROUNDINGS_CELLS = 2.2;
/** Ruggedness (mean departure from the smoothed elevation, metres) where the texture begins and is full. */
const RUGGED = { from: 25, to: 120 };

/**
 * @param {import('../geometry/raster.js').Grid} elevation metres, of the picture's size
 * @returns {Promise<import('../geometry/raster.js').Grid>} darkness, 0 = none
 */
export async function mountainTexture(elevation) {
	const { data, info } = await sharp(shapesFile(PICTURE)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	if (width !== elevation.width || height !== elevation.height) {
		throw new Error(
			`relief: the elevation is ${elevation.width} × ${elevation.height}, ${PICTURE} ${width} × ${height}`
		);
	}
	const isWater = (cell) => data[cell * 3 + 2] > data[cell * 3] + 18;
	const lightness = new Float32Array(width * height);
	const land = new Float32Array(width * height);
	for (let cell = 0; cell < land.length; cell++) {
		if (isWater(cell)) continue;
		land[cell] = 1;
		lightness[cell] = 0.3 * data[cell * 3] + 0.59 * data[cell * 3 + 1] + 0.11 * data[cell * 3 + 2];
	}
	const sum = blur({ width, height, values: lightness }, SURROUNDINGS_CELLS).values;
	const weight = blur({ width, height, values: land }, SURROUNDINGS_CELLS).values;
	const rugged = ruggedness(elevation);
	const values = lightness.map((value, cell) => {
		if (land[cell] === 0) return 0;
		const around = sum[cell] / weight[cell];
		return Math.max(0, (around - value) / around) * rugged[cell];
	});
	return { width, height, values };
}

/** @returns {Float32Array} 0 = plain, 1 = mountains */
function ruggedness(elevation) {
	const smooth = blur(elevation, 2).values;
	const departure = elevation.values.map((value, cell) => Math.abs(value - smooth[cell]));
	const { values } = blur({ ...elevation, values: departure }, 2.5);
	return values.map((metres) => Math.max(0, Math.min(1, (metres - RUGGED.from) / (RUGGED.to - RUGGED.from))));
}

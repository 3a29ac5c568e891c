import { bboxClip } from '@turf/bbox-clip';
import { contours } from 'd3-contour';
import sharp from 'sharp';
import * as topojson from 'topojson-client';
import { blur, svgPath } from '../geometry/raster.js';
import { multiPolygon, polygonsOf } from '../geometry/polygons.js';
import { shapesFile } from '../files.js';

/**
 * Four bands of deepening blue, contoured from the water colours of Natural Earth II. A tint for
 * the eye, no soundings: never print a depth from it.
 */

const PICTURE = 'inputs/natural-earth-ii-2048.jpg';

/** Shares of the sea that lie within bands 1 to 4; each deeper band lies inside the one before. */
const SHARES = [0.78, 0.52, 0.26, 0.08];
/** Land that reaches into a cell spoils its colour: the mask is wider by this stroke, cells. */
const COAST_STROKE = 2.2;
const BLUR_CELLS = 3.2;
/** Columns repeated beyond 180°, so that bands meet there. */
const PADDING = 24;
/** Patches and holes smaller than this are noise, cells². */
const SMALLEST_PATCH = 1500;
const SMALLEST_HOLE = 260;

/** @returns {Promise<object[]>} polygon features with `depth` 1 (shallowest) to 4 */
export async function buildOcean(topology) {
	const { data, info } = await sharp(shapesFile(PICTURE)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	const depthTint = await seaLightness(data, width, height, topology);
	const thresholds = darkestShares(depthTint);

	const wide = width + 2 * PADDING;
	const padded = Float64Array.from({ length: wide * height }, (_, i) => {
		const x = (i % wide) - PADDING;
		const cell = Math.floor(i / wide) * width + ((x + width) % width);
		return -depthTint.values[cell]; // d3-contour encloses what is above a threshold; we want what is darker
	});
	const toDegrees = ([x, y]) => [round(((x - PADDING) / width) * 360 - 180), round(90 - (y / height) * 180)];
	return thresholds.map((threshold, i) => {
		const band = contours().size([wide, height]).smooth(true).contour(padded, -threshold);
		const polygons = band.coordinates
			.filter(([outer]) => cellArea(outer) > SMALLEST_PATCH)
			.map(([outer, ...holes]) => [outer, ...holes.filter((hole) => cellArea(hole) > SMALLEST_HOLE)])
			.map((rings) => rings.map((ring) => ring.map(toDegrees)));
		return multiPolygon(polygons.flatMap(clipToWorld), { depth: i + 1 });
	});
}

/** Lightness of the water, blurred without letting land in. */
async function seaLightness(pixels, width, height, topology) {
	const land = topojson.merge(topology, topology.objects.countries.geometries);
	const path = svgPath(polygonsOf(land), ([lon, lat]) => [((lon + 180) / 360) * width, ((90 - lat) / 180) * height]);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
		<rect width="100%" height="100%" fill="#fff"/>
		<path d="${path}" stroke="#000" stroke-width="${COAST_STROKE}"/></svg>`;
	const mask = await sharp(Buffer.from(svg)).removeAlpha().extractChannel(0).raw().toBuffer();

	const isSea = new Float32Array(width * height);
	const lightness = new Float32Array(width * height);
	for (let i = 0; i < isSea.length; i++) {
		const [red, green, blue] = pixels.subarray(i * 3, i * 3 + 3);
		if (mask[i] <= 200 || blue <= red + 18) continue; // not water: sea ice, ice shelves
		isSea[i] = 1;
		lightness[i] = 0.3 * red + 0.59 * green + 0.11 * blue;
	}
	const weight = blur({ width, height, values: isSea }, BLUR_CELLS);
	const sum = blur({ width, height, values: lightness }, BLUR_CELLS);
	const shallow = 130;
	const values = sum.values.map((value, i) => (weight.values[i] > 1e-3 ? value / weight.values[i] : shallow));
	return { width, height, values, isSea };
}

/** @returns {number[]} lightness below which the given shares of the sea lie */
function darkestShares({ values, isSea }) {
	const sorted = values.filter((_, i) => isSea[i] === 1).sort();
	return SHARES.map((share) => sorted[Math.floor(share * sorted.length)]);
}

function cellArea(ring) {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
	}
	return Math.abs(twice / 2);
}

/** Turf's clip, polygon by polygon: mapshaper's lost nested ones. */
const clipToWorld = (rings) =>
	polygonsOf(bboxClip({ type: 'Polygon', coordinates: rings }, [-180, -85, 180, 85]).geometry)
		.map((clipped) => clipped.filter((ring) => ring.length > 3))
		.filter((clipped) => clipped.length > 0);

const round = (degrees) => Math.round(degrees * 1000) / 1000;

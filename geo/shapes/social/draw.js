import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { createServer } from 'vite';
import { readJson, repositoryFile, sha256, shapesFile } from '../files.js';
import { cardSvg } from './card.js';
import { drawIcons } from './icons.js';
import { FONT } from './typeset.js';

/**
 * Draws the social pictures and the icons. What the pictures show comes from the atlas's own modules
 * (src/routes/social.server.ts), loaded by Vite as the build loads them, so that facts, words and
 * colours are the pages'. Facts change more often than geometry: these pictures have a record of their
 * own, `drawn.json`, and can be drawn by themselves: `node geo/shapes/social/draw.js`.
 */

/** A server refuses larger previews, or its reader waits for them. */
const MOST_BYTES = 120_000;
const RELIEF = 'static/tiles/relief-4096.webp';

async function cards() {
	const server = await createServer({
		root: repositoryFile('.'),
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
		appType: 'custom',
		logLevel: 'error'
	});
	try {
		const { cards: all, RELIEF: relief } = await server.ssrLoadModule('/src/routes/social.server.ts');
		return { all: all(), relief };
	} finally {
		await server.close();
	}
}

/**
 * Puts the relief into a map: of each copy of the world only the part that the picture shows, at the picture's size.
 * @param {string} map @param {string} name stands for the relief's address
 */
async function withRelief(map, name) {
	const images = [...map.matchAll(/<image href="([^"]*)" x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"[^>]*>/g)];
	const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(map).map(Number);
	let drawn = map;
	for (const [element, href, ...numbers] of images) {
		if (href !== name) continue;
		const [x, y, side] = numbers.map(Number);
		const source = sharp(repositoryFile(RELIEF));
		const { width: pixels } = await source.metadata();
		const [left, top] = [Math.max(0, x), Math.max(0, y)];
		const [right, bottom] = [Math.min(width, x + side), Math.min(height, y + side)];
		const from = (value, start, round) => Math.min(pixels, Math.max(0, round(((value - start) / side) * pixels)));
		const [x0, y0] = [from(left, x, Math.floor), from(top, y, Math.floor)];
		const [x1, y1] = [from(right, x, Math.ceil), from(bottom, y, Math.ceil)];
		if (right - left < 1 || bottom - top < 1 || x1 <= x0 || y1 <= y0) {
			drawn = drawn.replace(element, '');
			continue;
		}
		const at = (pixel, start) => start + (pixel / pixels) * side;
		const box = { x: at(x0, x), y: at(y0, y), width: at(x1, x) - at(x0, x), height: at(y1, y) - at(y0, y) };
		const part = await source
			.extract({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 })
			.resize(Math.ceil(box.width), Math.ceil(box.height), { fit: 'fill', kernel: 'cubic' })
			.png({ compressionLevel: 1 })
			.toBuffer();
		const place = Object.entries(box).map(([key, value]) => `${key}="${value.toFixed(2)}"`);
		drawn = drawn.replace(
			element,
			`<image href="data:image/png;base64,${part.toString('base64')}" ${place.join(' ')} preserveAspectRatio="none"/>`
		);
	}
	return drawn;
}

/** A palette without dither: flat tints stay flat, and the file small. */
async function compressed(svg) {
	const drawn = new Resvg(svg, { font: FONT, imageRendering: 0, shapeRendering: 2, textRendering: 2 }).render().asPng();
	for (const quality of [100, 90, 80, 70]) {
		const picture = await sharp(drawn).png({ palette: true, quality, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
		if (picture.length <= MOST_BYTES) return picture;
	}
	throw new Error(`A picture is larger than ${MOST_BYTES} bytes`);
}

async function draw() {
	const { all, relief } = await cards();
	const folder = repositoryFile('static/social');
	await mkdir(folder, { recursive: true });
	const pictures = {};
	for (const card of all) {
		const png = await compressed(cardSvg(card, await withRelief(card.map, relief)));
		await writeFile(`${folder}/${card.file}`, png);
		console.log(`  static/social/${card.file}  ${(png.length / 1000).toFixed(1)} kB`);
		pictures[`static/social/${card.file}`] = { card: sha256(JSON.stringify(card)), sha256: sha256(png), bytes: png.length };
	}
	for (const file of await readdir(folder)) if (!all.some((card) => card.file === file)) await rm(`${folder}/${file}`);
	const icons = await drawIcons();
	const scripts = (await readdir(shapesFile('social'))).filter((name) => name.endsWith('.js')).map((name) => `geo/shapes/social/${name}`);
	const { devDependencies } = await readJson('package.json');
	const hashes = await Promise.all(
		[...scripts, RELIEF, 'static/icons/icon.svg'].sort().map(async (path) => [path, sha256(await readFile(repositoryFile(path)))])
	);
	const record = {
		_: 'Written by draw.js; remake with `node geo/shapes/social/draw.js`. `card` is the hash of what a picture shows.',
		packages: Object.fromEntries(
			['@resvg/resvg-js', 'sharp', 'source-sans', 'source-serif'].map((name) => [name, devDependencies[name]])
		),
		inputs: Object.fromEntries(hashes),
		pictures,
		icons
	};
	await writeFile(shapesFile('social/drawn.json'), `${JSON.stringify(record, null, '\t')}\n`);
}

await draw();

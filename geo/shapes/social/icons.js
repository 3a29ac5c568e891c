import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { repositoryFile, sha256 } from '../files.js';

/** Icons as PNG, from static/icons/icon.svg, for what does not take SVG: home screens and installed apps. */

const PAPER = '#fbf8f1';
/** `bleed`: paper to the edges, without round corners, since the system cuts its own; `size` of the drawing in parts of it. */
const ICONS = [
	{ file: 'icon-192.png', pixels: 192 },
	{ file: 'icon-512.png', pixels: 512 },
	// A mask may cut all but a circle of 80 %: https://www.w3.org/TR/appmanifest/#icon-masks
	{ file: 'icon-maskable-512.png', pixels: 512, bleed: 0.74 },
	{ file: 'apple-touch-icon.png', pixels: 180, bleed: 0.9 }
];

export async function drawIcons() {
	const svg = await readFile(repositoryFile('static/icons/icon.svg'), 'utf8');
	const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)[1];
	const drawn = {};
	for (const { file, pixels, bleed } of ICONS) {
		const shift = bleed ? (32 - 32 * bleed) / 2 : 0;
		const content = bleed
			? `<rect width="32" height="32" fill="${PAPER}"/><g transform="translate(${shift} ${shift}) scale(${bleed})">${inner}</g>`
			: inner;
		const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`;
		const png = new Resvg(whole, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
		const small = await sharp(png).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
		await writeFile(repositoryFile(`static/icons/${file}`), small);
		drawn[`static/icons/${file}`] = { sha256: sha256(small), bytes: small.length };
	}
	return drawn;
}

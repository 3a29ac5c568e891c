import { Resvg } from '@resvg/resvg-js';
import { shapesFile } from '../files.js';

/** The atlas's own faces, whole: the subsets of static/fonts are WOFF2, which the drawing program does not read. */
export const FACES = [
	'node_modules/source-serif/TTF/SourceSerif4-Regular.ttf',
	'node_modules/source-serif/TTF/SourceSerif4-It.ttf',
	'node_modules/source-sans/TTF/SourceSans3-Regular.ttf',
	'node_modules/source-sans/TTF/SourceSans3-Semibold.ttf'
];

/** No font of the machine: the same picture everywhere. */
export const FONT = {
	loadSystemFonts: false,
	fontFiles: FACES.map(shapesFile),
	defaultFontFamily: 'Source Sans 3'
};

export const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * @typedef {{ family: 'Source Serif 4' | 'Source Sans 3', size: number, leading: number, weight?: number, italic?: boolean,
 *   fill: string, spacing?: number }} Face size in pixels, leading in parts of it
 */

/** @param {Face} face */
function attributes({ family, size, weight = 400, italic = false, fill, spacing = 0 }) {
	return `font-family="${family}" font-size="${size}" font-weight="${weight}" font-style="${italic ? 'italic' : 'normal'}" letter-spacing="${spacing}" fill="${fill}"`;
}

/** @param {string} text @param {Face} face @returns {number} pixels from the first ink to the last */
function inkWidth(text, face) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text x="0" y="100" ${attributes(face)}>${escape(text)}</text></svg>`;
	return new Resvg(svg, { font: FONT }).innerBBox()?.width ?? 0;
}

/**
 * Breaks a text into lines that are at most `width` pixels wide; a word alone may be wider.
 * @param {string} text @param {Face} face @param {number} width
 */
function linesOf(text, face, width) {
	const lines = [];
	for (const word of text.split(' ')) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && inkWidth(longer, face) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The same number of lines, as even as can be: the widest line as narrow as possible. */
function balanced(text, face, width) {
	const most = linesOf(text, face, width).length;
	let [narrow, wide] = [width / 2, width];
	while (wide - narrow > 8) {
		const middle = (narrow + wide) / 2;
		if (linesOf(text, face, middle).length > most) narrow = middle;
		else wide = middle;
	}
	return linesOf(text, face, wide);
}

/**
 * Sets a text in lines.
 * @param {string} text @param {Face} face
 * @param {{ x: number, y: number, width: number, even?: boolean }} box `y` is the first line's upper edge
 * @returns {{ svg: string, lines: number, height: number, widest: number }}
 */
export function set(text, face, { x, y, width, even = false }) {
	const lines = (even ? balanced : linesOf)(text, face, width);
	const step = face.size * face.leading;
	const svg = lines.map(
		(line, index) =>
			`<text x="${x}" y="${(y + index * step + face.size * 0.92).toFixed(1)}" ${attributes(face)}>${escape(line)}</text>`
	);
	return {
		svg: svg.join(''),
		lines: lines.length,
		height: lines.length * step,
		widest: Math.max(...lines.map((line) => inkWidth(line, face)))
	};
}

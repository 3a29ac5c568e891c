import { readFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { shapesFile } from '../files.js';
import { renamed } from '../fonts/rename.js';
import { charactersOf, UNICODE_RANGES } from '../fonts/ranges.js';

/**
 * Web fonts: subsets of Adobe's own releases, which keep what the usual web builds drop: arrows
 * and old-style figures. One file a face and range, hinting dropped.
 */

const FACES = [
	{
		file: 'atlas-serif-400',
		family: 'Atlas Serif',
		style: 'Regular',
		from: 'source-serif/TTF/SourceSerif4-Regular.ttf'
	},
	{
		file: 'atlas-serif-400-italic',
		family: 'Atlas Serif',
		style: 'Italic',
		from: 'source-serif/TTF/SourceSerif4-It.ttf'
	},
	{
		file: 'atlas-serif-600',
		family: 'Atlas Serif',
		style: 'SemiBold',
		from: 'source-serif/TTF/SourceSerif4-Semibold.ttf'
	},
	{ file: 'atlas-sans-400', family: 'Atlas Sans', style: 'Regular', from: 'source-sans/TTF/SourceSans3-Regular.ttf' },
	{ file: 'atlas-sans-600', family: 'Atlas Sans', style: 'SemiBold', from: 'source-sans/TTF/SourceSans3-Semibold.ttf' }
].map((face) => ({ ...face, from: `node_modules/${face.from}` }));

const LICENCES = ['source-serif', 'source-sans'].map((name) => `node_modules/${name}/LICENSE.md`);

/** Package files that this step reads. */
export const FONT_INPUTS = [...FACES.map(({ from }) => from), ...LICENCES];

/**
 * Kerning, ligatures, accents; tabular, proportional, lining and old-style figures. Not `sups` and
 * `frac`: they would draw in a second alphabet, and ¹²³ and ½ are characters of their own.
 */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum', 'lnum', 'onum'];

/** @returns {Promise<Record<string, Buffer | string>>} woff2 by file name, and the licence */
export async function buildFonts() {
	const files = {};
	for (const face of FACES) {
		const original = await readFile(shapesFile(face.from));
		for (const [range, ranges] of Object.entries(UNICODE_RANGES)) {
			const name = range === 'basic' ? face.file : `${face.file}-${range}`;
			files[`${name}.woff2`] = await subset(original, charactersOf(ranges), face);
		}
	}
	files['OFL.txt'] = await licenceText();
	return files;
}

async function subset(original, characters, { family, style }) {
	const small = await subsetFont(original, characters, {
		targetFormat: 'truetype',
		keepFeatures: FEATURES,
		noHinting: true
	});
	const named = renamed(small, {
		copyright: family === 'Atlas Sans' ? 'Copyright 2010-2024 Adobe' : 'Copyright 2014-2023 Adobe',
		family,
		style,
		full: `${family} ${style}`,
		unique: `${family} ${style} subset`,
		version: 'Version 1.000',
		postscript: `${family}-${style}`.replace(/ /g, ''),
		licence: 'SIL Open Font License, Version 1.1',
		licenceUrl: 'https://openfontlicense.org'
	});
	return fontverter.convert(named, 'woff2');
}

async function licenceText() {
	const texts = await Promise.all(LICENCES.map((path) => readFile(shapesFile(path), 'utf8')));
	return [
		'Atlas Serif and Atlas Sans are subsets of Source Serif 4 and Source Sans 3, renamed as the',
		'licence asks of changed fonts. Both originals are by Adobe; their licences follow.',
		...texts.map((text) => `\n${'='.repeat(80)}\n\n${text.trim()}`),
		''
	].join('\n');
}

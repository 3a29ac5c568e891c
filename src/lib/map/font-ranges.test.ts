import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UNICODE_RANGES } from './font-ranges.ts';

const css = readFileSync('src/lib/ui/fonts.css', 'utf8');
/** The faces that are files of ours: [file, ranges]. */
const faces = [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, face = '']): [string, string[]][] => {
	const file = /url\('([^']+)'\)/.exec(face)?.[1];
	const ranges = /unicode-range:\s*([^;]+);/.exec(face)?.[1];
	return file ? [[file, (ranges ?? '').split(',').map((range) => range.trim())]] : [];
});
const code = (range: string) =>
	range
		.slice(2)
		.split('-')
		.map((hex) => Number.parseInt(hex, 16));

describe('the ranges of the fonts', () => {
	it('are those by which geo/shapes cuts them', async () => {
		const cut: unknown = await import(/* @vite-ignore */ pathToFileURL(resolve('geo/shapes/fonts/ranges.js')).href);
		expect((cut as { UNICODE_RANGES: unknown }).UNICODE_RANGES).toEqual(UNICODE_RANGES);
	});

	it.each(faces)('are those of the page’s face %s', (file, ranges) => {
		expect(existsSync(`static${file}`)).toBe(true);
		expect(ranges).toEqual([...UNICODE_RANGES[file.includes('-extended') ? 'extended' : 'basic']]);
	});

	it('stand for ten faces, five basic and five extended', () => {
		expect(faces.map(([file]) => file.includes('-extended')).sort()).toEqual([
			false,
			false,
			false,
			false,
			false,
			true,
			true,
			true,
			true,
			true
		]);
	});

	it('do not overlap: a letter is in one file', () => {
		const spans = [...UNICODE_RANGES.basic, ...UNICODE_RANGES.extended]
			.map(code)
			.map(([from = 0, to = from]) => [from, to] as const);
		spans.sort(([a], [b]) => a - b);
		const overlaps = spans.slice(1).filter(([from], index) => from <= (spans[index]?.[1] ?? 0));
		expect(overlaps).toEqual([]);
	});

	it('hold every letter of the messages and of the names on the map', () => {
		const written = [
			'messages/en.json',
			'static/tiles/labels.json',
			'static/tiles/labels-fine.json',
			'geo/places.geojson'
		];
		const letters = new Set(written.flatMap((path) => [...readFileSync(path, 'utf8').replaceAll(/\s/g, ' ')]));
		const ranges = [...UNICODE_RANGES.basic, ...UNICODE_RANGES.extended].map(code);
		const missing = [...letters].filter((letter) => {
			const point = letter.codePointAt(0) ?? 0;
			return !ranges.some(([from = 0, to = from]) => from <= point && point <= to);
		});
		expect(missing).toEqual([]);
	});
});

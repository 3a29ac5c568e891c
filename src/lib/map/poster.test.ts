import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/domain/fill.ts';
import { inkOf } from '#lib/domain/inks.ts';
import { extentOf, fit, mercatorX, mercatorY, WORLD_SIZE, type Bounds } from './frame.ts';
import { escapeText, poster, projectTopology, type PosterOptions, type PosterTopology } from './poster.ts';
import { cornersOf } from './fixtures/corners.ts';

const topology = projectTopology(
	JSON.parse(readFileSync('geo/shapes/countries-fine.topo.json', 'utf8')) as PosterTopology
);
const inks = new Map(['sco', 'csto', 'eaeu', 'eu'].map((id) => [id, inkOf({ id, kind: 'security' })]));
const fill = (more: Partial<Fill>): Fill => ({ solid: [], hatch: [], dotted: [], outlined: [], count: null, ...more });

const TEHRAN = { id: 'tehran', name: 'Tehran', kind: 'city', lon: 51.42, lat: 35.7 } as const;
const MOSCOW = { id: 'moscow', name: 'Moscow', kind: 'city', lon: 37.62, lat: 55.75 } as const;
const FORDOW = { id: 'fordow', name: 'Fordow plant', kind: 'facility', lon: 50.99, lat: 34.885 } as const;
const FRAMES: Readonly<Record<string, Pick<PosterOptions, 'frame' | 'fit'>>> = {
	start: { frame: [11, 24.5, 65, 58.5], fit: 'meet' },
	Iran: { frame: [42, 23, 65, 41.5], fit: 'beside' },
	Russia: { frame: [6, 37, 204, 83.8], fit: 'hang' },
	world: { frame: [-170, -56, 190, 76], fit: 'slice' },
	Fordow: { frame: [47.79, 33, 54.19, 36.8], fit: 'meet' }
};

function draw(more: Partial<PosterOptions> = {}): string {
	return poster(topology, {
		frame: [11, 24.5, 65, 58.5],
		fit: 'meet',
		fills: new Map(),
		inks,
		places: [TEHRAN, MOSCOW, FORDOW],
		selected: null,
		labels: [{ name: 'Iran', lon: 54, lat: 32.5, z: 1 }],
		disputed: new Set(['X-CRI']),
		outlines: [],
		ties: [
			{
				type: 'LineString',
				coordinates: [
					[37.62, 55.75],
					[51.42, 35.7]
				]
			}
		],
		relief: '../../tiles/relief-1024.webp',
		title: 'Map',
		...more
	});
}

const full = {
	fills: new Map([
		['RUS', fill({ solid: ['sco', 'eaeu'] })],
		['IRN', fill({ hatch: ['sco'] })],
		['BLR', fill({ solid: ['eaeu'], dotted: ['sco'] })],
		['UZB', fill({ solid: ['sco'], outlined: ['csto'] })]
	])
};

/** The elements as a strict reader of XML takes them: [name, attributes]; throws where the markup is not well formed. */
function elements(svg: string): [string, Record<string, string>][] {
	const open: string[] = [];
	const found: [string, Record<string, string>][] = [];
	const rest = svg.replace(
		/<(\/?)([a-z]+)((?:\s[\w-]+="[^"<]*")*)(\/?)>/gi,
		(_, closing: string, name: string, attributes: string, empty: string) => {
			if (closing) {
				if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
			} else {
				found.push([
					name,
					Object.fromEntries(
						[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
					)
				]);
				if (!empty) open.push(name);
			}
			return '';
		}
	);
	if (open.length || /[<>]/.test(rest)) throw new Error(`Not well formed: ${open.join()} ${rest.slice(0, 80)}`);
	return found;
}

describe.each(Object.entries(FRAMES))('the poster of %s', (name, framed) => {
	const svg = draw({ ...framed, ...full, selected: name === 'Russia' ? 'RUS' : 'tehran' });

	it('is well formed, of known elements, with no style and no script', () => {
		const known = ['svg', 'defs', 'pattern', 'path', 'g', 'image', 'text', 'circle'];
		const all = elements(svg);
		expect(all.filter(([element]) => !known.includes(element))).toEqual([]);
		expect(
			all.filter(([, attributes]) => Object.keys(attributes).some((key) => key === 'style' || key.startsWith('on')))
		).toEqual([]);
	});

	it('holds numbers that are numbers, and land that ends just beyond the widest and tallest windows', () => {
		expect(svg).not.toMatch(/NaN|Infinity|undefined|null|e[+-]\d/);
		const paths = elements(svg).flatMap(([, { d, class: kind }]) => (d === undefined ? [] : [[kind, d] as const]));
		for (const [, d] of paths) expect(d).toMatch(/^[MLAahlz\d. -]*$/);
		const land = paths.find(([kind]) => kind === 'land')?.[1] ?? '';
		const [, , width = 0, height = 0] = elements(svg)[0]?.[1]['viewBox']?.split(' ').map(Number) ?? [];
		const corners = cornersOf(land);
		expect(corners.length).toBeGreaterThan(20);
		const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
		const [top, bottom] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
		// Beside frames that leave room for the key the land goes on behind it: 344 of the 446 pixels of the smallest such window.
		const key = framed.fit === 'beside' || framed.fit === 'hang' ? (344 / 446) * width : 0;
		expect(right - left).toBeLessThanOrEqual(Math.max(width, 2.2 * height) + 122 + key);
		expect(bottom - top).toBeLessThanOrEqual(Math.max(height, width / 0.7) + 122);
	});

	it('takes few bytes', () => {
		expect(brotliCompressSync(svg).length).toBeLessThan(45_000);
	});

	it.each([
		[1440, 900],
		[1024, 768],
		[390, 844]
	])('has each place where the live map opens with it, in a window of %i × %i', (width, height) => {
		const camera = fit(framed.frame, { width, height }, framed.fit);
		const pixels = WORLD_SIZE * 2 ** camera.zoom;
		const extent = extentOf(framed.frame);
		const [, , boxWidth = 0, boxHeight = 0] = elements(svg)[0]?.[1]['viewBox']?.split(' ').map(Number) ?? [];
		const scales = [width / boxWidth, height / boxHeight];
		const scale = framed.fit === 'slice' ? Math.max(...scales) : Math.min(...scales);
		expect(boxHeight / boxWidth).toBeCloseTo(extent.height / extent.width, 4);
		for (const { id, lon, lat } of [TEHRAN, MOSCOW, FORDOW]) {
			const [, x, y] =
				new RegExp(`translate\\(([\\d.-]+) ([\\d.-]+)\\)" data-place="${id}"`).exec(svg)?.map(Number) ?? [];
			if (x === undefined || y === undefined) continue;
			const mapX = width / 2 + (mercatorX(lon) - mercatorX(camera.center[0])) * pixels;
			const mapY = height / 2 + (mercatorY(lat) - mercatorY(camera.center[1])) * pixels;
			const top = framed.fit === 'hang' ? 0 : (height - boxHeight * scale) / 2;
			expect(Math.abs((width - boxWidth * scale) / 2 + x * scale - mapX)).toBeLessThan(1);
			expect(Math.abs(top + y * scale - mapY)).toBeLessThan(1);
		}
		expect(svg).toContain('data-place="tehran"');
	});
});

describe('what a poster shows', () => {
	const classes = (svg: string) => elements(svg).flatMap(([, attributes]) => attributes['class']?.split(' ') ?? []);

	it('who belongs in the tint of the organization, a lesser status by its hatch, who is suspended by an outline', () => {
		const svg = draw({ ...full, frame: [20, 30, 90, 60] });
		expect(classes(svg)).toEqual(
			expect.arrayContaining(['tint-blue', 'tint-ochre', 'ink-blue', 'suspended', 'ink-indigo'])
		);
		const patterns = elements(svg).flatMap(([element, { id }]) => (element === 'pattern' && id ? [id] : []));
		const filled = [...svg.matchAll(/fill="url\(#([\w-]+)\)"/g)].map(([, id]) => id);
		expect(new Set(patterns).size).toBe(patterns.length);
		expect([...filled].sort()).toEqual([...patterns].sort());
	});

	it('no membership where there is none', () => {
		expect(classes(draw()).filter((name) => /^(tint|ink)-/.test(name))).toEqual([]);
	});

	it('a disputed area by its hatch', () => {
		expect(classes(draw())).toContain('disputed');
		expect(classes(draw({ disputed: new Set() }))).not.toContain('disputed');
	});

	it('the chosen state by its outline, the chosen place in a ring', () => {
		expect(classes(draw({ selected: 'IRN' })).filter((name) => name === 'selected')).toHaveLength(1);
		expect(classes(draw({ selected: 'fordow' })).filter((name) => name === 'ring')).toHaveLength(1);
		expect(classes(draw())).not.toContain('selected');
	});

	it('Chukotka east of 180° beside the rest of Russia', () => {
		const far = { ...TEHRAN, id: 'uelen', lon: -169.8, lat: 66.2 };
		const frame: Bounds = [6, 37, 204, 83.8];
		const x = Number(
			/translate\(([\d.-]+)[^"]*" data-place="uelen"/.exec(draw({ frame, fit: 'hang', places: [far] }))?.[1]
		);
		expect(x).toBeGreaterThan(1050);
		expect(x).toBeLessThan(1200);
	});
});

describe('text in a poster', () => {
	const hostile = `"><script>alert('x')</script>&amp;`;

	it('is escaped wherever it stands', () => {
		const place = { ...TEHRAN, id: hostile, name: hostile };
		const svg = draw({
			title: hostile,
			relief: hostile,
			places: [place],
			labels: [{ name: hostile, lon: 54, lat: 32, z: 1 }]
		});
		expect(svg).not.toMatch(/<script/i);
		expect(() => elements(svg)).not.toThrow();
		expect(svg.split('&#60;').length).toBeGreaterThan(8);
	});

	it('keeps its letters and loses its powers', () => {
		expect(escapeText(`<a href="#" id='x'>Côte d’Ivoire & 5</a>`)).toBe(
			'&#60;a href=&#34;#&#34; id=&#39;x&#39;&#62;Côte d’Ivoire &#38; 5&#60;/a&#62;'
		);
	});
});

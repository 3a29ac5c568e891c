import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inkOf } from '#lib/domain/inks.ts';
import type { Bounds } from './frame.ts';
import { globePoster } from './globe-poster.ts';
import { discOf, globeOf } from './globe.ts';
import type { PosterOptions, PosterTopology } from './poster.ts';
import { Sphere } from './sphere.ts';
import { cornersOf } from './fixtures/corners.ts';

const sphere = new Sphere(JSON.parse(readFileSync('geo/shapes/countries-fine.topo.json', 'utf8')) as PosterTopology);
const inks = new Map(['sco', 'csto'].map((id) => [id, inkOf({ id, kind: 'security' })]));
const TEHRAN = { id: 'tehran', name: 'Tehran', kind: 'city', lon: 51.42, lat: 35.7 } as const;
const WELLINGTON = { id: 'wellington', name: 'Wellington', kind: 'city', lon: 174.8, lat: -41.3 } as const;
const FRAMES: Readonly<Record<string, Bounds>> = {
	start: [11, 24.5, 65, 58.5],
	Iran: [42, 23, 65, 41.5],
	Russia: [6, 37, 204, 83.8],
	world: [-170, -56, 190, 76],
	Fordow: [47.79, 33, 54.19, 36.8],
	'the south': [-60, -88, 60, -60]
};

function draw(more: Partial<PosterOptions> = {}): string {
	return globePoster(sphere, {
		frame: [11, 24.5, 65, 58.5],
		fills: new Map(),
		inks,
		places: [TEHRAN, WELLINGTON],
		selected: null,
		labels: [{ name: 'Iran', lon: 54, lat: 32.5, z: 1 }],
		disputed: new Set(['X-CRI']),
		// Wound as GeoJSON winds it: as an area on the sphere it would be all the rest.
		outlines: [
			{
				type: 'Polygon',
				coordinates: [
					[
						[30, 28],
						[35, 28],
						[35, 31],
						[30, 28]
					]
				]
			}
		],
		ties: [],
		title: 'Map',
		...more
	});
}

const pathsOf = (svg: string, name: string) =>
	[...svg.matchAll(new RegExp(`<path class="${name}"[^>]*? d="([^"]*)"`, 'g'))].map(([, d = '']) => d);

describe.each(Object.entries(FRAMES))('the globe of %s', (_, frame) => {
	const svg = draw({ frame, selected: 'RUS' });
	const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];

	it('holds numbers that are numbers, no style and no script, and takes few bytes', () => {
		expect(svg).not.toMatch(/NaN|Infinity|undefined|null|e[+-]\d|style=|<script|\son\w+=/);
		expect(brotliCompressSync(svg).length).toBeLessThan(30_000);
	});

	it('draws nothing beyond the disc, and nothing of the far side', () => {
		const { eye, width: half } = globeOf(frame);
		const scale = width / 2 / half;
		const drawn = [...pathsOf(svg, 'land'), ...pathsOf(svg, 'coast'), ...pathsOf(svg, 'border')].flatMap(cornersOf);
		expect(drawn.length).toBeGreaterThan(3);
		const farthest = drawn.reduce((far, [x, y]) => Math.max(far, Math.hypot(x - width / 2, y - height / 2)), 0);
		// Corners stand on whole units.
		expect(farthest).toBeLessThanOrEqual(discOf(eye) * scale + 1);
	});
});

describe('what a globe shows', () => {
	it('the places on this side', () => {
		expect(draw()).toContain('data-place="tehran"');
		expect(draw()).not.toContain('data-place="wellington"');
		expect(draw({ frame: [150, -60, 200, -20] })).toContain('data-place="wellington"');
	});

	it('each outline once, under its name, so that it can be filled', () => {
		const names = [...draw().matchAll(/data-outline="([^"]*)"/g)].map(([, name]) => name);
		expect(names).toEqual(expect.arrayContaining(['IRN', 'RUS', 'CHN', 'DEU']));
		expect(new Set(names).size).toBe(names.length);
		expect(names).not.toContain('NZL');
	});

	it('who belongs in the tint, a lesser status by its hatch', () => {
		const none = { solid: [], hatch: [], dotted: [], outlined: [], count: null };
		const svg = draw({
			fills: new Map([
				['RUS', { ...none, solid: ['sco'] }],
				['IRN', { ...none, hatch: ['sco'] }]
			])
		});
		expect(pathsOf(svg, 'tint-blue')).toHaveLength(1);
		expect(svg).toContain('fill="url(#globe-sco)"');
		expect(svg).toContain('<pattern id="globe-sco"');
	});

	it('a region as a line, not as all of the sphere around it', () => {
		const [region = ''] = pathsOf(draw(), 'region');
		expect(cornersOf(region).length).toBe(4);
	});

	it('names that do not lie on each other', () => {
		const labels = ['Norway', 'Sweden', 'Finland'].map((name, index) => ({ name, lon: 12 + index, lat: 62, z: index }));
		expect(draw({ labels })).toContain('NORWAY');
		expect(draw({ labels })).not.toContain('SWEDEN');
	});

	it('no name and no mark that would hang over its edge', () => {
		const frame: Bounds = [11, 24.5, 65, 58.5];
		const positions: [number, number][] = [
			[-66, 40],
			[-58, 60],
			[-45, 20],
			[-20, 50],
			[-10, 5],
			[20, 40],
			[60, -30]
		];
		const along = positions.map(([lon, lat]) => ({ name: `Land at ${lon}`, lon, lat, z: 1 }));
		const svg = draw({
			frame,
			labels: along,
			places: along.map((place) => ({ ...place, id: place.name, kind: 'city' }))
		});
		const { eye, width: half } = globeOf(frame);
		const radius = (discOf(eye) * 1000) / 2 / half;
		const from = (x: number, y: number) => Math.hypot(x - 500, y - 500);
		const names = [...svg.matchAll(/class="country" x="([\d.-]+)" y="([\d.-]+)">([^<]*)/g)];
		expect(names.length).toBeGreaterThan(1);
		expect(names.length).toBeLessThan(along.length);
		for (const [, x, y, name = ''] of names) expect(from(Number(x), Number(y))).toBeLessThan(radius - 4 * name.length);
		const marks = [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)" data-place/g)];
		expect(marks.length).toBeGreaterThan(1);
		for (const [, x, y] of marks) expect(from(Number(x), Number(y))).toBeLessThan(radius - 14);
	});

	it('every text escaped', () => {
		const hostile = `"><script>alert('x')</script>&amp;`;
		const svg = draw({
			title: hostile,
			// Close up a long name has room.
			frame: FRAMES['Iran'] as Bounds,
			places: [{ ...TEHRAN, id: hostile, name: hostile }],
			labels: [{ name: hostile, lon: 53, lat: 32, z: 1 }]
		});
		expect(svg).not.toMatch(/<script/i);
		expect(svg.split('&#60;').length).toBeGreaterThan(8);
	});
});

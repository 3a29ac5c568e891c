import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUES, inkOf } from '#lib/domain/inks.ts';
import { PALETTES, THEMES, type Palette, type Theme } from './palette.ts';

/** The page's colours by theme: `--name: light-dark(day, night)`. */
const declared = [...readFileSync('src/lib/ui/theme.css', 'utf8').matchAll(/--([\w-]+): light-dark\((.+)\);/g)];
const theme = Object.fromEntries(
	declared.map(([, name = '', both = '']) => {
		const [light = '', dark = ''] = both.split(/,\s*(?![^(]*\))/);
		return [name, { light, dark }];
	})
) as Record<string, Record<Theme, string>>;

/** #rrggbb -> linear light, 0–1 (sRGB, IEC 61966-2-1). */
function linear(hex: string): [number, number, number] {
	const channel = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}
type Matrix = readonly (readonly [number, number, number])[];
const times = (matrix: Matrix, [r, g, b]: readonly number[]) =>
	matrix.map(([x, y, z]) => x * (r ?? 0) + y * (g ?? 0) + z * (b ?? 0));

/** WCAG 2: contrast of two colours, 1–21. */
function contrast(a: string, b: string): number {
	const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] ?? 0;
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** How an eye without red or green cones sees linear light: Viénot, Brettel and Mollon 1999, as Machado et al. 2009 refit it. */
const EYES: Readonly<Record<string, Matrix>> = {
	common: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopic: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopic: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
};
const XYZ: Matrix = [
	[0.4124, 0.3576, 0.1805],
	[0.2126, 0.7152, 0.0722],
	[0.0193, 0.1192, 0.9505]
];

/** CIE 1976 L*a*b* under D65. */
function lab(hex: string, eye: Matrix): number[] {
	const seen = times(eye, linear(hex)).map((value) => Math.min(1, Math.max(0, value)));
	const [x = 0, y = 0, z = 0] = times(XYZ, seen);
	const [fx = 0, fy = 0, fz = 0] = [x / 0.95047, y, z / 1.08883].map((t) =>
		t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
	);
	return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
/** ΔE*ab: about 2.3 is just noticeable side by side. */
const difference = (a: string, b: string, eye: Matrix) =>
	Math.hypot(...lab(a, eye).map((value, index) => value - (lab(b, eye)[index] ?? 0)));
/** Areas that lie apart on a map, with a key to look up, need several times the just noticeable difference. */
const TOLD_APART = 8;

describe.each(THEMES)('by %s', (name) => {
	const palette: Palette = PALETTES[name];
	const page = (variable: string) => theme[variable]?.[name] ?? '';

	const shared: Readonly<Record<string, string>> = {
		sea: palette.sea,
		land: palette.land,
		coast: palette.coast,
		lake: palette.lake,
		border: palette.border,
		disputed: palette.disputed,
		'country-label': palette.countryLabel,
		site: palette.site,
		...Object.fromEntries(palette.counts.map((colour, index) => [`count-${index + 1}`, colour])),
		...Object.fromEntries(HUES.map((hue) => [`tint-${hue}`, palette.tones[hue].tint])),
		...Object.fromEntries(HUES.map((hue) => [`ink-${hue}`, palette.tones[hue].ink]))
	};
	it.each(Object.entries(shared))('the page’s --%s is the map’s', (variable, colour) => {
		expect(page(variable)).toBe(colour);
	});

	it('the page’s --halo is the map’s', () => {
		const numbers = (colour: string) => colour.match(/[\d.]+/g)?.map(Number);
		expect(numbers(page('halo'))).toEqual(numbers(palette.halo));
		expect(numbers(palette.halo)).toHaveLength(4);
	});

	it.each(HUES)('the ink %s stands out on land and on its own tint', (hue) => {
		expect(contrast(palette.tones[hue].ink, palette.land)).toBeGreaterThanOrEqual(3);
		expect(contrast(palette.tones[hue].ink, palette.tones[hue].tint)).toBeGreaterThanOrEqual(3);
	});

	it.each(['countryLabel', 'cityLabel', 'site', 'disputed'] as const)('%s can be read on land', (colour) => {
		expect(contrast(palette[colour], palette.land)).toBeGreaterThanOrEqual(4.5);
	});

	it('names of waters, large and few, can be read on the sea', () => {
		expect(contrast(palette.waterLabel, palette.sea)).toBeGreaterThanOrEqual(3);
	});

	it.each(['ink', 'ink-soft', 'carmine'])('text in --%s can be read on paper', (variable) => {
		expect(contrast(page(variable), page('paper'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(page(variable), page('paper-raised'))).toBeGreaterThanOrEqual(4.5);
	});

	it('the ring of focus stands out on paper', () => {
		expect(contrast(page('focus'), page('paper'))).toBeGreaterThanOrEqual(3);
	});

	it('more organizations are a step further from the land, each as seen', () => {
		const steps = [palette.land, ...palette.counts];
		const away = palette.counts.map((colour) => contrast(colour, palette.land));
		expect(away).toEqual([...away].sort((a, b) => a - b));
		for (const [index, colour] of palette.counts.entries()) {
			expect(difference(colour, steps[index] ?? '', EYES['common'] ?? []), colour).toBeGreaterThan(3);
		}
	});

	const ORGANIZATIONS = ['sco', 'eaeu', 'csto', 'gecf', 'eu', 'nato'];
	/** Others that are likely to be laid over each other, as src/lib/map/swatch.test.ts has them. */
	const SETS = [
		'gecf opec opec-plus',
		'eu nato g7 g8',
		'sco brics cis csto',
		'las gcc oic ots eco',
		'p5plus1 jcpoa issg unsc-p5',
		'brics g7 unsc-p5',
		'gcad rsii issg',
		'gcad nato'
	];
	const pairs = [ORGANIZATIONS, ...SETS.map((ids) => ids.split(' '))].flatMap((ids) =>
		ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const))
	);
	const tint = (id: string) => palette.tones[inkOf({ id, kind: 'security' }).hue].tint;
	describe.each(Object.entries(EYES))('to a %s eye', (_, eye) => {
		it.each(pairs)('the tints of %s and %s differ', (a, b) => {
			expect(difference(tint(a), tint(b), eye)).toBeGreaterThanOrEqual(TOLD_APART);
		});

		it.each(ORGANIZATIONS)('the tint of %s differs from bare land', (id) => {
			expect(difference(tint(id), palette.land, eye)).toBeGreaterThanOrEqual(TOLD_APART);
		});
	});
});

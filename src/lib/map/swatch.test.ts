import { describe, expect, it } from 'vitest';
import type { Fill } from '#lib/domain/fill.ts';
import { inkOf, type Ink } from '#lib/domain/inks.ts';
import { PALETTES, THEMES } from './palette.ts';
import { isPatterned, paintSwatch, rgb, SWATCH_SIZE, tintOf, withEdges } from './swatch.ts';

const ARTICLE = ['sco', 'csto', 'eaeu', 'gecf', 'eu', 'p5plus1', 'jcpoa', 'gcad', 'rsii', 'issg'];
/** Those that are likely to be laid over each other. */
const SETS = [
	['gecf', 'opec', 'opec-plus'],
	['eu', 'nato', 'g7', 'g8'],
	['nato', 'csto', 'sco', 'eaeu'],
	['sco', 'brics', 'cis', 'csto', 'eaeu'],
	['las', 'gcc', 'oic', 'ots', 'eco'],
	['p5plus1', 'jcpoa', 'issg', 'unsc-p5'],
	['brics', 'g7', 'unsc-p5'],
	['gcad', 'rsii', 'issg'],
	['gcad', 'nato']
];
const PREDECESSORS = ['shanghai-five', 'cst', 'eacu', 'eurasec', 'eec'];
const ALL = [...new Set([...ARTICLE, ...SETS.flat(), ...PREDECESSORS])];
const inks = new Map<string, Ink>(ALL.map((id) => [id, inkOf({ id, kind: 'security' })]));
const pairsOf = (ids: readonly string[]) =>
	ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b].sort() as [string, string]));
const unique = (pairs: [string, string][]) => [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
const setPairs = unique(SETS.flatMap(pairsOf));
const pairs = unique([...pairsOf(ARTICLE), ...setPairs]);

function fill(more: Partial<Fill>): Fill {
	return { solid: [], hatch: [], dotted: [], outlined: [], count: null, ...more };
}
const paint = (more: Partial<Fill>, theme: (typeof THEMES)[number] = 'light') =>
	paintSwatch(fill(more), inks, PALETTES[theme]);

/** Vitest's own comparison of long arrays takes seconds. */
const same = (a: Uint8ClampedArray, b: Uint8ClampedArray) => a.every((byte, index) => byte === b[index]);

/** The same picture as it lies when the square is repeated and looked at from (dx, dy). */
function shifted(pixels: Uint8ClampedArray, dx: number, dy: number): Uint8ClampedArray {
	const turned = new Uint8ClampedArray(pixels.length);
	const wrap = (value: number) => ((value % SWATCH_SIZE) + SWATCH_SIZE) % SWATCH_SIZE;
	for (let y = 0; y < SWATCH_SIZE; y++) {
		for (let x = 0; x < SWATCH_SIZE; x++) {
			const from = (wrap(y + dy) * SWATCH_SIZE + wrap(x + dx)) * 4;
			turned.set(pixels.subarray(from, from + 4), (y * SWATCH_SIZE + x) * 4);
		}
	}
	return turned;
}

describe('the picture repeats without a seam', () => {
	// Along its own direction a line goes on as it is; a seam would show as soon as the square is left on one side.
	it.each(ALL)('the hatch of %s runs on over the edges', (id) => {
		const [a, b] = inks.get(id)?.direction ?? [0, 0];
		const pixels = paint({ hatch: [id] });
		expect(same(shifted(pixels, b, -a), pixels)).toBe(true);
		expect(same(shifted(pixels, -3 * b, 3 * a), pixels)).toBe(true);
		expect(same(shifted(pixels, a, b), pixels)).toBe(false);
	});

	it.each([2, 3, 4])('the stripes of %i organizations run on over the edges', (count) => {
		const pixels = paint({ solid: ARTICLE.slice(0, count) });
		expect(same(shifted(pixels, 1, -1), pixels)).toBe(true);
		expect(same(shifted(pixels, 4, 4), pixels)).toBe(false);
	});

	it('the dots of an unsure status go on in every direction', () => {
		const pixels = paint({ dotted: ['gecf'] });
		expect(same(shifted(pixels, 8, 0), pixels)).toBe(true);
		expect(same(shifted(pixels, 4, 8), pixels)).toBe(true);
		expect(same(shifted(pixels, 0, 8), pixels)).toBe(false);
	});
});

describe('a picture that replaces another brings its own edges (a grid of former stripes showed over Russia)', () => {
	it('repeats the opposite edge on each side, with colours multiplied by alpha', () => {
		// Two by two: red, half clear green; blue, clear.
		const picture = Uint8ClampedArray.from([255, 0, 0, 255, 0, 200, 0, 128, 0, 0, 255, 255, 9, 9, 9, 0]);
		const [red, green, blue, clear] = [
			[255, 0, 0, 255],
			[0, 100, 0, 128],
			[0, 0, 255, 255],
			[0, 0, 0, 0]
		] as const;
		expect([...withEdges(picture, 2)]).toEqual(
			[
				[clear, blue, clear, blue],
				[green, red, green, red],
				[clear, blue, clear, blue],
				[green, red, green, red]
			].flat(2)
		);
	});
});

describe('what a picture shows', () => {
	const at = (pixels: Uint8ClampedArray) =>
		Array.from({ length: SWATCH_SIZE ** 2 }, (_, index) => [...pixels.subarray(index * 4, index * 4 + 4)]);

	it('several that belong: each in an equal share, in its own tint, and no pixel clear', () => {
		const orgs = ['sco', 'eaeu', 'eu', 'gecf'];
		const shown = at(paint({ solid: orgs }));
		expect(shown.every(([, , , alpha]) => alpha === 255)).toBe(true);
		for (const id of orgs) {
			const tint = String([...rgb(PALETTES.light.tones[inkOf({ id, kind: 'security' }).hue].tint), 255]);
			const share = shown.filter((pixel) => String(pixel) === tint).length / shown.length;
			expect(share, id).toBeGreaterThan(0.15);
			expect(share, id).toBeLessThanOrEqual(0.25);
		}
	});

	it('a lesser status: hairlines on clear ground, of the same weight in every direction', () => {
		for (const id of ALL) {
			const inked =
				at(paint({ hatch: [id] })).reduce((sum, [, , , alpha = 0]) => sum + alpha / 255, 0) / SWATCH_SIZE ** 2;
			expect(inked, id).toBeGreaterThan(0.06);
			expect(inked, id).toBeLessThan(0.2);
		}
	});

	it('nothing, where there is no status', () => {
		expect(paint({}).every((value) => value === 0)).toBe(true);
	});

	it('a lesser status over one that belongs: lines on the tint', () => {
		const shown = new Set(at(paint({ solid: ['eaeu'], hatch: ['sco'] })).map(String));
		expect([...shown].every((pixel) => pixel.endsWith(',255'))).toBe(true);
		expect(shown).toContain(String([...rgb(PALETTES.light.tones.ochre.tint), 255]));
		expect(shown.size).toBeGreaterThan(1);
	});

	it('names an organization that has no ink', () => {
		expect(() => paint({ hatch: ['un'] })).toThrow('No ink for the organization "un"');
	});
});

describe.each(THEMES)('told apart without colour, %s', (theme) => {
	/** Where the picture is darker or lighter than the land, in grey. */
	function drawn(pixels: Uint8ClampedArray): boolean[] {
		const grey = ([r = 0, g = 0, b = 0]: Iterable<number>) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
		const land = grey(rgb(PALETTES[theme].land));
		return Array.from({ length: SWATCH_SIZE ** 2 }, (_, index) => {
			const pixel = pixels.subarray(index * 4, index * 4 + 4);
			return Math.abs(grey(pixel) - land) * ((pixel[3] ?? 0) / 255) > 20;
		});
	}

	it.each(ARTICLE)('the hatch of %s shows in grey', (id) => {
		expect(drawn(paint({ hatch: [id] }, theme)).filter(Boolean).length).toBeGreaterThan(SWATCH_SIZE);
	});

	it.each(pairs)('the hatch of %s is not that of %s, however they lie', (a, b) => {
		const [one, other] = [a, b].map((id) => drawn(paint({ hatch: [id] }, theme))) as [boolean[], boolean[]];
		const lines = one.flatMap((inked, index) => (inked ? [index] : []));
		const both = lines.length + other.filter(Boolean).length;
		// All shifts within the square: the same lines a little further on would not be another sign.
		for (let shift = 0; shift < SWATCH_SIZE ** 2; shift++) {
			let shared = 0;
			for (const index of lines) {
				const row = (Math.floor(index / SWATCH_SIZE) + Math.floor(shift / SWATCH_SIZE)) % SWATCH_SIZE;
				if (other[row * SWATCH_SIZE + ((index + shift) % SWATCH_SIZE)]) shared++;
			}
			const differing = both - 2 * shared;
			if (differing < lines.length / 2)
				expect.fail(`alike when shifted by ${shift}: ${differing} of ${lines.length} differ`);
		}
	});
});

describe('when a picture is needed', () => {
	it.each<[Partial<Fill>, boolean]>([
		[{}, false],
		[{ solid: ['sco'] }, false],
		[{ outlined: ['csto'] }, false],
		[{ count: 3 }, false],
		[{ solid: ['sco', 'eaeu'] }, true],
		[{ hatch: ['sco'] }, true],
		[{ dotted: ['gecf'] }, true],
		[{ solid: ['eaeu'], hatch: ['sco'] }, true],
		[{ solid: ['eaeu'], outlined: ['csto'] }, false]
	])('for %j: %s', (more, needed) => {
		expect(isPatterned(fill(more))).toBe(needed);
	});

	it.each<[Partial<Fill>, string | null]>([
		[{}, null],
		[{ solid: ['eaeu'] }, PALETTES.light.tones.ochre.tint],
		[{ solid: ['eaeu', 'sco'] }, PALETTES.light.tones.ochre.tint],
		[{ hatch: ['sco'] }, null],
		[{ count: 0 }, null],
		[{ count: 1 }, PALETTES.light.counts[0]],
		[{ count: 5 }, PALETTES.light.counts[4]],
		[{ count: 12 }, PALETTES.light.counts[4]]
	])('the flat colour of %j is %s', (more, tint) => {
		expect(tintOf(fill(more), inks, PALETTES.light)).toBe(tint);
	});
});

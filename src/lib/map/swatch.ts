/**
 * The picture with which a state is filled: a small square that repeats without a seam. Each state owns one picture,
 * named after it; when its fill changes the picture's pixels are replaced, and no tile is laid out again
 * (https://maplibre.org/maplibre-gl-js/docs/API/classes/Map/#updateimage).
 */
import type { Direction, Ink } from '#lib/domain/inks.ts';
import type { Fill } from '#lib/domain/fill.ts';
import type { Palette, Tone } from './palette.ts';

/** Side of the square in device pixels. A power of two, or tiles would show seams. */
export const SWATCH_SIZE = 32;
/** Device pixels to one CSS pixel of the square. */
export const SWATCH_RATIO = 2;

type Rgb = readonly [number, number, number];

const HATCH_PERIOD = 16;
const HATCH_WIDTH = 1.7;
/** Hairlines take this share of the ink, the rest of the tint: strong enough to see, too pale to shout. */
const HATCH_STRENGTH = 0.62;
/** One round of all stripes; more colours need more room. A divisor of the square's side. */
const stripePeriod = (colours: number) => (colours > 2 ? SWATCH_SIZE : SWATCH_SIZE / 2);
const DOT_PERIOD = 8;
const DOT_RADIUS = 1.7;
/** Samples to each side of a pixel: edges come out smooth. */
const SAMPLES = 2;

export function rgb(hex: string): Rgb {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function modulo(value: number, period: number): number {
	return ((value % period) + period) % period;
}

/** Hairlines of one direction, looked up once: `a·x + b·y`, taken modulo `period`, is below `width` on a line. */
interface Hatch {
	readonly a: number;
	readonly b: number;
	readonly period: number;
	readonly width: number;
	readonly colour: Rgb;
}

/** The distance is taken across the line, so all directions weigh alike. */
function hatchOf([a, b]: Direction, colour: Rgb): Hatch {
	const length = Math.hypot(a, b);
	// Steeper directions step through the square faster; their period stays a divisor of the square's side.
	const period = HATCH_PERIOD * Math.min(2, Math.round(length));
	return { a, b, period, width: HATCH_WIDTH * length, colour };
}

function onDot(x: number, y: number): boolean {
	const row = Math.floor(y / DOT_PERIOD);
	const dx = modulo(x + (row % 2) * (DOT_PERIOD / 2), DOT_PERIOD) - DOT_PERIOD / 2;
	const dy = modulo(y, DOT_PERIOD) - DOT_PERIOD / 2;
	return dx * dx + dy * dy < DOT_RADIUS * DOT_RADIUS;
}

function hairline({ tint, ink }: Tone): Rgb {
	const [pale, strong] = [rgb(tint), rgb(ink)];
	const mix = (index: 0 | 1 | 2) => strong[index] * HATCH_STRENGTH + pale[index] * (1 - HATCH_STRENGTH);
	return [mix(0), mix(1), mix(2)];
}

/** A fill with its inks looked up once: what each sample asks. */
interface Recipe {
	readonly hatch: readonly Hatch[];
	readonly dots: Rgb | null;
	readonly bands: readonly Rgb[];
}

function recipe(fill: Fill, inks: ReadonlyMap<string, Ink>, palette: Palette): Recipe {
	const ink = (organization: string): Ink => {
		const found = inks.get(organization);
		if (!found) throw new TypeError(`No ink for the organization "${organization}"`);
		return found;
	};
	const dotted = fill.dotted[0];
	return {
		hatch: fill.hatch.map(ink).map(({ hue, direction }) => hatchOf(direction, hairline(palette.tones[hue]))),
		dots: dotted === undefined ? null : rgb(palette.tones[ink(dotted).hue].ink),
		bands: fill.solid.map((organization) => rgb(palette.tones[ink(organization).hue].tint))
	};
}

/** The colour at one point of the square; null = clear, the land shows. */
function colourAt(x: number, y: number, { hatch, dots, bands }: Recipe): Rgb | null {
	for (const { a, b, period, width, colour } of hatch) if (modulo(a * x + b * y, period) < width) return colour;
	if (dots && onDot(x, y)) return dots;
	if (!bands.length) return null;
	const period = stripePeriod(bands.length);
	return bands[Math.floor((modulo(x + y, period) / period) * bands.length)] as Rgb;
}

/** The pixels (RGBA, premultiplied as MapLibre expects none) of a fill's picture. */
export function paintSwatch(fill: Fill, inks: ReadonlyMap<string, Ink>, palette: Palette): Uint8ClampedArray {
	const asked = recipe(fill, inks, palette);
	const pixels = new Uint8ClampedArray(SWATCH_SIZE * SWATCH_SIZE * 4);
	const samples = SAMPLES * SAMPLES;
	for (let y = 0; y < SWATCH_SIZE; y++) {
		for (let x = 0; x < SWATCH_SIZE; x++) {
			let [r, g, b, covered] = [0, 0, 0, 0];
			for (let sample = 0; sample < samples; sample++) {
				const sx = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
				const sy = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
				const colour = colourAt(sx, sy, asked);
				if (!colour) continue;
				r += colour[0];
				g += colour[1];
				b += colour[2];
				covered++;
			}
			if (!covered) continue;
			const at = (y * SWATCH_SIZE + x) * 4;
			pixels[at] = r / covered;
			pixels[at + 1] = g / covered;
			pixels[at + 2] = b / covered;
			pixels[at + 3] = (covered / samples) * 255;
		}
	}
	return pixels;
}

/** Does this fill need a picture? One organization alone, or a count, is a flat colour of the land layer. */
export function isPatterned(fill: Fill): boolean {
	return (
		(fill.count === null && fill.solid.length + fill.hatch.length + fill.dotted.length > 1) ||
		fill.hatch.length > 0 ||
		fill.dotted.length > 0
	);
}

/** The flat colour under the picture: exact where one organization is on, the first stripe's where several are. */
export function tintOf(fill: Fill, inks: ReadonlyMap<string, Ink>, palette: Palette): string | null {
	if (fill.count !== null)
		return fill.count === 0 ? null : (palette.counts[Math.min(fill.count, palette.counts.length) - 1] ?? null);
	const first = fill.solid[0];
	const ink = first === undefined ? undefined : inks.get(first);
	return ink ? palette.tones[ink.hue].tint : null;
}

/** A picture with a pixel of its opposite edge on every side, its colours multiplied by their alpha, as graphics cards take them. */
export function withEdges(pixels: Uint8ClampedArray, size: number): Uint8Array {
	const side = size + 2;
	const padded = new Uint8Array(side * side * 4);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const from = (((y - 1 + size) % size) * size + ((x - 1 + size) % size)) * 4;
			const alpha = pixels[from + 3] ?? 0;
			const to = (y * side + x) * 4;
			for (let channel = 0; channel < 3; channel++)
				padded[to + channel] = Math.round(((pixels[from + channel] ?? 0) * alpha) / 255);
			padded[to + 3] = alpha;
		}
	}
	return padded;
}

import { describe, expect, it } from 'vitest';
import { barOf, scaleOf } from './scale.ts';

describe('the bar', () => {
	it.each([
		[125.2, 110, 10, 80],
		[78_271, 110, 5000, 64],
		[9_000, 110, 500, 56],
		[1_000, 100, 100, 100],
		[1_000, 99, 50, 50],
		[4_500, 64, 200, 44]
	])('at %d m to the pixel, within %d pixels: %d km in %d', (metres, most, km, pixels) => {
		expect(barOf(metres, most)).toEqual({ km, pixels });
	});
});

describe('the scale of what is shown', () => {
	it('is that of its middle', () => {
		expect(scaleOf([900, 1000, 1050], 100)).toEqual({ km: 100, pixels: 100, rough: false });
	});
	it('is rough where its edges differ', () => {
		expect(scaleOf([700, 1000, 1200], 100)?.rough).toBe(true);
	});
	it.each([
		['a view from the Arctic to the equator', [400, 1000, 1100]],
		['a globe with nothing at its edges', [Number.NaN, 1000, 1000]],
		['a globe whose edge has no width', [0, 1000, 1000]]
	] as const)('is not told for %s', (_, metres) => {
		expect(scaleOf(metres, 100)).toBeNull();
	});
});

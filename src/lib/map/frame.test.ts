import { geoMercatorRaw } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LATITUDE } from '#lib/domain/view.ts';
import {
	aspectRatio,
	extentOf,
	fit,
	inverseMercatorY,
	leastZoom,
	mercatorX,
	mercatorY,
	WORLD_SIZE,
	type Bounds
} from './frame.ts';

const latitudes = fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true });
const radians = (degrees: number) => (degrees * Math.PI) / 180;

describe('Web Mercator', () => {
	it('is what d3-geo computes, turned into a world of 1 × 1 with its corner in the north-west', () => {
		fc.assert(
			fc.property(fc.double({ min: -180, max: 360, noNaN: true }), latitudes, (lon, lat) => {
				const [x, y] = geoMercatorRaw(radians(lon), radians(lat));
				expect(mercatorX(lon)).toBeCloseTo(x / (2 * Math.PI) + 0.5, 10);
				expect(mercatorY(lat)).toBeCloseTo(0.5 - y / (2 * Math.PI), 10);
			})
		);
	});

	it('is undone by its inverse, and ends where the map ends', () => {
		fc.assert(
			fc.property(latitudes, (lat) => {
				expect(inverseMercatorY(mercatorY(lat))).toBeCloseTo(lat, 8);
			})
		);
		expect(mercatorY(MAX_LATITUDE)).toBeCloseTo(0, 5);
		expect(mercatorY(-MAX_LATITUDE)).toBeCloseTo(1, 5);
	});
});

const bounds: fc.Arbitrary<Bounds> = fc
	.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -80, max: 75, noNaN: true }),
		fc.double({ min: 1, max: 360, noNaN: true }),
		fc.double({ min: 1, max: 160, noNaN: true })
	)
	.map(([west, south, width, height]) => [west, south, west + width, Math.min(84, south + height)]);
const windows = fc.record({ width: fc.integer({ min: 320, max: 3840 }), height: fc.integer({ min: 240, max: 2160 }) });
const modes = fc.constantFrom('meet', 'slice', 'beside', 'hang');

/**
 * Where the poster's SVG shows a point, in CSS pixels, by the rules of preserveAspectRatio
 * (https://www.w3.org/TR/SVG2/coords.html#ComputingAViewportsTransform).
 */
function posterPixel(
	frame: Bounds,
	box: { width: number; height: number },
	ratio: string,
	[lon, lat]: readonly [number, number]
) {
	const extent = extentOf(frame);
	const viewBox = { width: 1200, height: (1200 * extent.height) / extent.width };
	const scales = [box.width / viewBox.width, box.height / viewBox.height];
	const scale = ratio.endsWith('slice') ? Math.max(...scales) : Math.min(...scales);
	const left = (box.width - viewBox.width * scale) / 2;
	const top = ratio.includes('YMin') ? 0 : (box.height - viewBox.height * scale) / 2;
	const units = [(mercatorX(lon) - extent.x) / extent.width, (mercatorY(lat) - extent.y) / extent.height] as const;
	return [left + units[0] * viewBox.width * scale, top + units[1] * viewBox.height * scale] as const;
}

describe('fit', () => {
	it('puts every point where the poster has it, for any frame and window', () => {
		const shares = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
		fc.assert(
			fc.property(
				bounds,
				windows,
				modes,
				fc.constantFrom(0, 200),
				shares,
				(frame, window, mode, free, [across, down]) => {
					const [west, south, east, north] = frame;
					const point = [west + (east - west) * across, south + (north - south) * down] as const;
					const camera = fit(frame, window, mode, free, 30);
					// A wide frame that hangs in a very tall window would need a middle beyond the poles: there is none.
					fc.pre(Math.abs(camera.center[1]) <= MAX_LATITUDE);
					const pixels = WORLD_SIZE * 2 ** camera.zoom;
					const x = window.width / 2 + (mercatorX(point[0]) - mercatorX(camera.center[0])) * pixels;
					const y = window.height / 2 + (mercatorY(point[1]) - mercatorY(camera.center[1])) * pixels;
					const [posterX, posterY] = posterPixel(
						frame,
						{ width: window.width - free, height: window.height },
						aspectRatio(mode),
						point
					);
					expect(Math.abs(x - posterX)).toBeLessThan(0.01);
					expect(Math.abs(y - posterY)).toBeLessThan(0.01);
				}
			),
			{ numRuns: 500 }
		);
	});

	it('shows all of the frame, or fills all of the window', () => {
		fc.assert(
			fc.property(bounds, windows, (frame, window) => {
				const extent = extentOf(frame);
				const shown = (mode: 'meet' | 'slice') => {
					const pixels = WORLD_SIZE * 2 ** fit(frame, window, mode, 0, 30).zoom;
					return [window.width / pixels / extent.width, window.height / pixels / extent.height];
				};
				expect(Math.min(...shown('meet'))).toBeCloseTo(1, 6);
				expect(Math.max(...shown('slice'))).toBeCloseTo(1, 6);
			})
		);
	});

	it('never comes closer than the linework allows', () => {
		expect(fit([50, 35, 50.001, 35.001], { width: 1000, height: 800 }).zoom).toBe(9);
	});

	it('frames Russia across the antimeridian', () => {
		const { center, zoom } = fit([19, 41, 191, 82], { width: 1000, height: 700 });
		expect(center[0]).toBeCloseTo(105, 6);
		expect(zoom).toBeGreaterThan(1);
	});
});

describe('the lowest zoom', () => {
	it.each([
		[390, -0.6],
		[790, -0.6],
		[1030, -0.6],
		[2150, -0.6],
		[300, -0.6],
		[0, -0.6]
	])('shows in a window of %d pixels all of the world, and nothing of it twice', (width, least) => {
		const zoom = leastZoom(width, least);
		expect(WORLD_SIZE * 2 ** zoom).toBeGreaterThanOrEqual(width - 1e-6);
		expect(zoom).toBeGreaterThanOrEqual(least);
		if (zoom > least) expect(WORLD_SIZE * 2 ** zoom).toBeCloseTo(width, 6);
	});
});

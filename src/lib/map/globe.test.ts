import { geoOrthographic } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './frame.ts';
import {
	boxAround,
	discIn,
	discOf,
	globeOf,
	lowestZoom,
	perspective,
	radiusAt,
	turned,
	turnedZoom,
	viewOf,
	within,
	zoomAt
} from './globe.ts';

const START: Bounds = [11, 24.5, 65, 58.5];
const IRAN: Bounds = [42, 23, 65, 41.5];
const RUSSIA: Bounds = [6, 37, 204, 83.8];
const WORLD: Bounds = [-170, -56, 190, 76];
const FORDOW: Bounds = [47.79, 33, 54.19, 36.8];

const positions = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -90, max: 90, noNaN: true })
);
const middles = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
);
const frames: fc.Arbitrary<Bounds> = fc
	.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -80, max: 70, noNaN: true }),
		fc.double({ min: 1, max: 360, noNaN: true }),
		fc.double({ min: 1, max: 140, noNaN: true })
	)
	.map(([west, south, width, height]) => [west, south, west + width, Math.min(84, south + height)]);
const windows = fc.record({ width: fc.integer({ min: 320, max: 3840 }), height: fc.integer({ min: 240, max: 2160 }) });

describe('the turned sphere', () => {
	it('is what d3-geo computes, seen from infinitely far', () => {
		fc.assert(
			fc.property(positions, middles, (position, middle) => {
				const flat = geoOrthographic()
					.rotate([-middle[0], -middle[1]])
					.scale(1)
					.translate([0, 0])
					.precision(0)
					.clipAngle(null)(position);
				const [x, y, z] = turned(position, middle);
				expect(flat?.[0]).toBeCloseTo(x, 6);
				expect(flat?.[1]).toBeCloseTo(-y, 6);
				expect(Math.hypot(x, y, z)).toBeCloseTo(1, 9);
			})
		);
	});

	it('has its disc where the sight grazes the sphere', () => {
		fc.assert(
			fc.property(fc.double({ min: 1.01, max: 50, noNaN: true }), (eye) => {
				const horizon = Math.acos(1 / eye);
				expect(perspective(eye, Math.cos(horizon)) * Math.sin(horizon)).toBeCloseTo(discOf(eye), 9);
			})
		);
	});
});

describe('a frame on the globe', () => {
	it.each([
		['the article’s world', START, true],
		['Russia', RUSSIA, true],
		['the world', WORLD, true],
		['Iran', IRAN, false],
		['Fordow', FORDOW, false]
	])('of %s shows the whole globe: %3$s', (_, frame, whole) => {
		expect(globeOf(frame).whole).toBe(whole);
	});

	it('has its middle in front, but never a pole', () => {
		expect(globeOf(IRAN).center).toEqual([53.5, 32.25]);
		expect(globeOf(RUSSIA).center[0]).toBe(105);
		expect(globeOf(RUSSIA).center[1]).toBeLessThan(50);
	});

	it('lies in what is shown, every corner of it that is on this side', () => {
		fc.assert(
			fc.property(frames, (frame) => {
				const { center, eye, width, height } = globeOf(frame);
				const [west, south, east, north] = frame;
				for (const corner of [
					[west, south],
					[west, north],
					[east, south],
					[east, north]
				] as const) {
					const [x, y, z] = turned(corner, center);
					if (z <= 1 / eye) continue;
					expect(Math.abs(x) * perspective(eye, z)).toBeLessThanOrEqual(width + 1e-9);
					expect(Math.abs(y) * perspective(eye, z)).toBeLessThanOrEqual(height + 1e-9);
				}
				for (const value of [...center, eye, width, height]) expect(Number.isFinite(value)).toBe(true);
				expect(eye).toBeGreaterThan(1);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('MapLibre’s camera', () => {
	it('stands the disc in the middle of the room, within its edges', () => {
		fc.assert(
			fc.property(windows, fc.constantFrom(START, RUSSIA, WORLD), fc.constantFrom(0, 200), (canvas, frame, free) => {
				const room = { left: 10, top: 40, width: canvas.width - 20, height: canvas.height - 100 };
				const view = viewOf(frame, room, canvas, { free });
				const disc = discIn({ ...view, canvas });
				expect(disc.x).toBeCloseTo(10 + (room.width - free) / 2, 6);
				expect(disc.y).toBeCloseTo(40 + room.height / 2, 6);
				expect(disc.radius).toBeCloseTo(0.47 * Math.min(room.width - free, room.height), 6);
				const [x = 0, y = 0] = disc.at(...view.center) ?? [];
				expect(x).toBeCloseTo(disc.x, 6);
				expect(y).toBeCloseTo(disc.y, 6);
				expect(disc.at(view.center[0] + 180, -view.center[1])).toBe(null);
			})
		);
	});

	it('has every position of this side within the disc, north above and east to the right', () => {
		fc.assert(
			fc.property(positions, middles, ([lon, lat], center) => {
				const canvas = { width: 800, height: 600 };
				const padding = { left: 0, top: 0, right: 0, bottom: 0 };
				const disc = discIn({ center, zoom: 1.5, fov: 20, canvas, padding });
				const at = disc.at(lon, lat);
				if (at) expect(within(disc, at, boxAround(-1e-6, -1e-6))).toBe(true);
				expect(disc.at(center[0], center[1] + 5)?.[1]).toBeLessThan(disc.y);
				expect(disc.at(center[0] + 5, center[1])?.[0]).toBeGreaterThan(disc.x);
			})
		);
	});

	it('shows all of the globe to who turns a flat map, unless it is so close that no edge is in sight', () => {
		const room = { width: 686, height: 836 };
		const zoom = turnedZoom(40, 2.2, room);
		expect(discOf(6) * radiusAt(zoom, 40)).toBeCloseTo(0.47 * 686, 6);
		expect(turnedZoom(40, 0.3, room)).toBeCloseTo(zoom, 9);
		expect(turnedZoom(40, 5, room)).toBe(5);
	});

	it('keeps to where the reader moved the map, and to the closest zoom', () => {
		const canvas = { width: 1000, height: 800 };
		const room = { left: 0, top: 0, ...canvas };
		const at = { lon: -77, lat: 38.9, zoom: 3.5 };
		expect(viewOf(START, room, canvas, { at })).toMatchObject({ center: [-77, 38.9], zoom: 3.5 });
		expect(viewOf([50, 35, 50.001, 35.001], room, canvas).zoom).toBe(9);
	});

	it('has a radius for each zoom, and a zoom for each radius', () => {
		expect(radiusAt(0, 0)).toBeCloseTo(512 / (2 * Math.PI), 9);
		expect(zoomAt(radiusAt(2.5, 60), 60)).toBeCloseTo(2.5, 9);
		expect(radiusAt(lowestZoom(60), 60)).toBeCloseTo(radiusAt(lowestZoom(0), 0), 9);
		expect(Number.isFinite(lowestZoom(90))).toBe(true);
	});
});

describe('what stands near the globe’s edge', () => {
	const disc = { x: 300, y: 200, radius: 100 };
	it.each([
		['in the middle', [300, 200], boxAround(60, 20), true],
		['whose corner hangs over the edge', [365, 200], boxAround(80, 20), false],
		['that ends before it', [340, 200], boxAround(80, 20), true],
		['to the left of a mark at the right edge', [390, 200], [-80, -8, -10, 8], true],
		['to the right of it', [390, 200], [10, -8, 80, 8], false],
		['beyond it', [420, 200], boxAround(10, 10), false]
	] as const)('a name %s', (_, at, box, is) => {
		expect(within(disc, at, box)).toBe(is);
	});
});

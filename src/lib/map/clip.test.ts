import { featureCollection, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing, type Box } from './clip.ts';

type Point = readonly [number, number];
const BOX: Box = [0, 0, 100, 60];
const within = ([x, y]: Point) => x >= -1e-9 && x <= 100 + 1e-9 && y >= -1e-9 && y <= 60 + 1e-9;

function area(ring: readonly Point[]): number {
	const twice = ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice / 2);
}

/** Stars around a point: simple polygons, some concave, in and out of the box. */
const stars = fc
	.record({
		x: fc.integer({ min: -60, max: 160 }),
		y: fc.integer({ min: -60, max: 120 }),
		radii: fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 3, maxLength: 12 })
	})
	.map(({ x, y, radii }): Point[] =>
		radii.map((radius, index) => {
			const angle = (index / radii.length) * 2 * Math.PI + 0.1;
			return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
		})
	);
const points = fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: -50, max: 110 }));

describe('clipRing', () => {
	it('covers the area that the ring and the box share, as Turf computes it', () => {
		const box = polygon([
			[
				[0, 0],
				[100, 0],
				[100, 60],
				[0, 60],
				[0, 0]
			]
		]);
		fc.assert(
			fc.property(stars, (ring) => {
				const closed = [...ring, ring[0] as Point].map(([x, y]) => [x, y]);
				const shared = intersect(featureCollection([polygon([closed]), box]));
				const rings =
					shared?.geometry.type === 'Polygon' ? [shared.geometry.coordinates] : (shared?.geometry.coordinates ?? []);
				const expected = rings.reduce((sum, [outer]) => sum + area(outer as unknown as Point[]), 0);
				const clipped = clipRing(ring, BOX);
				expect(area(clipped)).toBeCloseTo(expected, 4);
				expect(clipped.every(within)).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	it('leaves what is inside as it is, and nothing of what is outside', () => {
		const inside: Point[] = [
			[10, 10],
			[50, 20],
			[30, 50]
		];
		expect(clipRing(inside, BOX)).toEqual(inside);
		expect(
			clipRing(
				inside.map(([x, y]): Point => [x + 200, y]),
				BOX
			)
		).toEqual([]);
		expect(clipRing([], BOX)).toEqual([]);
	});

	it('of a ring around the box is the box', () => {
		const around: Point[] = [
			[-500, -500],
			[600, -500],
			[600, 560],
			[-500, 560]
		];
		expect(area(clipRing(around, BOX))).toBeCloseTo(6000, 6);
	});
});

/** '10,10 20,20' -> points. */
const line = (text: string) => text.split(' ').map((pair) => pair.split(',').map(Number) as unknown as Point);

describe('clipLine', () => {
	it.each([
		['inside', '10,10 20,20', ['10,10 20,20']],
		['outside', '-10,-10 -20,-20', []],
		['leaving', '10,10 200,10 300,10', ['10,10 200,10']],
		['entering', '-300,10 -200,10 10,10 20,10', ['-200,10 10,10 20,10']],
		['leaving and coming back', '10,10 200,10 200,50 10,50', ['10,10 200,10', '200,50 10,50']],
		['touching once', '-20,10 10,10 -20,20', ['-20,10 10,10 -20,20']],
		['of a single point', '10,10', []]
	])('a line %s', (_, whole, pieces) => {
		expect(clipLine(line(whole), BOX)).toEqual(pieces.map(line));
	});

	it('keeps every point inside once, in order, and of those outside only the ends of pieces', () => {
		fc.assert(
			fc.property(fc.array(points, { minLength: 2, maxLength: 30 }), (whole) => {
				const pieces = clipLine(whole, BOX);
				expect(pieces.flat().filter(within)).toEqual(whole.filter(within));
				for (const piece of pieces) {
					expect(piece.length).toBeGreaterThan(1);
					expect(piece.slice(1, -1).every(within)).toBe(true);
				}
			})
		);
	});

	it('keeps a segment that passes through with both its ends outside', () => {
		expect(clipLine(line('-20,30 120,30'), BOX)).not.toEqual([]);
	});
});

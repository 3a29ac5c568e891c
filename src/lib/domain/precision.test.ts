import { describe, expect, it } from 'vitest';
import { circleSeenFrom } from './precision.ts';

describe('the circle of precision', () => {
	it.each([
		[10, 0, 7.14],
		[10, 60, 6.14],
		[5, 48.21, 7.55],
		[3, 30.17, 8.67]
	])('of %d km at %d° is seen from zoom %d on', (km, lat, zoom) => {
		expect(circleSeenFrom(km, lat)).toBeCloseTo(zoom, 2);
	});

	it.each([
		[1, 34.37],
		[2, 34.89]
	])('of %d km at %d° stays within the mark, however close the map comes', (km, lat) => {
		expect(circleSeenFrom(km, lat)).toBeNull();
	});
});

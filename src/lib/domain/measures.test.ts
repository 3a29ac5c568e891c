import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compassPoint, degreesInWords, kilometres } from './measures.ts';

describe('compassPoint', () => {
	it.each([
		[0, 'N'],
		[11.24, 'N'],
		[11.26, 'NNE'],
		[22.5, 'NNE'],
		[45, 'NE'],
		[67.5, 'ENE'],
		[90, 'E'],
		[112.5, 'ESE'],
		[135, 'SE'],
		[157.5, 'SSE'],
		[180, 'S'],
		[202, 'SSW'],
		[225, 'SW'],
		[247.5, 'WSW'],
		[270, 'W'],
		[292.5, 'WNW'],
		[315, 'NW'],
		[337.5, 'NNW'],
		[348.74, 'NNW'],
		[348.76, 'N'],
		[359.999, 'N'],
		[360, 'N'],
		[-90, 'W'],
		[-180, 'S'],
		[765, 'NE']
	])('%f° is %s', (bearing, point) => {
		expect(compassPoint(bearing)).toBe(point);
	});

	it('is never more than half a point away', () => {
		const points = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];
		fc.assert(
			fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (bearing) => {
				const away = Math.abs(((((bearing - points.indexOf(compassPoint(bearing)) * 22.5) % 360) + 540) % 360) - 180);
				expect(away).toBeLessThanOrEqual(11.25 + 1e-9);
			})
		);
	});
});

describe('kilometres', () => {
	it.each([
		[0, '0.0'],
		[0.04, '0.0'],
		[8.44, '8.4'],
		[9.94, '9.9'],
		[9.96, '10'],
		[10, '10'],
		[29.4, '29'],
		[1240.2, '1,240'],
		[12_345.6, '12,346']
	])('%f km is written %j', (km, words) => {
		expect(kilometres(km)).toBe(words);
	});
});

describe('degreesInWords', () => {
	it.each([
		[34.885, 'latitude', '34.885° N'],
		[-34.885, 'latitude', '34.885° S'],
		[50.886, 'longitude', '50.886° E'],
		[-77.04, 'longitude', '77.04° W'],
		[0, 'latitude', '0° N']
	] as const)('%f of %s is %j', (degrees, axis, words) => {
		expect(degreesInWords(degrees, axis)).toBe(words);
	});
});

/** Distances, bearings and positions in words. */
import { m } from '#lib/messages/messages.js';
import type { Distance } from './pages.ts';

/** Kilometres as people write them: 8.4, 29, 1,240. */
export function kilometres(km: number): string {
	return km < 9.95 ? km.toFixed(1) : Math.round(km).toLocaleString('en-GB');
}

/** The nearest of sixteen compass points for a bearing in degrees clockwise from north: 202 -> 'SSW'. */
export function compassPoint(bearing: number): string {
	const [n, e, s, w] = [m.north(), m.east(), m.south(), m.west()];
	const points = [
		n,
		n + n + e,
		n + e,
		e + n + e,
		e,
		e + s + e,
		s + e,
		s + s + e,
		s,
		s + s + w,
		s + w,
		w + s + w,
		w,
		w + n + w,
		n + w,
		n + n + w
	];
	return points[Math.round((((bearing % 360) + 360) % 360) / 22.5) % 16] as string;
}

/** 34.885 -> '34.885° N'. */
export function degreesInWords(degrees: number, axis: 'latitude' | 'longitude'): string {
	const hemisphere = axis === 'latitude' ? (degrees < 0 ? m.south() : m.north()) : degrees < 0 ? m.west() : m.east();
	return `${Math.abs(degrees)}° ${hemisphere}`;
}

/** '29 km NNE of Qom'; 'on the Persian Gulf coast' where that is no farther than anyone can tell. */
export function distanceInWords({ name, km, bearing, within }: Distance): string {
	const what = within === undefined ? name : m.coast_of({ water: name });
	if (km < (within ?? 0)) return m.on_the({ name: what });
	return m.distance_to({ km: kilometres(km), direction: compassPoint(bearing), name: what });
}

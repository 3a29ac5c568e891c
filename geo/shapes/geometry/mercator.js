/**
 * Web Mercator, measured in pixels of the whole world at zoom 0 drawn 512 pixels wide
 * (MapLibre's own unit). A length there is `length · 2^zoom` pixels at any zoom, an area `area · 4^zoom`.
 *
 * @typedef {[number, number]} Position longitude and latitude, degrees
 */

export const WORLD_PX = 512;

/** The latitude at which the Mercator world is a square, degrees. */
export const MAX_LATITUDE = 85.0511287798;

/** @param {number} longitude degrees @returns {number} pixels from the left edge at zoom 0 */
export const mercatorX = (longitude) => ((longitude + 180) / 360) * WORLD_PX;

/** @param {number} latitude degrees @returns {number} pixels from the top edge at zoom 0 */
export function mercatorY(latitude) {
	const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
	const sine = Math.sin((clamped * Math.PI) / 180);
	return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD_PX;
}

/** @param {number} fraction 0 = top edge of the Mercator square, 1 = bottom @returns {number} latitude, degrees */
export const latitudeAt = (fraction) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * fraction))) * 180) / Math.PI;

/** @param {Position[]} ring @returns {number} px² at zoom 0, never negative */
export function ringArea(ring) {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [fromLon, fromLat] = ring[i - 1];
		const [toLon, toLat] = ring[i];
		twice += mercatorX(fromLon) * mercatorY(toLat) - mercatorX(toLon) * mercatorY(fromLat);
	}
	return Math.abs(twice / 2);
}

/** @param {Position[]} line @returns {number} pixels at zoom 0 */
export function lineLength(line) {
	let length = 0;
	for (let i = 1; i < line.length; i++) {
		length += Math.hypot(
			mercatorX(line[i][0]) - mercatorX(line[i - 1][0]),
			mercatorY(line[i][1]) - mercatorY(line[i - 1][1])
		);
	}
	return length;
}

/**
 * What a vertex adds to the drawing: the area of the triangle it makes with its neighbours
 * (Visvalingam), here in px² at zoom 0, so that one threshold means the same at every latitude.
 * @param {[Position, Position, Position]} triangle
 */
export const triangleArea = ([a, b, c]) => ringArea([a, b, c, a]);

/**
 * A smooth surface through a coarse grid: uniform cubic B-spline, whose slope has no kinks at the
 * cells' edges. Bilinear slopes would show every cell of the grid as a facet of the relief.
 *
 * @typedef {import('./raster.js').Grid} Grid
 */

/** @param {number} t 0..1 between the two middle knots */
const value = (t) => [
	(1 - t) ** 3 / 6,
	(3 * t ** 3 - 6 * t ** 2 + 4) / 6,
	(-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
	t ** 3 / 6
];
const slope = (t) => [-((1 - t) ** 2) / 2, (3 * t ** 2 - 4 * t) / 2, (-3 * t ** 2 + 2 * t + 1) / 2, t ** 2 / 2];

/**
 * @param {Grid} grid
 * @param {number} x column, in cells from the centre of the first; wraps
 * @param {number} y row
 * @returns {{height: number, east: number, south: number}} height, and its rise per cell
 */
export function surfaceAt({ width, height, values }, x, y) {
	const column = Math.floor(x);
	const row = Math.floor(y);
	const [valueX, slopeX] = [value(x - column), slope(x - column)];
	const [valueY, slopeY] = [value(y - row), slope(y - row)];
	const surface = { height: 0, east: 0, south: 0 };
	for (let j = 0; j < 4; j++) {
		const line = Math.max(0, Math.min(height - 1, row + j - 1)) * width;
		let level = 0;
		let rise = 0;
		for (let i = 0; i < 4; i++) {
			const cell = values[line + ((column + i - 1 + width) % width)];
			level += valueX[i] * cell;
			rise += slopeX[i] * cell;
		}
		surface.height += valueY[j] * level;
		surface.east += valueY[j] * rise;
		surface.south += slopeY[j] * level;
	}
	return surface;
}

/**
 * Grids of the whole world, row by row from the north-west; columns wrap at 180°, rows do not.
 *
 * @typedef {{width: number, height: number, values: Float32Array}} Grid
 */

/**
 * Gaussian blur. @param {Grid} grid @param {number} sigma cells @returns {Grid}
 */
export function blur(grid, sigma) {
	const { width, height } = grid;
	const radius = Math.ceil(sigma * 3);
	const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
		Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma))
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pass = (source, cellAt) => {
		const result = new Float32Array(width * height);
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				let sum = 0;
				for (let i = -radius; i <= radius; i++) sum += weights[i + radius] * source[cellAt(x, y, i)];
				result[y * width + x] = sum / total;
			}
		}
		return result;
	};
	const across = pass(grid.values, (x, y, i) => y * width + ((x + i + width) % width));
	const down = pass(across, (x, y, i) => Math.max(0, Math.min(height - 1, y + i)) * width + x);
	return { width, height, values: down };
}

/**
 * An SVG path of polygons, for masks.
 * @param {import('./polygons.js').Polygon[]} polygons
 * @param {(position: import('./mercator.js').Position) => [number, number]} project to pixels
 */
export const svgPath = (polygons, project) =>
	polygons
		.flat()
		.map((ring) => {
			const points = ring.map((position) =>
				project(position)
					.map((value) => value.toFixed(1))
					.join(' ')
			);
			return `M${points.join('L')}Z`;
		})
		.join('');

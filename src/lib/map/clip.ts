/** Clipping to a box, for the poster alone: the live map clips on the graphics card. */

export type Box = readonly [left: number, top: number, right: number, bottom: number];
type Point = readonly [number, number];

/** Which side of which edge: inside where `distance` is not negative. */
const EDGES: readonly ((point: Point, box: Box) => number)[] = [
	([x], [left]) => x - left,
	([, y], [, top]) => y - top,
	([x], [, , right]) => right - x,
	([, y], [, , , bottom]) => bottom - y
];

function between(a: Point, b: Point, share: number): Point {
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A ring cut to the box (Sutherland and Hodgman 1974); it may run along the box's edges. Empty where nothing is inside. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
	let points = [...ring];
	for (const distance of EDGES) {
		const input = points;
		points = [];
		input.forEach((point, index) => {
			const previous = input.at(index - 1) as Point;
			const [here, there] = [distance(point, box), distance(previous, box)];
			if (here >= 0 !== there >= 0) points.push(between(previous, point, there / (there - here)));
			if (here >= 0) points.push(point);
		});
		if (!points.length) return [];
	}
	return points;
}

/** Does any of the segment lie in the box? (Liang and Barsky 1984) */
function crosses(start: Point, end: Point, box: Box): boolean {
	let [enter, leave] = [0, 1];
	for (const distance of EDGES) {
		const [a, b] = [distance(start, box), distance(end, box)];
		if (a < 0 && b < 0) return false;
		if (a < 0) enter = Math.max(enter, a / (a - b));
		else if (b < 0) leave = Math.min(leave, a / (a - b));
	}
	return enter <= leave;
}

/** A line cut to the box: the pieces inside. A segment that crosses an edge is kept whole, to its point outside. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
	const inside = (point: Point) => EDGES.every((distance) => distance(point, box) >= 0);
	const pieces: Point[][] = [];
	line.slice(1).forEach((end, index) => {
		const start = line[index] as Point;
		if (!crosses(start, end, box)) return;
		// From a point inside the piece goes on; from one outside a new one begins.
		const piece = inside(start) ? pieces.at(-1) : undefined;
		if (piece) piece.push(end);
		else pieces.push([start, end]);
	});
	return pieces;
}

import * as topojson from 'topojson-client';
import { isMapEdge } from '../geometry/antimeridian.js';
import { lineLength } from '../geometry/mercator.js';
import { inBox, linesOf, multiLine } from '../geometry/polygons.js';

/**
 * Borders and coast, told apart by how many features share an arc. Simplifying a topology keeps its
 * arcs in their places, so their owners are found once and hold for every zoom.
 *
 * @typedef {import('../geometry/mercator.js').Position} Position
 * @typedef {{a: string, b: string, arcs: number[]}} Border ids in alphabetical order
 * @typedef {{a: string, b: string}} Pair
 * @typedef {{pairs: Pair[], boxes: (Pair & {box: [number, number, number, number]})[]}} Disputes
 */

/** @returns {{borders: Border[], coast: number[]}} */
export function sortArcs(topology) {
	/** @type {Map<number, Set<string>>} */
	const owners = new Map();
	for (const { arcs, properties } of topology.objects.countries.geometries) {
		for (const index of arcs.flat(Infinity)) {
			const arc = index < 0 ? ~index : index;
			owners.set(arc, (owners.get(arc) ?? new Set()).add(properties.a3));
		}
	}
	const borders = new Map();
	const coast = [];
	for (const [arc, ids] of owners) {
		const [a, b, more] = [...ids].sort();
		if (more) throw new Error(`borders: arc ${arc} lies between ${[...ids].join(', ')}`);
		if (!b) {
			coast.push(arc);
			continue;
		}
		const key = `${a}|${b}`;
		if (!borders.has(key)) borders.set(key, { a, b, arcs: [] });
		borders.get(key).arcs.push(arc);
	}
	return { borders: [...borders.values()].sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1)), coast };
}

const isSame = (p) => (q) => p.a === q.a && p.b === q.b;

/** @param {Border[]} borders @param {Pair[]} pairs each must have a border */
export function checkPairs(borders, pairs) {
	const missing = pairs.filter((pair) => !borders.some(isSame(pair)));
	if (missing.length > 0)
		throw new Error(`borders: there is none between ${missing.map(({ a, b }) => `${a} and ${b}`)}`);
}

/**
 * @param {Border[]} borders
 * @param {{disputes: Disputes, internal: Pair[]}} kinds
 * @returns {object[]} line features with `a`, `b` and `kind`
 */
export function borderFeatures(topology, borders, { disputes, internal }) {
	return borders.flatMap(({ a, b, arcs }) => {
		const same = isSame({ a, b });
		const agreed = internal.some(same) ? 'internal' : 'international';
		const boxes = disputes.boxes.filter(same).map(({ box }) => box);
		const whole = disputes.pairs.some(same);
		const isDisputed = (from, to) =>
			whole || boxes.some((box) => inBox([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], box));
		const byKind = splitLines(stitched(topology, arcs), (from, to) => (isDisputed(from, to) ? 'disputed' : agreed));
		return Object.entries(byKind).map(([kind, lines]) => multiLine(lines, { a, b, kind }));
	});
}

/**
 * @param {number[]} coast arcs of one owner
 * @param {number} shortest crumbs below this length are left out, pixels at zoom 0
 */
export function coastFeature(topology, coast, shortest) {
	return multiLine(
		shoreOf(stitched(topology, coast)).filter((line) => lineLength(line) >= shortest),
		{}
	);
}

/** Lines without what lies on the edge of the map. @param {Position[][]} lines @returns {Position[][]} */
export const shoreOf = (lines) => splitLines(lines, (from, to) => (isMapEdge(from, to) ? 'edge' : 'shore')).shore ?? [];

/** @param {number[]} arcs @returns {Position[][]} the arcs joined end to end where they meet */
const stitched = (topology, arcs) =>
	linesOf(topojson.mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }));

/**
 * Cuts lines wherever the kind of their segments changes.
 * @param {Position[][]} lines
 * @param {(from: Position, to: Position) => string} kindOf
 * @returns {Record<string, Position[][]>}
 */
function splitLines(lines, kindOf) {
	const parts = {};
	for (const line of lines) {
		let kind;
		for (let i = 1; i < line.length; i++) {
			const next = kindOf(line[i - 1], line[i]);
			if (next !== kind) (parts[next] ??= []).push([line[i - 1]]);
			parts[next].at(-1).push(line[i]);
			kind = next;
		}
	}
	return parts;
}

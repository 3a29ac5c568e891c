/**
 * Names of the article's places move aside from what lies over the map (the column, the key, the buttons), or go where no
 * side has room: a name that is cut reads as another. Asked when the map has come to rest; its script comes once the map
 * is drawn.
 */
import type { Feature, Point } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { labelAnchor, labelOffset, labelPosition, NAME_SIZES, nameBox, type LabelPosition } from './place-labels.ts';

/** A place's mark in the window, in pixels. */
export interface Mark {
	readonly id: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
}

/** Is this point of the canvas in sight? */
type Open = (x: number, y: number) => boolean;
type Box = ReturnType<typeof nameBox>;

/** Where else a name may stand, best first. */
const ELSEWHERE: readonly LabelPosition[] = [
	{ anchor: 'left', offset: [1.15, 0] },
	{ anchor: 'right', offset: [-1.15, 0] },
	{ anchor: 'top', offset: [0, 0.75] },
	{ anchor: 'bottom', offset: [0, -0.75] }
];
/** Half a mark's width. */
const MARK = 9;

function around({ x, y }: Mark, [left, top, right, bottom]: Box): Box {
	return [x + left, y + top, x + right, y + bottom];
}

function isOpen([left, top, right, bottom]: Box, open: Open): boolean {
	return [left, (left + right) / 2, right].every((x) => open(x, top) && open(x, bottom));
}

function overlap(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The size of names at a zoom. */
export function nameSize(zoom: number): number {
	const [first, ...others] = NAME_SIZES;
	let [from, size]: readonly [number, number] = first;
	for (const [to, next] of others) {
		const share = Math.max(0, Math.min(1, (zoom - from) / (to - from)));
		[from, size] = [to, size + (next - size) * share];
	}
	return size;
}

/**
 * @param open is this point of the canvas in sight?
 * @returns the names that cannot stand where they usually do: where they can, or null for nowhere
 */
export function arrange(marks: readonly Mark[], zoom: number, open: Open): Map<string, LabelPosition | null> {
	const size = nameSize(zoom);
	const usual = new Map(
		marks.map((mark) => [mark.id, around(mark, nameBox(labelPosition(mark.id, Math.floor(zoom)), mark.name, size))])
	);
	const signs = marks.map((mark) => around(mark, [-MARK, -MARK, MARK, MARK]));
	const moved = new Map<string, LabelPosition | null>();
	marks.forEach((mark, index) => {
		const seen = open(mark.x, mark.y);
		if (seen && isOpen(usual.get(mark.id) as Box, open)) return;
		const others = [
			...signs.filter((_, other) => other !== index),
			...[...usual].flatMap(([id, box]) => (id === mark.id ? [] : [box]))
		];
		const found = ELSEWHERE.find((position) => {
			const box = around(mark, nameBox(position, mark.name, size));
			return seen && isOpen(box, open) && !others.some((other) => overlap(box, other));
		});
		moved.set(mark.id, found ?? null);
		// What is not there is in nobody's way.
		if (found) usual.set(mark.id, around(mark, nameBox(found, mark.name, size)));
		else usual.delete(mark.id);
	});
	return moved;
}

type Places = readonly Feature<Point, { readonly id: string; readonly name: string }>[];

export class Aside {
	readonly #map: MapLibre;
	readonly #places: Places;
	#told = '[]';
	#cut: readonly string[] = [];

	constructor(map: MapLibre, places: Places) {
		this.#map = map;
		this.#places = places;
	}

	/** @param anew the style is as if no name had ever moved */
	look(anew = false): void {
		const canvas = this.#map.getCanvas();
		const { left, top } = canvas.getBoundingClientRect();
		const marks = this.#places.map(({ geometry: { coordinates }, properties: { id, name } }) => {
			const { x, y } = this.#map.project(coordinates as [number, number]);
			return { id, name, x, y };
		});
		const moved = arrange(
			marks,
			this.#map.getZoom(),
			(x, y) => document.elementFromPoint(left + x, top + y) === canvas
		);
		const told = JSON.stringify([...moved]);
		if (told === (anew ? '[]' : this.#told)) return;
		this.#told = told;
		const positions = Object.fromEntries([...moved].flatMap(([id, position]) => (position ? [[id, position]] : [])));
		this.#map.setLayoutProperty('place-markers', 'text-anchor', labelAnchor(positions));
		this.#map.setLayoutProperty('place-markers', 'text-offset', labelOffset(positions));
		const cut = [...moved].flatMap(([id, position]) => (position ? [] : [id]));
		for (const id of new Set([...this.#cut, ...cut]))
			this.#map.setFeatureState({ source: 'places', id }, { cut: cut.includes(id) });
		this.#cut = cut;
	}
}

/** Where each place's name stands beside its mark, so that Tehran, Fordow, Arak and their neighbours stay apart. */
import type { ExpressionSpecification } from 'maplibre-gl';

export type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'bottom-left' | 'top-left' | 'bottom-right' | 'top-right';

export interface LabelPosition {
	/** The part of the text that lies nearest to the mark. */
	readonly anchor: Anchor;
	/** In ems, from the mark. */
	readonly offset: readonly [number, number];
}

/** Beyond the ring of a selected mark. */
const ASIDE = 1.15;
const DEFAULT: LabelPosition = { anchor: 'left', offset: [ASIDE, 0] };

const POSITIONS: Readonly<Record<string, LabelPosition>> = {
	tehran: { anchor: 'bottom-left', offset: [0.55, -0.1] },
	fordow: { anchor: 'left', offset: [ASIDE, 0.05] },
	arak: { anchor: 'right', offset: [-ASIDE, 0] },
	bushehr: { anchor: 'left', offset: [ASIDE, -0.1] },
	'metrojet-9268': { anchor: 'left', offset: [ASIDE, -0.15] }
};

/** On a phone's map of the article's world they stand so close that Fordow's name finds room below its mark alone. */
const FAR: typeof POSITIONS = { ...POSITIONS, fordow: { anchor: 'top', offset: [0.3, 0.75] } };
/** Zoom of the tiles: where a name stands is worked out with them, and theirs are whole numbers. */
const NEAR_FROM = 3;

/** @param zoom of the map; without one, close enough for the names to stand as they do in a picture */
export function labelPosition(place: string, zoom = NEAR_FROM): LabelPosition {
	return (zoom < NEAR_FROM ? FAR : POSITIONS)[place] ?? DEFAULT;
}

/** Size of a name in pixels, by zoom. */
export const NAME_SIZES = [
	[2, 11.5],
	[4, 13],
	[7, 16]
] as const;

/** About how wide a letter of a name is, and how high its line, in ems. */
const LETTER = 0.56;
const LINE = 1.25;

/** About what a name takes of the window, by its edges' distances from the mark in pixels. */
export function nameBox(
	{ anchor, offset: [right, down] }: LabelPosition,
	name: string,
	size: number
): readonly [left: number, top: number, right: number, bottom: number] {
	const [width, height] = [name.length * LETTER, LINE];
	const left = right - (anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? width : width / 2);
	const top = down - (anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? height : height / 2);
	return [left * size, top * size, (left + width) * size, (top + height) * size];
}

/** Where names stand that have had to move. */
export type Moved = Readonly<Record<string, LabelPosition>>;

const byPlace = (positions: typeof POSITIONS, value: (position: LabelPosition) => unknown) => [
	'match',
	['get', 'id'],
	...Object.entries(positions).flatMap(([id, position]) => [id, value(position)]),
	value(DEFAULT)
];

/** The same as expressions over a place's id and the zoom. */
const byZoom = (moved: Moved, value: (position: LabelPosition) => unknown) =>
	[
		'step',
		['zoom'],
		byPlace({ ...FAR, ...moved }, value),
		NEAR_FROM,
		byPlace({ ...POSITIONS, ...moved }, value)
	] as unknown as ExpressionSpecification;
export const labelAnchor = (moved: Moved = {}) => byZoom(moved, ({ anchor }) => anchor);
export const labelOffset = (moved: Moved = {}) => byZoom(moved, ({ offset }) => ['literal', offset]);

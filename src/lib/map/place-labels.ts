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

export function labelPosition(place: string): LabelPosition {
	return POSITIONS[place] ?? DEFAULT;
}

const byPlace = (positions: typeof POSITIONS, value: (position: LabelPosition) => unknown) => [
	'match',
	['get', 'id'],
	...Object.entries(positions).flatMap(([id, position]) => [id, value(position)]),
	value(DEFAULT)
];

/** The same as expressions over a place's id and the zoom. */
const byZoom = (value: (position: LabelPosition) => unknown) =>
	['step', ['zoom'], byPlace(FAR, value), NEAR_FROM, byPlace(POSITIONS, value)] as unknown as ExpressionSpecification;
export const labelAnchor = byZoom(({ anchor }) => anchor);
export const labelOffset = byZoom(({ offset }) => ['literal', offset]);

/**
 * The inset of a facility: a small drawing of where it stands, with the towns, the coast and the way to the capital. It is
 * azimuthal and equidistant about the site: distances and directions from the mark are true, north is up.
 */

/** Size of every drawing, in its own units: about CSS pixels in the reading column. */
export const INSET_SIZE = { width: 360, height: 264 } as const;

/** How far the shoreline of our fine outlines may lie from the true one, in kilometres (geo/shapes/README.md). */
export const SHORE_PRECISION_KM = 2;

/** On which side of its point a label stands. */
export const SIDES = ['north', 'east', 'south', 'west'] as const;
export type Side = (typeof SIDES)[number];

/** How a drawing is cut. */
export interface InsetCut {
	/** What the drawing's width spans, in kilometres. */
	readonly kmAcross: number;
	/** Where the site stands, as shares of the width and height from the upper left corner. */
	readonly site: readonly [x: number, y: number];
}

/** How a thing lies from the site: kilometres, and degrees clockwise from north. */
export interface Bearing {
	readonly km: number;
	readonly bearing: number;
}

/** Kilometres east and north of the site. */
export type Offset = readonly [east: number, north: number];

/** What is measured, before it is drawn. */
export interface MeasuredInset extends InsetCut {
	readonly name: string;
	readonly precisionKm: number;
	/** Radii in kilometres, and the bearing at which they are labelled. */
	readonly rings: readonly number[];
	readonly ringsAt: number;
	readonly land: readonly (readonly Offset[])[];
	readonly shore: readonly (readonly Offset[])[];
	readonly towns: readonly (Bearing & { readonly name: string; readonly label: Side })[];
	/** Where the water's name stands, as `InsetCut.site`; null where none is in sight. */
	readonly water: { readonly name: string; readonly at: readonly [x: number, y: number] } | null;
	readonly capital: Bearing & { readonly name: string; readonly label: Side };
}

export interface InsetText {
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly lines: readonly string[];
}

/** A drawing as plain data, in units: what the page prints. */
export interface Inset {
	readonly name: string;
	/** SVG paths. */
	readonly land: string;
	readonly shore: string;
	readonly site: { readonly x: number; readonly y: number; readonly precision: number };
	readonly rings: readonly { readonly radius: number; readonly text: InsetText }[];
	readonly towns: readonly { readonly x: number; readonly y: number; readonly text: InsetText }[];
	readonly water: InsetText | null;
	readonly capital: { readonly line: string; readonly head: string; readonly text: InsetText };
	readonly scale: { readonly length: number; readonly text: InsetText };
}

/** Units to a kilometre. */
export function scaleOf({ kmAcross }: InsetCut): number {
	return INSET_SIZE.width / kmAcross;
}

export function onDrawing(cut: InsetCut, [east, north]: Offset): [x: number, y: number] {
	const scale = scaleOf(cut);
	return [INSET_SIZE.width * cut.site[0] + east * scale, INSET_SIZE.height * cut.site[1] - north * scale];
}

export function offsetOf({ km, bearing }: Bearing): Offset {
	const angle = (bearing * Math.PI) / 180;
	return [km * Math.sin(angle), km * Math.cos(angle)];
}

/** Does a point lie in the drawing, with a little room? */
export function inSight(cut: InsetCut, offset: Offset): boolean {
	const [x, y] = onDrawing(cut, offset);
	const room = 6;
	return x >= room && y >= room && x <= INSET_SIZE.width - room && y <= INSET_SIZE.height - room;
}

/**
 * The globe's arithmetic, shared by the live map and by its picture, so that both show the same: a sphere seen in
 * perspective from above a point. Lengths are in radii of the sphere unless they say pixels. Where the eye stands follows
 * from the frame alone, never from the window: MapLibre is told a field of view to match (`viewOf`).
 * Vertical perspective: Snyder, Map Projections (USGS Professional Paper 1395, 1987), p. 173.
 */
import { WORLD_SIZE, type Bounds, type Room } from './frame.ts';

/** How far from the sphere's centre the eye stands where all of the globe is seen: 80° around the middle are in sight. */
const EYE = 6;
/** The globe's share of the room's shorter side: it floats, it does not touch. */
const SHARE = 0.94;
/** A frame that would take more than a third of the globe is shown with all of the globe around it. */
const WHOLE_UP_TO = 3;
/** Nearer to a pole the globe would be seen from above, as nobody knows it. */
const STEEPEST = 48;
/** A globe so many times as large as the room has no edge in it. */
const EDGE_OUT_OF_SIGHT = 2.2;
/** The globe's zoom over the equator below which it would be a marble. */
const SMALLEST_ZOOM = 0;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** A point on the sphere as the eye has it: to the right, upwards, and towards the eye. */
export function turned(
	[lon, lat]: readonly [number, number],
	[middleLon, middleLat]: readonly [number, number]
): readonly [x: number, y: number, z: number] {
	const [east, north, tilt] = [radians(lon - middleLon), radians(lat), radians(middleLat)];
	const outward = Math.cos(north) * Math.cos(east);
	return [
		Math.cos(north) * Math.sin(east),
		Math.sin(north) * Math.cos(tilt) - outward * Math.sin(tilt),
		Math.sin(north) * Math.sin(tilt) + outward * Math.cos(tilt)
	];
}

/** How much nearer the eye enlarges what lies at depth `z`; 1 in the middle. */
export function perspective(eye: number, z: number): number {
	return (eye - 1) / (eye - z);
}

/** The disc's radius: a little less than the sphere's, since the eye is near. */
export function discOf(eye: number): number {
	return Math.sqrt((eye - 1) / (eye + 1));
}

/** What of the globe a frame shows. */
export interface GlobeFrame {
	readonly center: readonly [lon: number, lat: number];
	/** Distance of the eye from the sphere's centre. */
	readonly eye: number;
	/** Half the width and height to be shown. */
	readonly width: number;
	readonly height: number;
	/** All of the globe is in sight. */
	readonly whole: boolean;
}

/** Points along a frame's edges. */
function edge([west, south, east, north]: Bounds): (readonly [number, number])[] {
	const shares = Array.from({ length: 9 }, (_, index) => index / 8);
	return shares.flatMap((share) => {
		const [lon, lat] = [west + (east - west) * share, south + (north - south) * share];
		return [
			[lon, south],
			[lon, north],
			[west, lat],
			[east, lat]
		] as const;
	});
}

/** The globe for a page's frame: close up where the frame is small, else all of it, turned so that the frame is in front. */
export function globeOf(frame: Bounds): GlobeFrame {
	const [west, south, east, north] = frame;
	const middle = (south + north) / 2;
	const center = [(west + east) / 2, middle] as const;
	/** Of the whole globe, in a room that reaches to 1 on each side. */
	const radius = SHARE / discOf(EYE);
	const above = (EYE - 1) * radius;
	const points = edge(frame).map((point) => turned(point, center));
	/** The radius at which a point at the offset `u` and depth `z` comes to lie on the room's edge, the eye staying where it is. */
	const reaching = (u: number, z: number) => {
		const free = above * Math.abs(u) - (1 - z);
		return free > 0 ? above / free : Infinity;
	};
	const nearest = Math.min(...points.flatMap(([x, y, z]) => (z > 0 ? [reaching(x, z), reaching(y, z)] : [0])));
	if (nearest <= WHOLE_UP_TO * radius) {
		const half = discOf(EYE) / SHARE;
		const lat = Math.max(-STEEPEST, Math.min(STEEPEST, middle));
		return { center: [center[0], lat], eye: EYE, width: half, height: half, whole: true };
	}
	const eye = 1 + above / nearest;
	const reach = (axis: 0 | 1) => Math.max(...points.map((point) => Math.abs(point[axis]) * perspective(eye, point[2])));
	return { center, eye, width: reach(0), height: reach(1), whole: false };
}

/** The sphere's radius in pixels at a zoom of MapLibre's over a latitude, and back. */
export function radiusAt(zoom: number, lat: number): number {
	return (WORLD_SIZE * 2 ** zoom) / (2 * Math.PI * Math.cos(radians(lat)));
}
export function zoomAt(radius: number, lat: number): number {
	return Math.log2((radius * 2 * Math.PI * Math.cos(radians(lat))) / WORLD_SIZE);
}

/** The lowest zoom over a latitude: towards the poles the same globe has a lower zoom. */
export function lowestZoom(lat: number): number {
	return SMALLEST_ZOOM + Math.log2(Math.max(0.05, Math.cos(radians(lat))));
}

/** MapLibre's camera for a globe; the padding moves it into its room without turning it. */
export interface GlobeView {
	readonly center: [lon: number, lat: number];
	readonly zoom: number;
	/** Vertical field of view in degrees, so that the eye stands where the arithmetic has it. */
	readonly fov: number;
	readonly padding: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/**
 * @param free pixels at the room's right that are left to the key
 * @param at where the reader moved the map, instead of the frame's middle and size
 */
export function viewOf(
	frame: Bounds,
	room: Room,
	canvas: { readonly width: number; readonly height: number },
	{ free = 0, maxZoom = 9, at = null }: GlobeViewOptions = {}
): GlobeView {
	const [width, height] = [Math.max(1, room.width - free), Math.max(1, room.height)];
	const sized = (globe: Pick<GlobeFrame, 'width' | 'height'>) =>
		Math.min(width / 2 / globe.width, height / 2 / globe.height);
	const globe = globeOf(frame);
	const radius = sized(globe);
	const half = discOf(EYE) / SHARE;
	const above = at ? (EYE - 1) * sized({ width: half, height: half }) : (globe.eye - 1) * radius;
	const [lon, lat] = at ? [at.lon, at.lat] : globe.center;
	return {
		center: [lon, lat],
		zoom: at ? at.zoom : Math.min(maxZoom, zoomAt(radius, lat)),
		fov: 2 * degrees(Math.atan(canvas.height / 2 / above)),
		padding: {
			left: room.left,
			top: room.top,
			right: canvas.width - room.left - width,
			bottom: canvas.height - room.top - height
		}
	};
}

export interface GlobeViewOptions {
	readonly free?: number;
	readonly maxZoom?: number;
	readonly at?: { readonly lon: number; readonly lat: number; readonly zoom: number } | null;
}

/**
 * The zoom of a globe for a reader who turns a flat map: where its edge would come into sight, all of it is shown, as
 * large as the room allows; close up it stays as it was.
 */
export function turnedZoom(
	lat: number,
	zoom: number,
	room: { readonly width: number; readonly height: number }
): number {
	const whole = (SHARE * Math.min(room.width, room.height)) / 2 / discOf(EYE);
	return radiusAt(zoom, lat) > EDGE_OUT_OF_SIGHT * whole ? zoom : zoomAt(whole, lat);
}

/** How a globe stands in a canvas now. */
export interface Standing {
	readonly center: readonly [lon: number, lat: number];
	readonly zoom: number;
	/** Vertical field of view, in degrees. */
	readonly fov: number;
	readonly canvas: { readonly width: number; readonly height: number };
	readonly padding: GlobeView['padding'];
}

/** The disc of a globe in the canvas, in pixels, and what of the sphere is on this side of it. */
export function discIn({ center, zoom, fov, canvas, padding }: Standing) {
	const radius = radiusAt(zoom, center[1]);
	const eye = 1 + canvas.height / 2 / Math.tan(radians(fov) / 2) / radius;
	const x = (canvas.width + padding.left - padding.right) / 2;
	const y = (canvas.height + padding.top - padding.bottom) / 2;
	return {
		x,
		y,
		radius: discOf(eye) * radius,
		/** Where a position lies in the canvas; null on the far side. */
		at(lon: number, lat: number): readonly [x: number, y: number] | null {
			const [east, north, near] = turned([lon, lat], center);
			const pixels = perspective(eye, near) * radius;
			return near > 1 / eye ? [x + east * pixels, y - north * pixels] : null;
		}
	};
}

/** A circle, and a box by the distances of its edges from a point, to the left and up below 0. */
interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Does a box around a point lie within the disc? What does not would hang over the globe's edge. */
export function within({ x, y, radius }: Disc, [atX, atY]: readonly [number, number], box: Box): boolean {
	const [left, top, right, bottom] = box;
	const across = Math.max(Math.abs(atX + left - x), Math.abs(atX + right - x));
	const down = Math.max(Math.abs(atY + top - y), Math.abs(atY + bottom - y));
	return Math.hypot(across, down) <= radius;
}

/** A box of this width and height with the point in its middle. */
export function boxAround(width: number, height: number): Box {
	return [-width / 2, -height / 2, width / 2, height / 2];
}

/**
 * The poster: a picture of the map as SVG, drawn while prerendering. It is the page's first paint, its fallback and
 * what readers without scripts see; the live map opens on the same frame and lies over it. Colours are CSS classes, so
 * that one drawing serves day and night. Pure: data in, markup out; every text is escaped.
 */
import { merge, mesh, feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Geometry as GeoGeometry, MultiPolygon as GeoMultiPolygon, Position } from 'geojson';
import { fillKey, type Fill } from '#lib/domain/fill.ts';
import type { Ink } from '#lib/domain/inks.ts';
import { MARKS } from '#lib/domain/marks.ts';
import type { PlaceKind } from '#lib/domain/schema.ts';
import { MAX_LATITUDE } from '#lib/domain/view.ts';
import { clipLine, clipRing, type Box } from './clip.ts';
import {
	aspectRatio,
	extentOf,
	KEY_SHARE,
	leavesRoom,
	mercatorX,
	mercatorY,
	type Bounds,
	type FrameFit
} from './frame.ts';
import { labelPosition } from './place-labels.ts';

export type PosterTopology = Topology<{
	countries: GeometryCollection<{ a3: string; name: string }>;
	lakes: GeometryCollection;
}>;

export interface PosterPlace {
	readonly id: string;
	readonly name: string;
	readonly kind: PlaceKind;
	readonly lon: number;
	readonly lat: number;
}

export interface PosterLabel {
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	/** Zoom from which the map shows it. */
	readonly z: number;
}

export interface PosterOptions {
	readonly frame: Bounds;
	readonly fit: FrameFit;
	readonly fills: ReadonlyMap<string, Fill>;
	readonly inks: ReadonlyMap<string, Ink>;
	readonly places: readonly PosterPlace[];
	/** A place by its id or a state by its code. */
	readonly selected: string | null;
	readonly labels: readonly PosterLabel[];
	/** Outlines that more than one state claims: hatched, unless an organization that they belong to fills them. */
	readonly disputed: ReadonlySet<string>;
	/** Outlines of regions and ties to draw over the land. */
	readonly outlines: readonly GeoGeometry[];
	readonly ties: readonly GeoGeometry[];
	/** Address of the relief picture, relative to the page. */
	readonly relief: string;
	/** What the picture shows, in words. */
	readonly title: string;
}

/** Width of the frame in the drawing's own units: about a window's pixels. */
const UNITS = 1200;
/** Windows from this to that width for each height see nothing but drawing. */
const ASPECTS = { narrowest: 0.7, widest: 2.2 };
/** Frames wider than this, in degrees, name only cities. */
const CROWDED_SPAN = 80;
/** Rings smaller than this many square units are crumbs. */
const CRUMB = 12;
/** Detail that would cost bytes and show nothing, in square units. */
const DETAIL = 4;

/** The topology in Mercator (world = 1 × 1), weighed once: each poster then only picks its detail. */
export function projectTopology(topology: PosterTopology): PosterTopology {
	const point = ([lon = 0, lat = 0]: Position): Position => [
		mercatorX(lon),
		mercatorY(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)))
	];
	const { transform } = topology;
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx = 0, dy = 0]) => {
			if (!transform) return point([dx, dy]);
			x += dx;
			y += dy;
			return point([x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]);
		});
	});
	const { transform: _quantized, bbox: _degrees, objects, ...rest } = topology;
	const weighed = presimplify({ ...rest, objects, arcs } as PosterTopology) as PosterTopology;
	const boxed = <T extends GeometryCollection>(collection: T): T => ({
		...collection,
		geometries: collection.geometries.map((geometry) => ({ ...geometry, bbox: boxOf(weighed, geometry) }))
	});
	return { ...weighed, objects: { countries: boxed(objects.countries), lakes: boxed(objects.lakes) } };
}

export function collection(geometries: GeometryObject[]): GeometryCollection {
	return { type: 'GeometryCollection', geometries };
}

/** What a geometry reaches over, in Mercator. */
function boxOf({ arcs }: PosterTopology, geometry: GeometryObject): Box {
	const numbers = 'arcs' in geometry ? (geometry.arcs.flat(3) as number[]) : [];
	const corners = numbers.flatMap((number) => arcs[number < 0 ? ~number : number] ?? []);
	return corners.reduce<Box>(
		([left, top, right, bottom], [x = 0, y = 0]) => [
			Math.min(left, x),
			Math.min(top, y),
			Math.max(right, x),
			Math.max(bottom, y)
		],
		[Infinity, Infinity, -Infinity, -Infinity]
	);
}

export function escapeText(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

class Drawing {
	readonly #scale: number;
	readonly #x: number;
	readonly #y: number;
	readonly width = UNITS;
	readonly height: number;
	/** All that any window may show, in units. */
	readonly box: Box;

	constructor(frame: Bounds, fit: FrameFit) {
		const extent = extentOf(frame);
		this.#scale = UNITS / extent.width;
		this.#x = extent.x;
		this.#y = extent.y;
		this.height = extent.height * this.#scale;
		const beyondX = Math.max(0, (ASPECTS.widest * this.height - this.width) / 2) + 60;
		const beyondY = Math.max(0, (this.width / ASPECTS.narrowest - this.height) / 2) + 60;
		this.box = [
			-beyondX,
			-beyondY,
			this.width + beyondX + (leavesRoom(fit) ? KEY_SHARE * this.width : 0),
			this.height + beyondY
		];
	}

	get scale(): number {
		return this.#scale;
	}

	/** Mercator -> units. `turn` shifts by whole worlds. */
	project([x = 0, y = 0]: Position, turn = 0): [number, number] {
		return [(x + turn - this.#x) * this.#scale, (y - this.#y) * this.#scale];
	}

	/** Where a position lies, or null where that is beyond all windows. */
	inside(lon: number, lat: number): [number, number] | null {
		const [left, top, right, bottom] = this.box;
		const [x, y] = this.#at(lon, lat);
		return x > left && x < right && y > top && y < bottom ? [x, y] : null;
	}

	#at(lon: number, lat: number): [number, number] {
		const [x, y] = [mercatorX(lon), mercatorY(lat)];
		// The copy of the world that lies nearest to the frame's middle.
		const middle = this.#x + this.width / this.#scale / 2;
		return this.project([x + Math.round(middle - x), y]);
	}

	/** Worlds to the west and east that reach into the drawing. */
	turns(): number[] {
		const [left, , right] = this.box;
		return [-1, 0, 1, 2].filter((turn) => {
			const [start] = this.project([0, 0], turn);
			return start < right && start + this.#scale > left;
		});
	}

	/** Does any of what lies in these bounds, in Mercator, reach into the drawing? What does not need not be drawn. */
	shows({ bbox }: GeometryObject): boolean {
		if (!bbox) return true;
		const [west, north, east, south] = bbox as Box;
		const [left, top, right, bottom] = this.box;
		return this.turns().some((turn) => {
			const [fromX, fromY] = this.project([west, north], turn);
			const [toX, toY] = this.project([east, south], turn);
			return fromX <= right && toX >= left && fromY <= bottom && toY >= top;
		});
	}

	area(polygons: Position[][][]): string {
		return this.turns()
			.flatMap((turn) => polygons.flatMap((rings) => rings.map((ring) => this.#ring(ring, turn))))
			.join('');
	}

	#ring(ring: Position[], turn: number): string {
		const clipped = clipRing(
			ring.map((position) => this.project(position, turn)),
			this.box
		);
		return clipped.length < 3 || ringArea(clipped) < CRUMB ? '' : `${path(clipped)}z`;
	}

	line(lines: Position[][]): string {
		return this.turns()
			.flatMap((turn) =>
				lines.flatMap((line) =>
					clipLine(
						line.map((position) => this.project(position, turn)),
						this.box
					)
				)
			)
			.map(path)
			.join('');
	}
}

export function ringArea(ring: readonly (readonly [number, number])[]): number {
	let sum = 0;
	ring.forEach(([x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] as readonly [number, number];
		sum += x * nextY - nextX * y;
	});
	return Math.abs(sum / 2);
}

/** Whole units, relative steps, no needless separators: a third of the bytes of the plain form. */
export function path(points: readonly (readonly [number, number])[]): string {
	let [fromX, fromY] = [0, 0];
	let steps = 0;
	let text = '';
	points.forEach(([rawX, rawY], index) => {
		const [x, y] = [Math.round(rawX), Math.round(rawY)];
		const [dx, dy] = [x - fromX, y - fromY];
		if (index > 0 && dx === 0 && dy === 0) return;
		const pair = (a: number, b: number) => `${a}${b < 0 ? '' : ' '}${b}`;
		if (index === 0) text += `M${pair(x, y)}`;
		else text += `${steps++ === 0 ? 'l' : dx < 0 ? '' : ' '}${pair(dx, dy)}`;
		[fromX, fromY] = [x, y];
	});
	return text;
}

function polygonsOf(geometry: GeoGeometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function linesOf(geometry: GeoGeometry): Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	return polygonsOf(geometry).flat();
}

/** A line without its segments along ±180°, in Mercator. */
function withoutAntimeridian(line: Position[]): Position[][] {
	const onCut = ([x = 0]: Position) => x < 1e-6 || x > 1 - 1e-6;
	const pieces: Position[][] = [[]];
	line.forEach((position, index) => {
		const previous = line[index - 1];
		if (previous && onCut(previous) && onCut(position)) pieces.push([]);
		pieces.at(-1)?.push(position);
	});
	return pieces.filter((piece) => piece.length > 1);
}

function toMercator(positions: readonly Position[]): Position[] {
	return positions.map(([lon = 0, lat = 0]) => [mercatorX(lon), mercatorY(lat)]);
}

/** Lines of one organization's hatch; its direction is the one that the live map draws. */
export function hatchPattern(id: string, { hue, direction: [a, b] }: Ink): string {
	const degrees = (Math.atan2(-a, b) * 180) / Math.PI;
	return `<pattern id="${id}" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(${degrees.toFixed(2)})"><path class="ink-${hue}" d="M0 2h14"/></pattern>`;
}

export const DISPUTED_PATTERN =
	'<pattern id="disputed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="claim" d="M0 1h5"/></pattern>';

/** Draws one page's poster. */
export function poster(projected: PosterTopology, options: PosterOptions): string {
	const drawing = new Drawing(options.frame, options.fit);
	const detail = simplify(projected as never, DETAIL / drawing.scale ** 2) as unknown as PosterTopology;
	const geometries = detail.objects.countries.geometries.filter((geometry) => drawing.shows(geometry)) as (
		Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>
	)[];
	const countries = collection(geometries);
	const merged = (chosen: typeof geometries) => (merge(detail, chosen as never) as GeoMultiPolygon).coordinates;
	const idOf = (geometry: { properties?: { a3: string } | undefined }) => geometry.properties?.a3 ?? '';

	const groups = new Map<string, { fill: Fill; members: typeof geometries }>();
	for (const geometry of geometries) {
		const fill = options.fills.get(idOf(geometry));
		if (!fill) continue;
		const key = fillKey(fill);
		const group = groups.get(key);
		if (group) group.members.push(geometry);
		else groups.set(key, { fill, members: [geometry] });
	}
	const patterns: string[] = [];
	const fills = [...groups.values()].map(({ fill, members }, index) => {
		const d = drawing.area(merged(members));
		const solid = fill.solid.map((organization) => options.inks.get(organization)?.hue)[0];
		const hatched = [...fill.hatch, ...fill.dotted].map((organization) => options.inks.get(organization));
		const overlays = hatched.map((ink, number) => {
			if (!ink) return '';
			const id = `hatch-${index}-${number}`;
			patterns.push(hatchPattern(id, ink));
			return `<path fill="url(#${id})" d="${d}"/>`;
		});
		const suspended = fill.outlined.map((organization) => options.inks.get(organization)?.hue)[0];
		if (suspended) overlays.push(`<path class="suspended ink-${suspended}" d="${d}"/>`);
		return (solid ? `<path class="tint-${solid}" d="${d}"/>` : '') + overlays.join('');
	});
	const claimed = drawing.area(merged(geometries.filter((geometry) => options.disputed.has(idOf(geometry)))));
	if (claimed) patterns.push(DISPUTED_PATTERN);
	const chosen = geometries.filter((geometry) => idOf(geometry) === options.selected);
	// The edge at 180° is where the data was cut, not where a state ends.
	const outline = mesh(detail, collection(chosen) as never).coordinates.flatMap(withoutAntimeridian);
	const borders = mesh(detail, countries as never, (a, b) => a !== b).coordinates;
	const waters = detail.objects.lakes.geometries.filter((geometry) => drawing.shows(geometry));
	const lakes = feature(detail, collection(waters)).features.flatMap(({ geometry }) => polygonsOf(geometry));
	const [, worldY] = drawing.project([0, 0]);
	const relief = drawing.turns().map((turn) => {
		const [x] = drawing.project([0, 0], turn);
		return `<image href="${escapeText(options.relief)}" x="${x.toFixed(1)}" y="${worldY.toFixed(1)}" width="${drawing.scale.toFixed(1)}" height="${drawing.scale.toFixed(1)}" preserveAspectRatio="none"/>`;
	});
	// Over half the world the names of neighbours would lie on each other: only cities keep theirs.
	const crowded = options.frame[2] - options.frame[0] > CROWDED_SPAN;
	const lines = (shapes: readonly GeoGeometry[], name: string) => {
		const d = drawing.line(shapes.flatMap(linesOf).map(toMercator));
		return d ? `<path class="${name}" d="${d}"/>` : '';
	};

	return [
		`<svg class="poster ${options.fit}" viewBox="0 0 ${drawing.width} ${drawing.height.toFixed(2)}" preserveAspectRatio="${aspectRatio(options.fit)}" role="img" aria-label="${escapeText(options.title)}">`,
		patterns.length ? `<defs>${patterns.join('')}</defs>` : '',
		`<path class="land" d="${drawing.area(merged(geometries))}"/>`,
		...fills,
		claimed ? `<path class="disputed" fill="url(#disputed)" d="${claimed}"/>` : '',
		`<g class="relief">${relief.join('')}</g>`,
		`<path class="lake" d="${drawing.area(lakes)}"/>`,
		`<path class="border" d="${drawing.line(borders)}"/>`,
		chosen.length ? `<path class="selected" d="${drawing.line(outline)}"/>` : '',
		lines(options.outlines, 'region'),
		lines(options.ties, 'tie'),
		...options.labels.map(({ name, lon, lat }) => {
			const point = drawing.inside(lon, lat);
			return point ? countryLabel(point, name) : '';
		}),
		...options.places.map((place) => {
			const point = drawing.inside(place.lon, place.lat);
			const chosen = place.id === options.selected;
			return point ? placeMark(point, place, chosen, !crowded || place.kind === 'city' || chosen) : '';
		}),
		'</svg>'
	].join('');
}

export function countryLabel([x, y]: readonly [number, number], name: string): string {
	return `<text class="country" x="${x.toFixed(0)}" y="${y.toFixed(0)}">${escapeText(name.toUpperCase())}</text>`;
}

/** A mark keeps its size at every width of the window: its group is scaled back by the stylesheet. */
export function placeMark(
	[x, y]: readonly [number, number],
	{ id, name, kind }: PosterPlace,
	selected: boolean,
	named: boolean
): string {
	const mark = MARKS[kind];
	const { anchor, offset } = labelPosition(id);
	const align = anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle';
	const dy = offset[1] + (anchor.startsWith('bottom') ? -0.15 : anchor.startsWith('top') ? 0.85 : 0.34);
	const sign = mark
		? `<g class="mark${selected ? ' chosen' : ''}">${selected ? '<circle class="ring" r="13.5"/>' : ''}<path d="${mark}" transform="translate(-12 -12)"/></g>`
		: '';
	const text = !named
		? ''
		: mark
			? `<text class="place" dx="${offset[0]}em" dy="${dy.toFixed(2)}em" text-anchor="${align}">${escapeText(name)}</text>`
			: `<text class="region-name" dy="1.5em" text-anchor="middle">${escapeText(name)}</text>`;
	return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" data-place="${escapeText(id)}">${sign}${text}</g>`;
}

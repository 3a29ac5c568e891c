/**
 * The globe's picture: the poster of a page as a globe, a file of its own (/globe/…), which takes the flat poster's place
 * where the view asks for a globe and there is no live map yet, or none at all (StillMap.svelte). Each outline is a shape
 * by itself, so that the browser can fill it without knowing where it lies. Pure: data in, markup out; every text is escaped.
 */
import { geoPath, geoProjection, type GeoProjection } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Fill } from '#lib/domain/fill.ts';
import { boxAround, discOf, globeOf, perspective, turned, within, type GlobeFrame } from './globe.ts';
import { labelPosition, nameBox } from './place-labels.ts';
import {
	countryLabel,
	DISPUTED_PATTERN,
	escapeText,
	hatchPattern,
	path,
	placeMark,
	ringArea,
	type PosterOptions
} from './poster.ts';
import type { Shape, Sphere } from './sphere.ts';

/** The longer side of the frame in the drawing's own units. */
const UNITS = 1000;
/** A close-up is drawn beyond its frame by this share of its longer side: windows are wider or taller than frames. */
const BEYOND = 0.6;
/** Rings smaller than this many square units are crumbs; so is detail. A unit is two thirds of a pixel. */
const CRUMB = 9;
const DETAIL = 7;
/** A place's mark with its halo, and the size of its name, in units. */
const MARK = boxAround(30, 30);
const NAME = 20;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How a frame of the globe is drawn. */
export interface GlobeDrawing {
	/** Turns the globe, and clips it at the eye's horizon and at the drawing's edges. */
	readonly projection: GeoProjection;
	/** Units to the sphere's radius. */
	readonly scale: number;
	readonly size: readonly [width: number, height: number];
	/** Nothing farther from the middle than this, in radians, is drawn. */
	readonly horizon: number;
}

export function drawingOf({ center, eye, width, height, whole }: GlobeFrame): GlobeDrawing {
	const scale = UNITS / 2 / Math.max(width, height);
	const size = [2 * width * scale, 2 * height * scale] as const;
	const beyond = whole ? 0 : UNITS * BEYOND;
	const seen = (angle: number) => perspective(eye, Math.cos(angle)) * Math.sin(angle);
	const farthest = Math.hypot(size[0] / 2 + beyond, size[1] / 2 + beyond) / scale;
	let horizon = 0;
	while (horizon < Math.acos(1 / eye) && seen(horizon) < farthest) horizon += radians(0.5);
	horizon = Math.min(horizon, Math.acos(1 / eye));
	const projection = geoProjection((lambda, phi) => {
		const near = perspective(eye, Math.cos(phi) * Math.cos(lambda));
		return [near * Math.cos(phi) * Math.sin(lambda), near * Math.sin(phi)];
	})
		.rotate([-center[0], -center[1]])
		.scale(scale)
		.translate([size[0] / 2, size[1] / 2])
		.clipAngle((horizon * 180) / Math.PI - 1e-3)
		.clipExtent([
			[-beyond, -beyond],
			[size[0] + beyond, size[1] + beyond]
		])
		// The outlines are fine enough as they are: nothing is gained by bending what lies between their corners.
		.precision(0);
	return { projection, scale, size, horizon };
}

/** What d3-geo draws, as rings and lines of points. */
class Points {
	readonly lines: [number, number][][] = [];
	moveTo(x: number, y: number): void {
		this.lines.push([[x, y]]);
	}
	lineTo(x: number, y: number): void {
		this.lines.at(-1)?.push([x, y]);
	}
	/** Rings are closed where they are written. */
	closePath(): void {
		return;
	}
	arc(): void {
		throw new Error('Points are drawn as marks.');
	}
}

/** Draws one page's globe. */
export function globePoster(sphere: Sphere, options: Omit<PosterOptions, 'fit' | 'relief'>): string {
	const globe = globeOf(options.frame);
	const { projection, scale, size, horizon } = drawingOf(globe);
	const detail = sphere.at(DETAIL / scale ** 2);
	const points = (geometry: Geometry): [number, number][][] => {
		const found = new Points();
		geoPath(projection, found as never)(geometry);
		return found.lines;
	};
	const inSight = ({ middle, reach }: Shape) =>
		Math.acos(Math.min(1, Math.max(-1, turned(middle, globe.center)[2]))) - reach < horizon;
	const area = (geometry: Geometry) =>
		points(geometry)
			.filter((ring) => ring.length > 2 && ringArea(ring) >= CRUMB)
			.map((ring) => `${path(ring)}z`)
			.join('');
	const line = (name: string, shapes: readonly Geometry[]) => {
		const d = shapes.flatMap(points).map(path).join('');
		return d ? `<path class="${name}" d="${d}"/>` : '';
	};
	const lines = (name: string, shapes: readonly Shape[]) =>
		line(
			name,
			shapes.filter(inSight).map(({ geometry }) => geometry)
		);

	const patterns = new Map<string, string>();
	const hatch = (organization: string) => {
		const ink = options.inks.get(organization);
		if (!ink) return 'none';
		patterns.set(organization, hatchPattern(`globe-${organization}`, ink));
		return `url(#globe-${organization})`;
	};
	const fill = ({ solid: [first], hatch: lesser, dotted }: Fill, d: string) => {
		const hue = first === undefined ? undefined : options.inks.get(first)?.hue;
		const flat = hue ? `<path class="tint-${hue}" d="${d}"/>` : '';
		return flat + [...lesser, ...dotted].map((id) => `<path fill="${hatch(id)}" d="${d}"/>`).join('');
	};
	const outlines = detail.outlines.filter(inSight).flatMap(({ id, geometry }) => {
		const d = area(geometry);
		return d ? [{ id, d, its: options.fills.get(id) }] : [];
	});
	const fills = outlines.map(({ d, its }) => (its ? fill(its, d) : '')).join('');
	const claimed = outlines.filter(({ id }) => options.disputed.has(id)).map(({ d }) => d);
	const water = detail.lakes
		.filter(inSight)
		.map(({ geometry }) => area(geometry))
		.join('');
	const [middleX, middleY] = size.map((side) => (side / 2).toFixed(1));
	const disc = (name: string, fill = '') =>
		`<circle class="${name}"${fill} cx="${middleX}" cy="${middleY}" r="${(discOf(globe.eye) * scale).toFixed(1)}"/>`;
	const at = placer(globe, projection);
	const whole = { x: size[0] / 2, y: size[1] / 2, radius: discOf(globe.eye) * scale };

	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="poster beside globe" viewBox="0 0 ${size.map((side) => side.toFixed(1)).join(' ')}" role="img" aria-label="${escapeText(options.title)}">`,
		`<defs>${EDGE}${[...patterns.values()].join('')}${claimed.length ? DISPUTED_PATTERN : ''}</defs>`,
		disc('globe-sea'),
		`<g class="outlines">${outlines.map(({ id, d }) => `<path class="land" data-outline="${escapeText(id)}" d="${d}"/>`).join('')}</g>`,
		`<g class="printed">${fills}</g>`,
		claimed.length ? `<path class="disputed" fill="url(#disputed)" d="${claimed.join('')}"/>` : '',
		water ? `<path class="lake" d="${water}"/>` : '',
		lines('coast', detail.coast),
		lines('border', detail.borders),
		options.selected ? lines('selected', detail.edgesOf(options.selected)) : '',
		line('region', options.outlines.map(asLines)),
		line('tie', options.ties),
		disc('globe-edge', ' fill="url(#globe-shade)"'),
		...apart(
			options.labels.flatMap(({ name, lon, lat, z }) => {
				const point = at(lon, lat);
				const box = boxAround(name.length * LETTER, LINE);
				// What would hang over the edge has no room.
				return point && within(whole, point, box) ? [{ name, z, point }] : [];
			})
		).map(({ point, name }) => countryLabel(point, name)),
		...options.places.map((place) => {
			const point = at(place.lon, place.lat);
			if (!point || !within(whole, point, MARK)) return '';
			const chosen = place.id === options.selected;
			const named = !globe.whole || place.kind === 'city' || chosen;
			const fits = within(whole, point, nameBox(labelPosition(place.id), place.name, NAME));
			return placeMark(point, place, chosen, named && fits);
		}),
		'</svg>'
	].join('');
}

/** Regions are drawn as lines: what is inside of them is no matter on a sphere, where both sides of a ring are areas. */
function asLines(geometry: Geometry): Geometry {
	if (geometry.type === 'Polygon') return { type: 'MultiLineString', coordinates: geometry.coordinates };
	return geometry.type === 'MultiPolygon'
		? { type: 'MultiLineString', coordinates: geometry.coordinates.flat() }
		: geometry;
}

/** About how wide a letter of a state's name is, and how high its line, in units. */
const LETTER = 15;
const LINE = 24;

interface Placed {
	readonly name: string;
	readonly z: number;
	readonly point: readonly [number, number];
}

/** The names that do not lie on each other; those that the map shows first go first. */
function apart(labels: readonly Placed[]): Placed[] {
	const kept: Placed[] = [];
	for (const label of [...labels].sort((a, b) => a.z - b.z)) {
		const clashes = kept.some(
			({ name, point: [x, y] }) =>
				Math.abs(x - label.point[0]) < ((name.length + label.name.length) / 2) * LETTER &&
				Math.abs(y - label.point[1]) < LINE
		);
		if (!clashes) kept.push(label);
	}
	return kept;
}

/** The shade towards the disc's edge; poster.css gives it its colour, controls.css draws the same over the live map. */
const EDGE =
	'<radialGradient id="globe-shade"><stop class="clear" offset="0.82"/><stop class="shade" offset="1"/></radialGradient>';

/** Where a position lies in the drawing; null behind the horizon or beyond the edges. */
function placer({ center, eye }: GlobeFrame, projection: GeoProjection) {
	const [[left, top], [right, bottom]] = projection.clipExtent() as [[number, number], [number, number]];
	return (lon: number, lat: number): [number, number] | null => {
		const [, , z] = turned([lon, lat], center);
		if (z <= 1 / eye) return null;
		const point = projection([lon, lat]);
		if (!point || point[0] < left || point[0] > right || point[1] < top || point[1] > bottom) return null;
		return point;
	};
}

/** Measures what the inset of a facility shows, from sourced positions and our own outlines. Pure. */
import { bearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import { offsetOf, type Bearing, type MeasuredInset, type Offset } from '#lib/domain/inset.ts';
import type { InsetLayout, PlaceFeature } from '#lib/domain/schema.ts';
import { outlineOf, type Outlines } from './layers.ts';

/** Shores further than this many degrees from a site are not its nearest. */
const NEAR_DEGREES = 6;

/** How `to` lies from `from`. */
export function lies(from: readonly number[], to: readonly number[]): Bearing {
	const [a, b] = [[...from], [...to]];
	return { km: distance(a, b), bearing: (bearing(a, b) + 360) % 360 };
}

export interface Shore {
	/** The shoreline around a site, in kilometres east and north of it. */
	readonly lines: readonly (readonly Offset[])[];
	/** Its point nearest to the site. */
	readonly nearest: Bearing;
}

function nearestOn([[ax, ay], [bx, by]]: readonly [Offset, Offset]): Offset {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const share = length ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
	return [ax + share * dx, ay + share * dy];
}

/** The shore: outlines that no second state shares. @throws where none is near */
export function shoreAround(site: readonly number[], outlines: Outlines): Shore {
	const near = (position: Position) =>
		position.every((degrees, axis) => Math.abs(degrees - (site[axis] ?? 0)) < NEAR_DEGREES);
	const lines = mesh(outlines, outlines.objects.countries as never, (a, b) => a === b)
		.coordinates.filter((line) => line.some(near))
		.map((line) => line.map((position) => offsetOf(lies(site, position))));
	const points = lines.flatMap((line) => line.slice(1).map((end, index) => nearestOn([line[index] as Offset, end])));
	const [east, north] = points.reduce((best, point) => (Math.hypot(...point) < Math.hypot(...best) ? point : best), [
		Infinity,
		Infinity
	] as Offset);
	if (!Number.isFinite(east)) throw new Error(`No shore within ${NEAR_DEGREES} degrees of ${site.join(', ')}`);
	const angle = (Math.atan2(east, north) * 180) / Math.PI;
	return { lines, nearest: { km: Math.hypot(east, north), bearing: (angle + 360) % 360 } };
}

/** All that the drawing of one inset needs. */
export function measureInset(
	layout: InsetLayout,
	place: PlaceFeature,
	capital: PlaceFeature,
	outlines: Outlines,
	shore: Shore
): MeasuredInset {
	const site = place.geometry.coordinates;
	const outline = place.properties.country ? outlineOf(outlines, place.properties.country) : null;
	const polygons =
		outline?.geometry.type === 'Polygon' ? [outline.geometry.coordinates] : outline?.geometry.coordinates;
	const { coast, kmAcross, rings, ringsAt } = layout;
	return {
		name: place.properties.name,
		precisionKm: place.properties.precisionKm,
		kmAcross,
		site: layout.site,
		rings,
		ringsAt,
		land: ((polygons ?? []) as Position[][][])
			.flat()
			.map((ring) => ring.map((position) => offsetOf(lies(site, position)))),
		shore: shore.lines,
		towns: layout.towns.map(({ name, at, label }) => ({ name, label, ...lies(site, at) })),
		water: coast.label && { name: coast.name, at: coast.label },
		capital: { name: capital.properties.name, label: layout.capital.label, ...lies(site, capital.geometry.coordinates) }
	};
}

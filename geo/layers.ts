/** The layers as GeoJSON (RFC 7946), pure: (facts, outlines, day) -> FeatureCollection. Degrees, WGS 84, outer rings counter-clockwise. */
import { bbox } from '@turf/bbox';
import { greatCircle } from '@turf/great-circle';
import { rewind } from '@turf/rewind';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { belongs, isState, standingOn, type Standing } from '#lib/domain/membership.ts';
import { statusesOf } from '#lib/domain/sets.ts';
import type { Membership, Organization, PlaceFeature, Territory, Tie } from '#lib/domain/schema.ts';
import type { Day } from '#lib/domain/time.ts';
import type { Atlas } from './atlas.server.ts';

export interface OutlineProperties {
	readonly a3: string;
	readonly name: string;
}
/** Outlines of states, territories and disputed areas, with shared arcs. */
export type Outlines = Topology<{ countries: GeometryCollection<OutlineProperties> }>;

type Area = Polygon | MultiPolygon;

/** The id of an outline. */
export function idOf({ properties }: { readonly properties?: OutlineProperties | object | undefined }): string {
	return properties && 'a3' in properties ? properties.a3 : '';
}

/** The outline of one state, territory or disputed area. @returns null where it has none (a dot stands for it) */
export function outlineOf(outlines: Outlines, id: string): Feature<Area, OutlineProperties> | null {
	const geometry = outlines.objects.countries.geometries.find((candidate) => idOf(candidate) === id);
	if (!geometry) return null;
	const outline = feature(outlines, geometry) as Feature<Area | null, OutlineProperties>;
	return outline.geometry
		? (rewind(outline as Feature<Area>, { reverse: false }) as Feature<Area, OutlineProperties>)
		: null;
}

/** Every place, in the article's order. */
export function placesLayer(atlas: Pick<Atlas, 'places'>): FeatureCollection<Point, PlaceFeature['properties']> {
	return {
		type: 'FeatureCollection',
		features: atlas.places.map(({ type, id, geometry, properties }) => ({
			type,
			id,
			geometry: { type: geometry.type, coordinates: [...geometry.coordinates] },
			properties
		}))
	};
}

export interface LayerProperties {
	readonly member: string;
	readonly name: string;
	/** The status on the day; several where the record is unsure; null where there is none. */
	readonly status: string | null;
	readonly certainty: Standing['kind'];
	readonly belongs: boolean;
	readonly intervals: readonly Pick<
		Membership,
		'status' | 'statusLabel' | 'from' | 'until' | 'disputed' | 'confirmed'
	>[];
}

/** Outlines that a state fills in an organization on a day: its own, its parts' (an ended state's), its territories'. */
export function outlinesFilled(
	atlas: Pick<Atlas, 'historicStates' | 'territories'>,
	organization: string,
	member: string,
	day: Day
): string[] {
	const own = atlas.historicStates.find((state) => state.id === member)?.parts ?? [member];
	const follows = ({ state, organization: to, from, until }: Territory) =>
		state === member && to === organization && from <= day && (until === null || day < until);
	return [...own, ...atlas.territories.filter(follows).map(({ id }) => id)];
}

function combined(features: readonly Feature<Area>[]): MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: features.flatMap(({ geometry }) =>
			geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		)
	};
}

/** One organization: every state that ever had a status in it, with every interval and the standing on `day`. */
export function organizationLayer(
	atlas: Pick<Atlas, 'countries' | 'historicStates' | 'territories'>,
	organization: Organization,
	outlines: Outlines,
	day: Day
): FeatureCollection<MultiPolygon, LayerProperties> {
	const members = [...new Set(organization.memberships.map((row) => row.member))].filter(isState);
	const features = members.flatMap((member): Feature<MultiPolygon, LayerProperties>[] => {
		const areas = outlinesFilled(atlas, organization.id, member, day)
			.map((id) => outlineOf(outlines, id))
			.filter((outline) => outline !== null);
		if (!areas.length) return [];
		const standing = standingOn(organization, member, day);
		const state = [...atlas.countries, ...atlas.historicStates].find(({ id }) => id === member);
		const statuses = 'row' in standing || 'rows' in standing ? statusesOf(standing) : [];
		return [
			{
				type: 'Feature',
				id: member,
				geometry: combined(areas),
				properties: {
					member,
					name: state?.name ?? member,
					status: statuses.join(' or ') || null,
					certainty: standing.kind,
					belongs: belongs(organization, standing),
					intervals: organization.memberships
						.filter((row) => row.member === member)
						.map(({ status, statusLabel, from, until, disputed, confirmed }) => ({
							status,
							statusLabel,
							from,
							until,
							disputed,
							confirmed
						}))
				}
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

export type TieProperties = Omit<Tie, 'places'> & { readonly places: readonly string[] };

/** Ties as great circles between their places, cut at the antimeridian where they cross it. */
export function tiesLayer(
	atlas: Pick<Atlas, 'ties' | 'places'>
): FeatureCollection<LineString | MultiLineString, TieProperties> {
	const position = (id: string) => {
		const place = atlas.places.find((candidate) => candidate.id === id);
		if (!place) throw new Error(`No place "${id}" for a tie`);
		return [...place.geometry.coordinates];
	};
	return {
		type: 'FeatureCollection',
		features: atlas.ties.map((tie) => {
			const [from, to] = tie.places;
			const line = greatCircle(position(from), position(to), { npoints: 64 });
			return { type: 'Feature', id: tie.id, geometry: line.geometry, properties: { ...tie } };
		})
	};
}

/** The outline of a region that is made of whole states, merged so that inner borders vanish. */
export function mergedOutline(outlines: Outlines, ids: readonly string[]): MultiPolygon {
	const parts = outlines.objects.countries.geometries.filter((geometry) => ids.includes(idOf(geometry)));
	const merged = merge(outlines, parts as never) as MultiPolygon;
	return rewind(merged, { reverse: false }) as MultiPolygon;
}

/** West, south, east, north; east may pass 180 so that what straddles the antimeridian stays in one piece. */
export function boundsOf(areas: readonly Area[]): [number, number, number, number] {
	const polygons = areas.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates));
	const boxes = polygons.map(
		(coordinates) => bbox({ type: 'Polygon', coordinates }) as [number, number, number, number]
	);
	// Of the ways to cut the circle between two outlines, the narrowest frame wins.
	const starts = boxes.map(([west]) => west);
	const frames = starts.map((start) => {
		const shifted = boxes.map(
			([west, , east]) => (west < start - 1e-9 ? [west + 360, east + 360] : [west, east]) as [number, number]
		);
		return [start, Math.max(...shifted.map(([, east]) => east))] as const;
	});
	const [west, east] = frames.reduce((best, frame) => (frame[1] - frame[0] < best[1] - best[0] ? frame : best));
	return [west, Math.min(...boxes.map((box) => box[1])), east, Math.max(...boxes.map((box) => box[3]))];
}

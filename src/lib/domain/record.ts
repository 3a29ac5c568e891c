/** The record as the map loads it (data/atlas.json): memberships without sources and prose, names of states, places. */
import type { FeatureCollection, Geometry, Point } from 'geojson';
import type { Body, Interval, Status } from './membership.ts';
import type { Bounds, NamedFrame } from './pages.ts';
import type { OrganizationKind, PlaceKind } from './schema.ts';

/** An organization as far as layers, counts and sentences need it. */
export interface Layer extends Body {
	readonly name: string;
	readonly article?: boolean | undefined;
	readonly short: string;
	readonly kind: OrganizationKind;
	readonly successors: readonly string[];
	readonly inArticle: boolean;
}

export interface PlacePoint {
	readonly id: string;
	readonly name: string;
	readonly kind: PlaceKind;
	/** Position in the article's order, from 0. */
	readonly order: number;
	readonly lede: string;
	/** The position is sure within so many kilometres. */
	readonly precisionKm: number;
}

/** Beyond this many places the map draws them from tiles, and the record carries only those that the article names. */
export const MOST_PLACES = 1000;

/** The layer of the places' tiles. */
export const PLACE_LAYER = 'places';
/** Where their archive stands under /data/. */
export const PLACE_TILES = 'places.pmtiles';

export interface StateName {
	readonly name: string;
	readonly article?: boolean | undefined;
}

export interface AtlasRecord {
	readonly organizations: readonly Layer[];
	/** By alpha-3. Every state here has a page. */
	readonly states: Readonly<Record<string, StateName>>;
	/** Every place, or, beyond MOST_PLACES, those that the article names. */
	readonly places: FeatureCollection<Point, PlacePoint>;
	/** How many places there are in all, where the map draws them from tiles; absent where `places` has every one. */
	readonly tiledPlaces?: number;
	readonly regions: FeatureCollection<
		Geometry,
		{ readonly id: string; readonly name: string; readonly kind: string; readonly site: boolean; readonly lede: string }
	>;
	/** The parts of the world that the map offers to show, in its order. */
	readonly frames: readonly NamedFrame[];
	/** Where the article's three organizations overlap: shown when they are asked for together. */
	readonly three: Bounds;
	/** Territories that follow their state into an organization. */
	readonly territories: readonly {
		readonly id: string;
		readonly state: string;
		readonly organization: string;
		readonly from: string;
		readonly until: string | null;
	}[];
	/** Today's states whose outlines an ended state covers. */
	readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** One membership as the file packs it: member, status, from, until, and 1 where disputed. */
export type PackedRow = readonly [member: string, status: Status, from: string, until: string | null, disputed?: 1];

export interface PackedRecord extends Omit<AtlasRecord, 'organizations'> {
	readonly organizations: readonly (Omit<Layer, 'memberships'> & { readonly memberships: readonly PackedRow[] })[];
}

/** How many places there are, wherever they are drawn from. */
export function placeCount({ places, tiledPlaces }: Pick<AtlasRecord, 'places' | 'tiledPlaces'>): number {
	return tiledPlaces ?? places.features.length;
}

/** A place or a region, as far as the record carries it. */
export function placeOf({ places, regions }: Pick<AtlasRecord, 'places' | 'regions'>, id: string) {
	return [...places.features, ...regions.features].find(({ properties }) => properties.id === id);
}

export function packRow({ member, status, from, until, disputed }: Interval): PackedRow {
	return disputed ? [member, status, from, until, 1] : [member, status, from, until];
}

export function unpack(packed: PackedRecord): AtlasRecord {
	return {
		...packed,
		organizations: packed.organizations.map((organization) => ({
			...organization,
			memberships: organization.memberships.map(([member, status, from, until, disputed]) => ({
				member,
				status,
				from,
				until,
				disputed: disputed === 1
			}))
		}))
	};
}

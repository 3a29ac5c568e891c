/**
 * The View: everything that a shared link must restore. Path = which document, hash = where in it, query = how you look.
 * Decoding never throws and drops what it does not know; encoding omits defaults and sorts, so one view has one URL.
 */
import { ARTICLE_DAY, isDay, type Day } from './day.ts';
import { STATUSES, type Status } from './status.ts';

export interface Camera {
	/** Degrees, WGS 84, three decimals. */
	readonly lon: number;
	readonly lat: number;
	/** MapLibre's zoom, two decimals. */
	readonly zoom: number;
}

export interface View {
	/** The one date that governs everything shown. */
	readonly on: Day;
	/** A second day to compare with. */
	readonly vs: Day | null;
	/** Ids of the organizations switched on, sorted. An organization's own page shows its layer besides. */
	readonly orgs: readonly string[];
	/** The statuses to show, in the record's order; null = all. */
	readonly show: readonly Status[] | null;
	/** Where the reader moved the map; null = the page's own frame. */
	readonly at: Camera | null;
	/** The map is a globe; else it is flat. */
	readonly globe: boolean;
}

export const DEFAULT_VIEW: View = { on: ARTICLE_DAY, vs: null, orgs: [], show: null, at: null, globe: false };

/** The largest zoom of the map: beyond it the linework would pretend to more than it knows. */
export const MAX_ZOOM = 9;
/** MapLibre's Mercator map ends here. */
export const MAX_LATITUDE = 85.0511;

export interface Decoded {
	readonly view: View;
	/** Names of the parameters whose value, or a part of it, made no sense and was left out. */
	readonly dropped: readonly (keyof View)[];
}

function round(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}

/** A camera within the map's bounds and at the precision that the URL keeps. */
export function camera(lon: number, lat: number, zoom: number): Camera {
	// Rounded before it is turned: 179.9999 is the antimeridian, which the address writes as -180.
	const turned = ((((round(lon, 3) + 180) % 360) + 360) % 360) - 180;
	const clamped = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, lat));
	return {
		lon: round(turned, 3) + 0,
		lat: round(clamped, 3) + 0,
		zoom: round(Math.min(MAX_ZOOM, Math.max(0, zoom)), 2)
	};
}

function decodeCamera(text: string): Camera | null {
	const parts = text.split(',');
	if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
	const [lon = 0, lat = 0, zoom = 0] = parts.map(Number);
	if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || zoom < 0 || zoom > 24) return null;
	return camera(lon, lat, zoom);
}

/**
 * Reads a View from a query. What is unknown or malformed is dropped, and named.
 * @param knownOrganizations ids that `orgs` may hold
 */
export function decodeView(query: URLSearchParams, knownOrganizations: readonly string[]): Decoded {
	const dropped: (keyof View)[] = [];

	function read<T>(name: keyof View, decode: (text: string) => T | null): T | null {
		const text = query.get(name);
		if (text === null) return null;
		const value = decode(text);
		if (value === null) dropped.push(name);
		return value;
	}

	/** A comma-separated list, in the order of `known`; items that `known` lacks are left out. Null where nothing is left. */
	function readList<T extends string>(name: keyof View, known: readonly T[]): T[] | null {
		const items = (query.get(name) ?? '').split(',').filter(Boolean);
		const kept = known.filter((item) => items.includes(item));
		if (items.some((item) => !(known as readonly string[]).includes(item))) dropped.push(name);
		return kept.length ? kept : null;
	}

	const day = (text: string) => (isDay(text) ? text : null);
	/** All of them is the default, which has no name: one view has one URL. */
	const unlessAll = (statuses: Status[] | null) => (statuses?.length === STATUSES.length ? null : statuses);
	const view: View = {
		on: read('on', day) ?? ARTICLE_DAY,
		vs: read('vs', day),
		orgs: readList('orgs', [...knownOrganizations].sort()) ?? [],
		show: unlessAll(readList('show', STATUSES)),
		at: read('at', decodeCamera),
		globe: read('globe', (text) => text === '1' || null) ?? false
	};
	return { view, dropped: [...new Set(dropped)] };
}

/** Writes a View as a query, without '?': '' for the default view. Commas stay plain: they are legal in a query. */
export function encodeView(view: View): string {
	const query: string[] = [];
	if (view.on !== ARTICLE_DAY) query.push(`on=${view.on}`);
	if (view.vs) query.push(`vs=${view.vs}`);
	if (view.orgs.length) query.push(`orgs=${[...view.orgs].sort().join(',')}`);
	const show = STATUSES.filter((status) => view.show?.includes(status));
	if (show.length && show.length < STATUSES.length) query.push(`show=${show.join(',')}`);
	if (view.at) query.push(`at=${view.at.lon},${view.at.lat},${view.at.zoom}`);
	if (view.globe) query.push('globe=1');
	return query.join('&');
}

/** What a link inside the atlas carries on: all but the camera, which belongs to the document that it was moved over. */
export function carried(view: View): View {
	return { ...view, at: null };
}

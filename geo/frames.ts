/** What part of the world each page opens on: west, south, east, north in degrees; east may pass 180. Pure. */
import { area } from '@turf/area';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { PlaceFeature } from '#lib/domain/schema.ts';
import { FRAME_IDS, type Bounds, type FrameFit, type FrameId, type NamedFrame } from '#lib/domain/pages.ts';
import { boundsOf } from './layers.ts';

/** The article's world: Vienna to Khorasan, Moscow to the Gulf. Washington is named at its margin. */
export const START_FRAME: Bounds = [11, 24.5, 65, 58.5];
/** It is as wide as the window: the key may lie over its empty east. */
export const START_FIT: FrameFit = 'meet';

/** What the map offers to show, in its order: the article's world, and three parts of it. */
const OFFERED: Readonly<Record<FrameId, Bounds>> = {
	article: START_FRAME,
	// From the Zagros to the Gulf: Fordow, Arak and Tehran apart above, Bushehr on the coast below.
	'iran-sites': [45.5, 26.6, 57, 37.4],
	// From the Nile's mouth to the Euphrates, from Sinai's point to the Taurus.
	levant: [28.8, 27.2, 43.6, 38],
	// From Lisbon to beyond Moscow, from Crete to the north of the Baltic.
	europe: [-11, 34.5, 45, 66]
};

/**
 * Where the article's three organizations (CSTO, EAEU, SCO) overlap: from Belarus to Lake Baikal, from Iran's north to the
 * tundra. All of Kazakhstan and Kyrgyzstan, and as much of Russia as leaves them their size.
 */
export const THREE_FRAME: Bounds = [23, 33, 106, 68];

/** The least that a frame spans, in degrees of longitude: closer up the linework would pretend to more than it knows. */
const LEAST_SPAN = 5;
/** A frame leaves this share of its extent free around what it shows. */
const MARGIN = 0.08;
/** Parts smaller than this share of a state's largest part do not widen its frame (French Guiana, the Canaries). */
const MAIN_PART = 0.165;

/** States that lie further apart than this are on two continents. */
const TWO_CONTINENTS = 180;
/** Frames wider than this nearly circle the globe: beside the key the world would end, and begin anew. */
const WIDE = 201;
/** The world, as maps show it: from Alaska to Chukotka. Iran stands left of the key. */
const WORLD: Bounds = [-160, -62, 200, 81];
/** A frame that reaches beyond this longitude has crossed the Pacific. */
const ACROSS_THE_PACIFIC = 200;

/** Frames that reach beyond this latitude hang from the window's upper edge. */
const HANGS_FROM = 78;
/** Just north of the northernmost land, Kaffeklubben Island at 83.7°. */
const NORTHERN_LAND = 83.8;

function pad([west, south, east, north]: Bounds, margin = MARGIN): Bounds {
	const dx = Math.max((east - west) * margin, (LEAST_SPAN - (east - west)) / 2);
	const dy = Math.max((north - south) * margin, (LEAST_SPAN * 0.6 - (north - south)) / 2);
	return [west - dx, Math.max(-62, south - dy), east + dx, Math.min(83, north + dy)];
}

/** The parts of an outline that say where a state is: none smaller than this share of its largest. */
function mainParts({ geometry }: Feature<Polygon | MultiPolygon>, share = MAIN_PART): Polygon[] {
	const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
		(coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
	);
	const largest = Math.max(...parts.map((part) => area(part)));
	return parts.filter((part) => area(part) >= share * largest);
}

/**
 * A frame around one or more states. A frame that would circle the globe, or join America to Asia over the Pacific, shows
 * all of it. One that nearly does is as high as the world, since windows are: they would else show but its middle.
 */
export function frameOfStates(outlines: readonly Feature<Polygon | MultiPolygon>[]): Bounds {
	let bounds = boundsOf(outlines.flatMap((outline) => mainParts(outline)));
	// Two continents and the ocean between them: without Alaska the others keep their size.
	if (bounds[2] - bounds[0] > TWO_CONTINENTS) bounds = boundsOf(outlines.flatMap((outline) => mainParts(outline, 1)));
	if (bounds[2] > ACROSS_THE_PACIFIC) return WORLD;
	const span = bounds[2] - bounds[0];
	// What fits beside the key with a narrower margin has that.
	const margin = span < WIDE ? Math.min(MARGIN, (WIDE - 1 - span) / 2 / span) : MARGIN;
	const [west, south, east, north] = pad(bounds, Math.max(0, margin));
	if (east - west > 300) return WORLD;
	if (east - west > WIDE) return [west, Math.min(south, WORLD[1]), east, Math.max(north, WORLD[3])];
	// A frame that hangs from the window's upper edge leaves room for the islands beyond the mainland.
	return [west, south, east, north > HANGS_FROM ? NORTHERN_LAND : north];
}

/** How a frame of states fills the window. */
export function fitOf([west, , east, north]: Bounds): FrameFit {
	if (east - west > WIDE) return 'slice';
	return north > HANGS_FROM ? 'hang' : 'beside';
}

/** The frames that the map offers, as it loads them. */
export const namedFrames: readonly NamedFrame[] = FRAME_IDS.map((id) => ({
	id,
	frame: OFFERED[id],
	fit: id === 'article' ? START_FIT : fitOf(OFFERED[id])
}));

/** A frame around a place, as close as its kind allows. */
export function frameOfPlace({ geometry, properties }: Pick<PlaceFeature, 'geometry' | 'properties'>): Bounds {
	const [lon, lat] = geometry.coordinates;
	const span = properties.kind === 'facility' ? 3.2 : properties.kind === 'city' ? 5.5 : 3.6;
	const height = span * 0.72 * Math.cos((lat * Math.PI) / 180);
	return [lon - span, lat - height, lon + span, lat + height];
}

/** A frame leaves this share of its extent free around the places that it joins. */
const PLACES_MARGIN = 0.18;

/** And is at least so many degrees wide for each that it is high: windows are, and a picture is drawn as finely as it is narrow. */
const LEAST_ASPECT = 1.4;

/** A frame around several places. */
export function frameOfPlaces(places: readonly Pick<PlaceFeature, 'geometry'>[]): Bounds {
	const lons = places.map(({ geometry }) => geometry.coordinates[0]);
	const lats = places.map(({ geometry }) => geometry.coordinates[1]);
	const [west, south, east, north] = pad(
		[Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
		PLACES_MARGIN
	);
	const wider = Math.max(0, (LEAST_ASPECT * (north - south) - (east - west)) / 2);
	return [west - wider, south, east + wider, north];
}

/** Regions by label and outline: what no border bounds is drawn from states or from an authored line, as its text says. */
import { intersect } from '@turf/intersect';
import { featureCollection, polygon } from '@turf/helpers';
import { rewind } from '@turf/rewind';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { PlaceFeature } from '#lib/domain/schema.ts';
import { mergedOutline, outlineOf } from './layers.ts';
import { fineOutlines, outlines } from './shapes.server.ts';

/**
 * Sinai is the part of Egypt between the Suez Canal with its gulf and the border with Israel and Gaza. This line runs
 * along the canal (Port Said, Ismailia, Suez) and down the middle of the Gulf of Suez, then around to the east.
 */
const EAST_OF_SUEZ = polygon([
	[
		[32.31, 31.6],
		[32.31, 31.25],
		[32.31, 30.95],
		[32.27, 30.58],
		[32.56, 30.2],
		[32.57, 29.93],
		[32.62, 29.5],
		[33.1, 28.7],
		[33.7, 28],
		[34.3, 27.4],
		[35.2, 27.8],
		[35.2, 31.6],
		[32.31, 31.6]
	]
]);

/** The outline of a region. @throws where a region has neither states nor an authored line */
export function regionOutline(place: PlaceFeature): Polygon | MultiPolygon {
	if (place.properties.countries?.length) return mergedOutline(outlines, place.properties.countries);
	if (place.id === 'sinai') {
		const egypt = outlineOf(fineOutlines, 'EGY');
		const sinai = egypt && intersect(featureCollection([egypt, EAST_OF_SUEZ] as Feature<Polygon | MultiPolygon>[]));
		if (sinai) return (rewind(sinai, { reverse: false }) as Feature<Polygon | MultiPolygon>).geometry;
	}
	throw new Error(`The region "${place.id}" has no outline: give it countries, or an authored line here.`);
}

export interface RegionProperties {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	/** One of the article's sites, drawn always; else drawn when asked for. */
	readonly site: boolean;
	readonly lede: string;
}

/** Label points and outlines of all regions. */
export function regionsLayer(
	places: readonly PlaceFeature[],
	lede: (id: string) => string
): FeatureCollection<Point | Polygon | MultiPolygon, RegionProperties> {
	return {
		type: 'FeatureCollection',
		features: places.flatMap((place) => {
			if (place.properties.kind !== 'region') return [];
			const properties = {
				id: place.id,
				name: place.properties.name,
				kind: 'region',
				site: !place.properties.countries,
				lede: lede(place.id)
			};
			return [
				{
					type: 'Feature' as const,
					id: place.id,
					geometry: { ...place.geometry, coordinates: [...place.geometry.coordinates] },
					properties
				},
				{ type: 'Feature' as const, id: place.id, geometry: regionOutline(place), properties }
			];
		})
	};
}

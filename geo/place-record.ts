/** How places reach the map: in the record while they are few, as tiles beside it once they are many. Pure. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { MOST_PLACES, type AtlasRecord, type PlacePoint } from '#lib/domain/record.ts';

export type PlaceCollection = FeatureCollection<Point, PlacePoint>;
export type PlacePointFeature = Feature<Point, PlacePoint>;

/**
 * What the record carries of the places.
 * @param places every place, in the order in which the atlas names them
 * @param inArticle the ids of those that the article names: lists and cards need them whatever the map draws
 */
export function carriedPlaces(
	places: PlaceCollection,
	inArticle: ReadonlySet<string>
): Pick<AtlasRecord, 'places' | 'tiledPlaces'> {
	if (places.features.length <= MOST_PLACES) return { places };
	const named = places.features.filter(({ properties }) => inArticle.has(properties.id));
	return { places: { ...places, features: named }, tiledPlaces: places.features.length };
}

/** The record as the map loads it, and as the server asks it the same questions. */
import { packRow, unpack, type PackedRecord } from '#lib/domain/record.ts';
import { atlas } from './record.server.ts';
import { regionsLayer } from './regions.server.ts';
import { articleOrder, articleSites, countries, sites, withLayer } from './order.server.ts';
import { namedFrames, THREE_FRAME } from './frames.ts';
import { carriedPlaces, type PlaceCollection } from './place-record.ts';

/** Coordinates to about 1 km: these outlines are drawn, not measured. */
function rounded<T>(value: T): T {
	return JSON.parse(JSON.stringify(value), (_, item) =>
		typeof item === 'number' ? Math.round(item * 100) / 100 : item
	) as T;
}

/** Every site as the map draws it. */
export const sitePoints: PlaceCollection = {
	type: 'FeatureCollection',
	features: sites.map(({ id, geometry, properties }, order) => ({
		type: 'Feature',
		id,
		geometry: { type: 'Point', coordinates: [...geometry.coordinates] },
		properties: {
			id,
			name: properties.short ?? properties.name,
			kind: properties.kind,
			order,
			lede: atlas.texts.get(`places/${id}`)?.lede ?? '',
			precisionKm: properties.precisionKm
		}
	}))
};

export const packed: PackedRecord = {
	// What is only listed has no layer, and no switch.
	organizations: articleOrder(withLayer).map((organization) => ({
		id: organization.id,
		name: organization.name,
		...(organization.article ? { article: true } : {}),
		short: organization.short,
		kind: organization.kind,
		founded: organization.founded,
		...(organization.dissolved ? { dissolved: organization.dissolved } : {}),
		successors: organization.successors,
		belongs: organization.belongs,
		inArticle: organization.inArticle,
		verifiedUpTo: organization.verifiedUpTo,
		memberships: organization.memberships.map(packRow)
	})),
	states: Object.fromEntries(
		[...countries, ...atlas.historicStates].map(({ id, name, article }) => [id, article ? { name, article } : { name }])
	),
	...carriedPlaces(sitePoints, new Set(articleSites.map(({ id }) => id))),
	regions: rounded(regionsLayer(atlas.places, (id) => atlas.texts.get(`places/${id}`)?.lede ?? '')),
	frames: namedFrames,
	three: THREE_FRAME,
	territories: atlas.territories.map(({ id, state, organization, from, until }) => ({
		id,
		state,
		organization,
		from,
		until
	})),
	parts: Object.fromEntries(atlas.historicStates.map(({ id, parts }) => [id, parts]))
};

export const record = unpack(packed);

/** The orders in which the atlas names things. */
import type { Country, Organization, PlaceFeature } from '#lib/domain/schema.ts';
import { atlas } from './record.server.ts';

/** By first mention in the article; predecessors, which it does not name, after. */
export function articleOrder(organizations: readonly Organization[]): Organization[] {
	return [...organizations].sort(
		(a, b) =>
			Number(b.inArticle) - Number(a.inArticle) ||
			(a.paragraphs[0] ?? 99) - (b.paragraphs[0] ?? 99) ||
			a.short.localeCompare(b.short, 'en')
	);
}

/** The article's sites. A region made of states is one of "the states and regions" instead. */
export const sites: readonly PlaceFeature[] = atlas.places.filter((place) => !place.properties.countries);

/** Of these, the ones that the article names: what the first page lists. */
export const articleSites: readonly PlaceFeature[] = sites.filter((place) => place.properties.paragraphs.length > 0);

/** States with a page: those that ever had a status in an organization, and those that the article names; by name. */
export const countries: readonly Country[] = atlas.countries
	.filter(
		({ id, paragraphs }) =>
			paragraphs.length > 0 ||
			atlas.organizations.some(({ memberships }) => memberships.some(({ member }) => member === id))
	)
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

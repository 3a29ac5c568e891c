/** The orders in which the atlas names things. */
import { GROUPS, groupOf } from '#lib/domain/groups.ts';
import type { Country, Organization, PlaceFeature } from '#lib/domain/schema.ts';
import { atlas } from './record.server.ts';

/** By first mention in the article; then those that stand for comparison, then the predecessors, by their short names. */
export function articleOrder(organizations: readonly Organization[]): Organization[] {
	return [...organizations].sort(
		(a, b) =>
			GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) ||
			(a.paragraphs[0] ?? 99) - (b.paragraphs[0] ?? 99) ||
			a.short.localeCompare(b.short, 'en')
	);
}

/** Can the map show it? What is only listed, without its members, it cannot. */
export function hasLayer({ memberships }: Pick<Organization, 'memberships'>): boolean {
	return memberships.length > 0;
}

export const withLayer = atlas.organizations.filter(hasLayer);

/** The article's sites. A region made of states is one of "the states and regions" instead. */
export const sites: readonly PlaceFeature[] = atlas.places.filter((place) => !place.properties.countries);

/** Of these, the ones that the article names: what the first page lists. */
export const articleSites: readonly PlaceFeature[] = sites.filter((place) => place.properties.paragraphs.length > 0);

const members = new Set(atlas.organizations.flatMap(({ memberships }) => memberships.map(({ member }) => member)));

/** States with a page, ended ones too: those that ever had a status in an organization or that the article names; by name. */
export const countries: readonly Country[] = [...atlas.countries, ...atlas.historicStates]
	.filter(({ id, paragraphs }) => paragraphs.length > 0 || members.has(id))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

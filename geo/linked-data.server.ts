/**
 * A page's facts as JSON-LD in the words of https://schema.org. Undated statements are read as true today, and
 * memberships are true of a day: they are not among them, and their file is named instead.
 */
import { pathOf } from '#lib/domain/paths.ts';
import { ARTICLE_DAY, isDay } from '#lib/domain/time.ts';
import { articleOrder, countries, hasLayer, sites } from './order.server.ts';
import { files } from './published.server.ts';
import { atlas } from './record.server.ts';

/** What a page is about. */
export type Subject =
	| { readonly kind: 'start' | 'data' }
	| {
			readonly kind: 'place' | 'organization' | 'country' | 'event' | 'person' | 'actor' | 'agreement' | 'claim';
			readonly id: string;
	  }
	| { readonly kind: 'list'; readonly path: string };

type Address = (path: string) => string;
type Entity = Readonly<Record<string, unknown>>;

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const NAME = 'The Russia–Iran Atlas';
/** The article by its headline alone; its text is not ours to publish. */
const ARTICLE = { '@type': 'Article', headline: 'Putin Visit Highlights Growing Russia-Iran Strategic Ties' };

/** A date as schema.org wants it: '2015-11-23', '2015-11' or '2015'. A date between bounds is none of these, and is left out. */
function plainDate(edtf: string | null): string | undefined {
	return edtf && (isDay(edtf) || /^\d{4}(-\d{2})?$/.test(edtf)) ? edtf : undefined;
}

function wikidata(id: string | null | undefined): string | undefined {
	return id ? `https://www.wikidata.org/entity/${id}` : undefined;
}

function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
	return list?.length ? list : undefined;
}

function place(id: string, address: Address): Entity {
	const found = atlas.places.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No place "${id}"`);
	const { properties, geometry } = found;
	const [longitude, latitude] = geometry.coordinates;
	const state = atlas.countries.find((country) => country.id === properties.country);
	return {
		'@type': properties.kind === 'city' ? 'City' : 'Place',
		'@id': `${address(pathOf.place(id))}#place`,
		name: properties.name,
		alternateName: some([...(properties.fullName ? [properties.fullName] : []), ...(properties.aliases ?? [])]),
		url: address(pathOf.place(id)),
		sameAs: wikidata(properties.wikidata),
		geo: { '@type': 'GeoCoordinates', latitude, longitude },
		containedInPlace: state && {
			'@type': 'Country',
			'@id': `${address(pathOf.country(state.id))}#country`,
			name: state.name
		}
	};
}

function organization(id: string, address: Address): Entity {
	const found = atlas.organizations.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No organization "${id}"`);
	return {
		'@type': 'Organization',
		'@id': `${address(pathOf.organization(id))}#organization`,
		name: found.name,
		alternateName: found.short === found.name ? undefined : found.short,
		url: address(pathOf.organization(id)),
		sameAs: wikidata(found.wikidata),
		foundingDate: plainDate(found.founded),
		dissolutionDate: plainDate(found.dissolved),
		location: found.seat ? { '@type': 'Place', name: found.seat } : undefined,
		subjectOf: hasLayer(found)
			? {
					'@type': 'DataDownload',
					contentUrl: address(`/data/organizations/${id}.geojson`),
					encodingFormat: 'application/geo+json'
				}
			: undefined
	};
}

function country(id: string, address: Address): Entity {
	const found = countries.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No country "${id}"`);
	return {
		'@type': 'Country',
		'@id': `${address(pathOf.country(id))}#country`,
		name: found.name,
		// Codes that begin with X are their users' own, not the standard's.
		identifier: id.startsWith('X')
			? undefined
			: { '@type': 'PropertyValue', propertyID: 'ISO 3166-1 alpha-3', value: id },
		url: address(pathOf.country(id))
	};
}

function event(id: string, address: Address): Entity {
	const found = atlas.events.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No event "${id}"`);
	const [start = '', end = start] = found.date.split('/');
	return {
		'@type': 'Event',
		'@id': `${address(pathOf.event(id))}#event`,
		name: found.name,
		url: address(pathOf.event(id)),
		startDate: plainDate(start),
		endDate: plainDate(end),
		location: some(found.places.map((its) => ({ '@id': `${address(pathOf.place(its))}#place` })))
	};
}

/** Offices hold for a time, and are not among what is told of a person. */
function person(id: string, address: Address): Entity {
	const found = atlas.people.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No person "${id}"`);
	return {
		'@type': 'Person',
		'@id': `${address(pathOf.person(id))}#person`,
		name: found.name,
		alternateName: some([found.names.ru, found.names.fa, ...found.aliases]),
		url: address(pathOf.person(id)),
		birthDate: plainDate(found.born ?? null),
		deathDate: plainDate(found.died ?? null)
	};
}

function actor(id: string, address: Address): Entity {
	const found = atlas.actors.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No actor "${id}"`);
	return {
		'@type': found.kind === 'grouping' ? 'Thing' : found.kind === 'company' ? 'Corporation' : 'Organization',
		'@id': `${address(pathOf.actor(id))}#actor`,
		name: found.name,
		alternateName: some([found.names.ru, found.names.fa, ...found.aliases]),
		url: address(pathOf.actor(id))
	};
}

function agreement(id: string, address: Address): Entity {
	const found = atlas.agreements.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No agreement "${id}"`);
	return {
		'@type': 'CreativeWork',
		'@id': `${address(pathOf.agreement(id))}#agreement`,
		name: found.name,
		alternateName: some([found.names.ru, found.names.fa, ...found.aliases]),
		url: address(pathOf.agreement(id)),
		dateCreated: plainDate(found.signed)
	};
}

function claim(id: string, address: Address): Entity {
	const found = atlas.claims.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`No claim "${id}"`);
	return {
		'@type': 'Claim',
		'@id': `${address(pathOf.claim(id))}#claim`,
		// In our words: the article's own are not ours to publish.
		name: found.claim,
		appearance: ARTICLE,
		url: address(pathOf.claim(id))
	};
}

function list(path: string, address: Address): Entity {
	return {
		'@type': 'CollectionPage',
		'@id': `${address(path)}#list`,
		url: address(path),
		inLanguage: 'en',
		license: LICENCE,
		isPartOf: { '@id': `${address('/')}#site` }
	};
}

/** The published data. @param all every file; else those that a reader of the first page would want */
function dataset(address: Address, all: boolean): Entity {
	const downloads = files.filter(({ path }) => !path.startsWith('schema/') && (all || !path.includes('/')));
	return {
		'@type': 'Dataset',
		'@id': `${address('/data/')}#dataset`,
		name: `The data of ${NAME}`,
		description:
			'Places that one article of November 2015 names, with sourced positions, and every membership in the ' +
			'organizations it speaks of and in others for comparison, from the first day to the last that could be verified, with a source for each fact.',
		url: address('/data/'),
		license: LICENCE,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: NAME, url: address('/') },
		// The day of the last revision.
		dateModified: atlas.revisions[0]?.day,
		temporalCoverage: `${earliest()}/..`,
		spatialCoverage: sites.map(({ properties }) => properties.name),
		keywords: articleOrder(atlas.organizations).map(({ short }) => short),
		distribution: downloads.map(({ path, what, type }) => ({
			'@type': 'DataDownload',
			name: what,
			encodingFormat: type.replace(/;.*/, ''),
			contentUrl: address(`/data/${path}`)
		}))
	};
}

/** The first day of any membership. */
function earliest(): string {
	const days = atlas.organizations.flatMap(({ memberships }) => memberships.map(({ from }) => from)).filter(isDay);
	return days.reduce((first, day) => (day < first ? day : first), ARTICLE_DAY);
}

function website(description: string, address: Address): Entity {
	return {
		'@type': 'WebSite',
		'@id': `${address('/')}#site`,
		name: NAME,
		description,
		url: address('/'),
		inLanguage: 'en',
		license: LICENCE,
		about: ARTICLE,
		mainEntity: { '@id': `${address('/data/')}#dataset` }
	};
}

/**
 * The facts of one page.
 * @param address gives the address of a path of the site, whole or relative to the page (JSON-LD resolves those against it)
 */
export function linkedData(subject: Subject, description: string, address: Address): Entity {
	const context = { '@context': 'https://schema.org' };
	switch (subject.kind) {
		case 'start':
			return { ...context, '@graph': [website(description, address), dataset(address, false)] };
		case 'data':
			return { ...context, ...dataset(address, true) };
		case 'place':
			return { ...context, ...place(subject.id, address), description };
		case 'organization':
			return { ...context, ...organization(subject.id, address), description };
		case 'country':
			return { ...context, ...country(subject.id, address), description };
		case 'event':
			return { ...context, ...event(subject.id, address), description };
		case 'person':
			return { ...context, ...person(subject.id, address), description };
		case 'actor':
			return { ...context, ...actor(subject.id, address), description };
		case 'agreement':
			return { ...context, ...agreement(subject.id, address), description };
		case 'claim':
			return { ...context, ...claim(subject.id, address), description };
		case 'list':
			return { ...context, ...list(subject.path, address), description };
	}
}

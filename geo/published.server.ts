/** The published data: the files under /data/, a contract that other people's scripts depend on (geo/README.md). */
import { csvFormatRows } from 'd3-dsv';
import { PLACE_TILES } from '#lib/domain/record.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { names } from './names.server.ts';
import type { Organization } from '#lib/domain/schema.ts';
import { organizationLayer, placesLayer, tiesLayer, type Outlines } from './layers.ts';
import { withLayer } from './order.server.ts';
import { packed, sitePoints } from './packed.server.ts';
import { placeTiles } from './place-tiles.ts';
import { jsonSchemas } from './published-schemas.server.ts';
import { atlas } from './record.server.ts';
import { outlines, thinned } from './shapes.server.ts';

export interface PublishedFile {
	/** Path under /data/. */
	readonly path: string;
	readonly type: string;
	/** One line for the data page. */
	readonly what: string;
	readonly body: () => string;
}

/** A file that is no text. */
export interface PublishedArchive extends Omit<PublishedFile, 'body'> {
	readonly body: () => Uint8Array<ArrayBuffer>;
}

const JSON_TYPE = 'application/json';
const GEOJSON_TYPE = 'application/geo+json';

const MEMBERSHIP_FIELDS = [
	'organization',
	'member',
	'status',
	'statusLabel',
	'from',
	'until',
	'disputed',
	'confirmed',
	'sources',
	'checked',
	'note'
] as const;

const organizations = atlas.organizations.map(
	({ memberships: _rows, article: _article, ...organization }) => organization
);
const memberships = atlas.organizations.flatMap((organization) =>
	organization.memberships.map((row) => {
		const all = { organization: organization.id, ...row };
		return Object.fromEntries(MEMBERSHIP_FIELDS.map((field) => [field, all[field]]));
	})
);

/** The schema's `uri` is RFC 3986, which is ASCII: other letters are percent-encoded. */
function address(url: string): string {
	return url.replace(/[^ -~]/gu, encodeURIComponent);
}
const sources = atlas.sources.map((source) => ({
	...source,
	URL: address(source.URL),
	...(source.archived ? { archived: address(source.archived) } : {})
}));

function csvCell(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((citation: { id: string }) => citation.id).join('; ');
	return String(value);
}

/** RFC 4180: comma, double quotes, CRLF, UTF-8; empty for null; sources as `id; id`. */
function membershipsCsv(): string {
	const rows = memberships.map((row) => MEMBERSHIP_FIELDS.map((field) => csvCell(row[field])));
	return csvFormatRows([[...MEMBERSHIP_FIELDS], ...rows]).replaceAll('\n', '\r\n') + '\r\n';
}

/** Positions to about 100 m: finer than the outlines are. */
function compact(value: unknown): string {
	return JSON.stringify(value, (_, item) => (typeof item === 'number' ? Math.round(item * 1000) / 1000 : item));
}

/** What a layer's file may weigh. */
const MOST_BYTES = 250_000;
/** Corners whose triangle is smaller, in square kilometres, go where a layer would weigh more: that of half the world. */
const CRUMB = 100;

function layerFile(organization: Organization): string {
	const layer = (outlined: Outlines) => organizationLayer(atlas, organization, outlined, ARTICLE_DAY);
	const whole = compact(layer(outlines));
	return Buffer.byteLength(whole) <= MOST_BYTES ? whole : compact(layer(thinned(CRUMB)));
}

function pretty(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

function json(path: string, what: string, value: unknown): PublishedFile {
	return { path, type: JSON_TYPE, what, body: () => pretty(value) };
}

export const files: readonly PublishedFile[] = [
	{
		path: 'places.geojson',
		type: GEOJSON_TYPE,
		what: 'The article’s places: points with kind, precision, paragraphs and sources',
		body: () => pretty(placesLayer(atlas))
	},
	json(
		'organizations.json',
		'Every organization: founding, seat, what counts as belonging, how far it is verified',
		organizations
	),
	json('memberships.json', 'Every membership: status, from, until, sources', memberships),
	{
		path: 'memberships.csv',
		type: 'text/csv; charset=utf-8',
		what: 'The same rows as a table (RFC 4180)',
		body: membershipsCsv
	},
	json('historic-states.json', 'States that ended: dates, successors, today’s parts', atlas.historicStates),
	json('events.json', 'What happened, where and when', atlas.events),
	json('claims.json', 'What the article claims, what the record says of it, and what has happened since', atlas.claims),
	json('people.json', 'Whom the article names: role on that day, dates of office', atlas.people),
	json('actors.json', 'What acts in it and is neither a state nor an organization with members', atlas.actors),
	json('agreements.json', 'Treaties, contracts, decrees: signature, effect, end, outcome', atlas.agreements),
	json('ties.json', 'Contracts and sales between two states', atlas.ties),
	{
		path: 'ties.geojson',
		type: GEOJSON_TYPE,
		what: 'The same as great circles',
		body: () => compact(tiesLayer(atlas))
	},
	json(
		'disputed-areas.json',
		'Areas that more than one state claims, and how the map treats them',
		atlas.disputedAreas
	),
	json('territories.json', 'Territories with outlines of their own that follow their state', atlas.territories),
	json('names.json', 'Every page by all its names, in several languages: what a search looks through', names),
	json('sources.json', 'The bibliography (CSL-JSON), with the day on which each was read', sources),
	json('revisions.json', 'What of all this was added, corrected or withdrawn: when and why', atlas.revisions),
	{
		path: 'atlas.json',
		type: JSON_TYPE,
		what: 'What the map loads: all memberships, without sources',
		body: () => JSON.stringify(packed)
	},
	...withLayer.map((organization): PublishedFile => ({
		path: `organizations/${organization.id}.geojson`,
		type: GEOJSON_TYPE,
		what: `${organization.name}: outlines of every state that ever had a status, with each interval`,
		body: () => layerFile(organization)
	})),
	...jsonSchemas.map(([name, schema]) => json(`schema/${name}.json`, `JSON Schema of ${name}`, schema))
];

/** Places beyond those that the record carries. */
export const archives: readonly PublishedArchive[] =
	packed.tiledPlaces === undefined
		? []
		: [
				{
					path: PLACE_TILES,
					type: 'application/vnd.pmtiles',
					what: 'The places as vector tiles (PMTiles): what the map draws where there are many',
					body: () => placeTiles(sitePoints)
				}
			];

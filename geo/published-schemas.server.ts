/** The JSON Schema of each published file, and which file follows which. Formats: RFC 7946 for GeoJSON, CSL-JSON for sources. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { FRAME_FITS, FRAME_IDS } from '#lib/domain/pages.ts';
import {
	ActorSchema,
	AgreementSchema,
	CitationSchema,
	ClaimSchema,
	CountrySchema,
	DaySchema,
	DisputedAreaSchema,
	EventSchema,
	HistoricStateSchema,
	MembershipSchema,
	OrganizationSchema,
	PersonSchema,
	PlaceSchema,
	PlacesSchema,
	RevisionsSchema,
	SourceSchema,
	TerritorySchema,
	TieSchema
} from '#lib/domain/schema.ts';

/** An organization as published: its memberships stand in their own file. */
const PublishedOrganization = v.omit(OrganizationSchema, ['memberships', 'article']);
/** A membership as published, its fields in the contract's order. */
const PublishedMembership = v.strictObject({ organization: v.string(), ...MembershipSchema.entries });

const { coordinates: Position } = PlaceSchema.entries.geometry.entries;
const Line = v.pipe(v.array(Position), v.minLength(2));
const Ring = v.pipe(v.array(Position), v.minLength(4));
const geometry = {
	point: v.strictObject({ type: v.literal('Point'), coordinates: Position }),
	line: v.strictObject({ type: v.literal('LineString'), coordinates: Line }),
	lines: v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(Line) }),
	polygon: v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(Ring) }),
	polygons: v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(Ring)) })
};

function collection<G extends v.GenericSchema, P extends v.GenericSchema>(shape: G, properties: P) {
	const feature = v.strictObject({ type: v.literal('Feature'), id: v.string(), geometry: shape, properties });
	return v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(feature) });
}

const OrganizationLayer = collection(
	geometry.polygons,
	v.strictObject({
		member: CountrySchema.entries.id,
		name: CountrySchema.entries.name,
		status: v.nullable(v.string()),
		certainty: v.picklist(['none', 'unverified', 'certain', 'uncertain', 'disputed']),
		belongs: v.boolean(),
		intervals: v.array(v.pick(MembershipSchema, ['status', 'statusLabel', 'from', 'until', 'disputed', 'confirmed']))
	})
);

const { member, status, from, until } = MembershipSchema.entries;
const Named = v.strictObject({ name: v.string(), article: v.optional(v.boolean()) });
const drawn = { id: v.string(), name: v.string(), kind: v.string(), lede: v.string() };
const bounds = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);
const PackedAtlas = v.strictObject({
	organizations: v.array(
		v.strictObject({
			...v.pick(OrganizationSchema, ['id', 'name', 'article', 'short', 'kind', 'founded']).entries,
			dissolved: v.optional(v.string()),
			...v.pick(OrganizationSchema, ['successors', 'belongs', 'inArticle', 'verifiedUpTo']).entries,
			/** Member, status, from, until, and 1 where disputed. */
			memberships: v.array(
				v.union([
					v.strictTuple([member, status, from, until]),
					v.strictTuple([member, status, from, until, v.literal(1)])
				])
			)
		})
	),
	states: v.record(CountrySchema.entries.id, Named),
	places: collection(geometry.point, v.strictObject({ ...drawn, order: v.number(), precisionKm: v.number() })),
	regions: collection(
		v.union([geometry.point, geometry.polygon, geometry.polygons]),
		v.strictObject({ ...drawn, site: v.boolean() })
	),
	frames: v.array(v.strictObject({ id: v.picklist(FRAME_IDS), frame: bounds, fit: v.picklist(FRAME_FITS) })),
	three: bounds,
	territories: v.array(v.omit(TerritorySchema, ['name', 'sources', 'checked'])),
	parts: v.record(CountrySchema.entries.id, v.array(CountrySchema.entries.id))
});

const Names = v.array(
	v.strictObject({
		kind: v.picklist(['place', 'organization', 'country', 'event', 'person', 'actor', 'agreement', 'list']),
		path: v.pipe(v.string(), v.regex(/^\/[a-z0-9/-]+\/$/)),
		name: v.string(),
		aliases: v.array(v.string())
	})
);

/** By the file's name without its ending. */
const schemas = {
	places: PlacesSchema,
	organizations: v.array(PublishedOrganization),
	memberships: v.array(PublishedMembership),
	'historic-states': v.array(HistoricStateSchema),
	events: v.array(EventSchema),
	claims: v.array(ClaimSchema),
	people: v.array(PersonSchema),
	actors: v.array(ActorSchema),
	agreements: v.array(AgreementSchema),
	ties: v.array(TieSchema),
	'ties-layer': collection(v.union([geometry.line, geometry.lines]), TieSchema),
	'organization-layer': OrganizationLayer,
	'disputed-areas': v.array(DisputedAreaSchema),
	territories: v.array(TerritorySchema),
	names: Names,
	sources: v.array(SourceSchema),
	revisions: RevisionsSchema,
	atlas: PackedAtlas,
	citation: CitationSchema,
	day: DaySchema
} satisfies Record<string, v.GenericSchema>;

/** Every schema as JSON Schema, by its name. */
export const jsonSchemas: readonly (readonly [name: string, schema: object])[] = Object.entries(schemas).map(
	([name, schema]) => [name, toJsonSchema(schema as v.GenericSchema, { errorMode: 'ignore' })]
);

/** The schema that a published file follows. @returns null for what is not JSON, and for schemas themselves */
export function schemaOf(path: string): string | null {
	if (path.startsWith('schema/') || !/\.(geo)?json$/.test(path)) return null;
	if (path.startsWith('organizations/')) return 'organization-layer';
	return path === 'ties.geojson' ? 'ties-layer' : path.replace(/\.(geo)?json$/, '');
}

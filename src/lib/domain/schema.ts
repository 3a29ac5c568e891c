/**
 * The shape of every file in geo/, as Valibot schemas. Only geo imports these values; the rest of the house imports
 * the types (a test greps the client's bundle). Cross-references between files are checked in geo/atlas.server.ts.
 */
import * as v from 'valibot';
import { DOCUMENT_KINDS } from './documents.ts';
import { SIDES } from './inset.ts';
import { STATUSES } from './membership.ts';
import { isDay, parseEdtf, parseEventDate } from './time.ts';

export const PLACE_KINDS = ['city', 'facility', 'region', 'seat', 'crash-site'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const ORGANIZATION_KINDS = [
	'alliance',
	'security',
	'economic',
	'energy',
	'political',
	'format',
	'coalition'
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The article's headline is paragraph 0, its body 1–13. */
export const LAST_PARAGRAPH = 13;

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected some text'));
const Slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a lower-case id such as "shanghai-five"')
);
const Alpha3 = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected an ISO 3166 code of three capitals such as "IRN"'));
const Member = v.union([Alpha3, Slug], 'expected an ISO 3166 code in capitals or the id of an organization');
export const DaySchema = v.pipe(v.string(), v.check(isDay, 'expected a day of the calendar such as "2015-11-23"'));
const Edtf = v.pipe(
	v.string(),
	v.check((text) => parseEdtf(text) !== null, 'expected an EDTF date: "2015-11-23", "2015-11", "2015" or "[a..b]"')
);
const EventDate = v.pipe(
	v.string(),
	v.check((text) => parseEventDate(text) !== null, 'expected an EDTF date or interval: "2015-11-23", "2015~", "a/b"')
);
const Paragraph = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_PARAGRAPH));
const Paragraphs = v.array(Paragraph);
const Wikidata = v.optional(
	v.nullable(v.pipe(v.string(), v.regex(/^Q\d+$/, 'expected a Wikidata id such as "Q1234"')))
);
const WebAddress = v.pipe(
	v.string(),
	v.url('expected a web address'),
	v.check((text) => /^https?:\/\/[^/]+\/[^/]/.test(text), 'expected the page that says it, not a home page')
);

/** Where a fact is from: a source of the bibliography, and where in it. */
export const CitationSchema = v.strictObject({ id: Slug, where: v.string() });
export type Citation = v.InferOutput<typeof CitationSchema>;

/** Every fact says who says so, and when we last checked. */
const Sources = v.pipe(v.array(CitationSchema), v.minLength(1, 'expected at least one source'));
const fact = { sources: Sources, checked: DaySchema };

export const SourceSchema = v.looseObject({
	id: Slug,
	type: v.picklist([
		'webpage',
		'report',
		'treaty',
		'legislation',
		'article-newspaper',
		'article-journal',
		'article',
		'book',
		'post-weblog',
		'speech',
		'dataset',
		'entry-encyclopedia'
	]),
	title: Text,
	URL: WebAddress,
	/** The day on which we read it. */
	opened: DaySchema,
	archived: v.optional(WebAddress),
	publisher: v.optional(Text),
	'container-title': v.optional(Text),
	language: v.optional(Text),
	issued: v.optional(
		v.strictObject({ 'date-parts': v.tuple([v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))]) })
	)
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** [longitude, latitude] in degrees, WGS 84. */
const Position = v.strictTuple([
	v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
]);

export const PlaceSchema = v.strictObject({
	type: v.literal('Feature'),
	id: Slug,
	geometry: v.strictObject({ type: v.literal('Point'), coordinates: Position }),
	properties: v.strictObject({
		name: Text,
		/** The name as the map writes it, where the full one is long. */
		short: v.optional(Text),
		fullName: v.optional(Text),
		kind: v.picklist(PLACE_KINDS),
		country: v.nullable(Alpha3),
		/** How far the true position may lie from the point, in kilometres. */
		precisionKm: v.pipe(v.number(), v.minValue(0)),
		paragraphs: Paragraphs,
		aliases: v.optional(v.array(Text)),
		/** For a region that no border bounds: the states that a cited definition counts to it. */
		countries: v.optional(v.array(Alpha3)),
		outlineNote: v.optional(Text),
		wikidata: Wikidata,
		...fact
	})
});
export const PlacesSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(PlaceSchema) });
export type PlaceFeature = v.InferOutput<typeof PlaceSchema>;

export const MembershipSchema = v.strictObject({
	member: Member,
	status: v.picklist(STATUSES),
	/** The organization's own word for the status. */
	statusLabel: Text,
	from: Edtf,
	until: v.nullable(Edtf),
	disputed: v.boolean(),
	/** False: known to us, but no source for it could be opened. */
	confirmed: v.boolean(),
	...fact,
	note: v.nullable(Text)
});
export type Membership = v.InferOutput<typeof MembershipSchema>;

export const OrganizationSchema = v.strictObject({
	id: Slug,
	name: Text,
	/** Does the short name take "the" in a sentence? */
	article: v.optional(v.boolean()),
	short: Text,
	kind: v.picklist(ORGANIZATION_KINDS),
	founded: Edtf,
	dissolved: v.nullable(Edtf),
	predecessors: v.array(Slug),
	successors: v.array(Slug),
	seat: v.nullable(Text),
	belongs: v.pipe(v.array(v.picklist(STATUSES)), v.minLength(1)),
	inArticle: v.boolean(),
	paragraphs: Paragraphs,
	foundingAct: v.strictObject({
		name: Text,
		signed: v.nullable(Edtf),
		place: v.nullable(Text),
		inForce: v.nullable(Edtf),
		note: v.nullable(Text),
		sources: Sources
	}),
	verifiedUpTo: DaySchema,
	verifiedNote: Text,
	wikidata: Wikidata,
	...fact,
	memberships: v.array(MembershipSchema)
});
export type Organization = v.InferOutput<typeof OrganizationSchema>;

export const CountrySchema = v.strictObject({
	id: Alpha3,
	name: Text,
	/** Does the name take "the" in a sentence? */
	article: v.optional(v.boolean()),
	paragraphs: Paragraphs,
	/** Paragraphs in which a city's name stands for the state's government. */
	metonyms: v.optional(Paragraphs)
});
export const CountriesSchema = v.array(CountrySchema);
export type Country = v.InferOutput<typeof CountrySchema>;

export const HistoricStateSchema = v.strictObject({
	id: Alpha3,
	name: Text,
	article: v.optional(v.boolean()),
	from: Edtf,
	until: Edtf,
	/** Who came after, by their codes. */
	successors: v.array(Alpha3),
	/** Today's states whose outlines together cover it. */
	parts: v.array(Alpha3),
	paragraphs: Paragraphs,
	...fact
});
export const HistoricStatesSchema = v.array(HistoricStateSchema);
export type HistoricState = v.InferOutput<typeof HistoricStateSchema>;

export const EventSchema = v.strictObject({
	id: Slug,
	name: Text,
	date: EventDate,
	inArticle: v.boolean(),
	paragraphs: Paragraphs,
	places: v.array(Slug),
	countries: v.array(Alpha3),
	organizations: v.array(Slug),
	people: v.array(Slug),
	agreements: v.array(Slug),
	text: Text,
	disputed: v.optional(v.boolean()),
	confirmed: v.boolean(),
	...fact
});
export const EventsSchema = v.array(EventSchema);
export type AtlasEvent = v.InferOutput<typeof EventSchema>;

/** A dated bilateral sale, contract or pact, drawn as a great circle between two places. */
export const TieSchema = v.strictObject({
	id: Slug,
	name: Text,
	kind: v.picklist(['sale', 'contract', 'pact']),
	parties: v.pipe(v.array(Alpha3), v.minLength(2)),
	from: Edtf,
	until: v.nullable(Edtf),
	/** The two ends of the line. */
	places: v.strictTuple([Slug, Slug]),
	agreement: v.optional(Slug),
	outcome: Text,
	...fact
});
export const TiesSchema = v.array(TieSchema);
export type Tie = v.InferOutput<typeof TieSchema>;

/** Its name in the languages that are to come; the English one is `name`. */
const names = { ru: Text, fa: Text };
const Names = v.strictObject(names);
/** Other spellings, short forms and names in any language: what readers may look for. */
const Aliases = v.array(Text);

export const PersonSchema = v.strictObject({
	id: Slug,
	name: Text,
	aliases: Aliases,
	names: Names,
	paragraphs: Paragraphs,
	/** On the article's day. */
	role: Text,
	born: v.optional(Edtf),
	died: v.optional(Edtf),
	/** `from`: the first day in office; `until`: the first no longer, null = still in office when checked. */
	offices: v.array(v.strictObject({ office: Text, from: Edtf, until: v.nullable(Edtf), sources: Sources })),
	text: Text,
	...fact
});
export const PeopleSchema = v.array(PersonSchema);
export type Person = v.InferOutput<typeof PersonSchema>;

export const ACTOR_KINDS = ['armed-group', 'office', 'grouping', 'news-agency', 'institute', 'company'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What acts but is neither a state nor an organization with members: a page in words, never a pin or a fill. */
export const ActorSchema = v.strictObject({
	id: Slug,
	name: Text,
	aliases: Aliases,
	names: Names,
	kind: v.picklist(ACTOR_KINDS),
	paragraphs: Paragraphs,
	text: Text,
	...fact
});
export const ActorsSchema = v.array(ActorSchema);
export type Actor = v.InferOutput<typeof ActorSchema>;

export const AGREEMENT_KINDS = [
	'treaty',
	'contract',
	'protocol',
	'memorandum',
	'plan',
	'resolution',
	'decree'
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A text with dates of signature, effect and end. */
export const AgreementSchema = v.strictObject({
	id: Slug,
	name: Text,
	aliases: Aliases,
	names: Names,
	kind: v.picklist(AGREEMENT_KINDS),
	parties: v.pipe(v.array(Member), v.minLength(1, 'expected at least one party')),
	/** Signed; of a plan: concluded, of a resolution: adopted. */
	signed: v.nullable(Edtf),
	inForce: v.nullable(Edtf),
	ended: v.nullable(Edtf),
	place: v.nullable(Slug),
	paragraphs: Paragraphs,
	inArticle: v.boolean(),
	outcome: Text,
	events: v.array(Slug),
	/** False: no page that we opened names the text or reports its signature. */
	confirmed: v.boolean(),
	...fact
});
export const AgreementsSchema = v.array(AgreementSchema);
export type Agreement = v.InferOutput<typeof AgreementSchema>;

/** The last three are of what was still to come on the article's day. */
export const VERDICTS = ['accurate', 'imprecise', 'wrong', 'disputed', 'came-true', 'partly', 'not-so-far'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One checkable statement of the article, in our own words. */
export const ClaimSchema = v.strictObject({
	id: Slug,
	paragraph: Paragraph,
	claim: Text,
	verdict: v.picklist(VERDICTS),
	/** What the record says of it, up to the article's day. */
	record: Text,
	/** What has happened since. */
	since: v.nullable(Text),
	events: v.array(Slug),
	...fact
});
export const ClaimsSchema = v.array(ClaimSchema);
export type Claim = v.InferOutput<typeof ClaimSchema>;

export const NAMED_KINDS = ['place', 'organization', 'country', 'historic-state'] as const;
/** Names of places, organizations and states; people, actors and agreements carry their own. */
export const NamesSchema = v.array(
	v.strictObject({
		kind: v.picklist(NAMED_KINDS),
		id: v.union([Alpha3, Slug], 'expected an ISO 3166 code in capitals or an id in lower case'),
		...names,
		/** What its people and what is its own are called. */
		demonyms: v.optional(v.array(Text)),
		aliases: Aliases
	})
);
export type NamesEntry = v.InferOutput<typeof NamesSchema>[number];

/** An area that more than one state claims, with an outline of its own; no organization fills it. */
export const DisputedAreaSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^(X-[A-Z]{3,4}|[A-Z]{3})$/, 'expected the id of an outline such as "X-CRI"')),
	name: Text,
	administered: Text,
	claimed: v.array(Text),
	note: Text,
	...fact
});
export const DisputedAreasSchema = v.array(DisputedAreaSchema);
export type DisputedArea = v.InferOutput<typeof DisputedAreaSchema>;

/** A territory with an outline of its own that follows its state into an organization, as a source says. */
export const TerritorySchema = v.strictObject({
	id: Alpha3,
	name: Text,
	state: Alpha3,
	organization: Slug,
	/** Full days: an outline follows or it does not. */
	from: DaySchema,
	until: v.nullable(DaySchema),
	...fact
});
export const TerritoriesSchema = v.array(TerritorySchema);
export type Territory = v.InferOutput<typeof TerritorySchema>;

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A point of a drawing, as shares of its width and height from the upper left corner. */
const Spot = v.strictTuple([Share, Share]);
const Km = v.pipe(v.number(), v.gtValue(0, 'expected kilometres, more than 0'));

/** The inset of a facility: what it shows and how it is laid out. Distances and directions are computed. */
export const InsetSchema = v.strictObject({
	place: Slug,
	/** What the drawing's width spans. */
	kmAcross: Km,
	/** Where in the drawing the site stands. */
	site: Spot,
	/** Radii of the rings of distance, and the bearing (degrees clockwise from north) at which they are labelled. */
	rings: v.pipe(v.array(Km), v.minLength(1, 'expected at least one ring')),
	ringsAt: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
	towns: v.pipe(
		v.array(
			v.strictObject({
				name: Text,
				at: Position,
				precisionKm: Km,
				/** On which side of its point the name stands. */
				label: v.picklist(SIDES),
				...fact
			})
		),
		v.minLength(1, 'expected at least one town')
	),
	/** The water beyond the nearest shore, and where its name stands in the drawing; null where it is out of sight. */
	coast: v.strictObject({ name: Text, label: v.nullable(Spot) }),
	/** The capital is another place of the atlas. */
	capital: v.strictObject({ place: Slug, label: v.picklist(SIDES) })
});
export const InsetsSchema = v.array(InsetSchema);
export type InsetLayout = v.InferOutput<typeof InsetSchema>;

export const REVISION_KINDS = ['added', 'corrected', 'withdrawn'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** What a revision can be of: what has a page, a tie, or one of the lists. */
export const REVISED_KINDS = [...DOCUMENT_KINDS, 'tie', 'list'] as const;
export type RevisedKind = (typeof REVISED_KINDS)[number];

/** Of what can be corrected, what is a date. */
export const REVISED_DATES = ['from', 'until', 'founded', 'dissolved', 'date', 'signed', 'inForce', 'ended'] as const;

/** What of a thing was corrected, as its file calls it; `text` is its prose or an event’s account, `note` what explains a row or a whole list. */
export const REVISED_FIELDS = [
	...REVISED_DATES,
	'status',
	'verdict',
	'confirmed',
	'disputed',
	'position',
	'name',
	'note',
	'text'
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

const RevisedSchema = v.strictObject({
	kind: v.picklist(REVISED_KINDS),
	id: v.union([Alpha3, Slug], 'expected an ISO 3166 code in capitals or an id in lower case'),
	/** What it was called, where the record has it no more. */
	name: v.optional(Text)
});
export type Revised = v.InferOutput<typeof RevisedSchema>;

/** A value of the record as it stood and as it stands; of `note` and `text` in few words. Null: there was none. */
const Value = v.nullable(v.union([Text, v.boolean()]));
const revision = {
	/** Its address on the page of revisions: it never changes. */
	id: Slug,
	/** The day on which the record changed. */
	day: DaySchema,
	what: Text,
	why: Text
};
/** Rows that came or went, by the organization whose they are. */
const Rows = v.optional(v.record(Slug, v.pipe(v.number(), v.integer(), v.minValue(1))));

/** One change of the record in a matter of fact. */
export const RevisionSchema = v.variant('kind', [
	v.strictObject({
		...revision,
		kind: v.literal('added'),
		/** What is new. */
		subjects: v.array(RevisedSchema),
		/** What something was added to. */
		to: v.optional(v.array(RevisedSchema)),
		memberships: Rows
	}),
	v.strictObject({
		...revision,
		kind: v.literal('corrected'),
		/** First what was wrong or less exact, then what else it concerns; of a membership the organization, then its members. */
		subjects: v.pipe(v.array(RevisedSchema), v.minLength(1, 'expected at least one subject')),
		changes: v.pipe(
			v.array(v.strictObject({ field: v.picklist(REVISED_FIELDS), before: Value, after: Value })),
			v.minLength(1, 'expected at least one change')
		),
		/** What the correction rests on. */
		sources: Sources
	}),
	v.strictObject({
		...revision,
		kind: v.literal('withdrawn'),
		subjects: v.array(RevisedSchema),
		memberships: Rows
	})
]);
export const RevisionsSchema = v.array(RevisionSchema);
export type Revision = v.InferOutput<typeof RevisionSchema>;

/** What a page is given, as plain data: assembled by geo/pages.server.ts, drawn by ui. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { Ink } from './inks.ts';
import type { Legend } from './legend.ts';
import type { Status } from './membership.ts';
import type { Inline, Prose } from './prose.ts';
import type { OrganizationKind, PlaceKind, RevisionKind, Verdict } from './schema.ts';
import type { Day } from './time.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * How a frame fills the window. `meet`: all of it is shown. `beside`: all of it, in what the key leaves free on wide
 * screens. `hang`: the same, its upper edge at the window's (what lies far north would else show the world's end).
 * `slice`: it runs over two sides (frames that nearly circle the globe would leave gaps in a tall window).
 */
export const FRAME_FITS = ['meet', 'beside', 'hang', 'slice'] as const;
export type FrameFit = (typeof FRAME_FITS)[number];

/** A part of the world that the map offers to show; its name is the message catalogue's. */
export interface NamedFrame {
	readonly id: FrameId;
	readonly frame: Bounds;
	readonly fit: FrameFit;
}
export const FRAME_IDS = ['article', 'iran-sites', 'levant', 'europe'] as const;
export type FrameId = (typeof FRAME_IDS)[number];

/** What the map shows for a document: its frame, what is selected, which layers its page shows by itself. */
export interface Stage {
	readonly frame: Bounds;
	readonly fit: FrameFit;
	readonly selected: { readonly kind: 'place' | 'country'; readonly id: string } | null;
	readonly own: readonly string[];
	/** Ties of the document, of whatever day: only those that hold on the day shown are drawn. */
	readonly ties: FeatureCollection<Geometry, { readonly from: string; readonly until: string | null }>;
	/** The key for the article's day: what the page says before the record has arrived. */
	readonly legend: Legend;
}

/** A link to another page of the atlas. */
export interface PageLink {
	readonly path: string;
	readonly name: string;
}

/** A numbered source of a page. */
export interface Note {
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly by: string | null;
	readonly issued: string | null;
	readonly url: string;
	readonly opened: Day;
	/** Where in it the page's facts stand. */
	readonly where: readonly string[];
}

/** A source mark beside a fact: the number of its note. */
export type Mark = number;

export interface Pager {
	readonly number: number;
	readonly total: number;
	readonly previous: PageLink | null;
	readonly next: PageLink | null;
}

export interface PlaceEntry {
	readonly id: string;
	readonly path: string;
	readonly name: string;
	readonly kind: PlaceKind;
	readonly lede: string;
	readonly paragraphs: readonly number[];
}

export interface OrganizationEntry {
	readonly id: string;
	readonly path: string;
	readonly name: string;
	readonly short: string;
	readonly kind: OrganizationKind;
	/** Null: it is listed alone, and has no layer. */
	readonly ink: Ink | null;
	/** Empty where it has a line alone. */
	readonly lede: string;
	readonly paragraphs: readonly number[];
	readonly predecessors: readonly PageLink[];
}

export interface StateEntry {
	readonly path: string | null;
	readonly name: string;
	readonly paragraphs: readonly number[];
	readonly metonyms: readonly number[];
}

/** An event as one line of a list. */
export interface EventLine extends PageLink {
	/** EDTF. */
	readonly date: string;
	/** The article's paragraphs that speak of it. */
	readonly paragraphs: readonly number[];
	/** By which its line can be found besides. */
	readonly anchor?: string;
}

/** An event of the list of all, with what the list can be narrowed by. */
export interface ListedEvent extends EventLine {
	/** Ids of the places, states and organizations that it names. */
	readonly about: readonly string[];
	/** Did it come after the article's day? */
	readonly since: boolean;
}

/** Something that the list of events can be narrowed to. */
export interface EventTopic {
	readonly id: string;
	readonly name: string;
	/** How many events name it. */
	readonly count: number;
}

/** A claim of the article, as other pages speak of it. */
export interface ClaimLine extends PageLink {
	readonly verdict: Verdict;
}

/** A name with its page, if it has one. */
export interface NameLink {
	readonly path: string | null;
	readonly name: string;
}

/** What something is called in other languages, the usual form first. */
export interface OtherNames {
	readonly latin: readonly string[];
	readonly ru: readonly string[];
	readonly fa: readonly string[];
}

export interface EventEntry {
	readonly id: string;
	readonly name: string;
	/** EDTF. */
	readonly date: string;
	readonly text: string;
	readonly confirmed: boolean;
	readonly disputed: boolean;
	readonly checked: Day;
	readonly marks: readonly Mark[];
}

export interface Distance {
	readonly name: string;
	readonly path: string | null;
	readonly km: number;
	/** Degrees clockwise from north, from the other place to this one. */
	readonly bearing: number;
	/** Of the coast of a named water alone: nearer than this, in kilometres, the place stands on it. */
	readonly within?: number;
}

/** A membership as a table row of a country's or an organization's page; names stand once, in the page's `names`. */
export interface MembershipEntry {
	readonly member: string;
	readonly organization: string;
	readonly status: Status;
	readonly statusLabel: string;
	readonly from: string;
	readonly until: string | null;
	readonly disputed?: true;
	readonly confirmed: boolean;
	readonly checked: Day;
	readonly note: string | null;
	readonly marks: readonly Mark[];
}

/** Names and addresses of what a page's rows speak of, by id. */
export type Names = Readonly<Record<string, NameLink>>;

export interface DisputedEntry {
	readonly name: string;
	readonly note: string;
	readonly marks: readonly Mark[];
}

/** A change of the record in words. */
export interface RevisionEntry {
	readonly id: string;
	readonly kind: RevisionKind;
	readonly what: string;
	readonly why: string;
	readonly subjects: readonly NameLink[];
	/** What it said and says; none where something came or went. */
	readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
	/** Who says so, each at its place in the bibliography. */
	readonly sources: readonly { readonly href: string; readonly name: string }[];
}

/** What was corrected, on one day, of what a page tells. */
export interface Correction {
	readonly day: Day;
	readonly entries: readonly { readonly id: string; readonly what: string }[];
}

/** Prose whose source marks carry the page's numbers. */
export interface NumberedProse extends Prose {
	readonly marks: Readonly<Record<string, number>>;
}

export type { Inline };

/**
 * Reads everything in geo/, parses it, cross-checks it and freezes it. A mistake stops the build with the file, the
 * field and what was expected; all mistakes are named at once.
 */
import * as v from 'valibot';
import {
	ActorsSchema,
	AgreementsSchema,
	ClaimsSchema,
	CountriesSchema,
	DisputedAreasSchema,
	EventsSchema,
	HistoricStatesSchema,
	InsetsSchema,
	NamesSchema,
	OrganizationSchema,
	PeopleSchema,
	PlacesSchema,
	RevisionsSchema,
	SourceSchema,
	TerritoriesSchema,
	TiesSchema,
	type Actor,
	type Agreement,
	type AtlasEvent,
	type Claim,
	type Country,
	type DisputedArea,
	type HistoricState,
	type InsetLayout,
	type NamesEntry,
	type Organization,
	type Person,
	type PlaceFeature,
	type Revision,
	type Source,
	type Territory,
	type Tie
} from '#lib/domain/schema.ts';
import type { Prose } from '#lib/domain/prose.ts';
import type { Day } from '#lib/domain/time.ts';
import { crossCheck } from './cross-check.ts';
import { parseProse, ProseError } from './prose.ts';

export interface Atlas {
	/** In the article's order: by first mention. */
	readonly places: readonly PlaceFeature[];
	readonly organizations: readonly Organization[];
	readonly countries: readonly Country[];
	readonly historicStates: readonly HistoricState[];
	readonly events: readonly AtlasEvent[];
	readonly ties: readonly Tie[];
	readonly claims: readonly Claim[];
	readonly people: readonly Person[];
	readonly actors: readonly Actor[];
	readonly agreements: readonly Agreement[];
	/** Names of places, organizations and states in other languages. */
	readonly names: readonly NamesEntry[];
	readonly disputedAreas: readonly DisputedArea[];
	readonly territories: readonly Territory[];
	/** Drawings of where facilities stand. */
	readonly insets: readonly InsetLayout[];
	readonly sources: readonly Source[];
	/** What of all this was added, corrected or withdrawn, newest first. */
	readonly revisions: readonly Revision[];
	/** By 'brief', 'method', 'places/fordow', 'organizations/sco', 'countries/IRN'. */
	readonly texts: ReadonlyMap<string, Prose>;
}

/** One mistake in the record. */
export interface Mistake {
	/** Path from the project's folder, such as 'geo/organizations/sco.json'. */
	readonly file: string;
	/** Path within the file, such as 'memberships[3].from'. */
	readonly field: string;
	readonly expected: string;
}

export class AtlasError extends Error {
	readonly mistakes: readonly Mistake[];

	constructor(mistakes: readonly Mistake[]) {
		const lines = mistakes.map(({ file, field, expected }) => `  ${file} · ${field || 'the file'} · ${expected}`);
		super(
			`The record has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${lines.join('\n')}`
		);
		this.name = 'AtlasError';
		this.mistakes = mistakes;
	}
}

/** What the record is checked against besides itself. */
export interface Surroundings {
	/** Ids that have an outline or a marker on the map. */
	readonly outlines: ReadonlySet<string>;
	/** Nothing can have been checked after this day. */
	readonly today: Day;
}

const ORGANIZATION = /^geo\/organizations\/([^/]+)\.json$/;
const TEXT = /^geo\/texts\/(brief|method|(?:places|organizations|countries)\/[^/]+)\.md$/;

function fieldOf(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? [])
		.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');
}

function deepFreeze<T>(value: T): T {
	if (value && typeof value === 'object' && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

/**
 * @param files the text of every file in geo/, by its path from the project's folder
 * @throws AtlasError naming every mistake
 */
export function readAtlas(files: Readonly<Record<string, string>>, surroundings: Surroundings): Atlas {
	const mistakes: Mistake[] = [];

	function parse<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | null {
		const text = files[file];
		if (text === undefined) {
			mistakes.push({ file, field: '', expected: 'the file is missing' });
			return null;
		}
		let json: unknown;
		try {
			json = JSON.parse(text);
		} catch (error) {
			mistakes.push({ file, field: '', expected: `expected JSON: ${(error as Error).message}` });
			return null;
		}
		const result = v.safeParse(schema, json);
		if (result.success) return result.output;
		for (const issue of result.issues) mistakes.push({ file, field: fieldOf(issue), expected: issue.message });
		return null;
	}

	function parseText(file: string): Prose | null {
		try {
			return parseProse(files[file] ?? '');
		} catch (error) {
			if (!(error instanceof ProseError)) throw error;
			mistakes.push({ file, field: '', expected: error.message });
			return null;
		}
	}

	const names = Object.keys(files).sort();
	const organizations = names
		.filter((file) => ORGANIZATION.test(file))
		.map((file) => {
			const organization = parse(file, OrganizationSchema);
			if (organization && organization.id !== ORGANIZATION.exec(file)?.[1]) {
				mistakes.push({ file, field: 'id', expected: `expected the file's name, not "${organization.id}"` });
			}
			return organization;
		});
	const texts = new Map(
		names.flatMap((file) => {
			const key = TEXT.exec(file)?.[1];
			const prose = key ? parseText(file) : null;
			return key && prose ? [[key, prose] as const] : [];
		})
	);
	const atlas = {
		places: parse('geo/places.geojson', PlacesSchema)?.features ?? [],
		organizations: organizations.filter((organization) => organization !== null),
		countries: parse('geo/countries.json', CountriesSchema) ?? [],
		historicStates: parse('geo/historic-states.json', HistoricStatesSchema) ?? [],
		events: parse('geo/events.json', EventsSchema) ?? [],
		ties: parse('geo/ties.json', TiesSchema) ?? [],
		claims: parse('geo/claims.json', ClaimsSchema) ?? [],
		people: parse('geo/people.json', PeopleSchema) ?? [],
		actors: parse('geo/actors.json', ActorsSchema) ?? [],
		agreements: parse('geo/agreements.json', AgreementsSchema) ?? [],
		names: parse('geo/names.json', NamesSchema) ?? [],
		disputedAreas: parse('geo/disputed-areas.json', DisputedAreasSchema) ?? [],
		territories: parse('geo/territories.json', TerritoriesSchema) ?? [],
		insets: parse('geo/insets.json', InsetsSchema) ?? [],
		sources: parse('geo/sources.json', v.array(SourceSchema)) ?? [],
		revisions: parse('geo/revisions.json', RevisionsSchema) ?? [],
		texts
	};
	// References of a file that did not parse would all seem broken: name what is wrong with the files first.
	if (!mistakes.length) mistakes.push(...crossCheck(atlas, surroundings));
	if (mistakes.length) throw new AtlasError(mistakes);
	return deepFreeze(atlas);
}

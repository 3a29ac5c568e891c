/** What no single file can be checked for: that references resolve, rows do not overlap, outlines exist, days are past. */
import { parseEdtf, parseEventDate } from '#lib/domain/time.ts';
import { inlinesOf } from '#lib/domain/prose.ts';
import { inSight, offsetOf } from '#lib/domain/inset.ts';
import { isState } from '#lib/domain/membership.ts';
import type { Citation, Membership, Organization } from '#lib/domain/schema.ts';
import type { Atlas, Mistake, Surroundings } from './atlas.server.ts';
import { idsOf, type Report } from './checking.ts';
import { BRIEF, checkBrief } from './cross-check-brief.ts';
import { checkDocuments } from './cross-check-documents.ts';
import { checkRevisions } from './cross-check-revisions.ts';
import { lies } from './insets.ts';

/** Texts that are about no single thing: the brief, and how the record is made. */
const OWN_TEXTS = [BRIEF, 'method'];

function duplicates(ids: readonly string[]): string[] {
	return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** Can two intervals hold on one day for sure? Only certain days count: soft edges may touch. */
function overlap(a: Membership, b: Membership): boolean {
	const [aFrom, bFrom] = [parseEdtf(a.from), parseEdtf(b.from)];
	const [aUntil, bUntil] = [a.until && parseEdtf(a.until), b.until && parseEdtf(b.until)];
	const start = [aFrom?.latest ?? '9999', bFrom?.latest ?? '9999'].sort().at(-1) as string;
	const end = [
		aUntil ? (aUntil.earliest ?? '0000') : '9999',
		bUntil ? (bUntil.earliest ?? '0000') : '9999'
	].sort()[0] as string;
	return start < end;
}

function checkRows(organization: Organization, report: Report): void {
	organization.memberships.forEach((row, index) => {
		const from = parseEdtf(row.from);
		const until = row.until === null ? null : parseEdtf(row.until);
		const field = `memberships[${index}]`;
		if (until?.latest && from?.earliest && until.latest <= from.earliest) {
			report(`${field}.until`, `expected a day after "${row.from}", the first day of the status; found "${row.until}"`);
		}
		if (from?.earliest && from.earliest > organization.verifiedUpTo) {
			report(`${field}.from`, `expected a day not past verifiedUpTo (${organization.verifiedUpTo})`);
		}
		const founded = parseEdtf(organization.founded)?.earliest;
		if (organization.belongs.includes(row.status) && founded && from?.latest && from.latest < founded) {
			report(
				`${field}.from`,
				`expected nobody to belong before the organization was founded (${organization.founded})`
			);
		}
		organization.memberships.slice(index + 1).forEach((other, offset) => {
			if (other.member !== row.member || (row.disputed && other.disputed) || !overlap(row, other)) return;
			const both = `rows ${index} and ${index + 1 + offset} of ${row.member}`;
			report(field, `expected rows of one member to overlap only where all are disputed; ${both} do`);
		});
	});
}

/** Where one status of a member does not begin as the last one ends, a note of either tells why. */
function checkGaps({ memberships }: Organization, report: Report): void {
	for (const member of new Set(memberships.map((row) => row.member))) {
		const rows = memberships.filter((row) => row.member === member).sort((a, b) => a.from.localeCompare(b.from));
		rows.slice(1).forEach((row, index) => {
			const before = rows[index] as Membership;
			if (before.until === row.from || before.note || row.note || (before.disputed && row.disputed)) return;
			report(
				`memberships[${memberships.indexOf(row)}].from`,
				`expected "${before.until}", the day on which the status before it of ${member} ended, or a note of why not`
			);
		});
	}
}

/** Every mistake in how the files of the record fit together. */
export function crossCheck(atlas: Atlas, { outlines, today }: Surroundings): Mistake[] {
	const mistakes: Mistake[] = [];
	const reporter =
		(file: string): Report =>
		(field, expected) =>
			mistakes.push({ file, field, expected });

	const sources = idsOf(atlas.sources);
	const cited = new Set<string>();
	const places = idsOf(atlas.places);
	const organizations = idsOf(atlas.organizations);
	const countries = idsOf([...atlas.countries, ...atlas.historicStates]);
	const events = idsOf(atlas.events);

	function cite(citations: readonly Citation[], field: string, report: Report): void {
		citations.forEach(({ id }, index) => {
			cited.add(id);
			if (!sources.has(id))
				report(`${field}sources[${index}].id`, `expected a source in geo/sources.json; "${id}" is none`);
		});
	}
	function fact(row: { sources: readonly Citation[]; checked: string }, field: string, report: Report): void {
		cite(row.sources, field, report);
		if (row.checked > today) report(`${field}checked`, `expected a day not in the future; found "${row.checked}"`);
	}
	function resolve(
		ids: readonly string[],
		known: ReadonlySet<string>,
		kind: string,
		field: string,
		report: Report
	): void {
		ids.forEach((id, index) => {
			if (!known.has(id)) report(`${field}[${index}]`, `expected the id of ${kind}; "${id}" is none`);
		});
	}

	for (const [file, ids] of [
		['geo/places.geojson', atlas.places.map((place) => place.id)],
		['geo/countries.json', [...atlas.countries, ...atlas.historicStates].map((country) => country.id)],
		['geo/events.json', atlas.events.map((event) => event.id)],
		['geo/ties.json', atlas.ties.map((tie) => tie.id)],
		['geo/claims.json', atlas.claims.map((claim) => claim.id)],
		['geo/people.json', atlas.people.map((person) => person.id)],
		['geo/actors.json', atlas.actors.map((actor) => actor.id)],
		['geo/agreements.json', atlas.agreements.map((agreement) => agreement.id)],
		['geo/names.json', atlas.names.map(({ kind, id }) => `${kind} ${id}`)],
		['geo/insets.json', atlas.insets.map((inset) => inset.place)],
		['geo/sources.json', atlas.sources.map((source) => source.id)],
		['geo/revisions.json', atlas.revisions.map((revision) => revision.id)]
	] as const) {
		for (const id of duplicates(ids)) reporter(file)('id', `expected each id once; "${id}" stands twice`);
	}

	const inPlaces = reporter('geo/places.geojson');
	atlas.places.forEach(({ id, properties }, index) => {
		const field = `features[${index}].properties`;
		fact(properties, `${field}.`, inPlaces);
		if (properties.country) resolve([properties.country], countries, 'a country', `${field}.country`, inPlaces);
		resolve(properties.countries ?? [], countries, 'a country', `${field}.countries`, inPlaces);
		if (!atlas.texts.has(`places/${id}`))
			inPlaces(`features[${index}]`, `expected its text at geo/texts/places/${id}.md`);
	});

	for (const organization of atlas.organizations) {
		const report = reporter(`geo/organizations/${organization.id}.json`);
		fact(organization, '', report);
		cite(organization.foundingAct.sources, 'foundingAct.', report);
		resolve(organization.predecessors, organizations, 'an organization', 'predecessors', report);
		resolve(organization.successors, organizations, 'an organization', 'successors', report);
		if (organization.verifiedUpTo > today) report('verifiedUpTo', 'expected a day not in the future');
		if (!atlas.texts.has(`organizations/${organization.id}`)) {
			report('id', `expected its text at geo/texts/organizations/${organization.id}.md`);
		}
		checkRows(organization, report);
		checkGaps(organization, report);
		organization.memberships.forEach((row, index) => {
			const field = `memberships[${index}].`;
			fact(row, field, report);
			if (!isState(row.member)) {
				if (!organizations.has(row.member))
					report(`${field}member`, `expected an organization of the atlas; "${row.member}" is none`);
				return;
			}
			if (!countries.has(row.member))
				report(`${field}member`, `expected an entry in geo/countries.json for "${row.member}"`);
			const historic = atlas.historicStates.find((state) => state.id === row.member);
			for (const outline of historic?.parts ?? [row.member]) {
				if (!outlines.has(outline))
					report(`${field}member`, `expected an outline or a marker for "${outline}" in geo/shapes`);
			}
		});
	}

	const inEvents = reporter('geo/events.json');
	atlas.events.forEach((event, index) => {
		fact(event, `[${index}].`, inEvents);
		resolve(event.places, places, 'a place', `[${index}].places`, inEvents);
		resolve(event.countries, countries, 'a country', `[${index}].countries`, inEvents);
		resolve(event.organizations, organizations, 'an organization', `[${index}].organizations`, inEvents);
		const latest = parseEventDate(event.date)?.earliest;
		if (latest && latest > today) inEvents(`[${index}].date`, 'expected a day not in the future');
	});

	const inTies = reporter('geo/ties.json');
	atlas.ties.forEach((tie, index) => {
		fact(tie, `[${index}].`, inTies);
		resolve(tie.places, places, 'a place', `[${index}].places`, inTies);
		resolve(tie.parties, countries, 'a country', `[${index}].parties`, inTies);
	});

	for (const [file, rows] of [
		['geo/historic-states.json', atlas.historicStates],
		['geo/disputed-areas.json', atlas.disputedAreas],
		['geo/territories.json', atlas.territories]
	] as const) {
		rows.forEach((row, index) => fact(row, `[${index}].`, reporter(file)));
	}
	atlas.territories.forEach(({ id, state, organization }, index) => {
		const report = reporter('geo/territories.json');
		if (!outlines.has(id)) report(`[${index}].id`, `expected an outline or a marker for "${id}" in geo/shapes`);
		if (!countries.has(state)) report(`[${index}].state`, `expected the id of a country; "${state}" is none`);
		if (!organizations.has(organization))
			report(`[${index}].organization`, `expected the id of an organization; "${organization}" is none`);
	});
	atlas.historicStates.forEach(({ parts }, index) => {
		parts.forEach((id, part) => {
			if (!outlines.has(id))
				reporter('geo/historic-states.json')(
					`[${index}].parts[${part}]`,
					`expected an outline or a marker for "${id}" in geo/shapes`
				);
		});
	});
	atlas.disputedAreas.forEach(({ id }, index) => {
		if (!outlines.has(id))
			reporter('geo/disputed-areas.json')(`[${index}].id`, `expected an outline for "${id}" in geo/shapes`);
	});
	atlas.sources.forEach((source, index) => {
		if (source.opened > today) reporter('geo/sources.json')(`[${index}].opened`, 'expected a day not in the future');
	});

	const inInsets = reporter('geo/insets.json');
	atlas.insets.forEach((inset, index) => {
		const place = atlas.places.find(({ id }) => id === inset.place);
		if (!place) inInsets(`[${index}].place`, `expected the id of a place; "${inset.place}" is none`);
		if (!places.has(inset.capital.place))
			inInsets(`[${index}].capital.place`, `expected the id of a place; "${inset.capital.place}" is none`);
		inset.towns.forEach((town, number) => {
			fact(town, `[${index}].towns[${number}].`, inInsets);
			if (place && !inSight(inset, offsetOf(lies(place.geometry.coordinates, town.at))))
				inInsets(
					`[${index}].towns[${number}].at`,
					`expected a point inside the drawing, which spans ${inset.kmAcross} km`
				);
		});
	});

	checkDocuments(atlas, { reporter, fact, cite, resolve, places, organizations, countries, events });

	const known = {
		place: places,
		organization: organizations,
		country: countries,
		event: events,
		person: idsOf(atlas.people),
		actor: idsOf(atlas.actors),
		agreement: idsOf(atlas.agreements),
		claim: idsOf(atlas.claims)
	};
	checkRevisions(atlas, known, today, cite, reporter('geo/revisions.json'));
	checkBrief(atlas, reporter(`geo/texts/${BRIEF}.md`));
	for (const [key, prose] of atlas.texts) {
		const report = reporter(`geo/texts/${key}.md`);
		const [folder, id = ''] = key.split('/');
		const subjects = folder === 'places' ? places : folder === 'organizations' ? organizations : countries;
		if (!OWN_TEXTS.includes(key) && !subjects.has(id))
			report('', `expected a text of something in the record; "${id}" is nothing in it`);
		for (const inline of inlinesOf(prose)) {
			if (inline.type === 'citation') {
				cited.add(inline.id);
				if (!sources.has(inline.id)) report('source', `expected a source in geo/sources.json; "${inline.id}" is none`);
			} else if (inline.type === 'link' && inline.to.kind !== 'date' && !known[inline.to.kind]?.has(inline.to.id)) {
				report('link', `expected the id of a ${inline.to.kind}; "${inline.to.id}" is none`);
			}
		}
	}
	atlas.sources.forEach(({ id }, index) => {
		if (!cited.has(id))
			reporter('geo/sources.json')(`[${index}].id`, `expected to be cited somewhere; nothing cites "${id}"`);
	});
	return mistakes;
}

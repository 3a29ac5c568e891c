/** How claims, people, actors, agreements, names and the events and ties that speak of them fit together. */
import type { Citation, Source } from '#lib/domain/schema.ts';
import { parseEdtf, parseEventDate, type Day } from '#lib/domain/time.ts';
import type { Atlas } from './atlas.server.ts';
import { idsOf, type Checking, type Report } from './checking.ts';
import { issuedOn } from './notes.ts';

/** The last day on which a source can have been issued; null where its date is not known. */
function issuedBy(source: Source): Day | null {
	const issued = issuedOn(source);
	return issued && (parseEdtf(issued)?.latest ?? null);
}

/** A text that orders what it tells of. */
const ACTS: readonly Source['type'][] = ['treaty', 'legislation'];

/** What was written before a thing cannot tell that it happened, unless it is the act that orders it. */
function checkAges(atlas: Atlas, reporter: Checking['reporter']): void {
	const sources = new Map(atlas.sources.map((source) => [source.id, source]));

	function check(file: string, field: string, date: Day | null | undefined, citations: readonly Citation[]): void {
		if (!date) return;
		const tooOld = citations.every(({ id }) => {
			const source = sources.get(id);
			const issued = source && issuedBy(source);
			return issued && issued < date && !ACTS.includes(source.type);
		});
		if (tooOld) reporter(file)(field, `expected a source of ${date} or later, or the act that orders it`);
	}

	atlas.events.forEach(({ date, sources: cited }, index) =>
		check('geo/events.json', `[${index}].sources`, parseEventDate(date)?.earliest, cited)
	);
	atlas.agreements.forEach(({ signed, sources: cited }, index) =>
		check('geo/agreements.json', `[${index}].sources`, signed && parseEdtf(signed)?.earliest, cited)
	);
	for (const { id, memberships } of atlas.organizations)
		memberships.forEach(({ from, sources: cited }, index) =>
			check(`geo/organizations/${id}.json`, `memberships[${index}].sources`, parseEdtf(from)?.earliest, cited)
		);
}

/** Reports where the second of two dates surely lies before the first. */
function checkOrder(dates: readonly (string | null)[], field: string, report: Report): void {
	const given = dates.filter((date) => date !== null);
	given.slice(1).forEach((date, index) => {
		const [before, after] = [parseEdtf(given[index] ?? ''), parseEdtf(date)];
		if (before?.earliest && after?.latest && after.latest < before.earliest)
			report(field, `expected dates that follow each other; "${date}" is before "${given[index]}"`);
	});
}

export function checkDocuments(atlas: Atlas, checking: Checking): void {
	const { reporter, fact, cite, resolve, places, organizations, countries, events } = checking;
	const [people, agreements] = [idsOf(atlas.people), idsOf(atlas.agreements)];
	const entity = new Set([...countries, ...organizations]);

	const inEvents = reporter('geo/events.json');
	atlas.events.forEach((event, index) => {
		resolve(event.people, people, 'a person', `[${index}].people`, inEvents);
		resolve(event.agreements, agreements, 'an agreement', `[${index}].agreements`, inEvents);
		event.agreements.forEach((id, number) => {
			const agreement = atlas.agreements.find((candidate) => candidate.id === id);
			if (agreement && !agreement.events.includes(event.id))
				inEvents(
					`[${index}].agreements[${number}]`,
					`expected "${id}" in geo/agreements.json to name "${event.id}" too`
				);
		});
	});

	const inClaims = reporter('geo/claims.json');
	atlas.claims.forEach((claim, index) => {
		fact(claim, `[${index}].`, inClaims);
		resolve(claim.events, events, 'an event', `[${index}].events`, inClaims);
	});

	const inPeople = reporter('geo/people.json');
	atlas.people.forEach((person, index) => {
		fact(person, `[${index}].`, inPeople);
		checkOrder([person.born ?? null, person.died ?? null], `[${index}].died`, inPeople);
		person.offices.forEach(({ from, until, sources }, number) => {
			cite(sources, `[${index}].offices[${number}].`, inPeople);
			checkOrder([from, until], `[${index}].offices[${number}].until`, inPeople);
		});
		if (!person.paragraphs.length && !atlas.events.some((event) => event.people.includes(person.id)))
			inPeople(`[${index}].paragraphs`, `expected "${person.id}" to be named by the article or by an event`);
	});

	atlas.actors.forEach((actor, index) => fact(actor, `[${index}].`, reporter('geo/actors.json')));

	const inAgreements = reporter('geo/agreements.json');
	atlas.agreements.forEach((agreement, index) => {
		const { id, parties, signed, inForce, ended, place } = agreement;
		fact(agreement, `[${index}].`, inAgreements);
		resolve(parties, entity, 'a country or an organization', `[${index}].parties`, inAgreements);
		resolve(agreement.events, events, 'an event', `[${index}].events`, inAgreements);
		resolve(place ? [place] : [], places, 'a place', `[${index}].place`, inAgreements);
		checkOrder([signed, inForce, ended], `[${index}].ended`, inAgreements);
		agreement.events.forEach((name, number) => {
			const event = atlas.events.find((candidate) => candidate.id === name);
			if (event && !event.agreements.includes(id))
				inAgreements(`[${index}].events[${number}]`, `expected "${name}" in geo/events.json to name "${id}" too`);
		});
	});

	const inTies = reporter('geo/ties.json');
	atlas.ties.forEach(({ agreement: id, from, until }, index) => {
		if (id === undefined) return;
		const agreement = atlas.agreements.find((candidate) => candidate.id === id);
		if (!agreement) inTies(`[${index}].agreement`, `expected the id of an agreement; "${id}" is none`);
		else if (from !== agreement.signed || until !== agreement.ended)
			inTies(
				`[${index}]`,
				`expected the days of its agreement, ${agreement.signed} and ${agreement.ended}; found ${from} and ${until}`
			);
	});

	const inNames = reporter('geo/names.json');
	const named = {
		place: places,
		organization: organizations,
		country: idsOf(atlas.countries),
		'historic-state': idsOf(atlas.historicStates)
	};
	atlas.names.forEach(({ kind, id }, index) => {
		if (!named[kind].has(id)) inNames(`[${index}].id`, `expected the id of a ${kind}; "${id}" is none`);
	});

	checkAges(atlas, reporter);
}

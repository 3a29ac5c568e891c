/** The brief and the record name the same things in the same paragraphs of the article. */
import { inlinesOf, type Reference } from '#lib/domain/prose.ts';
import { LAST_PARAGRAPH } from '#lib/domain/schema.ts';
import type { Atlas } from './atlas.server.ts';
import type { Report } from './checking.ts';

/** Its key among the texts. */
export const BRIEF = 'brief';

/** What the record says that each paragraph names, as 'country IRN'. Ties are linked by their agreements. */
function namedIn(atlas: Atlas): ReadonlyMap<string, ReadonlySet<number>> {
	const named = new Map<string, ReadonlySet<number>>();
	const note = (kind: Reference['kind'], id: string, paragraphs: readonly number[]) =>
		named.set(`${kind} ${id}`, new Set(paragraphs));

	atlas.places.forEach(({ id, properties }) => note('place', id, properties.paragraphs));
	atlas.organizations.forEach(({ id, paragraphs }) => note('organization', id, paragraphs));
	atlas.countries.forEach(({ id, paragraphs, metonyms = [] }) => note('country', id, [...paragraphs, ...metonyms]));
	atlas.historicStates.forEach(({ id, paragraphs }) => note('country', id, paragraphs));
	atlas.events.forEach(({ id, paragraphs }) => note('event', id, paragraphs));
	atlas.people.forEach(({ id, paragraphs }) => note('person', id, paragraphs));
	atlas.actors.forEach(({ id, paragraphs }) => note('actor', id, paragraphs));
	atlas.agreements.forEach(({ id, paragraphs }) => note('agreement', id, paragraphs));
	atlas.claims.forEach(({ id, paragraph }) => note('claim', id, [paragraph]));
	return named;
}

export function checkBrief(atlas: Atlas, report: Report): void {
	const brief = atlas.texts.get(BRIEF);
	if (!brief) return report('', 'the file is missing');

	const numbers = brief.sections.map(({ heading }) => heading).join();
	const expected = Array.from({ length: LAST_PARAGRAPH + 1 }, (_, number) => number).join();
	if (numbers !== expected) report('headings', `expected the paragraphs’ numbers, ${expected}; found ${numbers}`);

	const linked = new Map<string, Set<number>>();
	for (const section of brief.sections) {
		for (const inline of inlinesOf({ ...brief, sections: [section] })) {
			if (inline.type !== 'link' || inline.to.kind === 'date') continue;
			const thing = `${inline.to.kind} ${inline.to.id}`;
			linked.set(thing, (linked.get(thing) ?? new Set()).add(Number(section.heading)));
		}
	}
	for (const [thing, paragraphs] of namedIn(atlas)) {
		const its = linked.get(thing) ?? new Set();
		for (const number of paragraphs)
			if (!its.has(number)) report(`paragraph ${number}`, `expected a link to the ${thing}, which is named there`);
		for (const number of its)
			if (!paragraphs.has(number))
				report(`paragraph ${number}`, `expected no link to the ${thing}, which the record does not say is named there`);
	}
}

/** Every fact of every page can be reported: it is told whole, once, with sources that the page has. */
import { describe, expect, it } from 'vitest';
import { factLines, factsOf } from '#lib/domain/report-facts.ts';
import type { Reportable } from '#lib/domain/report-pages.ts';
import { actorPage, agreementPage, claimPage, personPage } from './document-pages.server.ts';
import { edition } from './edition.server.ts';
import { eventPage } from './event-pages.server.ts';
import { countries, countryPage, organizationPage, organizations, placePage } from './pages.server.ts';
import { atlas } from './record.server.ts';

type Kind = Reportable['kind'];

/** What the pages of a kind are given, with the kind; the compiler sees that a report can be made of it. */
function all<K extends Kind, P extends object>(
	kind: K,
	ids: readonly { readonly id: string }[],
	page: (id: string) => P | null
) {
	return ids.flatMap(({ id }) => {
		const given = page(id);
		return given ? [{ kind, ...given }] : [];
	});
}

const pages: readonly Reportable[] = [
	...all('place', atlas.places, placePage),
	...all('organization', organizations, organizationPage),
	...all('country', countries, countryPage),
	...all('event', atlas.events, eventPage),
	...all('person', atlas.people, personPage),
	...all('actor', atlas.actors, actorPage),
	...all('agreement', atlas.agreements, agreementPage),
	...all('claim', atlas.claims, claimPage)
];

describe('reports of mistakes', () => {
	it('can be of every membership, twice: on the page of the member and of the organization', () => {
		const rows = pages.flatMap((page) => ('rows' in page ? page.rows : []));
		const facts = pages.flatMap((page) =>
			factsOf(page).flatMap((group) => group.facts.filter(({ key }) => key.startsWith('row-')))
		);
		expect(facts.length).toBe(rows.length);
		expect(rows.length).toBeGreaterThan(1000);
	});

	it('know each fact of a page by a key of its own, and each group by its heading', () => {
		for (const page of pages) {
			const groups = factsOf(page);
			const keys = groups.flatMap(({ facts }) => facts.map(({ key }) => key));
			const labels = groups.map(({ label }) => label);
			expect(keys.length).toBeGreaterThan(0);
			expect(new Set(keys).size, keys.join()).toBe(keys.length);
			expect(new Set(labels).size, labels.join()).toBe(labels.length);
		}
	});

	it('cite what the page lists, and have no hole in the text', () => {
		for (const page of pages) {
			for (const fact of factsOf(page).flatMap(({ facts }) => facts)) {
				const lines = factLines(fact, page.notes);
				const cited = lines.filter((line) => /^\[\d+\] /.test(line));
				expect(cited.length, lines.join('\n')).toBe(new Set(fact.marks).size);
				expect(lines.join('\n')).not.toMatch(/\b(undefined|null(?! and void)|NaN)\b|\[object|: \n|: $/);
			}
		}
	});

	it('name the record by its version and the last day on which something was checked', () => {
		expect(edition.version).toMatch(/^\d+\.\d+\.\d+$/);
		expect(edition.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		for (const { checked } of [...atlas.events, ...atlas.claims, ...atlas.organizations])
			expect(checked <= edition.checked).toBe(true);
	});
});

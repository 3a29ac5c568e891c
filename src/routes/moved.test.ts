/** Addresses that lead to others: each to a page, none in a page's place, none to another that leads on. */
import { describe, expect, it } from 'vitest';
import { documentPaths } from '#geo/lists.server.ts';
import { countries, organizations, pathOf } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { readRedirects, redirects } from '#geo/redirects.server.ts';
import { movedPage, redirectRules } from './moved.server.ts';

const pages = new Set([
	'/',
	'/data/',
	...atlas.places.map(({ id }) => pathOf.place(id)),
	...organizations.map(({ id }) => pathOf.organization(id)),
	...countries.map(({ id }) => pathOf.country(id)),
	...documentPaths
]);

describe('the redirects', () => {
	it('lead to pages, in one step', () => {
		expect(redirects.filter(({ to }) => !pages.has(to))).toEqual([]);
		expect(redirects.length).toBeGreaterThan(30);
	});

	it('stand where no page is, each once', () => {
		const from = redirects.map((redirect) => redirect.from);
		expect(from.filter((path) => pages.has(path))).toEqual([]);
		expect(new Set(from).size).toBe(from.length);
	});

	it('have every state that the article names by its name in English', () => {
		const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');
		const named = atlas.countries.filter(({ paragraphs }) => paragraphs.length);
		expect(
			named
				.map(({ name }) => `/countries/${slug(name)}/`)
				.filter((path) => !redirects.some(({ from }) => from === path))
		).toEqual([]);
	});

	it('have each organization of the article under the word that a view’s address uses', () => {
		const missing = atlas.organizations
			.filter(({ inArticle }) => inArticle)
			.filter(({ id }) => !redirects.some(({ from, to }) => from === `/orgs/${id}/` && to === `/organizations/${id}/`));
		expect(missing.map(({ id }) => id)).toEqual([]);
	});

	it('a malformed list is named with its entry', () => {
		const entry = { from: '/a/', to: 'https://else.where/', since: '2026-11-24', why: 'x' };
		expect(() => readRedirects(JSON.stringify([entry]))).toThrow(/geo\/redirects\.json · 0\.to · expected a path/);
	});
});

describe('the page at such an address', () => {
	it('leads on with scripts and without, and says where', () => {
		const html = movedPage('/places/fordo/', null) ?? '';
		expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=../../places/fordow/"></noscript>');
		expect(html).toContain('<a id="target" href="../../places/fordow/">');
		expect(html).toContain('<script src="../../moved.js"></script>');
		expect(html).toContain('<link rel="canonical" href="../../places/fordow/">');
		expect(movedPage('/places/fordo/', 'https://example.org/atlas')).toContain(
			'<link rel="canonical" href="https://example.org/atlas/places/fordow/">'
		);
	});

	it('is nowhere else', () => {
		for (const path of ['/places/fordow/', '/places/atlantis/', '/']) expect(movedPage(path, null)).toBeNull();
	});
});

it('hosts that read a list of redirects get the same one, in the site’s folder', () => {
	expect(redirectRules('').split('\n')[0]).toBe('/places/fordo/ /places/fordow/ 301');
	expect(redirectRules('/atlas').split('\n')).toHaveLength(redirects.length + 1);
	expect(redirectRules('/atlas').split('\n')[0]).toBe('/atlas/places/fordo/ /atlas/places/fordow/ 301');
});

/** What pages tell machines, with the site's address and without. The build's own HTML is tested in tests/pages.spec.ts. */
import { describe, expect, it } from 'vitest';
import type { Subject } from '#geo/linked-data.server.ts';
import { inScript, machineHead } from './machine-head.server.ts';

const told = (subject: Subject) => ({ title: 'A <b> & "c"', description: 'What it is </script>', subject });
const tag = (html: string, property: string) =>
	new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(html)?.[1] ?? null;
const facts = (html: string) =>
	JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '') as Record<string, unknown>;

const PAGES: [path: string, subject: Subject, type: string][] = [
	['/places/fordow/', { kind: 'place', id: 'fordow' }, 'Place'],
	['/places/tehran/', { kind: 'place', id: 'tehran' }, 'City'],
	['/organizations/sco/', { kind: 'organization', id: 'sco' }, 'Organization'],
	['/countries/irn/', { kind: 'country', id: 'IRN' }, 'Country'],
	['/data/', { kind: 'data' }, 'Dataset']
];

describe.each(PAGES)('%s', (path, subject, type) => {
	it('has whole addresses where the site’s is known', () => {
		const html = machineHead(told(subject), path, 'https://example.org/atlas');
		expect(tag(html, 'og:url')).toBe(`https://example.org/atlas${path}`);
		expect(tag(html, 'og:image')).toMatch(/^https:\/\/example\.org\/atlas\/social\/[a-z0-9-]+\.png$/);
		expect(facts(html)).toMatchObject({ '@type': type, url: `https://example.org/atlas${path}` });
		expect(html).toContain(`<link rel="canonical" href="https://example.org/atlas${path}">`);
		expect(html).not.toContain('../');
	});

	it('has no og:url where it is not, and else addresses that lead to the same from the page', () => {
		const html = machineHead(told(subject), path, null);
		expect(tag(html, 'og:url')).toBeNull();
		expect(html).not.toContain('canonical');
		const page = `https://host.example/folder${path}`;
		const known = machineHead(told(subject), path, 'https://host.example/folder');
		expect(new URL(tag(html, 'og:image') ?? '', page).href).toBe(tag(known, 'og:image'));
		for (const key of ['@id', 'url']) {
			expect(new URL(String(facts(html)[key]), page).href, key).toBe(facts(known)[key]);
		}
	});
});

it('nothing that a page is called breaks out of its tag', () => {
	const html = machineHead(told({ kind: 'start' }), '/', null);
	expect(html).toContain('content="A &#60;b&#62; &#38; &#34;c&#34;"');
	expect(html.match(/<\/script>/g)).toHaveLength(1);
	expect(inScript({ a: '</script><!--' })).toBe('{"a":"\\u003c/script>\\u003c!--"}');
});

it('memberships, which hold on a day, are not told as if they held now', () => {
	expect(machineHead(told({ kind: 'organization', id: 'eu' }), '/organizations/eu/', null)).not.toMatch(
		/"member(Of)?"/
	);
});

it('an ended organization says when, one that was founded between two days does not say when', () => {
	const of = (id: string) => facts(machineHead(told({ kind: 'organization', id }), `/organizations/${id}/`, null));
	expect(of('eurasec')).toMatchObject({ foundingDate: '2001-05-30', dissolutionDate: '2015-01-01' });
	expect(of('gecf')).not.toHaveProperty('foundingDate');
});

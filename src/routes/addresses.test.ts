import { describe, expect, it } from 'vitest';
import { addressesFrom, folderOf, readOrigin, relativeAddress } from './addresses.ts';
import { manifest, robots, sitemap } from './site-files.ts';

describe('SITE_ORIGIN', () => {
	it.each([
		['https://example.org', 'https://example.org', ''],
		['https://example.org/', 'https://example.org', ''],
		[' https://example.org/atlas/ ', 'https://example.org/atlas', '/atlas'],
		['http://localhost:8080/a/b', 'http://localhost:8080/a/b', '/a/b']
	])('%s is read as %s', (text, origin, folder) => {
		expect(readOrigin(text)).toBe(origin);
		expect(folderOf(origin)).toBe(folder);
	});

	it.each([undefined, '', '  '])('is unknown where %j is given', (text) => {
		expect(readOrigin(text)).toBeNull();
		expect(folderOf(null)).toBe('');
	});

	it.each([
		'example.org',
		'ftp://example.org',
		'https://example.org/?a=1',
		'https://a:b@example.org',
		'https://',
		'/atlas'
	])('%s stops the build', (text) => expect(() => readOrigin(text)).toThrow(`SITE_ORIGIN is "${text}"`));
});

describe('addresses', () => {
	const pairs = ['/', '/data/', '/places/fordow/', '/countries/irn/', '/social/start.png'];

	it.each(pairs.flatMap((from) => pairs.map((to) => [from, to])))(
		'from %s to %s in any folder',
		(from = '', to = '') => {
			if (!from.endsWith('/')) return;
			for (const base of ['https://example.org', 'https://example.org/some/folder']) {
				expect(new URL(relativeAddress(from, to), base + from).href).toBe(base + to);
				expect(addressesFrom(from, base)(to)).toBe(base + to);
			}
			expect(addressesFrom(from, null)(to)).toBe(relativeAddress(from, to));
		}
	);
});

describe('the files beside the pages', () => {
	it('robots.txt names the sitemap only where its address is known', () => {
		expect(robots(null)).toBe('User-agent: *\nAllow: /\n');
		expect(robots('https://example.org/atlas')).toContain('\nSitemap: https://example.org/atlas/sitemap.xml\n');
	});

	it('the sitemap holds whole addresses, escaped', () => {
		const xml = sitemap('https://example.org/a&b', ['/', '/places/fordow/']);
		expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
			'https://example.org/a&amp;b/',
			'https://example.org/a&amp;b/places/fordow/'
		]);
		expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www.sitemaps.org/);
	});

	it('the manifest has no address that leaves its folder', () => {
		const { icons, start_url, scope } = manifest();
		for (const address of [start_url, scope, ...icons.map(({ src }) => src)]) {
			expect(new URL(address, 'https://example.org/atlas/manifest.webmanifest').href).toMatch(
				/^https:\/\/example\.org\/atlas\//
			);
		}
		expect(icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512', '512x512']);
	});
});

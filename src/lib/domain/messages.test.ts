import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Variants = readonly { readonly match: Readonly<Record<string, string>>; readonly selectors: readonly string[] }[];
const { $schema: _, ...catalogue } = JSON.parse(readFileSync('messages/en.json', 'utf8')) as Record<
	string,
	string | Variants
>;
const keys = Object.keys(catalogue);

/** Everything of ours that may speak: not the compiled catalogue, not the tests. */
const sources = Object.entries(
	import.meta.glob<string>(['/src/**/*.{ts,svelte}', '/geo/*.server.ts', '!/src/lib/messages/**', '!/**/*.test.ts'], {
		query: '?raw',
		import: 'default',
		eager: true
	})
);
/** `m.key` or `m['key-with-hyphen']`. */
const spoken = new Set(
	sources.flatMap(([, text]) =>
		[...text.matchAll(/\bm(?:\.(\w+)|\['([\w-]+)'\])/g)].map(([, plain, quoted]) => plain ?? quoted ?? '')
	)
);

describe('the message catalogue', () => {
	it('is compared with all of the source', () => {
		expect(sources.length).toBeGreaterThan(50);
		expect(keys.length).toBeGreaterThan(100);
	});

	it('has every message that the source speaks', () => {
		expect([...spoken].filter((key) => !keys.includes(key))).toEqual([]);
	});

	it('has no message that nothing speaks', () => {
		expect(keys.filter((key) => !spoken.has(key))).toEqual([]);
	});

	it('has no key named "then": it would make the module a promise that never settles, and every import of it wait forever', () => {
		expect(keys).not.toContain('then');
	});

	it('holds text alone: no markup, no straight quotes, no empty message, no line break', () => {
		const texts = keys.flatMap((key) => {
			const entry = catalogue[key] ?? '';
			return typeof entry === 'string'
				? [[key, entry]]
				: entry.flatMap(({ match }) => Object.values(match).map((text) => [key, text]));
		});
		expect(texts.filter(([, text]) => !text?.trim() || /[<>"'\n]|\.\.\.|\s-\s/.test(text))).toEqual([]);
	});

	it('gives one and other for everything that is counted', () => {
		for (const key of keys) {
			const entry = catalogue[key] ?? '';
			if (typeof entry === 'string') continue;
			expect(
				entry.map(({ match }) => Object.keys(match)),
				key
			).toEqual([['countPlural=one', 'countPlural=other']]);
		}
	});
});

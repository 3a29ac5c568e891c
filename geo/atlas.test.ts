import { describe, expect, it } from 'vitest';
import { AtlasError } from './atlas.server.ts';
import { mistakesOf, real, without, withText, withValue } from './fixtures/broken-files.ts';

const SCO = 'geo/organizations/sco.json';
const FORDOW = 'geo/texts/places/fordow.md';

describe('one broken file is named', () => {
	it.each<[string, string, (text: string) => string, RegExp]>([
		['JSON cut short', SCO, (text) => text.slice(0, -20), /expected JSON: /],
		['an empty file', 'geo/ties.json', () => '', /expected JSON: /],
		['a comma too many', 'geo/countries.json', (text) => text.replace(/\]\s*$/, ',]'), /expected JSON: /],
		['prose without front matter', FORDOW, (text) => text.replaceAll('---\n', ''), /a line "lede: …"/],
		['prose without a lede', FORDOW, (text) => text.replace(/^lede: .*$/m, 'title: x'), /a line "lede: …"/],
		['prose with a list', FORDOW, (text) => `${text}\n\n- one\n- two\n`, /Markdown of a kind \(list\)/],
		['prose with markup', FORDOW, (text) => `${text}\n\nA <b>bold</b> word.\n`, /Markdown of a kind \(html\)/],
		['prose with a picture', FORDOW, (text) => `${text}\n\n![x](place:arak)\n`, /Markdown of a kind \(image\)/],
		['prose with an address', FORDOW, (text) => `${text}\n\n[IAEA](https://www.iaea.org/)\n`, /of no known kind/],
		['prose with a script', FORDOW, (text) => `${text}\n\n[x](javascript:alert)\n`, /of no known kind/],
		['prose with no real day', FORDOW, (text) => `${text}\n\n[then](date:2015-02-30)\n`, /names no day/]
	])('%s', (_, file, change, expected) => {
		expect(mistakesOf(withText(file, change))).toEqual([
			{ file, field: '', expected: expect.stringMatching(expected) }
		]);
	});

	it.each([
		['[Atlantis](place:atlantis)', 'link', 'expected the id of a place; "atlantis" is none'],
		['[ASEAN](org:asean)', 'link', 'expected the id of a organization; "asean" is none'],
		['*[Atlantis](place:atlantis)*', 'link', 'expected the id of a place; "atlantis" is none'],
		['It fell. [](source:hearsay "page 1")', 'source', 'expected a source in geo/sources.json; "hearsay" is none']
	])('prose that points at nothing: %s', (text, field, expected) => {
		expect(mistakesOf(withText(FORDOW, (prose) => `${prose}\n\n${text}\n`))).toEqual([
			{ file: FORDOW, field, expected }
		]);
	});

	it('a file that is not there', () => {
		expect(mistakesOf(without('geo/ties.json'))).toEqual([
			{ file: 'geo/ties.json', field: '', expected: 'the file is missing' }
		]);
	});

	it('a place without its text', () => {
		expect(mistakesOf(without(FORDOW))).toContainEqual(
			expect.objectContaining({ file: 'geo/places.geojson', expected: `expected its text at ${FORDOW}` })
		);
	});

	it('an organization without its text', () => {
		expect(mistakesOf(without('geo/texts/organizations/sco.md'))).toContainEqual({
			file: SCO,
			field: 'id',
			expected: 'expected its text at geo/texts/organizations/sco.md'
		});
	});

	it('a text of nothing', () => {
		const file = 'geo/texts/places/atlantis.md';
		expect(mistakesOf({ ...real, [file]: '---\nlede: An island\n---\nIt sank.\n' })).toEqual([
			{ file, field: '', expected: 'expected a text of something in the record; "atlantis" is nothing in it' }
		]);
	});
});

describe('AtlasError', () => {
	it('names all mistakes at once, and counts them', () => {
		const broken = withValue(SCO, 'memberships[0].status', 'boss');
		const mistakes = mistakesOf({ ...broken, [FORDOW]: 'no front matter', 'geo/ties.json': '{' });
		expect(mistakes.map(({ file }) => file).sort()).toEqual([SCO, FORDOW, 'geo/ties.json']);
		expect(new AtlasError(mistakes).message).toMatch(/^The record has 3 mistakes:\n {2}geo\//);
		expect(new AtlasError(mistakes.slice(0, 1)).message).toMatch(/^The record has a mistake:\n {2}geo\//);
	});
});

import { describe, expect, it } from 'vitest';
import { AtlasError } from './atlas.server.ts';
import { mistakesOf, real, without, withText, withValue } from './fixtures/broken-files.ts';

const SCO = 'geo/organizations/sco.json';
const BRIEF = 'geo/texts/brief.md';
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
		['prose with no real day', FORDOW, (text) => `${text}\n\n[then](date:2015-02-30)\n`, /names no date/]
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

	it('a record without its brief', () => {
		expect(mistakesOf(without(BRIEF))).toContainEqual({ file: BRIEF, field: '', expected: 'the file is missing' });
	});

	it.each<[string, (text: string) => string, string, string]>([
		[
			'that leaves out what its paragraph names',
			(text) => text.replaceAll('[Fordow](place:fordow)', 'Fordow'),
			'paragraph 9',
			'expected a link to the place fordow, which is named there'
		],
		[
			'that links what its paragraph does not name',
			(text) => text.replace('## 1\n\n', '## 1\n\n[Arak](place:arak). '),
			'paragraph 1',
			'expected no link to the place arak, which the record does not say is named there'
		],
		[
			'that leaves out a claim',
			(text) => text.replace('(claim:hundred-superjets)', '(claim:superjets-sold)'),
			'paragraph 11',
			'expected a link to the claim hundred-superjets, which is named there'
		],
		[
			'with paragraphs out of order',
			(text) => text.replace('## 13', '## 12'),
			'headings',
			'expected the paragraphs’ numbers, 0,1,2,3,4,5,6,7,8,9,10,11,12,13; found 0,1,2,3,4,5,6,7,8,9,10,11,12,12'
		]
	])('a brief %s', (_, change, field, expected) => {
		expect(mistakesOf(withText(BRIEF, change))).toContainEqual({ file: BRIEF, field, expected });
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

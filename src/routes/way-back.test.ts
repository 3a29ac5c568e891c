import { describe, expect, it } from 'vitest';
import { organizationPage, countryPage, placePage, startPage } from '#geo/pages.server.ts';
import { record } from '#geo/packed.server.ts';
import { backInWords, isHome } from './way-back.ts';

describe('the way back', () => {
	it.each([
		['the first page', startPage(), 'Back to the article’s view'],
		['a place', placePage('fordow'), 'Back to Fordow plant'],
		['a region', placePage('middle-east'), 'Back to Middle East'],
		['an organization', organizationPage('sco'), 'Back to the SCO'],
		['a state', countryPage('IRN'), 'Back to Iran'],
		['a state with an article', countryPage('USA'), 'Back to the United States']
	])('of %s', (_, page, words) => {
		expect(page && backInWords(record, page.stage)).toBe(words);
	});

	it('of a page whose subject the record does not carry', () => {
		expect(backInWords(record, { selected: { kind: 'place', id: 'unheard-of' }, own: [] })).toBe(
			'Back to this page’s view'
		);
	});

	it('the article’s world is where the first page begins, and no other page', () => {
		const [article, ...others] = record.frames;
		const { stage } = startPage();
		expect(article && isHome(stage, article)).toBe(true);
		expect(others.filter((frame) => isHome(stage, frame))).toEqual([]);
		expect(article && isHome(placePage('vienna')?.stage ?? stage, article)).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/domain/schema.ts';
import { Notes } from './notes.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
	id,
	type: 'webpage',
	title: `Title of ${id}`,
	URL: `https://example.org/${id}`,
	opened: '2026-11-01',
	...more
});
const bibliography = [source('a', { publisher: 'IAEA' }), source('b'), source('c')];

describe('the notes of a page', () => {
	it('number sources in the order of first mention, each once', () => {
		const notes = new Notes(bibliography);
		expect(
			notes.cite([
				{ id: 'c', where: 'p. 1' },
				{ id: 'a', where: '' }
			])
		).toEqual([1, 2]);
		expect(
			notes.cite([
				{ id: 'b', where: '' },
				{ id: 'c', where: 'p. 9' }
			])
		).toEqual([3, 1]);
		expect(notes.list().map(({ number, id }) => `${number} ${id}`)).toEqual(['1 c', '2 a', '3 b']);
	});

	it('gather every place in a source that the page refers to', () => {
		const notes = new Notes(bibliography);
		for (const where of ['p. 1', 'p. 9', 'p. 1', '']) notes.cite([{ id: 'a', where }]);
		expect(notes.list()).toEqual([expect.objectContaining({ id: 'a', by: 'IAEA', where: ['p. 1', 'p. 9'] })]);
	});

	it('count the source marks of prose on', () => {
		const notes = new Notes(bibliography);
		notes.cite([{ id: 'b', where: '' }]);
		const marked = { type: 'citation', id: 'a', where: 'annex' } as const;
		const prose = { lede: 'A plant', sections: [{ heading: null, paragraphs: [[marked, { ...marked, id: 'b' }]] }] };
		expect(notes.prose(prose).marks).toEqual({ a: 2, b: 1 });
	});

	it.each([
		[[2015], '2015'],
		[[2015, 3], '2015-03'],
		[[2015, 11, 2], '2015-11-02']
	])('tell when a source was issued: %j is %s', (parts, issued) => {
		const notes = new Notes([source('a', { issued: { 'date-parts': [parts] } })]);
		notes.cite([{ id: 'a', where: '' }]);
		expect(notes.list()[0]?.issued).toBe(issued);
	});

	it('name a source that is none', () => {
		const notes = new Notes(bibliography);
		notes.cite([{ id: 'hearsay', where: '' }]);
		expect(() => notes.list()).toThrow('No source "hearsay"');
	});
});

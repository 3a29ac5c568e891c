import { describe, expect, it } from 'vitest';
import { found, TOGETHER_MS, Typeahead } from './typeahead.ts';

const NAMES = ['Tehran', 'Fordow', 'Arak', 'Armenia', 'South Africa', 'South Sudan', 'Türkiye', 'Turkmenistan'];
const lead = (letters: string, from: string | null) => NAMES[found(NAMES, letters, from ? NAMES.indexOf(from) : -1)];

describe('found', () => {
	it.each([
		['one letter: the first name', 'f', null, 'Fordow'],
		['one letter: the next name, not the present one', 'a', 'Arak', 'Armenia'],
		['around the end', 'a', 'Armenia', 'Arak'],
		['one name alone: it stays', 'f', 'Fordow', 'Fordow'],
		['the same letter again goes on', 'aa', 'Arak', 'Armenia'],
		['several letters keep what they fit', 'ar', 'Arak', 'Arak'],
		['several letters leave what they do not fit', 'arm', 'Arak', 'Armenia'],
		['several letters, around the end', 'te', 'Türkiye', 'Tehran'],
		['a space within a name', 'south s', 'South Africa', 'South Sudan'],
		['accents and case do not matter', 'TU', 'Tehran', 'Türkiye'],
		['accents typed where the name has none', 'türkm', null, 'Turkmenistan'],
		['no such name', 'x', 'Arak', undefined],
		['a name that is shorter than what is typed', 'arakk', null, undefined]
	])('%s', (_, letters, from, name) => {
		expect(lead(letters, from)).toBe(name);
	});

	it('finds nothing in an empty list, and nothing for no letters', () => {
		expect(found([], 'a', -1)).toBe(-1);
		expect(found(NAMES, '', 0)).toBe(-1);
	});
});

describe('Typeahead', () => {
	it('takes letters within half a second together, and begins anew after it', () => {
		const typeahead = new Typeahead();
		expect(NAMES[typeahead.type('t', NAMES, -1, 0)]).toBe('Tehran');
		expect(NAMES[typeahead.type('U', NAMES, 0, TOGETHER_MS - 1)]).toBe('Türkiye');
		expect(typeahead.typing(2 * TOGETHER_MS - 2)).toBe(true);
		expect(typeahead.typing(2 * TOGETHER_MS - 1)).toBe(false);
		expect(NAMES[typeahead.type('a', NAMES, 6, 2 * TOGETHER_MS)]).toBe('Arak');
	});
});

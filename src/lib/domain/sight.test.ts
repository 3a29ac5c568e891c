import { describe, expect, it } from 'vitest';
import { inReadingOrder, sightInWords } from './sight.ts';

const read = (...points: (readonly [id: string, x: number, y: number])[]) =>
	inReadingOrder(points.map(([id, x, y]) => ({ id, x, y })))
		.map(({ id }) => id)
		.join(' ');

describe('inReadingOrder', () => {
	it('reads lines from top to bottom, each from left to right', () => {
		expect(read(['Iran', 500, 300], ['Norway', 300, 10], ['Turkey', 400, 290], ['Russia', 700, 40])).toBe(
			'Norway Russia Turkey Iran'
		);
	});

	it('begins a line at its highest thing: a long slope does not become one line', () => {
		expect(read(['d', 0, 90], ['c', 10, 60], ['b', 20, 30], ['a', 30, 0])).toBe('b a d c');
	});

	it.each([
		['one line', 39, 'left right'],
		['two lines', 40, 'right left']
	])('%s at %i pixels apart', (_, y, order) => {
		expect(read(['left', 0, y], ['right', 100, 0])).toBe(order);
	});

	it('does not depend on the order in which things were found, nor change what it is given', () => {
		const points = Array.from({ length: 60 }, (_, index) => ({ x: (index * 37) % 101, y: (index * 53) % 211 }));
		const before = [...points];
		expect(inReadingOrder([...points].reverse())).toEqual(inReadingOrder(points));
		expect(points).toEqual(before);
	});

	it('has nothing to say of nothing', () => {
		expect(inReadingOrder([])).toEqual([]);
	});
});

describe('sightInWords', () => {
	const names = (count: number) => Array.from({ length: count }, (_, index) => `S${index + 1}`);

	it.each([
		[[], [], 'Nothing of the atlas is in sight.'],
		[['Fordow'], [], 'In sight: Fordow.'],
		[['Fordow'], ['Iran'], 'In sight: Fordow and Iran.'],
		[[], ['Iran', 'Iraq'], 'In sight: Iran and Iraq.'],
		[['Tehran', 'Fordow'], names(12), 'In sight: Tehran, Fordow and 12 states.'],
		[names(9), names(84), 'In sight: 9 places and 84 states.'],
		[names(4), ['the United States'], 'In sight: 4 places and the United States.']
	])('%j and %j', (places, states, sentence) => {
		expect(sightInWords(places, states)).toBe(sentence);
	});
});

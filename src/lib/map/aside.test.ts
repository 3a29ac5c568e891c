import { describe, expect, it } from 'vitest';
import { arrange, nameSize, type Mark } from './aside.ts';
import { NAME_SIZES } from './place-labels.ts';

const WINDOW = { width: 600, height: 500 };
const open = (x: number, y: number) => x >= 0 && y >= 0 && x < WINDOW.width && y < WINDOW.height;
const mark = (id: string, x: number, y: number, name = id): Mark => ({ id, name, x, y });
const anchorOf = (marks: readonly Mark[], id: string, isOpen = open) => {
	const position = arrange(marks, 4, isOpen).get(id);
	return position ? position.anchor : position;
};

describe('the name of a place', () => {
	it('stays where it usually stands while it has room', () => {
		expect(arrange([mark('moscow', 300, 200, 'Moscow'), mark('arak', 300, 300, 'Arak reactor')], 4, open).size).toBe(0);
	});

	it.each([
		['at the right edge to the left', 580, 250, 'right'],
		['in the corner nowhere, where neither side has room', 595, 495, null],
		['at the upper edge below', 300, 3, 'top'],
		['at the lower edge above', 300, 497, 'bottom']
	])('%s', (_, x, y, anchor) => {
		expect(anchorOf([mark('bushehr', x, y, 'Bushehr plant')], 'bushehr')).toBe(anchor);
	});

	it('leaves the column, at the map’s left edge', () => {
		// Arak's stands to the left of its mark.
		expect(anchorOf([mark('arak', 20, 250, 'Arak reactor')], 'arak')).toBe('left');
	});

	it('moves aside from a button or the key', () => {
		const besideButton = (x: number, y: number) => open(x, y) && !(x > 470 && y > 380 && y < 420);
		expect(anchorOf([mark('bushehr', 400, 400, 'Bushehr plant')], 'bushehr', besideButton)).toBe('right');
	});

	it('never onto another mark or another name', () => {
		const marks = [mark('bushehr', 545, 250, 'Bushehr plant'), mark('moscow', 490, 250, 'M')];
		expect(anchorOf(marks, 'bushehr')).toBe('top');
	});

	it('goes with its mark', () => {
		expect(anchorOf([mark('tehran', -5, 250, 'Tehran')], 'tehran')).toBe(null);
		const underKey = (x: number, y: number) => open(x, y) && !(x > 300 && x < 420);
		expect(anchorOf([mark('moscow', 410, 100, 'Moscow')], 'moscow', underKey)).toBe(null);
	});
});

it('has the size that the style gives it', () => {
	for (const [zoom, size] of NAME_SIZES) expect(nameSize(zoom)).toBe(size);
	expect(nameSize(0)).toBe(11.5);
	expect(nameSize(3)).toBeCloseTo(12.25, 9);
	expect(nameSize(9)).toBe(16);
});

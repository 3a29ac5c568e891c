import { describe, expect, it } from 'vitest';
import { description, DESCRIPTION_LENGTH } from './describe.ts';

describe('a description', () => {
	it('takes as many sentences as there is room for', () => {
		expect(description('A plant in a mountain', 'Where it lies.')).toBe('A plant in a mountain. Where it lies.');
		expect(description('a'.repeat(150), 'Where it lies')).toBe(`${'a'.repeat(150)}.`);
		expect(description('Here', '', 'There')).toBe('Here. There.');
	});

	it('ends with a whole word where even the first is too long', () => {
		const said = description(`Member of ${'the union, '.repeat(30)}`);
		expect(said.length).toBeLessThanOrEqual(DESCRIPTION_LENGTH);
		expect(said).toMatch(/ the( union)?…$/);
	});
});

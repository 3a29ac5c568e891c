import { describe, expect, it } from 'vitest';
import { decodeView } from '#lib/domain/view.ts';
import { droppedInWords } from './dropped.ts';

const said = (query: string) => {
	const { view, dropped } = decodeView(new URLSearchParams(query), ['sco']);
	return droppedInWords(dropped, view.on);
};

describe('an address that could not be read', () => {
	it('is told in words, with the day that is shown, and with its own names', () => {
		expect(said('on=2015-13-45')).toBe(
			'In this link the day could not be read. You see the rest of it, on 23 November 2015. Left out of the address: on.'
		);
		expect(said('on=2016-01-01&orgs=sco,atlantis&at=here')).toBe(
			'In this link some organizations and the place on the map could not be read. You see the rest of it, on 1 January 2016. Left out of the address: orgs, at.'
		);
	});

	it('has a word for each thing that an address can hold', () => {
		const all = said('on=x&vs=x&orgs=x&show=x&at=x&globe=x');
		expect(all).toContain('the day, the second day, some organizations, some statuses, the place on the map and');
		expect(all).toContain('on, vs, orgs, show, at, globe.');
	});
});

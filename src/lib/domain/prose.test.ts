import { describe, expect, it } from 'vitest';
import { inlinesOf, plainText, type Inline, type Prose } from './prose.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const fordow: Inline = { type: 'link', to: { kind: 'place', id: 'fordow' }, children: [text('Fordow')] };
const cited: Inline = { type: 'citation', id: 'iaea-2009', where: 'letter of 21 September' };
const prose: Prose = {
	lede: 'A plant',
	sections: [
		{ heading: null, paragraphs: [[text('At '), fordow, cited, text('.')]] },
		{
			heading: 'Since then',
			paragraphs: [[{ type: 'emphasis', children: [text('Bombed'), cited] }], [text('Nothing more.')]]
		}
	]
};

describe('inlinesOf', () => {
	it('walks everything in reading order, what stands inside links and emphasis too', () => {
		const told = [...inlinesOf(prose)].map((inline) => ('text' in inline ? inline.text : inline.type));
		expect(told).toEqual(['At ', 'link', 'Fordow', 'citation', '.', 'emphasis', 'Bombed', 'citation', 'Nothing more.']);
	});
});

describe('plainText', () => {
	it('keeps the words and leaves the source marks out', () => {
		expect(prose.sections.flatMap(({ paragraphs }) => paragraphs.map(plainText))).toEqual([
			'At Fordow.',
			'Bombed',
			'Nothing more.'
		]);
	});
});

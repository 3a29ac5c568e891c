import { describe, expect, it } from 'vitest';
import type { Inline } from '#lib/domain/prose.ts';
import { parseProse, ProseError } from './prose.ts';

const prose = (body: string) => parseProse(`---\nlede: A plant\n---\n${body}`);
const paragraph = (body: string): readonly Inline[] | undefined => prose(body).sections[0]?.paragraphs[0];
const text = (words: string) => ({ type: 'text', text: words });

describe('parseProse', () => {
	it('reads lede, headings and paragraphs; what stands before the first heading has none', () => {
		const { lede, sections } = parseProse(
			'---\nlede: A plant: inside a hill\ntags: x\n---\nBefore.\n\n## Since then\nOne.\n\nTwo.\n'
		);
		expect(lede).toBe('A plant: inside a hill');
		expect(sections).toEqual([
			{ heading: null, paragraphs: [[text('Before.')]] },
			{ heading: 'Since then', paragraphs: [[text('One.')], [text('Two.')]] }
		]);
	});

	it('reads files with the line ends of any system', () => {
		expect(parseProse('---\r\nlede: A plant\r\n---\r\nOne\r\nline.\r\n')).toEqual(
			parseProse('---\nlede: A plant\n---\nOne\nline.\n')
		);
	});

	it.each([
		['[Fordow](place:fordow)', { kind: 'place', id: 'fordow' }],
		['[SCO](org:sco)', { kind: 'organization', id: 'sco' }],
		['[Iran](country:IRN)', { kind: 'country', id: 'IRN' }],
		['[Putin](person:vladimir-putin)', { kind: 'person', id: 'vladimir-putin' }],
		['[ISIL](actor:isil)', { kind: 'actor', id: 'isil' }],
		['[the visit](event:putin-visit)', { kind: 'event', id: 'putin-visit' }],
		['[the deal](agreement:jcpoa)', { kind: 'agreement', id: 'jcpoa' }],
		['[eleven members](claim:gas-forum-eleven-members)', { kind: 'claim', id: 'gas-forum-eleven-members' }],
		['[that day](date:2015-11-23)', { kind: 'date', id: '2015-11-23' }],
		['[late in October](date:2015-10)', { kind: 'date', id: '2015-10' }],
		['[that year](date:2015)', { kind: 'date', id: '2015' }]
	])('%s is a link within the atlas', (markdown, to) => {
		expect(paragraph(markdown)).toEqual([{ type: 'link', to, children: [expect.objectContaining({ type: 'text' })] }]);
	});

	it('puts a source mark close to the word before it', () => {
		expect(paragraph('It fell. [](source:iaea-2009 "page 3, \\"annex\\"") Then more.')).toEqual([
			text('It fell.'),
			{ type: 'citation', id: 'iaea-2009', where: 'page 3, "annex"' },
			text(' Then more.')
		]);
	});

	it('keeps letters as letters: ampersands, angle brackets, quotes and dashes are text', () => {
		expect(paragraph('R&D — “so” it’s 5 < 6 & "x"')).toEqual([text('R&D — “so” it’s 5 < 6 & "x"')]);
	});

	it('reads emphasis, with links inside', () => {
		expect(paragraph('*by [Iran](country:IRN)*')).toEqual([
			{
				type: 'emphasis',
				children: [text('by '), { type: 'link', to: { kind: 'country', id: 'IRN' }, children: [text('Iran')] }]
			}
		]);
	});

	it.each([
		['a list', '- one', /"- one" is Markdown of a kind \(list\)/],
		['a quotation', '> said', /\(blockquote\)/],
		['code', '`code`', /\(codespan\)/],
		['bold', '**bold**', /\(strong\)/],
		['a table', '| a |\n|---|\n| b |', /\(table\)/],
		['markup', '<script>alert(1)</script>', /\(html\)/],
		['a foreign link', '[x](https://example.org/a)', /"https:\/\/example.org\/a" is of no known kind/],
		['a link to nowhere', '[x]()', /of no known kind/],
		[
			'an unknown scheme',
			'[x](ship:kuznetsov)',
			/"ship:kuznetsov" is of no known kind; expected place:, .*, date: or source:/
		],
		['an impossible day', '[x](date:2015-11-31)', /"date:2015-11-31" names no date/],
		['an impossible month', '[x](date:2015-13)', /"date:2015-13" names no date/],
		['a choice of days', '[x](date:[2015..2016])', /"date:\[2015..2016\]" names no date/]
	])('refuses %s', (_, body, expected) => {
		expect(() => prose(body)).toThrow(ProseError);
		expect(() => prose(body)).toThrow(expected);
	});

	it.each([
		'',
		'No front matter.',
		'---\ntitle: x\n---\nText.',
		'---\nlede:\n---\nText.',
		'---\nlede:   \n---\nText.',
		'---\nlede: x\n'
	])('refuses a text without a lede: %j', (markdown) => {
		expect(() => parseProse(markdown)).toThrow('expected front matter with a line "lede: …"');
	});
});

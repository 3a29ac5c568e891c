/** Markdown of geo/texts -> Prose. Only what our texts use is known; anything else is a mistake and is named. */
import { lexer, type Token } from 'marked';
import { parseEdtf } from '#lib/domain/time.ts';
import type { Inline, Prose, Reference, Section } from '#lib/domain/prose.ts';

export class ProseError extends Error {}

const KINDS: Record<string, Reference['kind']> = {
	place: 'place',
	org: 'organization',
	country: 'country',
	person: 'person',
	actor: 'actor',
	event: 'event',
	agreement: 'agreement',
	claim: 'claim',
	date: 'date'
};

/** Choices such as `[a..b]` have no place in a sentence: it says "by" or "about" in words. */
const isDate = (text: string): boolean => !text.startsWith('[') && parseEdtf(text) !== null;

function toReference(address: string): Reference {
	const [, scheme = '', id = ''] = /^([a-z]+):(.+)$/.exec(address) ?? [];
	const kind = KINDS[scheme];
	if (!kind)
		throw new ProseError(
			`the link "${address}" is of no known kind; expected ${Object.keys(KINDS).join(':, ')}: or source:`
		);
	if (kind === 'date' && !isDate(id))
		throw new ProseError(`the link "${address}" names no date; expected date:2015-11-23, date:2015-11 or date:2015`);
	return { kind, id };
}

function decodeEntities(text: string): string {
	return text
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'");
}

function toInlines(tokens: readonly Token[]): Inline[] {
	return tokens.flatMap((token): Inline[] => {
		switch (token.type) {
			case 'text':
			case 'escape':
				return [{ type: 'text', text: decodeEntities(token.text).replaceAll('\n', ' ') }];
			case 'em':
				return [{ type: 'emphasis', children: toInlines(token.tokens ?? []) }];
			case 'link':
				if (token.href.startsWith('source:')) {
					return [
						{ type: 'citation', id: token.href.slice('source:'.length), where: decodeEntities(token.title ?? '') }
					];
				}
				return [{ type: 'link', to: toReference(token.href), children: toInlines(token.tokens ?? []) }];
			default:
				throw new ProseError(
					`"${token.raw.trim().slice(0, 40)}" is Markdown of a kind (${token.type}) that our texts do not use`
				);
		}
	});
}

/** Space before a source mark would let it stray to the next line. */
function tightenCitations(inlines: Inline[]): Inline[] {
	return inlines.map((inline, index) =>
		inline.type === 'text' && inlines[index + 1]?.type === 'citation'
			? { ...inline, text: inline.text.trimEnd() }
			: inline
	);
}

/** @throws ProseError where the text has no lede or uses Markdown that a page could not draw */
export function parseProse(markdown: string): Prose {
	const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown.replaceAll('\r\n', '\n')) ?? [];
	const lede = /^lede:\s*(.+)$/m.exec(front ?? '')?.[1]?.trim();
	if (!lede || body === undefined) throw new ProseError('expected front matter with a line "lede: …"');

	const sections: { heading: string | null; paragraphs: Inline[][] }[] = [];
	for (const token of lexer(body)) {
		if (token.type === 'space') continue;
		if (token.type === 'heading') {
			sections.push({ heading: decodeEntities(token.text), paragraphs: [] });
		} else if (token.type === 'paragraph') {
			if (!sections.length) sections.push({ heading: null, paragraphs: [] });
			sections.at(-1)?.paragraphs.push(tightenCitations(toInlines(token.tokens ?? [])));
		} else {
			throw new ProseError(
				`"${token.raw.trim().slice(0, 40)}" is Markdown of a kind (${token.type}) that our texts do not use`
			);
		}
	}
	return { lede, sections: sections satisfies Section[] };
}

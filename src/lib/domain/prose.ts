/** Our own prose as data: a page draws it element by element, so no text of ours or anyone's is ever parsed as HTML. */

import type { DocumentKind } from './documents.ts';

/** What a link in prose points at: an entry of the record, or a day, month or year. */
export interface Reference {
	readonly kind: DocumentKind | 'date';
	readonly id: string;
}

export type Inline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'emphasis'; readonly children: readonly Inline[] }
	| { readonly type: 'link'; readonly to: Reference; readonly children: readonly Inline[] }
	/** A source mark: which entry of the bibliography says so, and where in it. */
	| { readonly type: 'citation'; readonly id: string; readonly where: string };

export interface Section {
	/** Null: what stands before the first heading. */
	readonly heading: string | null;
	readonly paragraphs: readonly (readonly Inline[])[];
}

export interface Prose {
	/** One line that says what the thing is. */
	readonly lede: string;
	readonly sections: readonly Section[];
}

/** All that is cited or linked in `prose`, in reading order. */
export function* inlinesOf(prose: Prose): Generator<Inline> {
	function* walk(inlines: readonly Inline[]): Generator<Inline> {
		for (const inline of inlines) {
			yield inline;
			if ('children' in inline) yield* walk(inline.children);
		}
	}
	for (const section of prose.sections) for (const paragraph of section.paragraphs) yield* walk(paragraph);
}

/** The prose as plain text, without source marks: for descriptions and search. */
export function plainText(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => {
			switch (inline.type) {
				case 'text':
					return inline.text;
				case 'citation':
					return '';
				case 'emphasis':
				case 'link':
					return plainText(inline.children);
			}
		})
		.join('');
}

/** The way back to what a document opens on. Pure. */
import type { NamedFrame, Stage } from '#lib/domain/pages.ts';
import { inSentence } from '#lib/domain/plain-words.ts';
import { placeOf, type AtlasRecord } from '#lib/domain/record.ts';
import { m } from '#lib/messages/messages.js';

type Names = Pick<AtlasRecord, 'places' | 'regions' | 'states' | 'organizations'>;

/** Is it what the document opens on by itself? */
export function isHome({ frame }: Pick<Stage, 'frame'>, offered: Pick<NamedFrame, 'frame'>): boolean {
	return offered.frame.every((degrees, index) => degrees === frame[index]);
}

/** What the document is about, as a sentence names it; null where the record does not carry it. */
function subject(record: Names, { selected, own }: Pick<Stage, 'selected' | 'own'>): string | null {
	const body = record.organizations.find(({ id }) => id === own[0]);
	if (body) return inSentence({ name: body.short, article: body.article });
	if (!selected) return null;
	const named = selected.kind === 'country' ? record.states[selected.id] : placeOf(record, selected.id)?.properties;
	return named ? inSentence(named) : null;
}

/** 'Back to the article’s view' on the first page, 'Back to Iran' on Iran's. */
export function backInWords(record: Names, stage: Pick<Stage, 'selected' | 'own'>): string {
	if (!stage.selected && !stage.own.length) return m.back_to_article();
	const name = subject(record, stage);
	return name ? m.back_to({ name }) : m.back_to_page();
}

import { error } from '@sveltejs/kit';
import { sourceLetters, sourcesUnder } from '#geo/bibliography.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => sourceLetters.map((letter) => ({ letter }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = sourcesUnder(params.letter);
	if (!page) error(404);
	const letter = params.letter.length === 1 ? params.letter.toUpperCase() : m.letter_other();
	const title = m.sources_under({ letter });
	const said = description(m.sources_under_text({ letter, count: page.sources.length }));
	const path = `${LISTS.sources}${params.letter}/`;
	return { ...page, ...tell(locals, { title, description: said, subject: { kind: 'list', path } }) };
};

import { error } from '@sveltejs/kit';
import { eventPage } from '#geo/event-pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { edtfInWords } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.events.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = eventPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name, text, date } = page.event;
	const title = m.title_with_date({ name, date: edtfInWords(date) });
	return { ...page, ...tell(locals, { title, description: description(text), subject: { kind: 'event', id } }) };
};

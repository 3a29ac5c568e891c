import { error } from '@sveltejs/kit';
import { placePage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.places.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = placePage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name } = page.place;
	const said = description(page.prose.lede, m.describe_place());
	return { ...page, ...tell(locals, { title: name, description: said, subject: { kind: 'place', id } }) };
};

import { error } from '@sveltejs/kit';
import { actorPage } from '#geo/document-pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.actors.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = actorPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name } = page.actor;
	const said = description(page.actor.text);
	return { ...page, ...tell(locals, { title: name, description: said, subject: { kind: 'actor', id } }) };
};

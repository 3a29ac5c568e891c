import { error } from '@sveltejs/kit';
import { personPage } from '#geo/document-pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.people.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = personPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name } = page.person;
	const said = description(`${page.person.role}. ${page.person.text}`);
	return { ...page, ...tell(locals, { title: name, description: said, subject: { kind: 'person', id } }) };
};

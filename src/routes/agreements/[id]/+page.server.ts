import { error } from '@sveltejs/kit';
import { agreementPage } from '#geo/document-pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.agreements.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = agreementPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name } = page.agreement;
	const said = description(page.agreement.outcome);
	return { ...page, ...tell(locals, { title: name, description: said, subject: { kind: 'agreement', id } }) };
};

import { error } from '@sveltejs/kit';
import { organizations, organizationPage } from '#geo/pages.server.ts';
import { titled } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => organizations.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = organizationPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id } = page.organization;
	const said = description(page.prose.lede, m.describe_organization());
	const told = { title: titled(page.organization), description: said, subject: { kind: 'organization' as const, id } };
	return { ...page, ...tell(locals, told) };
};

import { error } from '@sveltejs/kit';
import { organizations, organizationPage } from '#geo/pages.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => organizations.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = organizationPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	return { ...page, title: page.organization.name, description: page.prose?.lede ?? '' };
};

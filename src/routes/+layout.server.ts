import { edition } from '#geo/edition.server.ts';
import { organizations, startPage } from '#geo/pages.server.ts';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = ({ locals }) => {
	// Documents that show nothing of their own (the data, an error) keep the article's view beside them.
	const { stage } = startPage();
	locals.stage ??= stage;
	return { organizationIds: organizations.map(({ id }) => id), stage, edition };
};

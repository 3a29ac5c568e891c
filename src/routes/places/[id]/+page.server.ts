import { error } from '@sveltejs/kit';
import { placePage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.places.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = placePage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	return { ...page, title: page.place.name, description: page.prose?.lede ?? '' };
};

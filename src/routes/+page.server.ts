import { startPage } from '#geo/pages.server.ts';
import { m } from '#lib/messages/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const page = startPage();
	locals.stage = page.stage;
	return { ...page, title: m.start_title(), description: m.atlas_description() };
};

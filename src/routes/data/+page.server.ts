import { startPage } from '#geo/pages.server.ts';
import { archives, files } from '#geo/published.server.ts';
import { m } from '#lib/messages/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	title: m.data_title(),
	description: m.data_text(),
	stage: startPage().stage,
	files: [...files, ...archives].map(({ path, what }) => ({ path, what }))
});

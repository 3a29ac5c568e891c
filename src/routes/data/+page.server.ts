import { startPage } from '#geo/pages.server.ts';
import { archives, files } from '#geo/published.server.ts';
import { revisedOn } from '#geo/revisions.server.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...tell(locals, { title: m.data_title(), description: description(m.data_text()), subject: { kind: 'data' } }),
	stage: startPage().stage,
	revisedOn,
	files: [...files, ...archives].map(({ path, what }) => ({ path, what }))
});

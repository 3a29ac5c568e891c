import { startPage } from '#geo/pages.server.ts';
import { m } from '#lib/messages/messages.js';
import { tell } from './describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const page = startPage();
	locals.stage = page.stage;
	const described = { title: m.start_title(), description: m.atlas_description() };
	return { ...page, ...tell(locals, { ...described, subject: { kind: 'start' } }) };
};

import { briefPage } from '#geo/document-pages.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...briefPage(),
	...tell(locals, {
		title: m.brief_title(),
		description: description(m.brief_lede()),
		subject: { kind: 'list', path: LISTS.brief }
	})
});

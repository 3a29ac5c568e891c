import { agreementsPage } from '#geo/document-pages.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...agreementsPage(),
	...tell(locals, {
		title: m.agreements_title(),
		description: description(m.agreements_lede()),
		subject: { kind: 'list', path: LISTS.agreements }
	})
});

import { revisionsPage } from '#geo/revisions.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...revisionsPage(),
	...tell(locals, {
		title: m.revisions_title(),
		description: description(m.revisions_lede()),
		subject: { kind: 'list', path: LISTS.revisions }
	})
});

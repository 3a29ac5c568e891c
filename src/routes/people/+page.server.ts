import { peoplePage } from '#geo/document-pages.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...peoplePage(),
	...tell(locals, {
		title: m.people_title(),
		description: description(m.people_lede()),
		subject: { kind: 'list', path: LISTS.people }
	})
});

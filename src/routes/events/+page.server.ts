import { eventsPage } from '#geo/event-pages.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...eventsPage(),
	...tell(locals, {
		title: m.events_title(),
		description: description(m.events_lede()),
		subject: { kind: 'list', path: LISTS.events }
	})
});

import { dataPage } from '#geo/data-page.server.ts';
import { revisedOn } from '#geo/revisions.server.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...dataPage(),
	revisedOn,
	...tell(locals, { title: m.data_title(), description: description(m.data_text()), subject: { kind: 'data' } })
});

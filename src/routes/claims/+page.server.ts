import { claimsPage } from '#geo/document-pages.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	...claimsPage(),
	...tell(locals, {
		title: m.claims_title(),
		description: description(m.claims_lede()),
		subject: { kind: 'list', path: LISTS.claims }
	})
});

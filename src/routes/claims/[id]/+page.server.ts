import { error } from '@sveltejs/kit';
import { claimPage } from '#geo/document-pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.claims.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = claimPage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, claim, record } = page.claim;
	const title = m.claim_title({ claim: claim.replace(/\.$/, '') });
	return { ...page, ...tell(locals, { title, description: description(record), subject: { kind: 'claim', id } }) };
};

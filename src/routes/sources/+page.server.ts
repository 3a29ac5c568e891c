import { sourcesPage } from '#geo/bibliography.server.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../describe.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const page = sourcesPage();
	const said = m.sources_lede({ count: page.total, languages: page.languages });
	return {
		...page,
		...tell(locals, {
			title: m.sources_title(),
			description: description(said, m.sources_text()),
			subject: { kind: 'list', path: LISTS.sources }
		})
	};
};

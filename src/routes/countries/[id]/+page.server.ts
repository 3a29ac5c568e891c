import { error } from '@sveltejs/kit';
import { countries, countryPage } from '#geo/pages.server.ts';
import { standingsInWords, standingsOf } from '#lib/domain/answers.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { dateInWords, inSentence } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countries.map(({ id }) => ({ id: id.toLowerCase() }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = countryPage(params.id.toUpperCase());
	if (!page) error(404);
	locals.stage = page.stage;
	const answers = standingsOf(page.bodies, page.rows, page.country.id, ARTICLE_DAY);
	const description = `${m.memberships_of({ name: inSentence(page.country), day: dateInWords(ARTICLE_DAY) })}: ${standingsInWords(answers)}`;
	return { ...page, title: page.country.name, description };
};

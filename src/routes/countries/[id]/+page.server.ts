import { error } from '@sveltejs/kit';
import { countries, countryPage } from '#geo/pages.server.ts';
import { standingsInWords, standingsOf } from '#lib/domain/answers.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { dateInWords, inSentence } from '#lib/domain/words.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => countries.map(({ id }) => ({ id: id.toLowerCase() }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = countryPage(params.id.toUpperCase());
	if (!page) error(404);
	locals.stage = page.stage;
	const answers = standingsOf(page.bodies, page.rows, page.country.id, ARTICLE_DAY);
	const { id, name } = page.country;
	const heading = m.memberships_of({ name: inSentence(page.country), day: dateInWords(ARTICLE_DAY) });
	const said = description(`${heading}: ${standingsInWords(answers)}`);
	return { ...page, ...tell(locals, { title: name, description: said, subject: { kind: 'country', id } }) };
};

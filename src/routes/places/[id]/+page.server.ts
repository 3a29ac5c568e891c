import { error } from '@sveltejs/kit';
import { placePage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { layInset } from '#lib/map/inset.ts';
import { m } from '#lib/messages/messages.js';
import { description, tell } from '../../describe.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => atlas.places.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params, locals }) => {
	const page = placePage(params.id);
	if (!page) error(404);
	locals.stage = page.stage;
	const { id, name } = page.place;
	const said = description(page.prose.lede, m.describe_place());
	const inset = page.inset && { drawing: layInset(page.inset.measured), marks: page.inset.marks };
	return { ...page, inset, ...tell(locals, { title: name, description: said, subject: { kind: 'place', id } }) };
};

/** The picture of each page as a globe: /globe/places/fordow.svg beside /places/fordow/. The first page's serves those without one. */
import { error } from '@sveltejs/kit';
import { countries, countryPage, organizationPage, organizations, placePage, startPage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import type { Stage } from '#lib/domain/pages.ts';
import { drawGlobe } from '../../poster.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	[
		'start',
		...atlas.places.map(({ id }) => `places/${id}`),
		...organizations.map(({ id }) => `organizations/${id}`),
		...countries.map(({ id }) => `countries/${id.toLowerCase()}`)
	].map((page) => ({ file: `${page}.svg` }));

function stageOf(file: string): Stage | undefined {
	const [kind, id = ''] = file.replace(/\.svg$/, '').split('/');
	switch (kind) {
		case 'start':
			return startPage().stage;
		case 'places':
			return placePage(id)?.stage;
		case 'organizations':
			return organizationPage(id)?.stage;
		case 'countries':
			return countryPage(id.toUpperCase())?.stage;
	}
	return undefined;
}

export const GET: RequestHandler = ({ params }) => {
	const stage = stageOf(params.file);
	if (!stage) error(404);
	return new Response(drawGlobe(stage), { headers: { 'content-type': 'image/svg+xml' } });
};

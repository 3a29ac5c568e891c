/** The list of pages, whose addresses must be whole: without the site's address there is none (svelte.config.js). */
import { error } from '@sveltejs/kit';
import { documentPaths } from '#geo/lists.server.ts';
import { countries, organizations, pathOf } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { SITE_ORIGIN } from '../site.server.ts';
import { sitemap } from '../site-files.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => {
	if (SITE_ORIGIN === null) error(404);
	const paths = [
		'/',
		'/data/',
		...atlas.places.map(({ id }) => pathOf.place(id)),
		...organizations.map(({ id }) => pathOf.organization(id)),
		...countries.map(({ id }) => pathOf.country(id)),
		...documentPaths
	];
	return new Response(sitemap(SITE_ORIGIN, paths), { headers: { 'content-type': 'application/xml' } });
};

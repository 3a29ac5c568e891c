import { error } from '@sveltejs/kit';
import { archives, files } from '#geo/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

const all = [...files, ...archives];

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => all.map(({ path }) => ({ file: path }));

export const GET: RequestHandler = ({ params }) => {
	const file = all.find(({ path }) => path === params.file);
	if (!file) error(404);
	return new Response(file.body(), { headers: { 'content-type': file.type } });
};

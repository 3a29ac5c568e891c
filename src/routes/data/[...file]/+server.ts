import { error } from '@sveltejs/kit';
import { files } from '#geo/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => files.map(({ path }) => ({ file: path }));

export const GET: RequestHandler = ({ params }) => {
	const file = files.find(({ path }) => path === params.file);
	if (!file) error(404);
	return new Response(file.body(), { headers: { 'content-type': file.type } });
};

/** What an installed atlas is called and looks like. Its addresses are relative to itself: it works in any folder. */
import { manifest } from '../site-files.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(JSON.stringify(manifest()), { headers: { 'content-type': 'application/manifest+json' } });

/** The moved addresses for hosts that read this file; on others the page at each of them does the same. */
import { folderOf } from '../addresses.ts';
import { redirectRules } from '../moved.server.ts';
import { SITE_ORIGIN } from '../site.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(redirectRules(folderOf(SITE_ORIGIN)), { headers: { 'content-type': 'text/plain' } });

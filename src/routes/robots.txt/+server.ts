/** Everything may be read; where the pages are listed is known only to a build that knows the site's address. */
import { SITE_ORIGIN } from '../site.server.ts';
import { robots } from '../site-files.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => new Response(robots(SITE_ORIGIN), { headers: { 'content-type': 'text/plain' } });

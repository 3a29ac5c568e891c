/**
 * Prints into each page's HTML what no data need carry twice: its poster, the names of its first source marks, and what
 * it tells machines (previews, search engines). Addresses that have moved answer with a page that leads on.
 */
import type { Handle } from '@sveltejs/kit';
import { drawPoster } from './routes/poster.server.ts';
import { movedPage } from './routes/moved.server.ts';
import { machineHead } from './routes/machine-head.server.ts';

/** The first mark of each source is named, for the way back from the list of sources (src/lib/ui/Sources.svelte). */
function nameMarks(html: string): string {
	const named = new Set<string>();
	return html.replace(/<a (class="mark[^"]*" href="#source-(\d+)")/g, (all, mark: string, number: string) => {
		if (named.has(number)) return all;
		named.add(number);
		return `<a id="mark-${number}" ${mark}`;
	});
}

export const handle: Handle = ({ event, resolve }) => {
	const moved = movedPage(event.url.pathname);
	if (moved) return new Response(moved, { headers: { 'content-type': 'text/html' } });
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const { stage, told } = event.locals;
			return (
				nameMarks(html)
					// The picture's address is relative, as all of the page's are: the layout has written it beside the placeholder.
					.replace(/data-poster="([^"]*)">/, (all, relief: string) =>
						stage ? `${all}${drawPoster(stage, relief)}` : all
					)
					.replace('</head>', (end) => (told ? `${machineHead(told, event.url.pathname)}${end}` : end))
			);
		}
	});
};

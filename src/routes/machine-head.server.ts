/**
 * What a page tells machines: its card for previews (Open Graph, https://ogp.me) and its facts as linked data (JSON-LD).
 * Only they read it, and they load each page anew: it stands in the HTML alone, and no script carries it.
 */
import { linkedData, type Subject } from '#geo/linked-data.server.ts';
import { m } from '#lib/messages/messages.js';
import { escapeText } from '#lib/map/poster.ts';
import { addressesFrom } from './addresses.ts';
import { SITE_ORIGIN } from './site.server.ts';
import { PICTURE_SIZE, pictureOf } from './social.server.ts';

export interface Told {
	readonly title: string;
	readonly description: string;
	readonly subject: Subject;
}

type Property = readonly [property: string, content: string | null];

/** The tags of a preview. The picture's address is relative where the site's own is unknown: some readers of it resolve it. */
function card({ title, description, subject }: Told, path: string, origin: string | null): readonly Property[] {
	const address = addressesFrom(path, origin);
	const picture = pictureOf(subject);
	return [
		['og:type', subject.kind === 'start' ? 'website' : 'article'],
		['og:site_name', m.atlas_name()],
		['og:title', title],
		['og:description', description],
		['og:url', origin && address(path)],
		['og:image', address(picture.path)],
		['og:image:type', 'image/png'],
		['og:image:width', String(PICTURE_SIZE.width)],
		['og:image:height', String(PICTURE_SIZE.height)],
		['og:image:alt', picture.alt]
	];
}

/** JSON that no reader of HTML takes for the end of its element. */
export function inScript(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The end of a page's head. @param path the page's, from the site's first page */
export function machineHead(told: Told, path: string, origin = SITE_ORIGIN): string {
	const tags = card(told, path, origin).map(([property, content]) =>
		content === null ? '' : `<meta property="${property}" content="${escapeText(content)}">`
	);
	const facts = linkedData(told.subject, told.description, addressesFrom(path, origin));
	return [
		// The document's address without the query: every view of it is one page to a search engine.
		origin && `<link rel="canonical" href="${escapeText(origin + path)}">`,
		...tags,
		'<meta name="twitter:card" content="summary_large_image">',
		// A data block: no browser runs it, and the policy for scripts does not concern it.
		`<script type="application/ld+json">${inScript(facts)}</script>`
	]
		.filter(Boolean)
		.join('');
}

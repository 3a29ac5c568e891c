/** The small files that a site has beside its pages. Pure. */
import { m } from '#lib/messages/messages.js';

/** https://www.rfc-editor.org/rfc/rfc9309 @param origin the site's address; null where it is unknown */
export function robots(origin: string | null): string {
	return `User-agent: *\nAllow: /\n${origin === null ? '' : `\nSitemap: ${origin}/sitemap.xml\n`}`;
}

/** https://www.sitemaps.org/protocol.html @param paths of pages, from the site's first */
export function sitemap(origin: string, paths: readonly string[]): string {
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const urls = paths.map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** https://www.w3.org/TR/appmanifest/ */
export function manifest() {
	const icon = (src: string, sizes: string, type: string, purpose = 'any') => ({ src, sizes, type, purpose });
	return {
		name: m.atlas_name(),
		short_name: m.atlas_short_name(),
		description: m.atlas_description(),
		lang: 'en',
		dir: 'ltr',
		start_url: './',
		scope: './',
		display: 'minimal-ui',
		background_color: '#fbf8f1',
		theme_color: '#fbf8f1',
		icons: [
			icon('icons/icon.svg', 'any', 'image/svg+xml'),
			icon('icons/icon-192.png', '192x192', 'image/png'),
			icon('icons/icon-512.png', '512x512', 'image/png'),
			icon('icons/icon-maskable-512.png', '512x512', 'image/png', 'maskable')
		]
	};
}

/**
 * Addresses of the atlas. Links between its pages are relative, so that it works in any folder of any host. What must be
 * whole by its own rules (canonical, og:url, sitemap) needs the site's address, which only the build's SITE_ORIGIN knows.
 */

/**
 * Reads SITE_ORIGIN: where the first page will stand, such as 'https://example.org' or 'https://example.org/atlas'.
 * @returns the address without its final slash; null where none was given
 * @throws where it is no http(s) address, or has a query, a hash or a password
 */
export function readOrigin(text: string | undefined): string | null {
	if (!text?.trim()) return null;
	const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
		throw new Error(
			`SITE_ORIGIN is "${text}"; expected the address of the first page, such as https://example.org/atlas`
		);
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The path of the folder that the site stands in, without a final slash: '' at a host's root. */
export function folderOf(origin: string | null): string {
	return origin ? new URL(origin).pathname.replace(/\/+$/, '') : '';
}

/** The way from one page to another path of the site, such as '../../countries/irn/' from '/places/fordow/'. */
export function relativeAddress(from: string, to: string): string {
	const up = '../'.repeat(from.split('/').length - 2);
	return `${up}${to.slice(1)}` || './';
}

/** Addresses as a page writes them for machines: whole where the site's is known, else relative to the page. */
export function addressesFrom(from: string, origin: string | null): (path: string) => string {
	return (path) => (origin === null ? relativeAddress(from, path) : origin + path);
}

/**
 * The page that stands at an address that leads to another: any static host can serve it. Where scripts run, the query
 * and the hash go along (static/moved.js); elsewhere the reader is sent on without them.
 */
import { redirects } from '#geo/redirects.server.ts';
import { m } from '#lib/messages/messages.js';
import { escapeText } from '#lib/map/poster.ts';
import { addressesFrom, relativeAddress } from './addresses.ts';
import { SITE_ORIGIN } from './site.server.ts';

const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** @param path where a reader has come @returns the page's HTML; null where nothing has moved from there */
export function movedPage(path: string, origin = SITE_ORIGIN): string | null {
	const to = redirects.find(({ from }) => from === path)?.to;
	if (!to) return null;
	const target = relativeAddress(path, to);
	const address = escapeText(addressesFrom(path, origin)(to));
	// A refresh by the page would outrun the script and lose the query: it is for those without scripts.
	return [
		'<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">',
		`<meta http-equiv="content-security-policy" content="${POLICY}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
		`<title>${escapeText(m.title({ page: m.moved() }))}</title>`,
		// Relative where the site's address is unknown, as RFC 6596 allows.
		`<link rel="canonical" href="${address}">`,
		`<noscript><meta http-equiv="refresh" content="0; url=${escapeText(target)}"></noscript>`,
		`</head><body><h1>${escapeText(m.moved())}</h1>`,
		`<p><a id="target" href="${escapeText(target)}">${escapeText(m.moved_to())}</a></p>`,
		`<script src="${relativeAddress(path, '/moved.js')}"></script></body></html>`
	].join('');
}

/** The same list for hosts that read it before they look for a file, in the format of `_redirects`. @param folder the site's */
export function redirectRules(folder: string): string {
	return redirects.map(({ from, to }) => `${folder}${from} ${folder}${to} 301\n`).join('');
}

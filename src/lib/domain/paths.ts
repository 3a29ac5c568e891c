/** Where each document stands. Paths end in a slash and are in lower case; a claim stands in the ledger. */

export const DOCUMENT_KINDS = [
	'place',
	'organization',
	'country',
	'event',
	'person',
	'actor',
	'agreement',
	'claim'
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The document's address from the site's first page, such as '/places/fordow/'. */
export function pathOf(kind: DocumentKind, id: string): string {
	switch (kind) {
		case 'person':
			return `/people/${id}/`;
		case 'country':
			return `/countries/${id.toLowerCase()}/`;
		case 'claim':
			return `/claims/#${id}`;
		default:
			return `/${kind}s/${id}/`;
	}
}

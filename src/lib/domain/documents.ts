/** What prose may name and lead to. */
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

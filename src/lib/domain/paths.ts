/** Where each document stands, from the site's first page. Paths end in a slash and are in lower case. */

import type { DocumentKind } from './documents.ts';

type Path = (id: string) => string;

export const pathOf = {
	place: (id: string) => `/places/${id}/`,
	organization: (id: string) => `/organizations/${id}/`,
	country: (id: string) => `/countries/${id.toLowerCase()}/`,
	event: (id: string) => `/events/${id}/`,
	person: (id: string) => `/people/${id}/`,
	actor: (id: string) => `/actors/${id}/`,
	agreement: (id: string) => `/agreements/${id}/`,
	claim: (id: string) => `/claims/${id}/`
} satisfies Record<DocumentKind, Path>;

/** The article in our words, the pages that list what there is of a kind, and what of the record was changed. */
export const LISTS = {
	brief: '/brief/',
	claims: '/claims/',
	events: '/events/',
	people: '/people/',
	agreements: '/agreements/',
	sources: '/sources/',
	revisions: '/revisions/'
} as const;
export type List = keyof typeof LISTS;

/** Where a date of a text leads: to the events of its year. */
export function pathOfDate(edtf: string): string {
	return `${LISTS.events}#y${edtf.slice(0, 4)}`;
}

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

/** Pages that list what there is of a kind. */
export const LISTS = {
	claims: '/claims/',
	events: '/events/',
	people: '/people/',
	agreements: '/agreements/',
	sources: '/sources/'
} as const;
export type List = keyof typeof LISTS;

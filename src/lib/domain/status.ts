/** What a member can be. By itself, so that the URL can be read before anything that reasons about it is here. */
export const STATUSES = [
	'member',
	'associate',
	'observer',
	'dialogue-partner',
	'partner',
	'participant',
	'participating-state',
	'coordinator',
	'candidate',
	'acceding',
	'invited',
	'signatory',
	'suspended'
] as const;
export type Status = (typeof STATUSES)[number];

/** How a document describes itself in the lists of others: search engines, previews. */
import type { Told } from './machine-head.server.ts';

/** Search engines and previews cut longer descriptions off. */
export const DESCRIPTION_LENGTH = 160;

/** As many whole sentences or parts as there is room for; where not even one fits, whole words and an ellipsis. */
export function description(...parts: readonly string[]): string {
	const sentences = parts.filter(Boolean).map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`));
	const said = sentences.reduce((text, next) =>
		`${text} ${next}`.length <= DESCRIPTION_LENGTH ? `${text} ${next}` : text
	);
	if (said.length <= DESCRIPTION_LENGTH) return said;
	const words = said.slice(0, DESCRIPTION_LENGTH - 1);
	return `${words.slice(0, words.lastIndexOf(' ')).replace(/[,;:]$/, '')}…`;
}

/**
 * Says what a document is: to machines through the hook that prints its head, and to the page as its data.
 * @returns title and description, for the page's data
 */
export function tell(locals: App.Locals, told: Told): Pick<Told, 'title' | 'description'> {
	locals.told = told;
	return { title: told.title, description: told.description };
}

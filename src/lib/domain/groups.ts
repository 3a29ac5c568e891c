/** Why an organization is in the atlas: the article names it, it stands beside those for comparison, or it came before one. */
export const GROUPS = ['article', 'comparison', 'earlier'] as const;
export type Group = (typeof GROUPS)[number];

/** A body that another of the atlas's has followed explains a date of that one; the others are compared. */
export function groupOf(body: { readonly inArticle: boolean; readonly successors: readonly string[] }): Group {
	if (body.inArticle) return 'article';
	return body.successors.length ? 'earlier' : 'comparison';
}

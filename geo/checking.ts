/** What both checks of the record speak with. */
import type { Citation } from '#lib/domain/schema.ts';

export type Report = (field: string, expected: string) => void;

export function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(rows.map(({ id }) => id));
}

/** What the check of the record has already: how mistakes are reported, and which ids there are. */
export interface Checking {
	reporter(file: string): Report;
	fact(row: { sources: readonly Citation[]; checked: string }, field: string, report: Report): void;
	cite(citations: readonly Citation[], field: string, report: Report): void;
	resolve(ids: readonly string[], known: ReadonlySet<string>, kind: string, field: string, report: Report): void;
	readonly places: ReadonlySet<string>;
	readonly organizations: ReadonlySet<string>;
	readonly countries: ReadonlySet<string>;
	readonly events: ReadonlySet<string>;
}

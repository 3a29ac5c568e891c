/** Numbers a page's sources in the order in which the page first cites them. */
import type { Mark, Note, NumberedProse } from '#lib/domain/pages.ts';
import { inlinesOf, type Prose } from '#lib/domain/prose.ts';
import type { Citation, Source } from '#lib/domain/schema.ts';

/** The date of a source as far as it is known: '2015-11-23', '2015-11' or '2015'. */
export function issuedOn({ issued }: Source): string | null {
	const parts = issued?.['date-parts'][0];
	return parts ? parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-') : null;
}

export class Notes {
	#numbers = new Map<string, number>();
	#where = new Map<string, Set<string>>();
	#sources: ReadonlyMap<string, Source>;

	constructor(sources: readonly Source[]) {
		this.#sources = new Map(sources.map((source) => [source.id, source]));
	}

	#number(id: string, where: string): number {
		const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
		this.#numbers.set(id, number);
		const places = this.#where.get(id) ?? new Set();
		if (where) places.add(where);
		this.#where.set(id, places);
		return number;
	}

	cite(citations: readonly Citation[]): Mark[] {
		return citations.map(({ id, where }) => this.#number(id, where));
	}

	prose(prose: Prose): NumberedProse {
		const marks: Record<string, number> = {};
		for (const inline of inlinesOf(prose))
			if (inline.type === 'citation') marks[inline.id] = this.#number(inline.id, inline.where);
		return { ...prose, marks };
	}

	/** Call last: the list of all that was cited. */
	list(): Note[] {
		return [...this.#numbers].map(([id, number]) => {
			const source = this.#sources.get(id);
			if (!source) throw new Error(`No source "${id}"`); // geo/cross-check.ts has made sure of it
			return {
				number,
				id,
				title: source.title,
				by: source.publisher ?? source['container-title'] ?? null,
				issued: issuedOn(source),
				url: source.URL,
				opened: source.opened,
				where: [...(this.#where.get(id) ?? [])]
			};
		});
	}
}

/**
 * Finds pages by what people call them, forgiving typos. The index is made where the names are: a few hundred take
 * milliseconds. Pure but for the library, MiniSearch (https://lucaong.github.io/minisearch/), which knows no language
 * and so serves names in any script.
 */
import MiniSearch from 'minisearch';

/** A page by all its names; data/names.json holds one for each. */
export interface Named {
	readonly kind: 'place' | 'organization' | 'country' | 'event' | 'person' | 'actor' | 'agreement' | 'list';
	/** Its address from the site's first page, such as '/places/fordow/'. */
	readonly path: string;
	readonly name: string;
	/** Other names, spellings and codes, in any language. */
	readonly aliases: readonly string[];
}

/** What a name most likely means, where it is part of several: a place or a body rather than what happened there. */
const WEIGHT: Readonly<Record<Named['kind'], number>> = {
	place: 3,
	organization: 3,
	country: 3,
	person: 2,
	actor: 1.5,
	agreement: 1,
	event: 1,
	list: 1
};

/** Words of addresses that name nothing. */
const EMPTY = new Set(
	'place places country countries organization organizations organisation organisations org orgs event person actor agreement data page pages index html htm php asp www the of and en'.split(
		' '
	)
);
/** Longer input is no name; the rest of it is not read. */
const MOST_LETTERS = 200;
/** No name has more words; each further one costs time. */
const MOST_WORDS = 8;
/** A match worth less than this share of the best one is noise. */
const LEAST_SHARE = 0.4;

/** Lower case, without accents: 'Türkiye' and 'turkiye' are one word. */
function plain(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text that may name something. */
export function wordsOf(text: string): string[] {
	return text
		.slice(0, MOST_LETTERS)
		.split(/[^\p{L}\p{N}\p{M}+]+/u)
		.map(plain)
		.filter((word) => word.length > 1 && !EMPTY.has(word));
}

/** The words of an address's path; percent signs that encode nothing are taken as they stand. Never throws. */
export function wordsOfPath(path: string): string[] {
	const text = path.slice(0, 3 * MOST_LETTERS).replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return ' ';
		}
	});
	return wordsOf(text);
}

export class NameSearch {
	#named: ReadonlyMap<string, Named>;
	#index: MiniSearch<Named & { readonly id: string }>;

	constructor(names: readonly Named[]) {
		this.#index = new MiniSearch({
			fields: ['name', 'aliases', 'id'],
			storeFields: ['kind'],
			extractField: (named, field) => {
				const value = named[field as keyof typeof named];
				return Array.isArray(value) ? value.join(' ') : (value as string);
			},
			tokenize: wordsOf,
			processTerm: (term) => term,
			searchOptions: {
				boost: { name: 2 },
				boostDocument: (_, __, stored) => WEIGHT[(stored as unknown as Named).kind],
				prefix: (term) => term.length > 2,
				// One letter wrong in four; two more would find a neighbour for anything.
				fuzzy: (term) => (term.length > 3 ? Math.min(2, Math.floor(term.length / 3)) : false)
			}
		});
		this.#named = new Map(names.map((named) => [named.path, named]));
		this.#index.addAll(names.map((named) => ({ ...named, id: named.path })));
	}

	/** The best matches for some words, best first; none where nothing is near. */
	find(words: readonly string[], most: number): Named[] {
		if (!words.length) return [];
		const asked = words.slice(0, MOST_WORDS).join(' ');
		const isAsked = (name: string) => wordsOf(name).join(' ') === asked;
		/** Called just so, by its name or by another. */
		const exactness = ({ name, aliases }: Named) => (isAsked(name) ? 2 : Number(aliases.some(isAsked)));
		const found = this.#index.search(asked);
		const best = found[0]?.score ?? 0;
		return found
			.flatMap(({ id, score, queryTerms }) => {
				const named = this.#named.get(id as string);
				return named ? [{ named, score, exact: exactness(named), matched: queryTerms.length }] : [];
			})
			.filter(({ score, exact }) => exact || score >= best * LEAST_SHARE)
			.sort((a, b) => b.exact - a.exact || b.matched - a.matched || b.score - a.score)
			.slice(0, most)
			.map(({ named }) => named);
	}
}

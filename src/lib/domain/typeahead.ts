/** Typed letters lead to a name in a list, as the ARIA practices ask of a listbox. Pure but for what was typed so far. */

/** Letters that follow each other within this time make one word. */
export const TOGETHER_MS = 500;

/** Case and accents do not matter: 'tu' finds Türkiye. */
const same = new Intl.Collator('en', { sensitivity: 'base' });

function begins(name: string, letters: string): boolean {
	return same.compare(name.slice(0, letters.length), letters) === 0;
}

/**
 * Which of `names` the letters lead to, from the one at `from` (-1: none) on and around the end; -1 where none begins so.
 * One letter, also one that is typed over and over, leads to the next name; several may fit the present one.
 */
export function found(names: readonly string[], letters: string, from: number): number {
	const [first = ''] = letters;
	const repeated = [...letters].every((letter) => letter === first);
	const once = (wanted: string, start: number) => {
		for (let step = 0; step < names.length; step++) {
			const index = (start + step) % names.length;
			if (begins(names[index] ?? '', wanted)) return index;
		}
		return -1;
	};
	if (!first) return -1;
	return repeated ? once(first, from + 1) : once(letters, Math.max(from, 0));
}

export class Typeahead {
	#letters = '';
	#last = -Infinity;

	/** Is a word being typed? A space then belongs to it. @param now milliseconds */
	typing(now: number): boolean {
		return now - this.#last < TOGETHER_MS;
	}

	/** @param now milliseconds @returns index of the name that is meant, or -1 */
	type(letter: string, names: readonly string[], from: number, now: number): number {
		this.#letters = this.typing(now) ? this.#letters + letter.toLowerCase() : letter.toLowerCase();
		this.#last = now;
		return found(names, this.#letters, from);
	}
}

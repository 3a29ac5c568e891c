/** What the reader points at, in a list or on the map: the lists and the map tell each other through this. */
import { createContext } from 'svelte';
import type { Target } from '#lib/map/highlights.ts';

export class Pointing {
	#target = $state.raw<Target | null>(null);

	get target(): Target | null {
		return this.#target;
	}

	point(target: Target | null): void {
		if (target?.id !== this.#target?.id || target?.kind !== this.#target?.kind) this.#target = target;
	}
}

const [getPointing, set] = createContext<Pointing>();

export { getPointing };

export function setPointing(): Pointing {
	return set(new Pointing());
}

/**
 * One change, one announcement. Two regions of the page speak: Kit's announcer says the title of a page that was opened,
 * the key's sentence what a switch or a day has changed. But a page may bring layers of its own, which change the
 * sentence too; and Kit writes the title into its announcer at the first shallow change of the address, such as a switch
 * makes. So the sentence keeps still from the opening of a page until the reader next does something, and the announcer
 * is not live while it gets its first title that way.
 */
import { onMount } from 'svelte';
import { afterNavigate, beforeNavigate } from '$app/navigation';

export class Announcing {
	/** A page is opening, or has opened, and the reader has done nothing since. */
	opening = $state(true);
	#arrived = false;

	/** Call while a component is being made. */
	constructor() {
		beforeNavigate(({ willUnload }) => {
			if (willUnload) return;
			this.#arrived = false;
			this.#set(true);
		});
		afterNavigate(() => (this.#arrived = true));
		onMount(() => {
			const acts = ['keydown', 'pointerdown', 'click', 'popstate'];
			const act = () => this.#arrived && this.#set(false);
			// Before anything else hears of it: what it opens or changes comes after.
			for (const type of acts) addEventListener(type, act, { capture: true });
			return () => {
				for (const type of acts) removeEventListener(type, act, { capture: true });
			};
		});
	}

	#set(opening: boolean): void {
		this.opening = opening;
		const announcer = document.getElementById('svelte-announcer');
		const filled = Boolean(announcer?.textContent?.trim());
		announcer?.setAttribute('aria-live', opening || filled ? 'assertive' : 'off');
	}
}

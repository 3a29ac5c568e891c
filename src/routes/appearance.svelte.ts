/** Day or night: by the device, or as the reader chose. static/theme.js applies the choice before the first paint. */
import type { Theme } from '#lib/map/palette.ts';
import type { ThemeChoice } from '#lib/ui/ThemeChoice.svelte';

const KEY = 'theme';

export class Appearance {
	choice = $state<ThemeChoice>('auto');
	#deviceDark = $state(false);
	theme = $derived<Theme>(this.choice === 'auto' ? (this.#deviceDark ? 'dark' : 'light') : this.choice);

	constructor() {
		$effect(() => {
			const chosen = document.documentElement.dataset['theme'];
			if (chosen === 'light' || chosen === 'dark') this.choice = chosen;
			const query = matchMedia('(prefers-color-scheme: dark)');
			const follow = () => (this.#deviceDark = query.matches);
			follow();
			query.addEventListener('change', follow);
			return () => query.removeEventListener('change', follow);
		});
	}

	choose(choice: ThemeChoice): void {
		this.choice = choice;
		if (choice === 'auto') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = choice;
		for (const colour of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
			const its = colour.dataset['themeOf'];
			colour.media = choice === 'auto' ? `(prefers-color-scheme: ${its})` : its === choice ? 'all' : 'not all';
		}
		try {
			if (choice === 'auto') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, choice);
		} catch {
			// A browser that keeps nothing still shows the choice on this page.
		}
	}
}

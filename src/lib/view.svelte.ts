/**
 * The bridge between the URL and the View. The URL is the state: a View is read from it, a change is written to it.
 * Kit's shallow `pushState` leaves `page.url` stale, so the View is kept here and re-read after every navigation.
 */
import { afterNavigate, onNavigate, pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { carried, decodeView, DEFAULT_VIEW, encodeView, type Camera, type View } from '#lib/domain/view.ts';

export class Viewer {
	#view = $state.raw<View>(DEFAULT_VIEW);
	#dropped = $state.raw<readonly (keyof View)[]>([]);
	#known: readonly string[];

	/** @param knownOrganizations ids that the URL may name. Call while a component is being made. */
	constructor(knownOrganizations: readonly string[]) {
		this.#known = knownOrganizations;
		// Before the page changes: what follows a page must not be told the view of the last one.
		onNavigate(({ to }) => void (to && this.#decode(to.url.search)));
		afterNavigate(() => this.#decode());
		$effect(() => {
			const decode = () => this.#decode();
			addEventListener('popstate', decode);
			return () => removeEventListener('popstate', decode);
		});
	}

	get view(): View {
		return this.#view;
	}

	/** Names of parameters that made no sense. */
	get dropped(): readonly (keyof View)[] {
		return this.#dropped;
	}

	dismiss(): void {
		this.#dropped = [];
	}

	#decode(query = location.search): void {
		const { view, dropped } = decodeView(new URLSearchParams(query), this.#known);
		// Equal views stay the same object, so that nothing that follows from them is computed again.
		if (encodeView(view) !== encodeView(this.#view)) this.#view = view;
		if (dropped.length || this.#dropped.length) this.#dropped = dropped;
	}

	#address(view: View): string {
		const query = encodeView(view);
		return `${location.pathname}${query && `?${query}`}${location.hash}`;
	}

	/** Switching a layer makes a history entry. */
	change(change: Partial<View>): void {
		this.#view = { ...this.#view, ...change };
		pushState(this.#address(this.#view), page.state);
	}

	/** Moving the map replaces it. @param at null: back to the page's own frame */
	moved(at: Camera | null): void {
		this.#view = { ...this.#view, at };
		replaceState(this.#address(this.#view), page.state);
	}

	switchOrganization(id: string, on: boolean): void {
		const others = this.#view.orgs.filter((other) => other !== id);
		this.change({ orgs: (on ? [...others, id] : others).sort() });
	}

	/** The address of a page of the atlas, carrying what a reader has chosen. */
	href = (path: string): string => {
		const query = encodeView(carried(this.#view));
		const [place = '/', hash] = path.split('#');
		return `${resolve(place as '/')}${query && `?${query}`}${hash ? `#${hash}` : ''}`;
	};
}

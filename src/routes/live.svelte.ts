/** The live map's coming: asked whether it can be drawn, fetched, made; and made again where that failed. */
import { tick, type Component, type ComponentProps } from 'svelte';
import type AtlasMap from '#lib/map/AtlasMap.svelte';
import { probe, type Probe } from '#lib/map/probe.ts';
import type { Layers } from './layers.svelte.ts';
import { Troubles } from './troubles.svelte.ts';

/** Not there while prerendering: Kit would link the map's stylesheet into every page, before the first text. */
const fetchMap = import.meta.env.SSR ? null : () => import('#lib/map/AtlasMap.svelte');

export class Live {
	readonly troubles: Troubles;
	#layers: Layers;
	/** The component, once its script is here. */
	Map = $state.raw<Component<ComponentProps<typeof AtlasMap>>>();
	/** Counts how often the present one was told to ask again for what did not arrive. */
	attempt = $state(0);
	#unfetched = false;
	#probe: Probe | null = null;

	constructor(layers: Layers) {
		this.#layers = layers;
		this.troubles = new Troubles(layers);
		$effect(() => {
			if (!this.troubles.shown) return;
			this.#probe?.giveBack();
			this.#probe = null;
		});
	}

	start = async (): Promise<void> => {
		this.troubles.wait(true);
		this.#probe ??= probe();
		if (!this.#probe) return this.troubles.add('webgl');
		// A map that is there gives way to a new one.
		this.Map = undefined;
		await tick();
		try {
			this.Map = (await fetchMap?.())?.default;
		} catch {
			this.#unfetched = true;
			this.troubles.add('start');
		}
	};

	retry = async (): Promise<void> => {
		const { anew } = this.troubles.begin();
		if (this.#layers.failed) await this.#layers.load();
		if (this.#layers.failed) return this.troubles.wait(false);
		if (this.#unfetched) return this.#reload();
		if (anew || !this.Map) return this.start();
		this.attempt++;
	};

	/** The network is back: what failed for want of it is asked for again, but no page is loaded anew unasked. */
	online = (): void => {
		if (this.troubles.mendable && !this.#unfetched) void this.retry();
	};

	/**
	 * Many browsers remember that a module could not be fetched, and never ask again on the same page
	 * (https://github.com/whatwg/html/issues/6768). The page's address is its state, so the page is loaded anew; but only
	 * once its host answers, or the reader would lose the text as well.
	 */
	async #reload(): Promise<void> {
		const there = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
			({ ok }) => ok,
			() => false
		);
		if (there) location.reload();
		else this.troubles.add('start');
	}
}

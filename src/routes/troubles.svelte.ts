/** What keeps the live map, or a part of it, from being drawn: in one line for the reader. */
import { listInWords } from '#lib/domain/plain-words.ts';
import type { Trouble } from '#lib/map/troubles.ts';
import { m } from '#lib/messages/messages.js';
import type { Layers } from './layers.svelte.ts';

/** After so long a wait the page says that it still waits, and then offers to begin anew. */
const SLOW_AFTER_MS = 8_000;
const OFFER_AFTER_MS = 30_000;

/** While one of these lasts there is no live map, and its picture stands in; the first that holds is told. */
const WITHOUT_MAP = {
	webgl: m.map_webgl,
	start: m.map_start,
	gone: m.map_gone,
	lost: m.map_lost,
	facts: m.map_facts
} as const;
/** Without one of these the map is drawn, and lacks something. */
const MISSING = {
	outlines: m.missing_outlines,
	relief: m.missing_relief,
	names: m.missing_names,
	letters: m.missing_letters
} as const;

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

export class Troubles {
	#layers: Layers;
	#known = $state.raw<ReadonlySet<Trouble>>(new Set());
	/** Everything asked for has been drawn once. */
	#drawn = $state(false);
	#busy = $state(true);
	#trying = $state(false);
	#waited = $state<'not' | 'long' | 'too-long'>('not');
	#timers: ReturnType<typeof setTimeout>[] = [];

	#stopped = $derived.by(() => keys(WITHOUT_MAP).find((kind) => this.has(kind)));
	/** Does the live map show? Else its picture does. */
	shown = $derived(this.#drawn && !this.#stopped);
	/** Must the picture stand in, since the map is not on its way? */
	still = $derived.by(() => Boolean(this.#stopped) || (!this.#drawn && this.has('outlines')));
	/** Is something on its way that will change what is drawn? */
	busy = $derived.by(() => this.#busy && (!this.#stopped || this.#stopped === 'lost'));
	line = $derived.by(() => this.#line());
	/** Is there something to try again? Not while it is tried, nor while the browser may mend it by itself. */
	mendable = $derived.by(() => {
		if (this.#trying || this.#stopped === 'lost') return false;
		return this.#known.size > 0 || this.#layers.failed || (this.#busy && this.#waited === 'too-long');
	});

	constructor(layers: Layers) {
		this.#layers = layers;
	}

	has(kind: Trouble): boolean {
		return kind === 'facts' ? this.#layers.failed : this.#known.has(kind);
	}

	#line(): string | null {
		if (this.#trying) return m.trying_again();
		if (this.#stopped) return WITHOUT_MAP[this.#stopped]();
		if (!this.#drawn && this.has('outlines')) return m.map_outlines();
		const missing = keys(MISSING).filter((kind) => this.has(kind));
		if (missing.length) return m.map_missing({ things: listInWords(missing.map((kind) => MISSING[kind]())) });
		return this.#busy && this.#waited !== 'not' ? m.map_slow() : null;
	}

	add = (kind: Trouble): void => {
		this.#known = new Set([...this.#known, kind]);
		this.#trying = false;
	};

	/**
	 * The reader tries again: what went wrong is forgotten until it goes wrong again.
	 * @returns whether the map must be made anew
	 */
	begin(): { anew: boolean } {
		const anew = this.#waited === 'too-long' || keys(WITHOUT_MAP).some((kind) => this.#known.has(kind));
		this.#known = new Set();
		this.#trying = true;
		if (anew) this.#drawn = false;
		this.#rest();
		this.wait(true);
		return { anew };
	}

	/** Waiting has begun or ended. */
	wait = (busy: boolean): void => {
		this.#busy = busy;
		if (!busy) {
			this.#rest();
			// A context that came back has drawn again.
			this.#known = new Set([...this.#known].filter((kind) => kind !== 'lost' && kind !== 'gone'));
			this.#drawn ||= !this.has('outlines');
			this.#trying = false;
		} else if (!this.#timers.length) {
			this.#timers = [
				setTimeout(() => (this.#waited = 'long'), SLOW_AFTER_MS),
				setTimeout(() => (this.#waited = 'too-long'), OFFER_AFTER_MS)
			];
		}
	};

	#rest(): void {
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers = [];
		this.#waited = 'not';
	}
}

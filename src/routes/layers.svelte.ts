/** What the map and the key show: the record, asked by the view and by the document that is open. */
import { asset } from '$app/paths';
import type { Question } from '#lib/domain/legend.ts';
import type { Stage } from '#lib/domain/pages.ts';
import type { AtlasRecord, PackedRecord } from '#lib/domain/record.ts';
import type { View } from '#lib/domain/view.ts';

/** The record, with what reasons about it: they come together. */
type Known = typeof import('./reasoning.ts') & { readonly record: AtlasRecord };

export class Layers {
	#view: () => View;
	#stage: () => Stage;
	known = $state.raw<Known>();
	/** The facts could not be fetched. */
	failed = $state(false);

	/** The day by itself: what follows from it alone is not computed again when a switch changes the view. */
	#on = $derived.by(() => this.#view().on);
	question = $derived.by<Question>(() => ({
		on: this.#on,
		orgs: this.#view().orgs,
		own: this.#stage().own,
		show: this.#view().show
	}));
	#counts = $derived.by(() => this.known?.countsOn(this.known.record, this.#on));
	/** Until the record has arrived, what the page was prerendered with. */
	legend = $derived.by(() =>
		this.known ? this.known.legendOf(this.known.record, this.question, this.#counts) : this.#stage().legend
	);
	#inks = $derived.by(() => this.known?.inksOf(this.known.record) ?? new Map());
	fills = $derived.by(() => ({
		byOutline: this.known?.fillsOf(this.known.record, this.question) ?? new Map(),
		inks: this.#inks
	}));
	ties = $derived.by(() => {
		const { ties } = this.#stage();
		return { ...ties, features: this.known?.tiesOn(ties.features, this.#on) ?? [] };
	});

	constructor(view: () => View, stage: () => Stage) {
		this.#view = view;
		this.#stage = stage;
	}

	/** Fetches the record, or says that it failed. */
	load = async (): Promise<void> => {
		this.failed = false;
		try {
			const reasoning = import('./reasoning.ts');
			const response = await fetch(asset('/data/atlas.json'));
			if (!response.ok) throw new Error(response.statusText);
			const packed = (await response.json()) as PackedRecord;
			const { unpack, ...rest } = await reasoning;
			this.known = { ...rest, unpack, record: unpack(packed) };
		} catch {
			this.failed = true;
		}
	};
}

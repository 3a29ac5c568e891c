/** What the map and the key show: the record, asked by the view and by the document that is open. */
import { asset } from '$app/paths';
import { countsOn, fillsOf, inksOf, legendOf, type Question } from '#lib/domain/legend.ts';
import type { Stage } from '#lib/domain/pages.ts';
import { unpack, type AtlasRecord, type PackedRecord } from '#lib/domain/record.ts';
import { tiesOn } from '#lib/domain/sets.ts';
import type { View } from '#lib/domain/view.ts';

export class Layers {
	#view: () => View;
	#stage: () => Stage;
	record = $state.raw<AtlasRecord>();
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
	#counts = $derived.by(() => this.record && countsOn(this.record, this.#on));
	/** Until the record has arrived, what the page was prerendered with. */
	legend = $derived.by(() => (this.record ? legendOf(this.record, this.question, this.#counts) : this.#stage().legend));
	#inks = $derived.by(() => (this.record ? inksOf(this.record) : new Map()));
	fills = $derived.by(() => ({
		byOutline: this.record ? fillsOf(this.record, this.question) : new Map(),
		inks: this.#inks
	}));
	ties = $derived.by(() => {
		const { ties } = this.#stage();
		return { ...ties, features: tiesOn(ties.features, this.#on) };
	});

	constructor(view: () => View, stage: () => Stage) {
		this.#view = view;
		this.#stage = stage;
	}

	/** Fetches the record, or says that it failed. */
	load = async (): Promise<void> => {
		this.failed = false;
		try {
			const response = await fetch(asset('/data/atlas.json'));
			if (!response.ok) throw new Error(response.statusText);
			this.record = unpack((await response.json()) as PackedRecord);
		} catch {
			this.failed = true;
		}
	};
}

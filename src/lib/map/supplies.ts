/** The files that a map draws from: which of them did not arrive, and how each is asked for again. */
import {
	addProtocol,
	type GeoJSONSource,
	type ImageSource,
	type Map as MapLibre,
	type Tile,
	type VectorTileSource
} from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { FeatureCollection, Point } from 'geojson';
import { Archive } from './archive.ts';
import { watchFonts } from './fonts.ts';
import type { MapFiles, SourceId } from './sources.ts';
import type { Supply } from './troubles.ts';

/** Finer relief waits until the page has long been quiet. */
const REFINE_AFTER_MS = 2500;
/** The zoom from which on smaller towns are wanted. */
const TOWNS_FROM = 4.7;

/** Has the reader asked for fewer bytes? */
function saveData(): boolean {
	return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}

export class Supplies {
	#map: MapLibre | undefined;
	readonly #files: MapFiles;
	readonly #onmissing: (supply: Supply) => void;
	readonly #protocol = new Protocol();
	readonly #missing = new Set<Supply>();
	#later: ReturnType<typeof setTimeout> | undefined;
	/** Extras come by themselves and in silence; one that failed is asked for on the next occasion. */
	#fine = false;
	#towns = false;

	/** Call before the map is made: its style names addresses that are served here. */
	constructor(files: MapFiles, onmissing: (supply: Supply) => void) {
		this.#files = files;
		this.#onmissing = onmissing;
		this.#openArchive();
		addProtocol('pmtiles', this.#protocol.tile);
		watchFonts(() => this.#miss('letters'));
	}

	/** PMTiles remembers a header that failed: each attempt needs a reader of its own. */
	#openArchive(): void {
		this.#protocol.add(new PMTiles(new Archive(this.#files.tiles)));
	}

	/** The map asks for its files as it needs them; extras begin when it has drawn all else. */
	serve(map: MapLibre): void {
		this.#map = map;
		const begin = () => {
			map.once('style.load', () => void this.#loadSmallStates());
			map.once('idle', () => this.#extras());
		};
		begin();
		map.once('idle', () => map.on('moveend', () => this.#extras()));
		// The style is built anew, with the coarse relief.
		map.on('webglcontextrestored', () => {
			this.#fine = false;
			begin();
		});
	}

	#source<T>(id: SourceId): T | undefined {
		// While the graphics context is lost there is no style, and MapLibre would throw.
		return this.#map?.getLayer('land') ? (this.#map.getSource(id) as T | undefined) : undefined;
	}

	#miss(supply: Supply): void {
		this.#missing.add(supply);
		this.#onmissing(supply);
		// Nothing of this file will be drawn: without a frame the map would not notice that it has come to rest.
		this.#map?.triggerRepaint();
	}

	/** A source's file or one of its tiles failed. */
	failed(source: SourceId, tile?: Tile): void {
		// Asked for again, a failed tile that has an actor passes in MapLibre 6.17 for one on its way, and never comes.
		if (tile) delete (tile as Partial<Tile>).actor;
		switch (source) {
			case 'world':
				return this.#miss('outlines');
			case 'labels':
				return this.#miss('names');
			case 'relief':
				if (!this.#fine) return this.#miss('relief');
				this.#fine = false;
				break;
			case 'towns':
				this.#towns = false;
		}
		this.#map?.triggerRepaint();
	}

	/** Asks again for all that did not arrive. */
	retry(): void {
		const missing = [...this.#missing];
		this.#missing.clear();
		for (const supply of missing) this.#ask(supply);
	}

	#ask(supply: Supply): void {
		const { tiles, relief, labels, fonts } = this.#files;
		switch (supply) {
			case 'outlines':
				this.#openArchive();
				this.#askForTiles(`pmtiles://${tiles}`);
				return;
			case 'relief':
				this.#source<ImageSource>('relief')?.updateImage({ url: relief });
				return;
			case 'names':
				void this.#source<GeoJSONSource>('labels')?.setData(labels);
				void this.#loadSmallStates();
				return;
			case 'letters':
				// Declaring the same faces drops every letter drawn without them.
				if (this.#source('labels')) this.#map?.setFontFaces(fonts);
		}
	}

	/** The whole source where not even the archive's header came, else its tiles alone. */
	#askForTiles(address: string): void {
		const world = this.#source<VectorTileSource>('world');
		if (world?.tiles) this.#map?.refreshTiles('world');
		else world?.setUrl(address);
	}

	/** Finer relief once the map has drawn all that was asked for; towns once the reader comes close. */
	#extras(): void {
		if (!this.#map) return;
		if (!this.#towns && this.#map.getZoom() >= TOWNS_FROM) {
			this.#towns = true;
			void this.#source<GeoJSONSource>('towns')?.setData(this.#files.fineLabels);
		}
		if (this.#fine || this.#later || saveData() || this.#missing.has('relief')) return;
		this.#later = setTimeout(() => {
			this.#later = undefined;
			const relief = this.#source<ImageSource>('relief');
			if (!relief || this.#fine || this.#missing.has('relief')) return;
			this.#fine = true;
			relief.updateImage({ url: this.#files.fineRelief });
		}, REFINE_AFTER_MS);
	}

	/** Dots of states too small to see, from the same file as their names. */
	async #loadSmallStates(): Promise<void> {
		try {
			const response = await fetch(this.#files.labels);
			const labels = (await response.json()) as FeatureCollection<Point, { kind: string; a?: number }>;
			const features = labels.features.filter(
				({ properties }) => properties.kind === 'country' && properties.a !== undefined
			);
			void this.#source<GeoJSONSource>('small-states')?.setData({ ...labels, features });
		} catch {
			this.#miss('names');
		}
	}

	stop(): void {
		clearTimeout(this.#later);
	}
}

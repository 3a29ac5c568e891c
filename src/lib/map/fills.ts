/** Paints memberships on the map: feature-state for flat colour, each state's own picture for stripes and hatch. */
import type { Map as MapLibre, StyleImageInterface } from 'maplibre-gl';
import { fillKey, type Fill } from '#lib/domain/fill.ts';
import type { Ink } from '#lib/domain/inks.ts';
import { SWATCH_PREFIX } from './layers/land.ts';
import { TOKEN_PREFIX } from './layers/places.ts';
import { asImage, asReplacement, PICTURE_RATIO, token } from './pictures.ts';
import type { Palette } from './palette.ts';
import { STATE_LAYERS } from './sources.ts';
import { isPatterned, paintSwatch, SWATCH_RATIO, tintOf } from './swatch.ts';

const CLEAR: Fill = { solid: [], hatch: [], dotted: [], outlined: [], count: null };

/** What the fills of one moment need to be drawn: which outline is filled how, and in which inks. */
export interface Fills {
	/** By outline: a state's code, or that of a territory which follows its state. */
	readonly byOutline: ReadonlyMap<string, Fill>;
	readonly inks: ReadonlyMap<string, Ink>;
}

/** What is made of a fill, made when it is first asked for. */
function keptBy<T>(kept: Map<string, T>, fill: Fill, make: () => T): T {
	const key = fillKey(fill);
	let made = kept.get(key);
	if (made === undefined) kept.set(key, (made = make()));
	return made;
}

export class FillPainter {
	#map: MapLibre;
	#palette: Palette;
	#fills: Fills = { byOutline: new Map(), inks: new Map() };
	/** What each outline shows now, by the key of its fill. */
	#shown = new Map<string, string>();
	/** Outlines whose picture is not clear. */
	#patterned = new Set<string>();
	/** Many states share a fill: its pixels are painted once a theme. */
	#pixels = new Map<string, Uint8ClampedArray>();
	#replacements = new Map<string, StyleImageInterface>();
	#tokens = new Map<string, ImageData>();

	constructor(map: MapLibre, palette: Palette) {
		this.#map = map;
		this.#palette = palette;
	}

	/** The picture that MapLibre misses, if it is one of ours: tiles ask for a state's picture when they first need it. */
	provide(id: string): boolean {
		if (id.startsWith(SWATCH_PREFIX)) {
			const fill = this.#pictureOf(id.slice(SWATCH_PREFIX.length));
			this.#map.addImage(id, asImage(this.#swatch(fill)), { pixelRatio: SWATCH_RATIO });
		} else if (id.startsWith(TOKEN_PREFIX)) {
			const fill = this.#pictureOf(id.slice(TOKEN_PREFIX.length));
			this.#map.addImage(id, this.#token(fill), { pixelRatio: PICTURE_RATIO });
		} else {
			return false;
		}
		return true;
	}

	#swatch(fill: Fill): Uint8ClampedArray {
		return keptBy(this.#pixels, fill, () => paintSwatch(fill, this.#fills.inks, this.#palette));
	}

	#replacement(fill: Fill): StyleImageInterface {
		return keptBy(this.#replacements, fill, () => asReplacement(this.#swatch(fill)));
	}

	#token(fill: Fill): ImageData {
		return keptBy(this.#tokens, fill, () => token(fill, this.#fills.inks, this.#palette));
	}

	/** What an outline's picture shows: nothing where its fill is flat. */
	#pictureOf(outline: string): Fill {
		const fill = this.#fills.byOutline.get(outline) ?? CLEAR;
		return isPatterned(fill) ? fill : CLEAR;
	}

	setPalette(palette: Palette): void {
		this.#palette = palette;
		this.#shown.clear();
		this.#pixels.clear();
		this.#replacements.clear();
		this.#tokens.clear();
		this.show(this.#fills);
	}

	/** Tells everything again, to a style that was built anew. */
	restore(): void {
		this.#shown.clear();
		this.show(this.#fills);
	}

	/** Shows these fills; only what differs from what is shown is touched. */
	show(fills: Fills): void {
		const before = this.#fills;
		this.#fills = fills;
		let patterns = false;
		for (const [outline, fill] of fills.byOutline) {
			patterns ||= isPatterned(fill);
			this.#paint(outline, fill);
		}
		for (const outline of before.byOutline.keys()) {
			if (!fills.byOutline.has(outline)) this.#paint(outline, CLEAR);
		}
		if (this.#map.getGlobalState()['patterns'] !== Number(patterns)) {
			this.#map.setGlobalStateProperty('patterns', Number(patterns));
		}
	}

	#paint(outline: string, fill: Fill): void {
		const key = fillKey(fill);
		if (this.#shown.get(outline) === key) return;
		this.#shown.set(outline, key);
		const patterned = isPatterned(fill);
		const picture = patterned ? fill : CLEAR;
		const from = fill.outlined[0];
		const ink = from === undefined ? undefined : this.#fills.inks.get(from);
		const state = {
			tint: tintOf(fill, this.#fills.inks, this.#palette),
			patterned,
			shown: fill !== CLEAR,
			suspended: ink ? this.#palette.tones[ink.hue].ink : null
		};
		for (const sourceLayer of STATE_LAYERS)
			this.#map.setFeatureState({ source: 'world', sourceLayer, id: outline }, state);
		this.#map.setFeatureState({ source: 'small-states', id: outline }, state);
		if (!patterned && !this.#patterned.has(outline)) return;
		if (patterned) this.#patterned.add(outline);
		else this.#patterned.delete(outline);
		const swatch = SWATCH_PREFIX + outline;
		if (this.#map.hasImage(swatch)) {
			// Its pixels for whoever reads them, then the picture that the graphics card is given.
			this.#map.updateImage(swatch, asImage(this.#swatch(picture)));
			this.#map.updateImage(swatch, this.#replacement(picture));
		}
		if (this.#map.hasImage(TOKEN_PREFIX + outline)) {
			this.#map.updateImage(TOKEN_PREFIX + outline, this.#token(picture));
		}
	}
}

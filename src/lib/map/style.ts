/** The style: a pure function of theme, files and language. Layers come from their own files, their order from order.ts. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { labels } from './layers/labels.ts';
import { land, lines, relief } from './layers/land.ts';
import { places, smallStates, ties } from './layers/places.ts';
import { inlandWater, sea } from './layers/water.ts';
import { LAYER_ORDER } from './order.ts';
import { PALETTES, type Theme } from './palette.ts';
import { sources, type MapFiles } from './sources.ts';

export function style(theme: Theme, files: MapFiles, language = 'en'): StyleSpecification {
	const palette = PALETTES[theme];
	const layers: LayerSpecification[] = [
		sea(palette),
		land(palette),
		relief(palette),
		inlandWater(palette),
		lines(palette),
		smallStates(palette),
		ties(palette),
		labels(palette, language),
		places(palette, files.places !== null)
	].flat();
	const rank = new Map<string, number>(LAYER_ORDER.map((id, index) => [id, index]));
	return {
		version: 8,
		state: { patterns: { default: 0 } },
		'font-faces': files.fonts,
		sources: sources(files),
		layers: layers.sort((a, b) => (rank.get(a.id) ?? -1) - (rank.get(b.id) ?? -1))
	} as StyleSpecification;
}

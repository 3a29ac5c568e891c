/** Words on the land and the water. Text is drawn from our own font files; there is no glyph server. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '#lib/map/palette.ts';

const ofKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
/** Each label says from which zoom it may show. In a filter the zoom is the tile's, a whole number. */
const mayShow: ExpressionSpecification = ['<=', ['get', 'z'], ['zoom']];

/** Hidden by the globe's edge (limb.ts). */
const unlessBeyond = (opacity: number): ExpressionSpecification => [
	'case',
	['boolean', ['feature-state', 'beyond'], false],
	0,
	opacity
];

export function labels(palette: Palette, language: string): LayerSpecification[] {
	const name: ExpressionSpecification = ['coalesce', ['get', language], ['get', 'en']];
	return [
		{
			id: 'water-labels',
			type: 'symbol',
			source: 'labels',
			filter: ['all', ofKind('ocean', 'sea'), mayShow],
			layout: {
				'text-field': name,
				'text-font': ['AtlasSerifItalic'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 0, 11, 7, ['match', ['get', 'kind'], 'ocean', 22, 17]],
				'text-letter-spacing': ['match', ['get', 'kind'], 'ocean', 0.2, 0.05],
				'text-max-width': 5.5,
				'text-padding': 4
			},
			paint: { 'text-color': palette.waterLabel, 'text-opacity': unlessBeyond(1) }
		},
		{
			id: 'city-labels',
			type: 'symbol',
			source: 'labels',
			minzoom: 3,
			filter: ['all', ofKind('capital', 'city'), mayShow],
			layout: {
				'text-field': name,
				'text-font': ['AtlasSans'],
				'text-size': [
					'interpolate',
					['linear'],
					['zoom'],
					3,
					10.5,
					7,
					['match', ['get', 'kind'], 'capital', 15.5, 13.5]
				],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.55,
				'text-justify': 'auto',
				'text-max-width': 9,
				'text-line-height': 1.1,
				'icon-image': ['match', ['get', 'kind'], 'capital', 'capital', 'city'],
				'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 7, 1],
				'symbol-sort-key': ['get', 'z']
			},
			paint: {
				'text-color': palette.cityLabel,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.3,
				'text-halo-blur': 0.3,
				'text-opacity': unlessBeyond(1),
				'icon-opacity': unlessBeyond(1)
			}
		},
		{
			// Smaller towns: their file is fetched when the reader comes close.
			id: 'town-labels',
			type: 'symbol',
			source: 'towns',
			minzoom: 5,
			filter: mayShow,
			layout: {
				'text-field': name,
				'text-font': ['AtlasSans'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10.5, 8, 13],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.5,
				'text-justify': 'auto',
				'icon-image': 'city',
				'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.55, 8, 0.8],
				'symbol-sort-key': ['get', 'z']
			},
			paint: {
				'text-color': palette.cityLabel,
				'text-opacity': 0.8,
				'icon-opacity': 0.7,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.2
			}
		},
		{
			// Qom gives Fordow its bearings already at the start view, where its dot would lie under Fordow's mark.
			id: 'context-labels',
			type: 'symbol',
			source: 'labels',
			minzoom: 3,
			maxzoom: 4.8,
			filter: ['==', ['get', 'en'], 'Qom'],
			layout: {
				'text-field': name,
				'text-font': ['AtlasSans'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 5, 12.5],
				'text-anchor': 'top-left',
				'text-offset': [0.1, 0.45],
				'text-allow-overlap': true
			},
			paint: { 'text-color': palette.cityLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.3 }
		},
		{
			id: 'country-labels',
			type: 'symbol',
			source: 'labels',
			maxzoom: 8,
			filter: ['all', ofKind('country'), mayShow],
			layout: {
				'text-field': ['upcase', name],
				'text-font': ['AtlasSansBold'],
				'text-size': [
					'interpolate',
					['linear'],
					['zoom'],
					1,
					['interpolate', ['linear'], ['get', 's'], -3, 8, 2, 9.2, 5, 11.5],
					5,
					['interpolate', ['linear'], ['get', 's'], -3, 10.5, 1, 12.5, 4, 18]
				],
				'text-letter-spacing': ['interpolate', ['linear'], ['zoom'], 1, 0.06, 5, 0.15],
				'text-max-width': 7,
				'text-padding': 3,
				// Iran's would give way to the names of its sites.
				'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
				'text-radial-offset': 0.7,
				'symbol-sort-key': ['-', 0, ['get', 's']]
			},
			paint: {
				'text-color': ['case', ['==', ['get', 'd'], 1], palette.disputed, palette.countryLabel],
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4,
				'text-halo-blur': 0.5,
				'text-opacity': ['interpolate', ['linear'], ['zoom'], 6, unlessBeyond(1), 8, unlessBeyond(0.35)]
			}
		}
	];
}

/** The article's places and ties, and the dots that stand for states too small to see. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { PLACE_LAYER } from '#lib/domain/record.ts';
import { MAX_ZOOM } from '#lib/domain/view.ts';
import type { Palette } from '#lib/map/palette.ts';
import { labelAnchor, labelOffset, NAME_SIZES } from '#lib/map/place-labels.ts';

/** A state is drawn as a dot while its outline covers less than this many square pixels. */
const SMALL = 26;
const isSmall: ExpressionSpecification = ['<', ['*', ['get', 'a'], ['^', 4, ['zoom']]], SMALL];
/** Every small state's token is named after it. */
export const TOKEN_PREFIX = 'token-';

export function smallStates(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'small-states',
			type: 'circle',
			source: 'small-states',
			filter: isSmall,
			paint: {
				'circle-radius': ['interpolate', ['linear'], ['zoom'], 0, 1.4, 4, 3.2],
				'circle-color': ['to-color', ['feature-state', 'tint'], palette.land],
				'circle-stroke-color': [
					'case',
					['boolean', ['feature-state', 'shown'], false],
					palette.countryLabel,
					palette.border
				],
				'circle-stroke-width': ['case', ['boolean', ['feature-state', 'shown'], false], 0.9, 0.6],
				'circle-opacity': ['case', ['boolean', ['feature-state', 'patterned'], false], 0, 1],
				'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'patterned'], false], 0, 1]
			}
		},
		{
			id: 'small-state-patterns',
			type: 'symbol',
			source: 'small-states',
			filter: isSmall,
			layout: {
				'icon-image': ['image', ['concat', TOKEN_PREFIX, ['get', 'a3']]],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: {
				'icon-opacity': ['global-state', 'patterns'],
				'icon-opacity-transition': { duration: 0 }
			}
		}
	];
}

export function ties(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'ties-casing',
			type: 'line',
			source: 'ties',
			layout: { 'line-cap': 'round' },
			paint: { 'line-color': palette.halo, 'line-width': 4.5 }
		},
		{
			id: 'ties',
			type: 'line',
			source: 'ties',
			layout: { 'line-cap': 'butt' },
			paint: { 'line-color': palette.site, 'line-width': 1.6, 'line-dasharray': [5, 2] }
		}
	];
}

const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
/** A region of the article's sites is always drawn; one made of states only when it is asked for. */
const shown: ExpressionSpecification = ['case', ['any', ['get', 'site'], selected, hovered], 1, 0];

/** Hidden by the globe's edge (limb.ts), a name also where it would be cut (aside.ts). */
const told = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false];

/** Circles of precision come into sight over half a zoom, each once it stands clear of its mark (`from`). */
const closeUp: ExpressionSpecification = [
	'interpolate',
	['linear'],
	['zoom'],
	...Array.from({ length: 2 * MAX_ZOOM + 1 }, (_, half) => half / 2).flatMap((zoom) => [
		zoom,
		['max', 0, ['min', 1, ['*', 2, ['-', zoom, ['get', 'from']]]]] as ExpressionSpecification
	])
] as unknown as ExpressionSpecification;

/** Regions are no pins: their own source draws them. */
const isPoint: ExpressionSpecification = ['!=', ['get', 'kind'], 'region'];

/**
 * @param tiled the places come as tiles: too many for all marks to stand, so they give way to each other as other labels
 * do, the article's first. (Where a name stands beside its mark is looked up by its id: a tile holds no arrays, and a
 * GeoJSON source whose tiles are laid out again, as a turn to the globe does, has become tiles.)
 */
export function places(palette: Palette, tiled = false): LayerSpecification[] {
	const points = { source: 'places', filter: isPoint, ...(tiled ? { 'source-layer': PLACE_LAYER } : {}) };
	return [
		{
			id: 'region-outlines',
			type: 'line',
			source: 'regions',
			filter: ['==', ['geometry-type'], 'Polygon'],
			paint: {
				'line-color': palette.site,
				'line-width': ['case', selected, 2, 1],
				'line-dasharray': [3, 2],
				'line-opacity': shown
			}
		},
		{
			id: 'place-precision',
			type: 'line',
			source: 'precision',
			paint: {
				'line-color': palette.site,
				'line-width': 1,
				'line-dasharray': [4, 3],
				'line-opacity': closeUp
			}
		},
		{
			id: 'region-labels',
			type: 'symbol',
			source: 'regions',
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': ['AtlasSerifItalic'],
				'text-size': ['interpolate', ['linear'], ['zoom'], 2, 12, 6, 18],
				'text-letter-spacing': 0.12,
				'text-max-width': 6,
				'text-offset': [0, 1.1],
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			paint: {
				'text-color': palette.site,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.4,
				'text-opacity': ['case', told('beyond'), 0, shown]
			}
		},
		{
			// The selected place stands in a ring, the one pointed at in a paler one.
			id: 'place-halo',
			type: 'circle',
			...points,
			paint: {
				'circle-radius': ['case', selected, 13.5, 12],
				'circle-color': palette.site,
				'circle-opacity': ['case', selected, 0.2, hovered, 0.13, 0],
				'circle-stroke-color': palette.site,
				'circle-stroke-width': ['case', selected, 1.5, 0],
				'circle-stroke-opacity': ['case', selected, 1, 0]
			}
		},
		{
			id: 'place-markers',
			type: 'symbol',
			...points,
			layout: {
				'icon-image': ['concat', 'place-', ['get', 'kind']],
				'icon-size': ['interpolate', ['linear'], ['zoom'], 2, 0.8, 4, 0.92, 7, 1.15],
				'icon-allow-overlap': !tiled,
				'text-field': ['get', 'name'],
				'text-font': ['AtlasSansBold'],
				'text-size': ['interpolate', ['linear'], ['zoom'], ...NAME_SIZES.flat()],
				'text-anchor': labelAnchor(),
				'text-offset': labelOffset(),
				'text-justify': 'auto',
				'text-max-width': 12,
				// Over the whole world the names would lie on each other; the marks never hide.
				'text-allow-overlap': tiled ? false : ['step', ['zoom'], false, 2.3, true],
				'text-optional': true,
				'symbol-sort-key': ['get', 'order']
			},
			paint: {
				'text-color': palette.site,
				'text-halo-color': palette.halo,
				'text-halo-width': 1.8,
				'text-opacity': ['case', ['any', told('beyond'), told('cut')], 0, 1],
				'icon-opacity': ['case', told('gone'), 0, 1]
			}
		}
	];
}

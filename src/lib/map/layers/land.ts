/** Land, the fills of memberships, relief, borders and what is disputed. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '#lib/map/palette.ts';

/** Picture that hatches areas which more than one state claims. */
export const DISPUTED_PICTURE = 'disputed';
/** Every state's picture is named after it. */
export const SWATCH_PREFIX = 'state-';

const isDisputedArea: ExpressionSpecification = ['==', ['get', 'disputed'], true];

/**
 * Fills are driven by feature-state, so that toggling repaints and lays nothing out again: `tint` colours the land
 * layer itself; stripes and hatch are the state's own picture, clear where it has none. The pictures' layer is drawn at
 * all only while the global state `patterns` is 1. (That opacity must not read feature-state too: MapLibre would take a
 * change of the global state for a change of layout.)
 */
export function land(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'land',
			type: 'fill',
			source: 'world',
			'source-layer': 'countries',
			paint: {
				'fill-color': ['to-color', ['feature-state', 'tint'], palette.land],
				'fill-antialias': true
			}
		},
		{
			id: 'swatch',
			type: 'fill',
			source: 'world',
			'source-layer': 'countries',
			paint: {
				'fill-pattern': ['image', ['concat', SWATCH_PREFIX, ['get', 'a3']]],
				'fill-opacity': ['global-state', 'patterns'],
				'fill-opacity-transition': { duration: 0 },
				'fill-antialias': false
			}
		},
		{
			id: 'disputed-hatch',
			type: 'fill',
			source: 'world',
			'source-layer': 'countries',
			filter: isDisputedArea,
			paint: {
				'fill-pattern': DISPUTED_PICTURE,
				'fill-opacity': ['interpolate', ['linear'], ['zoom'], 1.5, 0, 3, 0.8],
				'fill-antialias': false
			}
		}
	];
}

export function relief(palette: Palette): LayerSpecification[] {
	const strength = (share: number) => palette.shade * share;
	return [
		{
			id: 'relief',
			type: 'raster',
			source: 'relief',
			paint: {
				// The elevation picture has 19 km a pixel: it fades before it blurs.
				'raster-opacity': [
					'interpolate',
					['linear'],
					['zoom'],
					0,
					strength(1),
					3.5,
					strength(0.9),
					5,
					strength(0.6),
					6.5,
					strength(0.4),
					8,
					strength(0.2)
				],
				'raster-fade-duration': 0,
				'raster-resampling': 'linear'
			}
		}
	];
}

const outlineWidth: ExpressionSpecification = ['number', ['feature-state', 'outlineWidth'], 0];
const pointedAt: ExpressionSpecification = ['>', outlineWidth, 0];
const suspended: ExpressionSpecification = ['to-boolean', ['feature-state', 'suspended']];
const isInternational: ExpressionSpecification = ['==', ['get', 'kind'], 'international'];

export function lines(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'provinces',
			type: 'line',
			source: 'world',
			'source-layer': 'provinces',
			minzoom: 4.3,
			paint: {
				'line-color': palette.border,
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.3, 0, 5, 0.55],
				'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 8, 1],
				'line-dasharray': [2, 2]
			}
		},
		{
			id: 'coast',
			type: 'line',
			source: 'world',
			'source-layer': 'coast',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.coast,
				'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.45, 4, 0.8, 8, 1.3]
			}
		},
		{
			id: 'border-shadow',
			type: 'line',
			source: 'world',
			'source-layer': 'borders',
			filter: isInternational,
			minzoom: 3,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.border,
				'line-opacity': 0.16,
				'line-width': ['interpolate', ['linear'], ['zoom'], 3, 2.2, 6, 5, 9, 8]
			}
		},
		{
			id: 'borders',
			type: 'line',
			source: 'world',
			'source-layer': 'borders',
			filter: ['!=', ['get', 'kind'], 'disputed'],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.border,
				// A line inside one state (Hong Kong, Macao) stays faint.
				'line-opacity': ['match', ['get', 'kind'], 'internal', 0.4, 1],
				'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.4, 3, 0.75, 6, 1.2, 9, 1.8]
			}
		},
		{
			id: 'claims',
			type: 'line',
			source: 'world',
			'source-layer': 'claims',
			minzoom: 3,
			paint: {
				'line-color': palette.disputed,
				'line-opacity': 0.75,
				'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 7, 1.2],
				'line-dasharray': [1, 2.4]
			}
		},
		{
			id: 'borders-disputed',
			type: 'line',
			source: 'world',
			'source-layer': 'borders',
			filter: ['==', ['get', 'kind'], 'disputed'],
			minzoom: 1.5,
			paint: {
				'line-color': palette.disputed,
				'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.7, 6, 1.3, 9, 1.8],
				'line-dasharray': [3, 2]
			}
		},
		stateOutline(palette, 'state-outline', 'countries', ['!=', ['get', 'cut'], true]),
		stateOutline(palette, 'state-outline-cut', 'outlines', ['has', 'a3'])
	];
}

/**
 * Outline of the state that is selected, pointed at, or suspended from an organization that is on. States that the data
 * cuts at 180° have lines of their own without the cut.
 */
function stateOutline(
	palette: Palette,
	id: string,
	layer: string,
	filter: ExpressionSpecification
): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'world',
		'source-layer': layer,
		filter,
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ['case', pointedAt, palette.focus, ['to-color', ['feature-state', 'suspended'], palette.focus]],
			'line-width': ['case', pointedAt, outlineWidth, suspended, 1.8, 0],
			'line-opacity': ['case', ['any', pointedAt, suspended], 1, 0]
		}
	};
}

/** Sea, its depths, shores, lakes and rivers. Style spec: https://maplibre.org/maplibre-style-spec/layers/ */
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '#lib/map/palette.ts';

export function sea(palette: Palette): LayerSpecification[] {
	const depths = palette.depths.map((color, index): LayerSpecification => ({
		id: `depth-${index + 1}`,
		type: 'fill',
		source: 'world',
		'source-layer': 'ocean',
		filter: ['==', ['get', 'depth'], index + 1],
		paint: {
			'fill-color': color,
			'fill-antialias': false,
			'fill-opacity': ['interpolate', ['linear'], ['zoom'], 0, 1, 6, 0.85, 8, 0.5]
		}
	}));
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
		...depths,
		shore(palette, 'shore-wide', 0.35, [4, 14, 46], [2, 8, 26]),
		shore(palette, 'shore-narrow', 0.55, [2, 6, 20], [1, 3, 9])
	];
}

type AtZooms = readonly [z0: number, z4: number, z8: number];

/** A band of light along the coast; the land covers its inner half. */
function shore(palette: Palette, id: string, opacity: number, width: AtZooms, blur: AtZooms): LayerSpecification {
	return {
		id,
		type: 'line',
		source: 'world',
		'source-layer': 'coast',
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': palette.shore,
			'line-opacity': opacity,
			'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 0, width[0], 4, width[1], 8, width[2]],
			'line-blur': ['interpolate', ['exponential', 1.5], ['zoom'], 0, blur[0], 4, blur[1], 8, blur[2]]
		}
	};
}

export function inlandWater(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'lakes',
			type: 'fill',
			source: 'world',
			'source-layer': 'lakes',
			paint: { 'fill-color': palette.lake, 'fill-outline-color': palette.lakeShore }
		},
		{
			id: 'rivers',
			type: 'line',
			source: 'world',
			'source-layer': 'rivers',
			minzoom: 2,
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': palette.river,
				// Rank 1 is the longest river.
				'line-width': [
					'interpolate',
					['linear'],
					['zoom'],
					2,
					['match', ['get', 'rank'], 1, 0.5, 0.3],
					6,
					['match', ['get', 'rank'], 1, 1.8, 2, 1.4, 3, 1, 0.7],
					9,
					['match', ['get', 'rank'], 1, 3.4, 2, 2.6, 3, 2, 1.4]
				],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 4, 0.9]
			}
		}
	];
}

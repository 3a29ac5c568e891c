/** What is selected and what is pointed at: rings around places, outlines around states, by feature-state alone. */
import type { Feature, Point } from 'geojson';
import type { Map as MapLibre, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { PLACE_LAYER, type PlacePoint } from '#lib/domain/record.ts';
import { STATE_LAYERS } from './sources.ts';

/** Something on the map that has a page. */
export interface Target {
	readonly kind: 'place' | 'country';
	readonly id: string;
	/** A place as its tile tells it: the record need not carry it. */
	readonly place?: Feature<Point, PlacePoint>;
}

/** How far from a mark a pointer still means it, in pixels: targets of at least 24 px. */
const REACH = 12;

function same(a: Target | null, b: Target | null): boolean {
	return a?.kind === b?.kind && a?.id === b?.id;
}

export class Highlights {
	#map: MapLibre;
	#tiled: boolean;
	#selected: Target | null = null;
	#hovered: Target | null = null;

	/** @param tiled places come as tiles, whose features are told apart by their layer too */
	constructor(map: MapLibre, tiled: boolean) {
		this.#map = map;
		this.#tiled = tiled;
	}

	show(selected: Target | null, hovered: Target | null): void {
		const before = [this.#selected, this.#hovered];
		if (same(selected, this.#selected) && same(hovered, this.#hovered)) return;
		this.#selected = selected;
		this.#hovered = hovered;
		for (const target of [...before, selected, hovered]) if (target) this.#draw(target);
	}

	/** Tells everything again, to a style that was built anew. */
	restore(): void {
		for (const target of [this.#selected, this.#hovered]) if (target) this.#draw(target);
	}

	#draw(target: Target): void {
		const selected = same(target, this.#selected);
		const hovered = same(target, this.#hovered);
		switch (target.kind) {
			case 'place':
				this.#map.setFeatureState(
					{ source: 'places', ...(this.#tiled ? { sourceLayer: PLACE_LAYER } : {}), id: target.id },
					{ selected, hovered }
				);
				this.#map.setFeatureState({ source: 'regions', id: target.id }, { selected, hovered });
				return;
			case 'country':
				for (const sourceLayer of STATE_LAYERS) {
					this.#map.setFeatureState(
						{ source: 'world', sourceLayer, id: target.id },
						{ outlineWidth: selected ? 2 : hovered ? 1.1 : 0 }
					);
				}
		}
	}

	/** What lies at a point of the canvas: a place before a state. */
	at({ x, y }: { x: number; y: number }): Target | null {
		const around: [PointLike, PointLike] = [
			[x - REACH, y - REACH],
			[x + REACH, y + REACH]
		];
		const place = this.#map.queryRenderedFeatures(around, { layers: ['place-markers'] })[0];
		if (place) return this.#placeTarget(place);
		const region = this.#map.queryRenderedFeatures([x, y], { layers: ['region-labels'] })[0];
		if (region) return { kind: 'place', id: String(region.properties['id']) };
		const dot = this.#map.queryRenderedFeatures(around, { layers: ['small-states', 'small-state-patterns'] })[0];
		const land = dot ?? this.#map.queryRenderedFeatures([x, y], { layers: ['land'] })[0];
		return land ? { kind: 'country', id: String(land.properties['a3']) } : null;
	}

	#placeTarget({ geometry, properties }: MapGeoJSONFeature): Target {
		const target = { kind: 'place', id: String(properties['id']) } as const;
		if (!this.#tiled) return target;
		const place = { type: 'Feature', geometry, properties } as unknown as Feature<Point, PlacePoint>;
		return { ...target, place };
	}
}

/** Addresses of the map's files, absolute for the worker; ranges as geo/shapes/fonts/ranges.js cuts the fonts. */
import { asset } from '$app/paths';
import { PLACE_TILES, type AtlasRecord } from '#lib/domain/record.ts';
import type { FontFile, MapFiles } from '#lib/map/sources.ts';
import { UNICODE_RANGES } from '#lib/map/font-ranges.ts';

function address(path: string): string {
	return new URL(asset(path), location.href).href;
}

function font(file: string): FontFile[] {
	return [
		{ url: address(`/fonts/${file}.woff2`), 'unicode-range': [...UNICODE_RANGES.basic] },
		{ url: address(`/fonts/${file}-extended.woff2`), 'unicode-range': [...UNICODE_RANGES.extended] }
	];
}

export function mapFiles({ tiledPlaces }: AtlasRecord): MapFiles {
	return {
		tiles: address('/tiles/world.pmtiles'),
		relief: address('/tiles/relief-1024.webp'),
		fineRelief: address('/tiles/relief-2048.webp'),
		labels: address('/tiles/labels.json'),
		fineLabels: address('/tiles/labels-fine.json'),
		places: tiledPlaces === undefined ? null : address(`/data/${PLACE_TILES}`),
		fonts: {
			AtlasSans: font('atlas-sans-400'),
			AtlasSansBold: font('atlas-sans-600'),
			AtlasSerifItalic: font('atlas-serif-400-italic')
		}
	};
}

import { openSync, readFileSync, readSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { MARKS } from '#lib/domain/marks.ts';
import { LAYER_ORDER } from './order.ts';
import { THEMES } from './palette.ts';
import { FONT_NAMES, SOURCE_IDS, STATE_LAYERS, type MapFiles } from './sources.ts';
import { style } from './style.ts';

const font = (file: string) => [{ url: `https://atlas.test/fonts/${file}.woff2`, 'unicode-range': ['U+20-7E'] }];
const files: MapFiles = {
	tiles: 'https://atlas.test/tiles/world.pmtiles',
	relief: 'https://atlas.test/tiles/relief-1024.webp',
	fineRelief: 'https://atlas.test/tiles/relief-2048.webp',
	labels: 'https://atlas.test/tiles/labels.json',
	fineLabels: 'https://atlas.test/tiles/labels-fine.json',
	places: null,
	fonts: { AtlasSans: font('a'), AtlasSansBold: font('b'), AtlasSerifItalic: font('c') }
};
const styles = THEMES.flatMap((theme) =>
	['en', 'ru', 'fa'].map((language) => [theme, language, style(theme, files, language)] as const)
);
const [, , day] = styles[0] as (typeof styles)[number];
/** Every value of a layer's paint or layout, with the property's name. */
const properties = (layer: LayerSpecification, kind: 'paint' | 'layout') =>
	Object.entries(layer[kind] ?? {}) as [string, unknown][];
const reads = (value: unknown, operator: string) => JSON.stringify(value).includes(`["${operator}"`);

describe.each(styles)('the style by %s, labels in %s', (_, __, its) => {
	it('is valid by the style specification', () => {
		expect(validateStyleMin(its)).toEqual([]);
	});

	it('draws the layers of LAYER_ORDER, all of them, in that order', () => {
		expect(its.layers.map(({ id }) => id)).toEqual([...LAYER_ORDER]);
	});

	it('asks nobody else for anything: no sprite, no glyph server, no foreign address', () => {
		expect(its.sprite).toBeUndefined();
		expect(its.glyphs).toBeUndefined();
		const addresses = JSON.stringify(its).match(/[a-z]+:\/\/[^"]*/g) ?? [];
		expect(addresses.filter((address) => !address.includes('https://atlas.test/'))).toEqual([]);
	});

	it('uses every source that it has, and no other', () => {
		const used = new Set(its.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
		expect(Object.keys(its.sources).sort()).toEqual([...SOURCE_IDS].sort());
		expect([...used].sort()).toEqual([...SOURCE_IDS].sort());
	});

	it('sets text in our own faces alone', () => {
		const faces = its.layers.flatMap((layer) => (layer.type === 'symbol' ? (layer.layout?.['text-font'] ?? []) : []));
		expect(faces.filter((face) => !(FONT_NAMES as readonly unknown[]).includes(face))).toEqual([]);
		for (const layer of its.layers) {
			if (layer.type === 'symbol' && layer.layout?.['text-field'])
				expect(layer.layout['text-font'], layer.id).toBeDefined();
		}
	});
});

describe('the themes', () => {
	it('differ in colours and shade alone, so that a change of theme lays nothing out again', () => {
		const night = style('dark', files);
		day.layers.forEach((layer, index) => {
			const other = night.layers[index] as LayerSpecification;
			expect({ ...other, paint: null }).toEqual({ ...layer, paint: null });
			const colourless = (its: LayerSpecification) =>
				properties(its, 'paint').filter(([name]) => !/color|raster-opacity/.test(name));
			expect(colourless(other)).toEqual(colourless(layer));
		});
		expect(night.sources).toEqual(day.sources);
	});
});

describe('toggling touches no layout', () => {
	it('feature-state and global-state are read in paint alone', () => {
		for (const layer of day.layers) {
			const laidOut = [properties(layer, 'layout'), 'filter' in layer ? layer.filter : null];
			expect(reads(laidOut, 'feature-state') || reads(laidOut, 'global-state'), layer.id).toBe(false);
		}
	});

	// A change of the global state would count as a change of layout where a property reads feature-state too.
	it('no property reads both', () => {
		const both = day.layers.flatMap((layer) =>
			properties(layer, 'paint').filter(([, value]) => reads(value, 'feature-state') && reads(value, 'global-state'))
		);
		expect(both).toEqual([]);
	});

	it('the pictures’ layers are driven by the global state, which is off at first', () => {
		expect(day.state).toEqual({ patterns: { default: 0 } });
		expect(day.layers.filter((layer) => reads(layer.paint, 'global-state')).map(({ id }) => id)).toEqual([
			'swatch',
			'small-state-patterns'
		]);
	});
});

describe('the tiles', () => {
	/** The archive as it lies on disk. */
	class Archive implements Source {
		#file = openSync('static/tiles/world.pmtiles', 'r');
		getKey = () => 'world';
		async getBytes(offset: number, length: number) {
			const data = Buffer.alloc(length);
			readSync(this.#file, data, 0, length, offset);
			return { data: data.buffer.slice(data.byteOffset, data.byteOffset + length) };
		}
	}
	type Described = { readonly id: string; readonly fields: Readonly<Record<string, string>> };

	it('have every layer and every field that the style reads', async () => {
		const { vector_layers: described } = (await new PMTiles(new Archive()).getMetadata()) as {
			vector_layers: Described[];
		};
		for (const layer of day.layers) {
			if (!('source-layer' in layer) || !layer['source-layer']) continue;
			const { fields } = described.find(({ id }) => id === layer['source-layer']) ?? {};
			expect(fields, `${layer.id} reads ${layer['source-layer']}`).toBeDefined();
			const read = [...JSON.stringify(layer).matchAll(/\["(?:get|has)","(\w+)"\]/g)].map(([, name]) => name);
			for (const name of read) expect(Object.keys(fields ?? {}), layer.id).toContain(name);
		}
		for (const name of STATE_LAYERS) expect(described.find(({ id }) => id === name)?.fields).toHaveProperty('a3');
	});
});

describe('the label points', () => {
	it('have every property that the label layers read', () => {
		for (const [source, path] of [
			['labels', 'static/tiles/labels.json'],
			['towns', 'static/tiles/labels-fine.json']
		] as const) {
			const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: { properties: object }[] };
			const known = new Set(features.flatMap(({ properties: its }) => Object.keys(its)));
			const layers = day.layers.filter((layer) => 'source' in layer && layer.source === source);
			const read = [...JSON.stringify(layers).matchAll(/\["get","(\w+)"\]/g)].map(([, name]) => name);
			expect(layers.length).toBeGreaterThan(0);
			expect(read.filter((name) => name && !known.has(name))).toEqual([]);
		}
	});
});

it('every kind of place has a sign of its own, but the region, which is shown by label and outline', () => {
	const signs = Object.values(MARKS).filter(Boolean);
	expect(new Set(signs).size).toBe(signs.length);
	expect(
		Object.entries(MARKS)
			.filter(([, sign]) => !sign)
			.map(([kind]) => kind)
	).toEqual(['region']);
	for (const sign of signs) expect(sign).toMatch(/^[MLAaHhVvlz0-9 .-]+$/);
});

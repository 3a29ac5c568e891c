import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { discIn } from './globe.ts';
import { boxOf, Limb } from './limb.ts';

/** As much of a map as names need: its sources, and what it was told of their features. */
type Sources = Readonly<Record<string, { id?: string; kind: string; en?: string; name?: string; at: number[] }[]>>;
function mapOf(sources: Sources, late = false) {
	let given = !late;
	const told = new Map<string, { beyond: boolean; gone: boolean }>();
	const map = {
		getSource: (
			name: string
		): (Pick<GeoJSONSource, 'type' | 'getData'> & { once: () => Promise<unknown> }) | undefined =>
			sources[name] && {
				type: 'geojson' as const,
				once: () => Promise.resolve((given = true)),
				getData: () =>
					Promise.resolve({
						type: 'FeatureCollection',
						features: (given ? (sources[name] ?? []) : []).map(({ at, ...properties }) => ({
							type: 'Feature',
							properties,
							geometry: { type: 'Point', coordinates: at }
						}))
					})
			},
		setFeatureState: ({ source, id }: { source: string; id: string | number }, state: never) =>
			told.set(`${source} ${id}`, state)
	};
	return { told, limb: new Limb(map as unknown as MapLibre) };
}

const padding = { left: 0, top: 0, right: 0, bottom: 0 };
const discOver = (lon: number, lat: number) =>
	discIn({ center: [lon, lat], zoom: 1.6, fov: 20, canvas: { width: 700, height: 700 }, padding });

describe('near the globe’s edge', () => {
	const sources = {
		labels: [
			{ kind: 'ocean', en: 'Atlantic Ocean', at: [-30, 30] },
			{ kind: 'country', en: 'Iran', at: [54, 32] },
			{ kind: 'country', en: 'New Zealand', at: [172, -42] }
		],
		places: [
			{ id: 'washington', kind: 'city', name: 'Washington', at: [-77, 38.9] },
			{ id: 'tehran', kind: 'city', name: 'Tehran', at: [51.4, 35.7] }
		]
	};

	it('names are hidden, in the middle they are left alone', async () => {
		const { limb, told } = mapOf(sources);
		let learned = 0;
		await limb.gather(() => learned++);
		expect(learned).toBe(3);
		limb.hide(discOver(20, 35));
		expect(told.get('labels 0'), 'still clear of the edge').toBeUndefined();
		expect(told.get('labels 2'), 'on the far side').toEqual({ beyond: true, gone: true });
		expect(told.has('labels 1') || told.has('places tehran')).toBe(false);
		limb.hide(discOver(45, 35));
		expect(told.get('places washington')).toEqual({ beyond: true, gone: true });
		expect(told.get('labels 0')).toEqual({ beyond: true, gone: false });
	});

	it('also of places that their source is given only later', async () => {
		const { limb, told } = mapOf(sources, true);
		await limb.gather(() => undefined);
		limb.hide(discOver(45, 35));
		expect(told.get('places washington')).toEqual({ beyond: true, gone: true });
	});

	it('they come back as the globe turns, and on a flat map', async () => {
		const { limb, told } = mapOf(sources);
		await limb.gather(() => undefined);
		limb.hide(discOver(-60, 35));
		expect(told.get('places tehran')).toMatchObject({ beyond: true });
		limb.hide(discOver(45, 35));
		expect(told.get('places tehran')).toEqual({ beyond: false, gone: false });
		expect(told.get('places washington')).toMatchObject({ beyond: true });
		limb.hide(null);
		expect(new Set([...told.values()].map(({ beyond, gone }) => beyond || gone))).toEqual(new Set([false]));
	});
});

it('a name takes the more room the longer its longest line is', () => {
	const widthOf = (en: string, kind = 'country') => {
		const [left, , right] = boxOf({ kind, en });
		return right - left;
	};
	expect(widthOf('Iran')).toBeLessThan(widthOf('Kazakhstan'));
	expect(widthOf('Indian Ocean', 'ocean')).toBe(widthOf('Indian'));
	expect(boxOf({ id: 'tehran', kind: 'city', name: 'Tehran' })[2]).toBeGreaterThan(30);
});

/** Ten thousand places: the start costs no more, and each is drawn and answers. The record is synthetic, over the build's own pages. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtRecord, writeOverlay } from '../tools/bench/overlay.ts';
import { manyPlaces, withPlaces } from '../tools/bench/synthetic.ts';
import { serve } from '../tools/serve.ts';
import { complaints, DESK, openMap, pixelOf, settled } from './atlas.ts';

const PLACES = 10_000;
/** A steppe where the record has no place of its own, close enough that all places show. */
const VIEW = { lon: 66, lat: 48, zoom: 6 };

test('ten thousand places come as tiles, are drawn, and answer to pointing', async ({ page }, info) => {
	const own = await builtRecord();
	const places = manyPlaces(own, PLACES);
	const folder = info.outputPath('overlay');
	await writeOverlay(folder, withPlaces(own, places), places);
	const size = async (path: string) => (await stat(path)).size;
	const file = 'data/atlas.json.br';
	expect(Math.abs((await size(join(folder, file))) - (await size(join('build', file))))).toBeLessThan(1000);

	const { server, address } = await serve({ overlay: folder });
	try {
		const found = complaints(page, address);
		await page.setViewportSize(DESK);
		const map = await openMap(page, `${address}?at=${VIEW.lon},${VIEW.lat},${VIEW.zoom}`);
		await settled(map);
		await expect(page.getByRole('definition').first()).toHaveText(String(PLACES));

		const drawn = await map.evaluate((live) =>
			live.queryRenderedFeatures({ layers: ['place-markers'] }).map(({ properties }) => String(properties['id']))
		);
		const wanted = places.features.filter(({ properties: { id } }) => drawn.includes(id));
		expect(wanted.length).toBeGreaterThan(3);

		// Of those that are drawn, the one nearest to the middle: nothing lies over the map there.
		const away = ({ geometry: { coordinates } }: (typeof wanted)[number]) =>
			Math.hypot((coordinates[0] ?? 0) - VIEW.lon, (coordinates[1] ?? 0) - VIEW.lat);
		const [place] = [...wanted].sort((a, b) => away(a) - away(b));
		if (!place) throw new Error('No synthetic place is drawn.');
		const [lon = 0, lat = 0] = place.geometry.coordinates;
		const { x, y } = await pixelOf(map, lon, lat);
		await page.mouse.move(x + 40, y + 40);
		await page.mouse.move(x, y);
		const { id, name, lede } = place.properties;
		await expect(page.getByText(lede)).toBeVisible();
		await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
		await expect
			.poll(() =>
				map.evaluate(
					(live, key) => live.getFeatureState({ source: 'places', sourceLayer: 'places', id: key })['hovered'],
					id
				)
			)
			.toBe(true);
		expect(found).toEqual([]);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});

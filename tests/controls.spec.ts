/** What lies in the map's corner: regions, the way back, the scale. By mouse and by keyboard. */
import { expect, test } from '@playwright/test';
import { BUSHEHR, inSight, listen, liveMap, openUndrawn, queryOf, TEHRAN, VIENNA } from './atlas.ts';

const REGIONS = {
	'Iran’s sites': [TEHRAN, [50.996, 34.885], [49.241, 34.373], BUSHEHR],
	'The Levant': [
		[34.17, 30.17],
		[36.29, 33.51],
		[37.16, 36.2]
	],
	Europe: [VIENNA, [37.62, 55.75], [-9.14, 38.72], [18.07, 59.33]]
} as const;

test('regions frame what they name, the way back leads to the page’s own view, the scale is true', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/?orgs=sco');
	const map = await liveMap(page);
	const back = page.getByRole('button', { name: 'Back to Fordow plant' });
	const region = (name: string) => page.getByRole('button', { name, exact: true });
	const camera = () => map.evaluate((live) => [...live.getCenter().toArray(), live.getZoom()]);
	await expect(region('Europe')).toBeVisible();
	await expect(back).toHaveCount(0);
	const home = await camera();
	const entries = await page.evaluate(() => history.length);
	// A map that never draws says in time that it is slow: that is another's story.
	const all = await listen(page);
	const heard = async () => (await all()).filter((text) => text.startsWith('The map '));

	for (const [name, places] of Object.entries(REGIONS)) {
		await region(name).click();
		await expect.poll(() => queryOf(page)).toMatch(/^orgs=sco&at=[\d.,-]+$/);
		for (const [lon, lat] of places) expect(await inSight(map, lon, lat), `${name}: ${lon}, ${lat}`).toBe(true);
		await expect(region(name)).toHaveAttribute('aria-current', 'true');
		await expect.poll(heard).toEqual([`The map shows ${name.replace('The', 'the')}.`]);
		// The address says where the map is.
		const said = queryOf(page).split('at=')[1]?.split(',').map(Number) ?? [];
		expect(await camera()).toEqual(said.map((value) => expect.closeTo(value, 1)));
	}
	expect(await page.evaluate(() => history.length), 'moving the map makes no history').toBe(entries);

	// By keyboard: back, and the focus is on the map that it has moved.
	await back.focus();
	await page.keyboard.press('Enter');
	await expect(back).toHaveCount(0);
	expect(queryOf(page)).toBe('orgs=sco');
	expect(await camera()).toEqual(home.map((value) => expect.closeTo(value, 6)));
	expect(await map.evaluate((live) => document.activeElement === live.getCanvas())).toBe(true);
	await page.keyboard.press('ArrowLeft');
	await expect(back).toBeVisible();
	await expect(page.locator('[aria-current=true]')).toHaveCount(0);

	// The bar is as long as it says, where it says.
	for (const [lon, lat, zoom] of [
		[51, 34.9, 6],
		[37.62, 55.75, 8.5]
	] as const) {
		await map.evaluate((live, to) => live.jumpTo({ center: [to[0], to[1]], zoom: to[2] }), [lon, lat, zoom] as const);
		const bar = page.getByRole('img', { name: /^Scale bar: [\d,]+ km/ });
		const said = Number((await bar.getAttribute('aria-label'))?.replace(/\D/g, ''));
		const drawn = (await bar.locator('svg').boundingBox())?.width ?? 0;
		const metresPerPixel = (Math.cos((lat * Math.PI) / 180) * 40_075_017) / (512 * 2 ** zoom);
		expect((drawn * metresPerPixel) / 1000 / said).toBeCloseTo(1, 1);
	}

	// Globe or flat is said once, too.
	const globe = page.getByRole('button', { name: 'Globe' });
	await heard();
	for (const shape of ['a globe', 'flat']) {
		await globe.focus();
		await page.keyboard.press('Enter');
		await expect.poll(heard).toEqual([`The map is ${shape}.`]);
	}
});

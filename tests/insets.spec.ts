/** The drawing of where a facility stands: there without scripts, named, and told in words beside it. */
import { expect, test } from '@playwright/test';
import { openUndrawn } from './atlas.ts';
import { violations } from './axe.ts';

const FACILITIES = {
	'/places/bushehr/': { towns: ['Bushehr'], words: ['16 km SSE of Bushehr', 'on the Persian Gulf coast'] },
	'/places/fordow/': { towns: ['Qom'], words: ['29 km NNE of Qom', 'of the Caspian Sea coast'] },
	'/places/arak/': { towns: ['Khondab', 'Arak'], words: ['5.2 km ESE of Khondab', '53 km NW of Arak'] }
} as const;

test.use({ javaScriptEnabled: false });

test('each facility shows where it stands, without scripts', async ({ page }) => {
	for (const [path, { towns, words }] of Object.entries(FACILITIES)) {
		await page.goto(path);
		const inset = page.getByRole('img', { name: /^Where it stands: / });
		await expect(inset).toBeVisible();
		for (const name of [...towns, 'Tehran']) {
			await expect(inset.getByText(name, { exact: true })).toBeVisible();
			await expect(inset).toHaveAccessibleName(new RegExp(name));
		}
		for (const said of words) await expect(page.getByRole('definition').filter({ hasText: said })).toHaveCount(1);
		// Nothing of the drawing is wider than the column.
		const [drawing, column] = [await inset.boundingBox(), await page.getByRole('main').boundingBox()];
		expect(drawing?.width ?? 0).toBeGreaterThan(250);
		expect(drawing?.width ?? 0).toBeLessThanOrEqual(column?.width ?? 0);
	}
	await page.goto('/places/metrojet-9268/');
	await expect(page.getByRole('img', { name: /^Where it stands: / })).toHaveCount(0);
});

test.describe('on a phone by night', () => {
	test.use({ javaScriptEnabled: true, colorScheme: 'dark', viewport: { width: 390, height: 844 } });

	test('axe finds nothing on the pages that have one', async ({ page }) => {
		for (const [index, path] of Object.keys(FACILITIES).entries()) {
			await openUndrawn(page, path);
			// They are built alike; their labels lie on other grounds.
			expect.soft(await violations(page, index === 0 ? 'all' : 'colours'), path).toEqual([]);
		}
	});
});

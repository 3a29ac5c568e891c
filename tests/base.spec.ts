/** The same build under a folder of a host: a bug here would show only on the day of publication. */
import { expect, test } from '@playwright/test';
import { serve } from '../tools/serve.ts';
import { complaints, drawn, organizationSwitch, sentence } from './atlas.ts';

test('served under /atlas/ the map is drawn there, and every link stays there', async ({ page }) => {
	const { server, address } = await serve({ base: '/atlas' });
	try {
		expect(address).toMatch(/\/atlas\/$/);
		const found = complaints(page, address);
		await page.goto(`${address}?orgs=sco`, { waitUntil: 'commit' });
		await drawn(page);
		await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible();
		await expect(sentence(page)).toContainText('6 states belonged to the SCO');
		await page
			.getByRole('main')
			.getByRole('link', { name: /^Fordow/ })
			.click();
		await expect(page).toHaveURL(`${address}places/fordow/?orgs=sco`);
		await organizationSwitch(page, 'Eurasian Economic Union').click();
		await expect(page).toHaveURL(`${address}places/fordow/?orgs=eaeu,sco`);
		await page.getByRole('main').getByRole('link', { name: 'Iran', exact: true }).first().click();
		await expect(page).toHaveURL(`${address}countries/irn/?orgs=eaeu,sco`);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1, name: 'Iran' })).toBeVisible();
		await expect(organizationSwitch(page, 'Eurasian Economic Union')).toHaveAttribute('aria-checked', 'true');
		const outside = await page.evaluate(
			(base) =>
				[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
					.map((link) => link.href)
					.filter((href) => href.startsWith(location.origin) && !href.startsWith(base)),
			address
		);
		expect(outside).toEqual([]);
		expect(found).toEqual([]);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});

/** The map by keyboard alone, and what a screen reader is told of it. */
import { expect, test, type Page } from '@playwright/test';
import { fullPath, listen, openMap, organizationSwitch, queryOf, settled, unpainted } from './atlas.ts';
import { violations } from './axe.ts';

test.beforeEach(({ page }) => unpainted(page));

const list = (page: Page) => page.getByRole('listbox', { name: 'In sight on the map' });
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

test('by keyboard alone: what is in sight, typed letters, a page and back; each change is said once', async ({
	page
}) => {
	const map = await openMap(page, '/');
	await settled(map);
	const heard = await listen(page);
	const marked = (id: string) =>
		map.evaluate((live, place) => live.getFeatureState({ source: 'places', id: place })['hovered'] === true, id);

	await test.step('a skip link leads to the list, which shows itself: places first, then states', async () => {
		await expect(list(page)).toBeAttached();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to what is in sight' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(list(page)).toBeFocused();
		await expect(list(page)).toBeInViewport();
		await expect(active(page)).toHaveAccessibleName(/^Tehran ?: City$/);
		await expect(
			list(page).getByRole('group', { name: 'States' }).getByRole('option', { name: 'Iran' })
		).toBeAttached();
	});
	await test.step('"f" makes Fordow active: marked on the map, its card beside it', async () => {
		await page.keyboard.press('f');
		await expect(active(page)).toHaveAccessibleName(/^Fordow plant ?: Facility$/);
		await expect(list(page)).toHaveAttribute('aria-activedescendant', 'sight-place-fordow');
		await expect.poll(() => marked('fordow')).toBe(true);
		await expect(page.locator('.card').filter({ hasText: 'Fordow' })).toBeVisible();
		await page.keyboard.press('End');
		await expect.poll(() => marked('fordow')).toBe(false);
		await page.keyboard.press('Home');
		await expect(active(page)).toHaveAccessibleName(/^Tehran ?: City$/);
		await page.keyboard.type('fo');
		await expect(active(page)).toHaveAccessibleName(/^Fordow plant ?: Facility$/);
		expect(await heard(), 'the list speaks for itself').toEqual([]);
	});
	await test.step('axe finds nothing while it is open', async () => {
		expect(await violations(page)).toEqual([]);
	});
	await test.step('Enter opens its page, which is told by its title alone; Escape comes back to the list', async () => {
		await page.keyboard.press('Enter');
		await expect.poll(() => fullPath(page)).toBe('/places/fordow/');
		await expect(page.locator('#svelte-announcer')).toContainText('Fordow');
		await expect(page.locator('.card')).toHaveCount(0);
		await settled(map);
		expect(await heard()).toEqual([expect.stringContaining('Fordow')]);
		await page.keyboard.press('Escape');
		await expect.poll(() => fullPath(page)).toMatch(/^\/(#in-sight)?$/);
		await expect(list(page)).toBeFocused();
		await expect(active(page)).toHaveAccessibleName(/^Fordow plant ?: Facility$/);
		await settled(map);
		await heard();
	});
	await test.step('Escape returns to the map; arrows move it, and one sentence says what is in sight', async () => {
		await page.keyboard.press('Escape');
		await expect(page.locator('.maplibregl-canvas')).toBeFocused();
		await expect(page.locator('.card')).toHaveCount(0);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => queryOf(page)).toContain('at=');
		await page.keyboard.press('ArrowRight');
		await expect.poll(heard).toEqual([expect.stringMatching(/^In sight: .+ and \d+ states\.$/)]);
		await page.keyboard.press('Shift+Tab');
		await expect(list(page)).toBeFocused();
	});
	await test.step('a switch is said once, in one region; then the list tells standings', async () => {
		await organizationSwitch(page, 'Shanghai Cooperation Organization').focus();
		await page.keyboard.press('Space');
		await expect.poll(() => queryOf(page)).toContain('orgs=sco');
		await expect
			.poll(heard)
			.toEqual([expect.stringMatching(/^On 23 November 2015, 6 states belonged to the SCO: China, /)]);
		await list(page).focus();
		await page.keyboard.type('iran');
		await expect(active(page)).toHaveAccessibleName(/^Iran ?: observer in the SCO$/i);
	});
	await test.step('a page that brings layers of its own is said once, too', async () => {
		await page.keyboard.type('tajik');
		await page.keyboard.press('Escape');
		await page.getByRole('main').getByRole('link', { name: 'Collective Security Treaty Organization' }).focus();
		await heard();
		await page.keyboard.press('Enter');
		await expect.poll(() => fullPath(page)).toContain('/organizations/csto/');
		await expect(page.getByRole('status')).toContainText('CSTO');
		await settled(map);
		expect(await heard()).toEqual([expect.stringContaining('Collective Security Treaty Organization')]);
	});
});

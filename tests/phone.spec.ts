/** The atlas under a thumb: an emulated phone, where the reading column is a sheet over the map. */
import { expect, test, type Page } from '@playwright/test';
import {
	BUSHEHR,
	DOCUMENTS,
	drawn,
	follow,
	inSight,
	KINDS,
	liveMap,
	openMap,
	openUndrawn,
	organizationSwitch,
	pixelOf,
	queryOf,
	sentence,
	settled,
	TEHRAN,
	unpainted,
	VIENNA
} from './atlas.ts';

test.beforeEach(({ page }) => unpainted(page));

test.use({
	viewport: { width: 390, height: 844 },
	isMobile: true,
	hasTouch: true,
	deviceScaleFactor: 1,
	// Under a thumb things glide.
	contextOptions: { reducedMotion: 'no-preference' }
});

const sheetTop = (page: Page) =>
	page.locator('.sheet').evaluate((sheet) => Math.round(sheet.getBoundingClientRect().top));
const grip = (page: Page) => page.locator('.grip');
/** Where the sheet's top stands at each stop in this window. */
const TOP = { low: 844 - 108, half: 439, full: 0 };

type Point = { x: number; y: number };
const STEPS = 12;

/** Fingers that go down, move in steps and lift, as the browser's own input. @param at where each finger is, from 0 to 1 */
async function fingers(page: Page, at: (share: number) => Point[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
	await touch('touchStart', at(0));
	for (let step = 1; step <= STEPS; step++) await touch('touchMove', at(step / STEPS));
	// They come to rest before they lift: on a busy machine the last steps would else count as a flick.
	for (let frame = 0; frame < 3; frame++) {
		await page.evaluate(() => new Promise(requestAnimationFrame));
		await touch('touchMove', at(1));
	}
	await touch('touchEnd', []);
	await session.detach();
}

const drag = (page: Page, { x, y }: Point, dy: number) => fingers(page, (share) => [{ x, y: y + dy * share }]);
const spread = (page: Page, { x, y }: Point) =>
	fingers(page, (share) => [
		{ x, y: y - 20 - 70 * share },
		{ x, y: y + 20 + 70 * share }
	]);

test('the sheet opens at its middle stop, and its grip leads through all three', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await grip(page).tap();
	await expect.poll(() => sheetTop(page)).toBe(TOP.full);
	await expect(grip(page)).toHaveAccessibleName('Show the map');
	await grip(page).tap();
	await expect.poll(() => sheetTop(page)).toBe(TOP.low);
	await expect(grip(page)).toHaveAccessibleName('Show the text');
	await grip(page).focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
});

test('at the low stop the document’s name is in sight, whatever the document is', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	const title = page.getByRole('heading', { level: 1 });
	/** Where the name's first line ends, below the sheet's upper edge. */
	const line = () =>
		title.evaluate((heading) => {
			const range = document.createRange();
			range.selectNodeContents(heading);
			const sheet = heading.closest('.sheet')?.getBoundingClientRect().top ?? 0;
			return Math.round((range.getClientRects()[0]?.bottom ?? Infinity) - sheet);
		});
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await expect.poll(() => sheetTop(page)).toBe(TOP.low);
	await expect(title).toBeInViewport({ ratio: 0.9 });
	for (const path of [...Object.values(KINDS), '/data/', ...Object.values(DOCUMENTS)]) {
		if (path !== '/places/fordow/') {
			const before = await title.innerText();
			await follow(page, path);
			await expect(title).not.toHaveText(before);
		}
		expect.soft(await line(), path).toBeLessThanOrEqual(844 - TOP.low);
	}
});

test('a finger draws the sheet from stop to stop, reads on beyond the last, and never loses the grip', async ({
	page
}) => {
	await openUndrawn(page, '/places/fordow/');
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
	await drag(page, { x: 195, y: TOP.half + 12 }, 240);
	await expect.poll(() => sheetTop(page)).toBe(TOP.low);
	await drag(page, { x: 195, y: TOP.low + 12 }, -260);
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
	await drag(page, { x: 195, y: TOP.half + 100 }, -330);
	await expect.poll(() => sheetTop(page)).toBe(TOP.full);
	await drag(page, { x: 195, y: 600 }, -400);
	await expect.poll(() => sheetTop(page)).toBeLessThan(-300);
	// However far down the text, the grip is at hand.
	expect((await grip(page).boundingBox())?.y).toBe(0);
});

test('one finger on the map moves the map alone, two fingers too; the page stays where it is', async ({ page }) => {
	const map = await openMap(page, '/');
	await settled(map);
	const before = await map.evaluate((live) => ({ lat: live.getCenter().lat, zoom: live.getZoom() }));
	const scrolled = await page.evaluate(() => scrollY);
	await drag(page, { x: 195, y: 300 }, 90);
	await expect.poll(() => map.evaluate((live) => live.getCenter().lat)).toBeGreaterThan(before.lat);
	await spread(page, { x: 195, y: 270 });
	await expect.poll(() => map.evaluate((live) => live.getZoom())).toBeGreaterThan(before.zoom + 0.3);
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
	await expect.poll(() => queryOf(page)).toMatch(/^at=/);
});

test('where the reader has magnified the page, a finger on the map moves the page: nobody is trapped', async ({
	page
}) => {
	await openUndrawn(page, '/places/fordow/');
	const map = await liveMap(page);
	await spread(page, { x: 195, y: 640 });
	await expect.poll(() => page.evaluate(() => visualViewport?.scale ?? 1)).toBeGreaterThan(1.1);
	await expect
		.poll(() => map.evaluate((live) => live.dragPan.isEnabled() || live.touchZoomRotate.isEnabled()))
		.toBe(false);
});

test('the first tap names, the second opens; a tap on the card opens too; a tap beside closes it', async ({ page }) => {
	const map = await openMap(page, '/');
	await settled(map);
	const tap = async (lon: number, lat: number) => {
		const { x, y } = await pixelOf(map, lon, lat);
		await page.touchscreen.tap(x, y);
	};
	const card = page.locator('.card');
	await tap(37.62, 55.75);
	await expect(card).toContainText('Moscow');
	await expect(page).toHaveURL(/\/$/);
	await tap(-0.1, 0);
	await tap(30.5, 43.2);
	await expect(card).toHaveCount(0);
	await tap(37.62, 55.75);
	await expect(card).toContainText('Moscow');
	await tap(37.62, 55.75);
	await expect(page).toHaveURL(/\/places\/moscow\/$/);
	// The new document shows where it is and how it begins.
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
	await page.goBack();
	// The address is there before its page, which brings the map back.
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Putin in Tehran/);
	await settled(map);
	await tap(51.4, 35.7);
	await page.getByRole('link', { name: /Open/ }).tap();
	await expect(page).toHaveURL(/\/places\/[a-z]+\/$/);
});

test('organizations are chips: they switch, keep their order, and unfold to the whole key', async ({ page }) => {
	await openUndrawn(page, '/');
	const sco = organizationSwitch(page, 'Shanghai Cooperation Organization');
	await expect(page.getByRole('switch').first()).toBeInViewport();
	await sco.tap();
	await expect(sco).toHaveAttribute('aria-checked', 'true');
	await expect(sentence(page)).toContainText('6 states belonged to the SCO');
	await expect(sentence(page)).toBeInViewport();
	const box = await sco.boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(36);
	await page.getByRole('button', { name: 'Unfold the key' }).tap();
	// The sheet makes room for it.
	await expect.poll(() => sheetTop(page)).toBe(TOP.low);
	await expect(page.getByText('Shanghai Cooperation Organization', { exact: true }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Fold the key', exact: true }).tap();
	await expect(page.locator('.key .name').first()).toBeHidden();
});

test('an organization that the address switches on has its chip in sight', async ({ page }) => {
	await openUndrawn(page, '/?orgs=sco');
	await expect(organizationSwitch(page, 'Shanghai Cooperation Organization')).toBeInViewport({ ratio: 0.9 });
});

test('what takes the focus is not left under the sheet', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	await grip(page).tap();
	await expect.poll(() => sheetTop(page)).toBe(TOP.full);
	await page.getByRole('switch').first().focus();
	await expect.poll(() => sheetTop(page)).toBe(TOP.half);
});

test('what a document frames stands in the part of the map that is free', async ({ page }) => {
	await openUndrawn(page, '/places/bushehr/');
	const map = await liveMap(page);
	const { y } = await pixelOf(map, 50.886, 28.83);
	expect(y).toBeGreaterThan(150);
	expect(y).toBeLessThan(TOP.half - 60);
});

for (const { name, width, height } of [
	{ name: 'on its side', width: 844, height: 390 },
	{ name: 'of 320 pixels', width: 320, height: 568 }
]) {
	test(`a phone ${name}: text, map, chips and controls are all there, and nothing runs over`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const path of Object.values(KINDS)) {
			await openUndrawn(page, path);
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
			await expect(page.getByRole('button', { name: 'Unfold the key' })).toBeInViewport();
			expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
		}
	});
}

test('regions unfold above their button, show what they name, and the way back is beside it', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openUndrawn(page, '/places/vienna/');
	const map = await liveMap(page);
	const regions = page.getByRole('button', { name: 'Regions' });
	const iran = page.getByRole('button', { name: 'Iran’s sites' });
	await expect(iran).toBeHidden();
	await regions.tap();
	const key = await page.locator('.key').boundingBox();
	for (const region of await page.getByRole('group', { name: 'Regions' }).getByRole('button').all()) {
		const { x, y, width, height } = (await region.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		expect(x).toBeGreaterThanOrEqual(0);
		expect(y).toBeGreaterThanOrEqual((key?.y ?? 0) + (key?.height ?? 0));
		expect(y + height).toBeLessThan(TOP.half);
	}
	await iran.tap();
	await expect(iran).toBeHidden();
	await expect(regions).toBeFocused();
	for (const [lon, lat] of [TEHRAN, BUSHEHR]) expect(await inSight(map, lon, lat)).toBe(true);
	await expect.poll(() => queryOf(page)).toMatch(/^at=51/);
	await page.getByRole('button', { name: 'Back to Vienna' }).tap();
	await expect.poll(() => queryOf(page)).toBe('');
	expect(await inSight(map, ...VIENNA)).toBe(true);
	// A finger elsewhere folds the list, and so does Escape, which leaves the page open.
	await regions.tap();
	await page.getByRole('heading', { level: 1 }).tap();
	await expect(iran).toBeHidden();
	await regions.tap();
	await page.keyboard.press('Escape');
	await expect(iran).toBeHidden();
	await expect(page).toHaveURL(/vienna/);
});

test('a fact that is tapped has its flag, which opens the report of it; nothing runs over at 320 pixels', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openUndrawn(page, '/organizations/csto/');
	const main = page.getByRole('main');
	const row = main.getByRole('row', { name: /^Armenia/ }).last();
	await row.getByRole('cell').last().tap();
	const flag = row.getByRole('button', { name: 'Report a mistake in this' });
	await expect(flag).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await flag.tap();
	await expect(main.getByRole('combobox', { name: 'About' })).toBeFocused();
	await expect(main.getByRole('textbox', { name: 'The report' })).toHaveValue(/\nAbout: Armenia in the CSTO: member/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('with text twice as large everything can still be reached', async ({ page }) => {
	// Said before the page is there it is forgotten.
	for (const path of ['/countries/irn/?orgs=sco', '/places/bushehr/', '/places/fordow/']) {
		await openUndrawn(page, path);
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
	}
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	const sco = organizationSwitch(page, 'Shanghai Cooperation Organization');
	await sco.tap();
	await expect(sco).toHaveAttribute('aria-checked', 'true');
	await grip(page).tap();
	await expect.poll(() => sheetTop(page)).toBe(0);
});

test('nothing of the text moves while the page loads', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, { shift: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
				if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	for (const path of ['/', '/places/fordow/']) {
		await page.goto(path);
		await drawn(page);
		expect.soft(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBe(0);
	}
});

/** What happens when something breaks: the page says so in a line, keeps what works, and offers to try again. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base, type JSHandle, type Page, type Route } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import { drawn, fullPath, liveMap, mapRegion, openMap, organizationSwitch, sentence, unpainted } from './atlas.ts';
import { host, HOSTS, type Host } from './hosts.ts';

/** Nothing here may end in an error that nobody caught. */
const test = base.extend<{ caught: undefined }>({
	caught: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await use(undefined);
			expect(errors).toEqual([]);
		},
		{ auto: true }
	]
});
// A small window: what is tested here are words and order, and software WebGL pays for every pixel.
test.use({ viewport: { width: 700, height: 500 } });

/** What is told and asked for is tested; but a graphics context is lost with all that it has painted. */
test.beforeEach(({ page }, { title }) => (title.includes('graphics context') ? undefined : unpainted(page)));

const line = (page: Page) => mapRegion(page).locator('xpath=..').getByRole('note');
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });
const picture = (page: Page) => mapRegion(page).getByRole('img', { name: 'Map', exact: true });
const canvas = (page: Page) => page.locator('canvas.maplibregl-canvas');

/** Without the live map: at rest, its picture in its place, and all else at work. */
async function picturesInstead(page: Page, says: RegExp): Promise<void> {
	await expect(line(page)).toHaveText(says);
	await expect(line(page), 'no library speaks to the reader').not.toHaveText(/error|fetch|undefined|failed/i);
	await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false');
	await expect(picture(page)).toBeVisible();
	await expect(canvas(page).filter({ visible: true })).toHaveCount(0);
}

/** The switches, the sentence and the links do their work. */
async function stillAtWork(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Unfold the key' }).click();
	await organizationSwitch(page, 'Shanghai').click();
	await expect(organizationSwitch(page, 'Shanghai')).toBeChecked();
	await expect(sentence(page)).toContainText('6 states belonged to the SCO');
	await expect.poll(() => fullPath(page)).toBe('/?orgs=sco');
	await expect(page.getByRole('main').getByRole('link', { name: /^Fordow/ })).toHaveAttribute(
		'href',
		/fordow\/\?orgs=sco$/
	);
}

/** The reader tries again, and has the live map. */
async function mended(page: Page): Promise<void> {
	await tryAgain(page).click();
	await drawn(page);
	await expect(line(page)).toHaveCount(0);
	await expect(canvas(page)).toBeVisible();
	await expect(picture(page)).toBeHidden();
}

/** The map's own script: the largest chunk. */
async function mapChunk(): Promise<string> {
	const folder = 'build/_app/immutable/chunks';
	for (const file of await readdir(folder)) {
		if (file.endsWith('.js') && (await readFile(join(folder, file), 'utf8')).includes('maplibregl-canvas'))
			return `**/${file}`;
	}
	throw new Error('No chunk holds MapLibre.');
}

const abort = (route: Route) => route.abort();
const answer = (status: number) => (route: Route) => route.fulfill({ status, body: 'out of order' });

test('without WebGL 2: nothing of the map’s script is fetched, picture and words stay', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		Object.assign(HTMLCanvasElement.prototype, {
			getContext(this: HTMLCanvasElement, ...args: Parameters<typeof getContext>) {
				const off = !(window as unknown as { webgl?: boolean }).webgl && /webgl/.test(args[0]);
				return off ? null : getContext.apply(this, args);
			}
		});
	});
	await page.goto('/');
	await picturesInstead(page, /cannot draw the live map \(WebGL 2 is off\)/);
	await stillAtWork(page);
	await test.step('the picture follows the switches and the documents', async () => {
		const state = (code: string) => picture(page).locator(`[data-state="${code}"]`);
		await expect(state('CHN')).toHaveAttribute('fill', /^#/);
		await expect(state('IRN')).toHaveAttribute('fill', /^url/);
		await expect(state('TUR')).toHaveAttribute('fill', /^url/);
		await organizationSwitch(page, 'Shanghai').click();
		await expect(picture(page).locator('[data-state]')).toHaveCount(0);
		await organizationSwitch(page, 'Eurasian Economic Union').click();
		await expect(state('KAZ')).toHaveAttribute('fill', /^#/);
		const before = await picture(page).getAttribute('viewBox');
		await page
			.getByRole('main')
			.getByRole('link', { name: /^Fordow/ })
			.click();
		await expect(page).toHaveURL(/fordow\/\?orgs=eaeu$/);
		await expect(picture(page)).not.toHaveAttribute('viewBox', before ?? '');
		await expect(state('KAZ')).toHaveAttribute('fill', /^#/);
		await expect(picture(page).locator('[data-place="fordow"] .chosen')).toBeAttached();
	});
	const chunk = (await mapChunk()).slice(3);
	expect(asked.filter((path) => path.endsWith(chunk) || /worker|pmtiles/.test(path))).toEqual([]);
	await tryAgain(page).click();
	await picturesInstead(page, /WebGL 2 is off/);
	await page.evaluate(() => Object.assign(window, { webgl: true }));
	await mended(page);
});

test('the map’s script does not arrive', async ({ page }) => {
	const chunk = await mapChunk();
	await page.route(chunk, abort);
	await page.goto('/');
	await picturesInstead(page, /live map could not be loaded/);
	await stillAtWork(page);
	// The browser may remember the failure: then the page is loaded anew, unless its host is gone as well.
	await page.route('**/*', (route) => (route.request().method() === 'HEAD' ? route.abort() : route.fallback()));
	await tryAgain(page).click();
	await picturesInstead(page, /live map could not be loaded/);
	await page.unrouteAll();
	await mended(page);
	expect(fullPath(page), 'the address has kept the view').toBe('/?orgs=sco');
});

test('the map’s worker does not arrive', async ({ page }) => {
	await page.route('**/maplibre-gl-worker*', answer(404));
	await page.goto('/');
	await picturesInstead(page, /live map could not be loaded/);
	await stillAtWork(page);
	await page.unrouteAll();
	await mended(page);
});

test('the tiles do not arrive: not there, out of order, cut off', async ({ page }) => {
	let way = answer(404);
	await page.route('**/*.pmtiles', (route) => way(route));
	await page.goto('/');
	await picturesInstead(page, /could not load its outlines/);
	await stillAtWork(page);
	for (way of [answer(500), abort]) {
		await tryAgain(page).click();
		await picturesInstead(page, /could not load its outlines/);
	}
	await page.unrouteAll();
	await mended(page);
	const map = await liveMap(page);
	expect(await map.evaluate((live) => live.queryRenderedFeatures({ layers: ['land'] }).length)).toBeGreaterThan(5);
});

test('a drawn map that lacks further tiles stays, and says so', async ({ page }) => {
	const map = await openMap(page, '/');
	await page.route('**/*.pmtiles', abort);
	await map.evaluate((live) => live.jumpTo({ center: [51.4, 35.7], zoom: 7 }));
	await expect(line(page)).toContainText('The map could not load some of its outlines. The rest of it works.');
	await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false');
	await expect(canvas(page)).toBeVisible();
	await page.unrouteAll();
	await mended(page);
	expect(await map.evaluate((live) => live.queryRenderedFeatures({ layers: ['land'] }).length)).toBeGreaterThan(0);
	await expect(canvas(page), 'it is the same map').toHaveCount(1);
});

const shownNames = (map: JSHandle<MapLibre>) =>
	map.evaluate((live) => live.queryRenderedFeatures({ layers: ['country-labels', 'city-labels'] }).length);

for (const [name, { files, says }] of Object.entries({
	relief: { files: '**/relief-1024.webp', says: 'the relief' },
	'list of names': { files: '**/labels.json', says: 'the names of states, seas and cities' }
})) {
	for (const [way, fail] of Object.entries({ 'is not there': answer(404), 'is cut off': abort })) {
		test(`the ${name} ${way}`, async ({ page }) => {
			await page.route(files, fail);
			const map = await openMap(page, '/');
			await expect(line(page)).toContainText(`The map could not load ${says}. The rest of it works.`);
			await expect(canvas(page)).toBeVisible();
			await page.unrouteAll();
			const arrives = page.waitForResponse(files);
			await mended(page);
			expect((await arrives).ok()).toBe(true);
			await expect.poll(() => shownNames(map)).toBeGreaterThan(0);
			await expect(line(page)).toHaveCount(0);
		});
	}
}

test('fonts fail together with the relief: one line; names are drawn in the device’s letters', async ({ page }) => {
	await page.route('**/*.woff2', abort);
	await page.route('**/relief-1024.webp', answer(500));
	const map = await openMap(page, '/');
	await expect(line(page)).toHaveText(/could not load the relief and its own lettering/);
	await expect(line(page)).toHaveCount(1);
	expect(await shownNames(map)).toBeGreaterThan(0);
	await page.unrouteAll();
	await mended(page);
	await expect
		.poll(() => page.evaluate(() => [...document.fonts].filter(({ family }) => /maplibre/.test(family)).length))
		.toBeGreaterThan(0);
});

test('the facts do not arrive: the picture and the text stay, the map waits for them', async ({ page }) => {
	await page.route('**/data/atlas.json', answer(500));
	await page.goto('/');
	await picturesInstead(page, /places and memberships could not be loaded/);
	await expect(page.getByRole('main').getByRole('link', { name: /^Fordow/ })).toBeVisible();
	await page.unroute('**/data/atlas.json');
	await page.route('**/data/atlas.json', abort);
	await tryAgain(page).click();
	await picturesInstead(page, /places and memberships could not be loaded/);
	await page.unrouteAll();
	await mended(page);
	await stillAtWork(page);
});

/** Holds what matches until it is let go. */
async function hold(page: Page, files: string): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(files, async (route) => {
		await released;
		await route.fallback();
	});
	return release;
}

for (const [name, files] of Object.entries({
	'the map’s script': 'chunk',
	'the tiles': '**/*.pmtiles',
	'the facts': '**/data/atlas.json',
	'the relief': '**/relief-1024.webp'
})) {
	test(`${name} on a slow line: a quiet word, the picture meanwhile, then the map`, async ({ page }) => {
		await page.clock.install();
		const release = await hold(page, files === 'chunk' ? await mapChunk() : files);
		await page.goto('/', { waitUntil: 'commit' });
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		await expect(line(page)).toHaveCount(0);
		await page.clock.fastForward(8_500);
		await expect(line(page)).toHaveText('Still loading the live map…');
		await expect(picture(page)).toBeVisible();
		await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'true');
		await page.clock.fastForward(25_000);
		await expect(tryAgain(page)).toBeVisible();
		release();
		await drawn(page);
		await expect(line(page)).toHaveCount(0);
	});
}

/** What the map has been told and has at hand, as far as a rebuilt style might lack it. */
const told = (map: JSHandle<MapLibre>) =>
	map.evaluate((live) => ({
		russia: live.getFeatureState({ source: 'world', sourceLayer: 'countries', id: 'RUS' }),
		dot: live.getFeatureState({ source: 'small-states', id: 'KGZ' }),
		selected: live.getFeatureState({ source: 'places', id: 'fordow' })['selected'],
		patterns: live.getGlobalState()['patterns'],
		hatch: String(live.getImage('state-IRN')?.data?.data),
		mark: String(live.getImage('place-facility')?.data?.data),
		fonts: Object.keys(live.getFontFaces() ?? {}),
		states: live.queryRenderedFeatures({ layers: ['land'] }).length,
		names: live.queryRenderedFeatures({ layers: ['country-labels'] }).length,
		places: live.queryRenderedFeatures({ layers: ['place-markers'] }).length,
		dots: live.querySourceFeatures('small-states').length > 0
	}));

async function loseContext(page: Page): Promise<void> {
	await canvas(page).evaluate((element) => {
		const lose = (element as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context');
		Object.assign(window, { lose });
		lose?.loseContext();
	});
}

test('the graphics context is lost and given back: all is as before, and what was switched meanwhile is shown', async ({
	page
}) => {
	const map = await openMap(page, '/places/fordow/?orgs=csto,sco');
	const before = await told(map);
	expect(before).toMatchObject({ patterns: 1, selected: true });
	expect(before.russia['patterned']).toBe(true);
	await loseContext(page);
	await expect(line(page)).toContainText('The browser has paused the live map.');
	await expect(picture(page)).toBeVisible();
	await page.getByRole('button', { name: 'Unfold the key' }).click();
	await organizationSwitch(page, 'Gas Exporting').click();
	await expect(organizationSwitch(page, 'Gas Exporting')).toBeChecked();
	const giveBack = () => page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext());
	await giveBack();
	await expect(line(page)).toHaveCount(0);
	await drawn(page);
	await expect(canvas(page)).toBeVisible();
	await expect(picture(page)).toBeHidden();
	const between = await told(map);
	expect(between.hatch, 'a third organization makes another picture').not.toBe(before.hatch);
	await organizationSwitch(page, 'Gas Exporting').click();
	await expect.poll(() => told(map)).toEqual(before);
});

test('the graphics context is lost for good: the map can be made anew, at the same view', async ({ page }) => {
	await page.clock.install();
	await openMap(page, '/?at=51.00,34.00,4.50&orgs=sco');
	await loseContext(page);
	await expect(line(page)).toHaveText(/has paused the live map/);
	await expect(tryAgain(page)).toHaveCount(0);
	await page.clock.fastForward(6_000);
	await picturesInstead(page, /has not given it back/);
	await mended(page);
	const map = await liveMap(page);
	expect(await map.evaluate((live) => [live.getCenter().lng, live.getZoom()])).toEqual([51, 4.5]);
	await expect.poll(async () => (await told(map)).russia['tint']).toBeTruthy();
	await expect(canvas(page)).toHaveCount(1);
});

test('extras fail in silence, and are asked for when the reader moves on', async ({ page }) => {
	await page.clock.install();
	const extras = /relief-2048|labels-fine/;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(...(extras.exec(request.url()) ?? [])));
	await page.route(extras, abort);
	const map = await openMap(page, '/?at=51.00,34.00,5.00');
	await page.clock.fastForward(3_000);
	await expect.poll(() => new Set(asked).size).toBe(2);
	await drawn(page);
	await expect(line(page)).toHaveCount(0);
	await page.unrouteAll();
	const arrive = Promise.all([page.waitForResponse(/relief-2048/), page.waitForResponse(/labels-fine/)]);
	await map.evaluate((live) => live.jumpTo({ zoom: 5.1 }));
	await page.clock.fastForward(3_000);
	expect((await arrive).every((response) => response.ok())).toBe(true);
	await expect(line(page)).toHaveCount(0);
});

const HOW: Record<Host, string> = {
	ranges: 'serves byte ranges',
	whole: 'ignores ranges and sends the whole archive',
	compressed: 'compresses the archive',
	'compressed-ranges': 'cuts ranges from the compressed archive'
};
for (const kind of HOSTS) {
	test(`tiles from a host that ${HOW[kind]}`, async ({ page }) => {
		const { address, answers, stop } = await host(kind);
		try {
			await page.goto(`${address}?orgs=sco`, { waitUntil: 'commit' });
			await drawn(page);
			await expect(line(page)).toHaveCount(0);
			const map = await liveMap(page);
			expect(await map.evaluate((live) => live.queryRenderedFeatures({ layers: ['land'] }).length)).toBeGreaterThan(5);
			const whole = answers.filter(({ bytes }) => bytes > 2e6);
			// Chromium hangs up on a range that comes compressed; what it asks for then is the whole.
			expect(whole.length).toBe({ ranges: 0, whole: 1, compressed: 2, 'compressed-ranges': 1 }[kind]);
			if (kind === 'ranges') expect(answers.every(({ status }) => status === 206)).toBe(true);
		} finally {
			stop();
		}
	});
}

test('without a network: the map answers, and a page that is not at hand is told in a line', async ({
	page,
	context
}) => {
	await openMap(page, '/');
	await context.setOffline(true);
	await stillAtWork(page);
	const fordow = page.getByRole('main').getByRole('link', { name: /^Fordow/ });
	await fordow.click();
	const offline = page.getByText('You are offline, and this page has not been loaded yet.');
	await expect(offline).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Putin in Tehran, November 2015');
	expect(fullPath(page)).toBe('/?orgs=sco');
	await context.setOffline(false);
	await expect(offline).toHaveCount(0);
	await fordow.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fordow/);
});

/** The globe: switched on and off, in the address, with its picture wherever there is no live map. */
import { expect, test, type JSHandle, type Page } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import {
	complaints,
	liveMap,
	mapRegion,
	openMap,
	openUndrawn,
	organizationSwitch,
	pixelOf,
	queryOf,
	settled
} from './atlas.ts';

const NEAR = 3;
const globeSwitch = (page: Page) => page.getByRole('button', { name: 'Globe', exact: true });
const projection = (map: JSHandle<MapLibre>) => map.evaluate((live) => live.getProjection()?.type ?? 'mercator');
/** What is drawn at a position: the state's code. */
const stateAt = (map: JSHandle<MapLibre>, position: [number, number]) =>
	map.evaluate(
		(live, at) => live.queryRenderedFeatures(live.project(at), { layers: ['land'] })[0]?.properties['a3'] as unknown,
		position
	);

test('a reader turns the map into a globe, and the address remembers', async ({ page, baseURL }) => {
	const found = complaints(page, baseURL as string);
	const relief = page.waitForResponse(/relief-2048\.webp$/, { timeout: 60_000 });
	const map = await openMap(page, '/?orgs=sco');
	await expect(globeSwitch(page)).toHaveAttribute('aria-pressed', 'false');
	await test.step('by keyboard', async () => {
		await globeSwitch(page).press('Enter');
		await expect(globeSwitch(page)).toHaveAttribute('aria-pressed', 'true');
		await expect(globeSwitch(page)).toBeFocused();
		await expect.poll(() => queryOf(page)).toBe('orgs=sco&globe=1');
		await expect.poll(() => projection(map)).toBe('globe');
		await settled(map);
	});
	await test.step('back and forward', async () => {
		await page.goBack();
		await expect.poll(() => projection(map)).toBe('mercator');
		await expect(globeSwitch(page)).toHaveAttribute('aria-pressed', 'false');
		await page.goForward();
		await expect.poll(() => projection(map)).toBe('globe');
		await settled(map);
	});
	await test.step('members are coloured, picking works, and beside the globe there is nothing', async () => {
		await expect.poll(() => stateAt(map, [68, 48])).toBe('KAZ');
		const tint = await map.evaluate(
			(live) => live.getFeatureState({ source: 'world', sourceLayer: 'countries', id: 'KAZ' })['tint'] as unknown
		);
		expect(tint).toMatch(/^#/);
		const { x, y } = await pixelOf(map, 68, 48);
		await page.mouse.move(x, y);
		await expect(mapRegion(page).getByText('Kazakhstan', { exact: true })).toBeVisible();
		const box = await mapRegion(page).boundingBox();
		await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
		await expect(mapRegion(page).getByText('Kazakhstan', { exact: true })).toHaveCount(0);
	});
	await test.step('switching layers asks for nothing and lays no tile out again', async () => {
		await relief;
		await settled(map);
		await map.evaluate((live) => {
			const events: string[] = [];
			Object.assign(window, { tileEvents: events });
			for (const type of ['dataloading', 'sourcedata'] as const)
				live.on(type, (event) => {
					const { sourceId, tile } = event as { sourceId?: string; tile?: unknown };
					if (tile || type === 'dataloading') events.push(`${type} ${sourceId}`);
				});
		});
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await organizationSwitch(page, 'Eurasian').click();
		await expect.poll(() => queryOf(page)).toBe('orgs=eaeu,sco&globe=1');
		await settled(map);
		expect(await page.evaluate(() => (window as unknown as { tileEvents: string[] }).tileEvents)).toEqual([]);
		expect(asked).toEqual([]);
	});
	await test.step('a change to the night keeps it', async () => {
		await page.getByRole('radio', { name: 'night' }).click();
		await expect.poll(() => map.evaluate((live) => live.getPaintProperty('sea', 'background-color'))).toBe('#101a22');
		expect(await projection(map)).toBe('globe');
	});
	await test.step('links carry it on; what lies on the far side is not in sight', async () => {
		await page.getByRole('main').getByRole('link', { name: 'China', exact: true }).first().click();
		await expect(page).toHaveURL(/countries\/chn\/\?orgs=eaeu,sco&globe=1$/);
		await settled(map);
		const places = () =>
			map.evaluate((live) =>
				live.queryRenderedFeatures({ layers: ['place-markers'] }).map(({ properties }) => String(properties['id']))
			);
		await expect.poll(places).toContain('tehran');
		expect(await places()).not.toContain('washington');
	});
	await test.step('no name and no mark hangs over the globe’s edge', async () => {
		const { shown, hidden, over } = await map.evaluate((live) => {
			const rim = document.querySelector('.globe-rim')?.getBoundingClientRect() ?? new DOMRect();
			const canvas = live.getCanvas().getBoundingClientRect();
			const layers = ['country-labels', 'water-labels', 'city-labels', 'place-markers'];
			const found = { shown: 0, hidden: 0, over: [] as unknown[] };
			for (const { geometry, state, properties, layer } of live.queryRenderedFeatures({ layers })) {
				if (geometry.type !== 'Point') continue;
				if (state['beyond']) {
					found.hidden++;
					continue;
				}
				found.shown++;
				const { x, y } = live.project(geometry.coordinates as [number, number]);
				const [dx, dy] = [canvas.left + x - rim.left - rim.width / 2, canvas.top + y - rim.top - rim.height / 2];
				// At the least half of a short name.
				const half = layer.id === 'place-markers' ? 10 : 14;
				if (Math.hypot(Math.abs(dx) + half, dy) > rim.width / 2) found.over.push(properties);
			}
			return found;
		});
		expect(over).toEqual([]);
		expect(shown).toBeGreaterThan(5);
		expect(hidden, 'some do lie at the edge').toBeGreaterThan(0);
	});
	expect(found).toEqual([]);
});

/** How far the picture's disc and marks lie from the live map's, in CSS pixels. */
function distances(map: JSHandle<MapLibre>): Promise<Record<string, number>> {
	return map.evaluate((live) => {
		const canvas = live.getCanvas().getBoundingClientRect();
		const poster = document.querySelector('svg.poster.globe');
		const found: Record<string, number> = {};
		const [drawn, over] = [
			poster?.querySelector('.globe-edge'),
			document.querySelector('.globe-rim:not([hidden])')
		].map((disc) => disc?.getBoundingClientRect());
		if (drawn && over) {
			found['left of the disc'] = Math.abs(drawn.left - over.left);
			found['right of the disc'] = Math.abs(drawn.right - over.right);
			found['top of the disc'] = Math.abs(drawn.top - over.top);
		}
		const places = live.getSource('places') as unknown as {
			serialize(): { data: GeoJSON.FeatureCollection<GeoJSON.Point> };
		};
		const { features } = places.serialize().data;
		for (const mark of poster?.querySelectorAll<SVGGElement>('[data-place]') ?? []) {
			const matrix = mark.getScreenCTM();
			const feature = features.find(({ properties }) => properties?.['id'] === mark.dataset['place']);
			if (!matrix || !feature) continue;
			const at = live.project(feature.geometry.coordinates as [number, number]);
			if (at.x < 0 || at.y < 0 || at.x > canvas.width || at.y > canvas.height) continue;
			found[String(mark.dataset['place'])] = Math.hypot(matrix.e - canvas.left - at.x, matrix.f - canvas.top - at.y);
		}
		return found;
	});
}

/** What of the page lies over the globe, by its class; the window's edges too. */
function covered(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
		const rim = box('.globe-rim:not([hidden])');
		const map = box('section[aria-label="Map"]');
		if (!rim || !map) return ['no globe'];
		const over = ['.key', '.regions', '.maplibregl-ctrl-group'].filter((selector) => {
			const other = box(selector);
			if (!other) return false;
			// The point of the box that is nearest to the globe's middle.
			const middle = { x: rim.x + rim.width / 2, y: rim.y + rim.height / 2 };
			const x = Math.max(other.left, Math.min(other.right, middle.x)) - middle.x;
			const y = Math.max(other.top, Math.min(other.bottom, middle.y)) - middle.y;
			return Math.hypot(x, y) < rim.width / 2;
		});
		const inside = rim.left >= map.left && rim.top >= map.top && rim.right <= map.right && rim.bottom <= map.bottom;
		return inside ? over : [...over, 'the window’s edge'];
	});
}

test('a flat map that was moved turns into a globe that is seen whole, beside the key', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await openUndrawn(page, '/?at=40,40,2.2');
	const map = await liveMap(page);
	await globeSwitch(page).click();
	await expect.poll(() => projection(map)).toBe('globe');
	await expect.poll(() => queryOf(page)).toMatch(/^at=40,40,1\.\d+&globe=1$/);
	await expect.poll(() => covered(page)).toEqual([]);
	await page.goBack();
	await expect.poll(() => queryOf(page)).toBe('at=40,40,2.2');
	await expect.poll(() => map.evaluate((live) => live.getZoom())).toBeCloseTo(2.2, 2);
});

test(`a link restores the globe; its picture and the live one agree within ${NEAR} px`, async ({ page }) => {
	for (const { width, height, paths } of [
		{ width: 1440, height: 900, paths: ['/', '/countries/irn/'] },
		{ width: 1024, height: 768, paths: ['/'] },
		{ width: 390, height: 844, paths: ['/countries/rus/', '/places/fordow/'] }
	]) {
		await page.setViewportSize({ width, height });
		for (const path of paths) {
			await openUndrawn(page, `${path}?globe=1`);
			const map = await liveMap(page);
			await expect.poll(() => projection(map)).toBe('globe');
			await expect(globeSwitch(page)).toHaveAttribute('aria-pressed', 'true');
			await expect(page.locator('svg.poster.globe')).toBeVisible();
			await expect.poll(async () => Object.keys(await distances(map)).length).toBeGreaterThan(1);
			const apart = Object.entries(await distances(map)).filter(([, distance]) => distance > NEAR);
			expect.soft(Object.fromEntries(apart), `${path} at ${width} px`).toEqual({});
			if (path === '/') expect.soft(await covered(page), `${path} at ${width} px`).toEqual([]);
		}
	}
});

test('without WebGL 2 the picture is a globe, follows the switches and the documents, and turns flat again', async ({
	page
}) => {
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		Object.assign(HTMLCanvasElement.prototype, {
			getContext(this: HTMLCanvasElement, ...args: Parameters<typeof getContext>) {
				return /webgl/.test(args[0]) ? null : getContext.apply(this, args);
			}
		});
	});
	await page.goto('/?orgs=sco&globe=1');
	const picture = mapRegion(page).getByRole('img', { name: 'Map' });
	const state = (code: string) => picture.locator(`[data-state="${code}"]`);
	await expect(picture).toHaveClass(/globe/);
	await expect(state('CHN')).toHaveAttribute('fill', /^#/);
	await expect(state('IRN')).toHaveAttribute('fill', /^url/);
	await organizationSwitch(page, 'Shanghai').click();
	await expect(picture.locator('[data-state]')).toHaveCount(0);
	await organizationSwitch(page, 'Eurasian').click();
	await expect(state('KAZ')).toHaveAttribute('fill', /^#/);
	await globeSwitch(page).click();
	await expect.poll(() => queryOf(page)).toBe('orgs=eaeu');
	await expect(picture).not.toHaveClass(/globe/);
	await expect(state('KAZ')).toHaveAttribute('fill', /^#/);
	await globeSwitch(page).click();
	await expect(picture).toHaveClass(/globe/);
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Fordow/ })
		.click();
	await expect(page).toHaveURL(/fordow\/\?orgs=eaeu&globe=1$/);
	await expect(picture.locator('[data-place="fordow"] .chosen')).toBeAttached();
});

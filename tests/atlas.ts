/** What the end-to-end tests share: how to open the map, reach its instance, and move about without loading anew. */
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';

/** One page of each kind. */
export const KINDS = {
	start: '/',
	place: '/places/fordow/',
	organization: '/organizations/sco/',
	country: '/countries/irn/'
} as const;

/** One page of each kind that has no place, organization or state of its own. */
export const DOCUMENTS = {
	brief: '/brief/',
	claims: '/claims/',
	claim: '/claims/decree-lifted-nuclear-ban/',
	events: '/events/',
	event: '/events/putin-decree-567-2015/',
	people: '/people/',
	person: '/people/vladimir-putin/',
	actor: '/actors/isil/',
	agreements: '/agreements/',
	agreement: '/agreements/seven-2015-railway/',
	sources: '/sources/',
	'sources under a letter': '/sources/k/',
	revisions: '/revisions/'
} as const;
export type Kind = keyof typeof KINDS;

/** A reader's window at a desk. */
export const DESK = { width: 1440, height: 900 };

/** Software WebGL on two shared cores takes its time. */
const DRAWN_WITHIN = 60_000;

export function mapRegion(page: Page): Locator {
	return page.locator('section').and(page.getByRole('region', { name: 'Map', exact: true }));
}

/** Waits until everything asked for at the opening is drawn. */
export async function drawn(page: Page): Promise<void> {
	await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false', { timeout: DRAWN_WITHIN });
}

export async function openMap(page: Page, url: string): Promise<JSHandle<MapLibre>> {
	await page.goto(url, { waitUntil: 'commit' });
	await drawn(page);
	return liveMap(page);
}

/** The instance of the page's one map, as soon as there is one; it need not have drawn anything yet. */
export async function liveMap(page: Page): Promise<JSHandle<MapLibre>> {
	const canvas = await page.waitForSelector('section[aria-label="Map"] .canvas .maplibregl-canvas', {
		state: 'attached',
		timeout: DRAWN_WITHIN
	});
	return canvas.evaluateHandle((element) => {
		const container = element.closest('.canvas') as (Element & { maplibre?: MapLibre }) | null;
		if (!container?.maplibre) throw new Error('The map’s container does not carry its instance.');
		return container.maplibre;
	});
}

/** Waits until the map stands still and has all it needs. */
export async function settled(map: JSHandle<MapLibre>): Promise<void> {
	await expect
		.poll(() => map.evaluate((live) => live.loaded() && !live.isMoving()), { timeout: DRAWN_WITHIN })
		.toBe(true);
}

/**
 * From here on the maps of this tab are told everything and draw nothing: painting in software takes most of the time of
 * tests that ask where things are and what state they are in, which the map knows without pixels.
 */
export async function unpainted(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { prototype } = WebGL2RenderingContext;
		prototype.drawElements = prototype.drawArrays = () => undefined;
	});
}

/** Opens a page whose map starts, takes colours and moves, but is never given a tile, and paints nothing. */
export async function openUndrawn(page: Page, url: string): Promise<void> {
	await unpainted(page);
	await page.route('**/*.pmtiles', () => undefined);
	await page.goto(url);
}

/** Where a position of the globe lies in the window, in CSS pixels. */
export function pixelOf(map: JSHandle<MapLibre>, lon: number, lat: number): Promise<{ x: number; y: number }> {
	return map.evaluate(
		(live, position) => {
			const { x, y } = live.project(position);
			const { left, top } = live.getCanvas().getBoundingClientRect();
			return { x: left + x, y: top + y };
		},
		[lon, lat] as [number, number]
	);
}

export const TEHRAN = [51.42, 35.7] as const;
export const BUSHEHR = [50.886, 28.83] as const;
export const VIENNA = [16.37, 48.21] as const;

/** Does a position of the globe show: in the window, and with nothing of the page over it? */
export async function inSight(map: JSHandle<MapLibre>, lon: number, lat: number): Promise<boolean> {
	const { x, y } = await pixelOf(map, lon, lat);
	return map.evaluate((live, at) => document.elementFromPoint(at.x, at.y) === live.getCanvas(), { x, y });
}

export function organizationSwitch(page: Page, name: string): Locator {
	return page.getByRole('switch', { name: new RegExp(`^${name}`) });
}

export function sentence(page: Page): Locator {
	return page.getByRole('status');
}

/** Follows a link of the atlas without loading the page anew, as a reader does who finds it in the text. */
export async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, path);
	await expect.poll(() => fullPath(page)).toBe(path);
}

/** Path, query and hash of the page's address. */
export function fullPath(page: Page): string {
	const { pathname, search, hash } = new URL(page.url());
	return pathname + search + hash;
}

export function queryOf(page: Page): string {
	return new URL(page.url()).search.slice(1);
}

/** Collects what a page must never do. Call before the page is opened. */
export function complaints(page: Page, origin: string): string[] {
	const found: string[] = [];
	page.on('pageerror', (error) => found.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) found.push(`foreign request: ${url}`);
	});
	return found;
}

/** Prints a figure beside the list of tests. */
export function tell(text: string): void {
	process.stdout.write(`${text}\n`);
}

/**
 * From now on, or from the next page's first moment, collects what live regions say, as a screen reader would: each
 * change of text while a region is live.
 */
export async function listen(page: Page, { next = false } = {}): Promise<() => Promise<string[]>> {
	const hear = () => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		const liveOf = (node: Node): Element | null => {
			const element = node instanceof Element ? node : node.parentElement;
			const region = element?.closest('[aria-live], [role=status], [role=alert], [role=log]') ?? null;
			return region?.getAttribute('aria-live') === 'off' ? null : region;
		};
		const observer = new MutationObserver((changes) => {
			// What changes at one time is said at one time.
			const regions = new Set(changes.map(({ target }) => liveOf(target)).filter((region) => region !== null));
			for (const region of regions) if (region.textContent?.trim()) heard.push(region.textContent.trim());
		});
		const begin = () => observer.observe(document, { subtree: true, childList: true, characterData: true });
		// What a page comes with is not announced.
		if (document.readyState === 'loading') addEventListener('readystatechange', begin, { once: true, capture: true });
		else begin();
	};
	await (next ? page.addInitScript(hear) : page.evaluate(hear));
	return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

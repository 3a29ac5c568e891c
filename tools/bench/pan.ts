/** Frames of the map while a reader drags it for three seconds, in circles, with the real mouse. */
import type { Browser, Page } from '@playwright/test';
import { quiet, withPage } from './browser.ts';
import type { Collected, PageName } from './samples.ts';
import { press } from './toggle.ts';

const PAN_MS = 3000;
const RADIUS = 160;
const TURN_MS = 1500;
const FOUR = [/\bSCO\b/, /\bEAEU\b/, /\bCSTO\b/, /\bGECF\b/];

/** A point of the map over which nothing else lies, with room to circle around it. */
async function freePoint(page: Page): Promise<{ x: number; y: number }> {
	const point = await page.evaluate((radius) => {
		const { left, top, right, bottom } = (
			document.querySelector('.maplibregl-canvas') as HTMLElement
		).getBoundingClientRect();
		for (let y = bottom - radius - 40; y > top + radius; y -= 24)
			for (let x = left + radius; x < right - radius; x += 24)
				if (document.elementFromPoint(x, y)?.matches('.maplibregl-canvas')) return { x, y };
		return null;
	}, RADIUS);
	if (!point) throw new Error('Nowhere is the map free to be dragged.');
	return point;
}

async function framesWhilePanning(page: Page): Promise<number> {
	const { x, y } = await freePoint(page);
	await page.mouse.move(x, y);
	await quiet(page, 500);
	await page.mouse.down();
	const start = performance.now();
	const before = await page.evaluate(() => window.bench.frames);
	for (let spent = 0; spent < PAN_MS; spent = performance.now() - start) {
		const angle = (spent / TURN_MS) * 2 * Math.PI;
		await page.mouse.move(x + RADIUS * Math.sin(angle), y + RADIUS * (1 - Math.cos(angle)) * 0.6);
	}
	const [frames, took] = [await page.evaluate(() => window.bench.frames), performance.now() - start];
	await page.mouse.up();
	return ((frames - before) * PAN_MS) / took;
}

export async function measurePan(
	browser: Browser,
	{ address, name }: { address: string; name: PageName },
	collected: Collected
): Promise<void> {
	await withPage(browser, address, async ({ page }) => {
		await quiet(page, 3000);
		collected.add('pan.none', name, await framesWhilePanning(page));
		await quiet(page, 1000);
		for (const one of FOUR) {
			const { prepare, act } = press(one);
			await prepare?.(page);
			await act(page);
		}
		await quiet(page, 1000);
		collected.add('pan.four', name, await framesWhilePanning(page));
	});
}

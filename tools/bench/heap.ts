/** The script heap after 200 toggles and 200 changes of day, against before. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { quiet, withPage } from './browser.ts';
import { DAYS, FOUR } from './day.ts';
import type { Collected, PageName } from './samples.ts';

const TIMES = 200;

async function heapBytes(session: CDPSession): Promise<number> {
	// The second collection takes what the first one's finalizers let go.
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.collectGarbage');
	return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Presses the four switches in turn, each time waiting for a frame of the map. */
function toggleOften(page: Page, times: number): Promise<void> {
	return page.evaluate(
		async ({ names, count }) => {
			const switches = [...document.querySelectorAll<HTMLElement>('[role="switch"]')];
			// The name is the atlas's label, or the floor's text.
			const named = (name: string) =>
				switches.find((one) =>
					`${one.ariaLabel ?? ''} ${one.parentElement?.textContent ?? ''}`.split(/[\s,]+/).includes(name)
				);
			for (let index = 0; index < count; index++) {
				const { frames } = window.bench;
				named(names[index % names.length] as string)?.click();
				const start = performance.now();
				while (window.bench.frames === frames && performance.now() - start < 2000)
					await new Promise((resolve) => setTimeout(resolve, 5));
			}
		},
		{ names: [...FOUR], count: times }
	);
}

function changeDayOften(page: Page, times: number): Promise<void> {
	return page.evaluate(
		async ({ days, count }) => {
			for (let index = 0; index < count; index++) {
				const url = new URL(location.href);
				url.searchParams.set('on', days[index % days.length] as string);
				history.pushState(null, '', url);
				dispatchEvent(new PopStateEvent('popstate'));
				// Chromium lets a page write some twenty entries a second.
				await new Promise((resolve) => setTimeout(resolve, 60));
			}
		},
		{ days: [...DAYS], count: times }
	);
}

export async function measureHeap(
	browser: Browser,
	{ address, name }: { address: string; name: PageName },
	collected: Collected
): Promise<void> {
	await withPage(browser, address, async ({ page, session }) => {
		await quiet(page, 3000);
		const before = await heapBytes(session);
		await toggleOften(page, TIMES);
		// The floor knows no days: it is toggled as often again.
		if (name === 'atlas') await changeDayOften(page, TIMES);
		else await toggleOften(page, TIMES);
		await quiet(page, 1000);
		const after = await heapBytes(session);
		collected.add('heap.before', name, before / 1e6);
		collected.add('heap.after', name, after / 1e6);
		collected.add('heap.growth', name, (after - before) / 1e6);
	});
}

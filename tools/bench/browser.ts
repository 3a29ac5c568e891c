/** The browser and the pages that are measured: the same flags, the same window, a fresh context each time. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium.mjs';
import { FRAME, installProbe, PRESS } from './probe.ts';

export const WINDOW = { width: 1440, height: 900 };
/** A slow profile on a busy machine takes its time; what takes longer has failed. */
const DRAWN_WITHIN = 90_000;

export function launch(): Promise<Browser> {
	return chromium.launch({
		executablePath: chromiumPath(),
		args: [
			'--no-sandbox',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--ignore-gpu-blocklist',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	});
}

export interface Opened {
	readonly page: Page;
	readonly session: CDPSession;
}

/** Opens a page in a context of its own, hands it to `act`, and closes both whatever happens. */
export async function withPage<T>(
	browser: Browser,
	address: string,
	act: (opened: Opened) => Promise<T>,
	{ slowProcessor = false }: { slowProcessor?: boolean } = {}
): Promise<T> {
	const context = await browser.newContext({ viewport: WINDOW });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(30_000);
		// tsx names functions by a helper that the page does not have.
		await page.addInitScript('globalThis.__name ??= (named) => named');
		await page.addInitScript(installProbe, { press: PRESS, frame: FRAME });
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable');
		if (slowProcessor) await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		await page.goto(address, { waitUntil: 'commit' });
		await page.waitForFunction(() => (window.bench.drawnAt ?? null) !== null, null, {
			polling: 200,
			timeout: DRAWN_WITHIN
		});
		return await act({ page, session });
	} finally {
		await context.close();
	}
}

/** Waits until the map has stood still for a while: finer relief, and whatever else comes late, is there. */
export async function quiet(page: Page, forMs: number): Promise<void> {
	await page.evaluate(
		(wanted) =>
			new Promise<void>((resolve) => {
				const look = () => {
					if (performance.now() - window.bench.lastFrameAt >= wanted) resolve();
					else setTimeout(look, 50);
				};
				look();
			}),
		forMs
	);
}

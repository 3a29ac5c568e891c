/** From nothing to a drawn map: paints, blocked time, shifts, bytes. */
import type { Browser } from '@playwright/test';
import { withPage } from './browser.ts';
import type { Profile } from './options.ts';
import type { Collected, PageName } from './samples.ts';

/** What a task over 50 ms keeps the reader waiting: its length beyond them (https://web.dev/articles/tbt). */
const LONG_TASK_MS = 50;

export interface LoadOf {
	readonly address: string;
	readonly name: PageName;
	readonly profile: Profile;
	/** Bytes that the page's server has sent so far, heads and bodies, to whom ever. */
	readonly sent: () => number;
}

export async function measureLoad(
	browser: Browser,
	{ address, name, profile, sent }: LoadOf,
	collected: Collected
): Promise<void> {
	const sentBefore = sent();
	await withPage(
		browser,
		address,
		async ({ page, session }) => {
			const bytes = sent() - sentBefore;
			const { metrics } = await session.send('Performance.getMetrics');
			const bench = await page.evaluate(() => ({ ...window.bench }));
			const { firstPaint, firstContentfulPaint, largestContentfulPaint, drawnAt, longTasks, shift } = bench;
			if (drawnAt === null || firstContentfulPaint === null) throw new Error('The page says nothing of its paints.');
			const add = (measure: string, value: number | null) => collected.add(`${profile}.${measure}`, name, value);
			add('first-paint', firstPaint);
			add('first-contentful-paint', firstContentfulPaint);
			add('largest-contentful-paint', largestContentfulPaint);
			add('readable', Math.max(firstContentfulPaint, largestContentfulPaint ?? 0));
			add('drawn', drawnAt);
			add(
				'blocked',
				longTasks.reduce((sum, duration) => sum + duration - LONG_TASK_MS, 0)
			);
			add('main-thread', (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN) * 1000);
			add('shift', shift);
			if (profile === 'fast') add('bytes', bytes);
		},
		{ slowProcessor: profile === 'slow' }
	);
}

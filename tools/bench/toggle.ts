/** A switch, and a change of day: the main thread's time, and when the pixels are there. */
import type { Browser, Page } from '@playwright/test';
import { quiet, withPage } from './browser.ts';
import type { Collected, PageName } from './samples.ts';
import { mainThread, traced } from './trace.ts';

/** A change is over when the map has drawn nothing for so long. */
const QUIET_MS = 250;
/** Finer relief comes 2.5 s after the first drawing: nothing of that is part of a toggle. */
const SETTLED_MS = 3000;
const ANSWER_WITHIN_MS = 10_000;

/** What makes one change, and what it is reported under. */
export interface Step {
	readonly label: string;
	readonly act: (page: Page) => Promise<void>;
	/** Before the clock runs: the pointer goes to the switch, say. */
	readonly prepare?: (page: Page) => Promise<void>;
}

/** Makes one change and waits for its frames. @returns when the change's pixels were there, after the press, in ms */
async function take(page: Page, { act, prepare }: Step, fence: boolean): Promise<number> {
	await prepare?.(page);
	await quiet(page, QUIET_MS);
	const before = await page.evaluate((wanted) => {
		Object.assign(window.bench, { armed: true, fence: wanted, shownAt: 0 });
		return window.bench.frames;
	}, fence);
	await act(page);
	return page.evaluate(
		({ frames, within, still }) =>
			new Promise<number>((resolve, reject) => {
				const { bench } = window;
				const start = performance.now();
				const look = () => {
					const now = performance.now();
					const answered = bench.frames > frames && now - bench.lastFrameAt >= still;
					if (answered && (!bench.fence || bench.shownAt >= bench.lastFrameAt))
						resolve(bench.shownAt - bench.pressedAt);
					else if (now - start > within) reject(new Error('The map was not drawn again.'));
					else setTimeout(look, 50);
				};
				look();
			}),
		{ frames: before, within: ANSWER_WITHIN_MS, still: QUIET_MS }
	);
}

/** The switch at a position of the key, or the one of that name, pressed by the mouse. */
export function press(which: RegExp | number): Pick<Step, 'act' | 'prepare'> {
	const found = (page: Page) =>
		typeof which === 'number' ? page.getByRole('switch').nth(which) : page.getByRole('switch', { name: which }).first();
	return {
		prepare: async (page) => {
			await found(page).scrollIntoViewIfNeeded();
			const box = await found(page).boundingBox();
			if (!box) throw new Error(`The switch ${String(which)} cannot be seen.`);
			await page.mouse.move(box.x + Math.min(20, box.width / 2), box.y + box.height / 2);
		},
		act: async (page) => {
			await page.mouse.down();
			await page.mouse.up();
		}
	};
}

/** Four switches on, one after the other, then off: with one to four organizations on. */
export function fourSwitches(which: readonly (RegExp | number)[]): Step[] {
	const on = which.map((one, index) => ({ label: `on-${index + 1}`, ...press(one) }));
	const off = [...which].reverse().map((one, index) => ({ label: `off-${which.length - index}`, ...press(one) }));
	return [...on, ...off];
}

/** Takes all steps twice: once traced, for the main thread, once with a fence after each frame, for the pixels. */
export async function measureSteps(
	browser: Browser,
	{ address, name, measure }: { address: string; name: PageName; measure: string },
	{ before = [], steps }: { before?: readonly Step[]; steps: readonly Step[] },
	collected: Collected
): Promise<void> {
	await withPage(browser, address, async ({ page }) => {
		await quiet(page, SETTLED_MS);
		for (const step of before) await take(page, step, false);
		const events = await traced(browser, page, async () => {
			for (const step of steps) await take(page, step, false);
		});
		const spent = mainThread(events);
		if (spent.length !== steps.length) throw new Error(`${spent.length} of ${steps.length} answers are in the trace`);
		collected.add(`${measure}.main`, name, ...spent);
		for (const step of steps) collected.add(`${measure}.shown`, name, await take(page, step, true));
	});
}

/** Reads Chrome's trace of a page: what its main thread did between a press and the frame that answered it. */
import type { Browser, Page } from '@playwright/test';
import { FRAME, PRESS } from './probe.ts';

/** An event of the trace event format; times in microseconds. */
export interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
}

/** No answer to a press comes later. */
const ANSWER_WITHIN = 5_000_000;
/** Frames further apart do not belong to one answer. */
const GAP = 200_000;

export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
	await browser.startTracing(page, {
		categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing']
	});
	let failure: unknown;
	await act().catch((error: unknown) => (failure = error));
	// A trace that is not stopped would stand in the way of the next.
	const buffer = await browser.stopTracing();
	if (failure) throw failure;
	return (JSON.parse(buffer.toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Milliseconds of the main thread for each press: every task's share from the press to the end of the last frame that answers it. */
export function mainThread(events: readonly TraceEvent[]): number[] {
	const presses = events.filter(({ name }) => name === PRESS).sort((a, b) => a.ts - b.ts);
	return presses.flatMap((press, index) => {
		const here = events.filter(({ pid, tid }) => pid === press.pid && tid === press.tid);
		const limit = Math.min(presses[index + 1]?.ts ?? Infinity, press.ts + ANSWER_WITHIN);
		const frames = here
			.filter(({ name, ts }) => name === FRAME && ts >= press.ts && ts < limit)
			.map(({ ts }) => ts)
			.sort((a, b) => a - b);
		const stray = frames.findIndex((ts, at) => at > 0 && ts - (frames[at - 1] as number) > GAP);
		const last = frames.at(stray < 0 ? -1 : stray - 1);
		if (last === undefined) return [];
		const spent = here
			.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > press.ts && ts <= last)
			.reduce((sum, { ts, dur = 0 }) => sum + Math.min(dur, ts + dur - press.ts), 0);
		return [spent / 1000];
	});
}

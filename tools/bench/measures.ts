/** What is measured, in the words of the report, and what is to be reached. Milliseconds are secondary: ratios count. */
import { median, quantile, type Samples } from './samples.ts';

export interface Figures {
	readonly median: number;
	readonly p95: number;
	readonly taken: number;
}

/** One measure as it came out. */
export interface Result {
	readonly id: string;
	readonly title: string;
	readonly unit: string;
	readonly floor: Figures | null;
	readonly atlas: Figures;
	/** Atlas ÷ floor, medians; null where there is no floor, or it is 0. */
	readonly ratio: number | null;
	readonly target: string | null;
	readonly met: boolean | null;
}

interface Target {
	readonly text: string;
	readonly met: (result: Omit<Result, 'target' | 'met'>) => boolean;
}

interface Measure {
	readonly id: string;
	readonly title: string;
	readonly unit: 'ms' | 'kB' | 'MB' | 'bytes' | 'frames' | '';
	readonly target?: Target;
	/** The floor's measure that this one is held against, where it is not the same. */
	readonly against?: string;
}

const atMost = (times: number, what = 'floor'): Target => ({
	text: `≤ ${times} × ${what}`,
	met: ({ ratio }) => ratio !== null && ratio <= times
});
const atLeast = (times: number): Target => ({
	text: `≥ ${times} × floor`,
	met: ({ ratio }) => ratio !== null && ratio >= times
});
const below = (limit: number, text: string): Target => ({ text, met: ({ atlas }) => atlas.median <= limit });
const aChange: Target = {
	text: '≤ 1.5 × floor, p95 ≤ 16 ms',
	met: ({ ratio, atlas }) => ratio !== null && ratio <= 1.5 && atlas.p95 <= 16
};

export const MEASURES: readonly Measure[] = [
	{ id: 'fast.first-paint', title: 'First paint', unit: 'ms', target: atMost(1.1) },
	{ id: 'fast.first-contentful-paint', title: 'First contentful paint', unit: 'ms' },
	{
		id: 'fast.largest-contentful-paint',
		title: 'Largest contentful paint ÷ the floor’s first paint',
		unit: 'ms',
		against: 'fast.first-paint',
		target: atMost(1.5, 'floor’s first paint')
	},
	{ id: 'fast.drawn', title: 'Map drawn', unit: 'ms', target: atMost(1.3) },
	{
		id: 'fast.blocked',
		title: 'Main thread blocked until then (tasks beyond 50 ms)',
		unit: 'ms',
		target: {
			text: '≤ floor + 100 ms',
			met: ({ floor, atlas }) => floor !== null && atlas.median <= floor.median + 100
		}
	},
	{ id: 'fast.main-thread', title: 'Main thread until then, all tasks', unit: 'ms' },
	{ id: 'fast.shift', title: 'Layout shift', unit: '', target: below(0, '0') },
	{ id: 'fast.bytes', title: 'Bytes to a drawn map', unit: 'kB', target: below(690, '≤ 690 kB, goal 612') },
	{
		id: 'slow.readable',
		title: 'Slow profile: text and poster readable ÷ the floor’s map drawn',
		unit: 'ms',
		against: 'slow.drawn',
		target: atMost(0.4, 'floor’s map drawn')
	},
	{ id: 'slow.first-paint', title: 'Slow profile: first paint', unit: 'ms' },
	{ id: 'slow.drawn', title: 'Slow profile: map drawn', unit: 'ms', target: atMost(1.3) },
	{ id: 'slow.blocked', title: 'Slow profile: main thread blocked', unit: 'ms' },
	{ id: 'toggle.main', title: 'Toggle, one to four on: main thread', unit: 'ms', target: aChange },
	{ id: 'toggle.shown', title: 'Toggle, one to four on: pixels shown', unit: 'ms' },
	{ id: 'day.main', title: 'Change of day, four on: main thread', unit: 'ms', target: aChange },
	{ id: 'day.shown', title: 'Change of day, four on: pixels shown', unit: 'ms' },
	{ id: 'pan.none', title: 'Frames in a 3 s pan, none on', unit: 'frames', target: atLeast(0.7) },
	{ id: 'pan.four', title: 'Frames in a 3 s pan, four on', unit: 'frames', target: atLeast(0.7) },
	{
		id: 'heap.growth',
		title: 'Script heap after 200 toggles and 200 days, against before',
		unit: 'MB',
		target: below(1, '≤ 1 MB more')
	},
	{ id: 'heap.before', title: 'Script heap at a drawn map', unit: 'MB' },
	...[50, 200].flatMap((count): Measure[] => [
		{
			id: `growth-${count}.main`,
			title: `Toggle at ${count} organizations: main thread`,
			unit: 'ms',
			target: atMost(2)
		},
		{ id: `growth-${count}.shown`, title: `Toggle at ${count} organizations: pixels shown`, unit: 'ms' }
	]),
	{
		id: 'growth.membership',
		title: 'A further membership, with its share of its organization (brotli)',
		unit: 'bytes',
		target: below(12, '≤ 12 bytes')
	},
	{
		id: 'growth.places',
		title: 'The record with 10,000 places, against today’s (brotli)',
		unit: 'bytes',
		target: below(1000, 'unchanged (≤ 1 kB)')
	}
];

function figures(values: readonly number[]): Figures | null {
	if (!values.length) return null;
	return { median: median(values), p95: quantile(values, 0.95), taken: values.length };
}

/** Every measure of which the atlas has figures, in the order of MEASURES. */
export function resultsOf(samples: ReadonlyMap<string, Samples>): Result[] {
	return MEASURES.flatMap(({ id, title, unit, target, against = id }): Result[] => {
		const scale = unit === 'kB' ? 0.001 : 1;
		const scaled = (values: readonly number[] = []) => figures(values.map((value) => value * scale));
		const atlas = scaled(samples.get(id)?.atlas);
		if (!atlas) return [];
		const floor = scaled(samples.get(against)?.floor);
		const ratio = floor && floor.median > 0 ? atlas.median / floor.median : null;
		const result = { id, title, unit, floor, atlas, ratio };
		return [{ ...result, target: target?.text ?? null, met: target?.met(result) ?? null }];
	});
}

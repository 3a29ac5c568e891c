/**
 * A change of day with four organizations on. The atlas reads its day from the URL: a new entry of the history and its
 * event are what its Viewer listens to. The floor knows no days: there as many states are recoloured in one go, by its
 * own switches, as near as they come to the number.
 */
import type { Page } from '@playwright/test';
import { fillKey, type Fill } from '#lib/domain/fill.ts';
import { fillsOf } from '#lib/domain/legend.ts';
import { unpack, type PackedRecord } from '#lib/domain/record.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import type { FloorOrganization } from './floor-page.ts';
import type { PageName } from './samples.ts';
import { press, type Step } from './toggle.ts';

/** On while the day changes, in the floor's names and ours. */
export const FOUR = ['SCO', 'EAEU', 'CSTO', 'GECF'] as const;
/** Each differs from the one before in who belongs. */
export const DAYS = [
	'2017-06-09',
	'2012-12-18',
	'2005-07-05',
	'2014-12-31',
	'2021-06-01',
	'2023-07-04',
	'2010-01-01',
	ARTICLE_DAY
] as const;

/** How many outlines change their fill at each step of DAYS. */
export function changedOutlines(packed: PackedRecord): number[] {
	const record = unpack(packed);
	const fills = (on: string) =>
		fillsOf(record, { on, orgs: FOUR.map((short) => short.toLowerCase()), own: [], show: null });
	const key = (all: Map<string, Fill>, id: string) => {
		const fill = all.get(id);
		return fill ? fillKey(fill) : '';
	};
	return DAYS.map((day, index) => {
		const [before, after] = [fills(DAYS[index - 1] ?? ARTICLE_DAY), fills(day)];
		const ids = new Set([...before.keys(), ...after.keys()]);
		return [...ids].filter((id) => key(before, id) !== key(after, id)).length;
	});
}

/** The floor's switches whose members together come nearest to a number: indexes of organizations. */
export function switchesFor(count: number, organizations: readonly FloorOrganization[]): number[] {
	const sizes = organizations.map(({ members }) => members.length);
	const total = (set: number) => sizes.reduce((sum, size, index) => sum + (set & (1 << index) ? size : 0), 0);
	const sets = Array.from({ length: 2 ** sizes.length - 1 }, (_, index) => index + 1);
	const best = sets.reduce((a, b) => (Math.abs(total(b) - count) < Math.abs(total(a) - count) ? b : a));
	return sizes.flatMap((_, index) => (best & (1 << index) ? [index] : []));
}

async function changeDay(page: Page, day: string): Promise<void> {
	await page.evaluate((on) => {
		const url = new URL(location.href);
		url.searchParams.set('on', on);
		window.bench.press();
		history.pushState(null, '', url);
		dispatchEvent(new PopStateEvent('popstate'));
	}, day);
}

async function flipSwitches(page: Page, indexes: readonly number[]): Promise<void> {
	await page.evaluate((which) => {
		const switches = document.querySelectorAll<HTMLElement>('[role="switch"]');
		window.bench.press();
		for (const index of which) switches[index]?.click();
	}, indexes);
}

export function daySteps(
	name: PageName,
	record: PackedRecord,
	organizations: readonly FloorOrganization[]
): { before: Step[]; steps: Step[] } {
	const counts = changedOutlines(record);
	return {
		before: FOUR.map((short) => ({ label: short, ...press(new RegExp(`\\b${short}\\b`)) })),
		steps: DAYS.map((day, index) => {
			const which = switchesFor(counts[index] ?? 0, organizations);
			return { label: day, act: (page) => (name === 'atlas' ? changeDay(page, day) : flipSwitches(page, which)) };
		})
	};
}

/** What axe finds wrong with a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules on what another theme can change of a page that axe has been through. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The policy forbids script elements, so axe comes in by the debugger's door. */
export async function violations(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
	await page.evaluate(axeSource);
	const { violations: found } = await page.evaluate(
		// What passes is not asked for: describing it takes axe as long as finding it.
		(runOnly) =>
			(window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
				runOnly,
				resultTypes: ['violations']
			}),
		what === 'all' ? ALL : COLOURS
	);
	return found.flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary }) =>
				`${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ').slice(0, 220)}`
		)
	);
}

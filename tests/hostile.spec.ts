/** Addresses made to do harm. Unit tests decode a thousand; here the worst meet the browser. */
import { expect, test } from '@playwright/test';
import { fullPath, listen, openUndrawn, organizationSwitch, sentence, unpainted } from './atlas.ts';

const SCRIPT = '<script>window.hurt=1</script>';
const IMAGE = '"><img src=x onerror=window.hurt=1>';
const SVG = "'><svg/onload=window.hurt=1>";

const VALUES = [
	SCRIPT,
	IMAGE,
	SVG,
	'javascript:window.hurt=1',
	'{{constructor.constructor("window.hurt=1")()}}',
	'${window.hurt=1}',
	'__proto__',
	'constructor',
	'toString,hasOwnProperty,sco',
	'2015-02-30',
	'0000-00-00',
	'-1',
	'NaN,NaN,NaN',
	'1e999,1,1',
	'999,999,99',
	',,,,,',
	'%00',
	'\u202e\u2066',
	'😀'.repeat(40),
	'sco,'.repeat(500)
];

/** Twenty values, each in three parameters. */
const QUERIES = VALUES.flatMap((value) => {
	const text = encodeURIComponent(value);
	return [`on=${text}&vs=${text}`, `orgs=${text}&show=${text}`, `at=${text}&globe=${text}&ask=${text}&${text}=1`];
});

const RAW = [
	'?%',
	'?on=%E0%A4%A',
	'?orgs=sco&orgs=<script>',
	'?&&&===',
	'?__proto__[x]=1',
	`?${'a'.repeat(7_000)}`,
	'#<img src=x onerror=window.hurt=1>'
];

test(`${QUERIES.length + RAW.length} hostile addresses neither throw nor reach the page unescaped`, async ({
	page
}) => {
	const errors: string[] = [];
	let address = '';
	page.on('pageerror', (error) => errors.push(`${address.slice(0, 100)}: ${error.message}`));
	page.on('dialog', (dialog) => {
		errors.push(`${address.slice(0, 100)}: dialog`);
		void dialog.dismiss();
	});
	await unpainted(page);
	const unharmed = async () => {
		const harm = await page.evaluate(() => ({
			hurt: (window as unknown as { hurt?: number }).hurt ?? null,
			polluted: Object.keys(Object.prototype),
			injected: document.querySelectorAll('img, svg[onload], main script, [onerror]').length
		}));
		expect(harm, address.slice(0, 120)).toEqual({ hurt: null, polluted: [], injected: 0 });
	};
	// Any page reads the same query.
	for (address of [...RAW, `?${QUERIES[0]}`, `?${QUERIES[4]}`]) {
		await page.goto('about:blank');
		await page.goto(`/data/${address}`, { waitUntil: 'commit' });
		await expect(page.locator('#svelte-announcer'), 'scripts have taken over').toBeAttached();
		await unharmed();
	}
	await page.goto('/data/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	for (address of QUERIES.map((query) => `?${query}`)) {
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.querySelector('main')?.append(link);
			link.click();
			link.remove();
		}, address);
		await expect.poll(() => page.evaluate(() => location.search.length)).toBeGreaterThanOrEqual(address.length);
		// A list of nothing but commas is an empty list: that alone makes sense.
		const empty = /^\?orgs=(%2C)+&show=(%2C)+$/.test(address);
		await expect(page.getByText('could not be read. You see the rest'), address.slice(0, 120)).toHaveCount(
			empty ? 0 : 1
		);
		await unharmed();
	}
	expect(errors).toEqual([]);
});

test('on a page with its map: the worst of them, and what is good in an address is kept', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	const bad = encodeURIComponent(SCRIPT + IMAGE);
	for (const query of [
		`on=${bad}&orgs=sco,${bad}&show=${bad}&at=${bad}`,
		'at=180,90,9&orgs=sco&on=9999-12-31',
		'at=-180,-90,0&orgs=sco&on=0001-01-01&show=suspended'
	]) {
		await openUndrawn(page, `/countries/irn/?${query}`);
		await expect(organizationSwitch(page, 'Shanghai Cooperation Organization')).toHaveAttribute('aria-checked', 'true');
		await expect(page.locator('canvas.maplibregl-canvas')).toBeAttached();
	}
	expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
	expect(errors).toEqual([]);
});

test('a value that makes no sense is left out, with a note that names it in words, is said once and can be closed', async ({
	page
}) => {
	const heard = await listen(page, { next: true });
	await page.goto('/data/?on=2015-13-45&orgs=sco,atlantis&at=here');
	const note = page.getByText('could not be read');
	const words = 'In this link the day, some organizations and the place on the map could not be read.';
	await expect(note).toBeVisible();
	await expect(note).toHaveText(
		`${words} You see the rest of it, on 23 November 2015. Left out of the address: on, orgs, at.`
	);
	// Nothing else speaks while the page opens.
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	expect(await heard()).toEqual([expect.stringContaining(words)]);
	await page.getByRole('button', { name: 'Close this note' }).click();
	await expect(note).toHaveCount(0);

	await openUndrawn(page, '/?on=2015-13-45&orgs=sco,atlantis');
	await expect(organizationSwitch(page, 'Shanghai Cooperation Organization')).toHaveAttribute('aria-checked', 'true');
	await expect(sentence(page)).toContainText('On 23 November 2015');
	await expect(note).toContainText('the day and some organizations');
	await expect(note).toContainText('on, orgs');
	// The next link of the page is clean again.
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Fordow/ })
		.click();
	await expect.poll(() => fullPath(page)).toBe('/places/fordow/?orgs=sco');
	await expect(note).toHaveCount(0);
});

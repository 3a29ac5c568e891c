/** For readers who use the keyboard, a screen reader, their own colours, or a large print. */
import { expect, test, type Page } from '@playwright/test';
import {
	DESK,
	DOCUMENTS,
	follow,
	KINDS,
	liveMap,
	openMap,
	openUndrawn,
	organizationSwitch,
	pixelOf,
	sentence,
	unpainted
} from './atlas.ts';
import { violations } from './axe.ts';

test.beforeEach(({ page }) => unpainted(page));

const ALL = {
	...KINDS,
	data: '/data/',
	'a country without a word of prose': '/countries/bol/',
	'an unsure day': '/organizations/p5plus1/?on=2006-03-01'
};

for (const [kind, path] of Object.entries(ALL)) {
	test(`axe finds nothing by day or night: ${kind}`, async ({ page }) => {
		// axe does not look into the canvas: the map's controls are there as soon as the map is.
		await openUndrawn(page, path);
		if (path !== '/data/') await liveMap(page);
		await organizationSwitchIfAny(page);
		for (const theme of ['day', 'night']) {
			await page.getByRole('radio', { name: theme }).click();
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'day' ? 'light' : 'dark');
			expect.soft(await violations(page, theme === 'day' ? 'all' : 'colours'), theme).toEqual([]);
		}
	});
}

/** With a layer on the key shows all that it can show. */
async function organizationSwitchIfAny(page: Page): Promise<void> {
	const one = organizationSwitch(page, 'Eurasian Economic Union');
	if (await one.count()) await one.click();
	await unfoldAll(page);
	const reports = await page.locator('details.report').count();
	await expect(page.getByRole('textbox', { name: 'The report' })).toHaveCount(reports);
}

/** Opens whatever is folded, at once: one click after another waits for a picture of the page each time. */
async function unfoldAll(page: Page): Promise<void> {
	const summaries = page.locator('summary').filter({ visible: true });
	await summaries.evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
}

test('axe finds nothing by day or night on the documents of the record', async ({ page }) => {
	await openUndrawn(page, '/');
	// By night what differs is colour, and these have all the colours there are.
	const kinds = Object.entries(DOCUMENTS);
	const byNight = kinds.filter(([kind]) => ['brief', 'claims', 'agreement', 'sources'].includes(kind));
	for (const [theme, some] of [['day', kinds] as const, ['night', byNight] as const]) {
		await page.getByRole('radio', { name: theme }).click();
		for (const [kind, path] of some) {
			await follow(page, path);
			await expect(page).not.toHaveTitle(/^One article/);
			expect.soft(await violations(page, theme === 'day' ? 'all' : 'colours'), `${kind} by ${theme}`).toEqual([]);
		}
	}
});

test('axe finds nothing on the page that is not there', async ({ page }) => {
	await page.goto('/not/there/');
	expect(await violations(page)).toEqual([]);
});

test('every control is at least 24 pixels high and wide', async ({ page }) => {
	await openUndrawn(page, '/?orgs=csto,sco');
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible({ timeout: 60_000 });
	await unfoldAll(page);
	for (const size of [DESK, { width: 390, height: 844 }]) {
		await page.setViewportSize(size);
		const unfold = page.getByRole('button', { name: 'Unfold the key' });
		if (await unfold.isVisible()) await unfold.click();
		const small = await page.evaluate(() =>
			[
				...document.querySelectorAll<HTMLElement>(
					'button, summary, label, [role=switch], .key a, .maplibregl-ctrl-group button'
				)
			]
				.filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
				.map((element) => ({
					box: element.getBoundingClientRect(),
					name: element.getAttribute('aria-label') ?? element.textContent?.trim()
				}))
				.filter(({ box }) => box.width > 0 && (box.height < 23.9 || box.width < 23.9))
				.map(({ box, name }) => `${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`)
		);
		expect.soft(small, `${size.width} px wide`).toEqual([]);
	}
});

test('skip links lead to the text and to the key', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await page.keyboard.press('Tab');
	const text = page.getByRole('link', { name: 'Skip to the text' });
	await expect(text).toBeFocused();
	await expect(text).toBeInViewport();
	await page.keyboard.press('Tab');
	const key = page.getByRole('link', { name: 'Skip to the map’s key' });
	await expect(key).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('.key :focus')).toHaveCount(1);
	await text.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.locator('main :focus')).toHaveCount(1);
});

test('Tab reaches every switch, link and control, in reading order', async ({ page }) => {
	await openUndrawn(page, '/?orgs=sco');
	await expect(organizationSwitch(page, 'Shanghai Cooperation Organization')).toHaveAttribute('aria-checked', 'true');
	await liveMap(page);
	const wanted = await page.evaluate(() => {
		const all = [...document.querySelectorAll<HTMLElement>('main a[href], [role=switch], .key button, summary')].filter(
			(element) => element.checkVisibility()
		);
		all.forEach((element, index) => (element.dataset['wanted'] = String(index)));
		return all.length;
	});
	expect(wanted).toBeGreaterThan(40);
	const reached: number[] = [];
	for (let steps = 0; steps < wanted + 60; steps++) {
		await page.keyboard.press('Tab');
		const index = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement | null;
			// What was hidden as the focus came to it sent every second Tab to the body.
			if (element === document.body) throw new Error('The focus has gone to nothing.');
			return element?.dataset['wanted'] === undefined ? -1 : Number(element.dataset['wanted']);
		});
		if (index >= 0 && !reached.includes(index)) reached.push(index);
		if (reached.length === wanted) break;
	}
	expect(reached.length).toBe(wanted);
	expect(reached).toEqual([...reached].sort((a, b) => a - b));
});

test('in a list the ring is around the whole entry, and lies on no text', async ({ page }) => {
	await openUndrawn(page, '/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	const title = page.getByRole('heading', { level: 1 });
	for (const path of ['/', '/countries/irn/', '/people/', '/events/', '/events/putin-decree-567-2015/', '/claims/']) {
		if (path !== '/') {
			const before = await title.innerText();
			await follow(page, path);
			await expect(title).not.toHaveText(before);
		}
		const faults = await page.evaluate(() => {
			const lists = new Set([...document.querySelectorAll('main .entry')].map((link) => link.closest('ol, ul')));
			const entries = [...lists].flatMap((list) =>
				[...(list?.querySelectorAll<HTMLElement>('.entry') ?? [])].slice(0, 3)
			);
			const lines: { rect: DOMRect; node: Node }[] = [];
			const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (!node.textContent?.trim() || node.parentElement?.closest('.visually-hidden')) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				for (const rect of range.getClientRects()) lines.push({ rect, node });
			}
			const found = entries.length ? [] : ['no entries'];
			for (const entry of entries) {
				entry.focus({ preventScroll: true });
				const row = entry.closest('li') as HTMLElement;
				const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(row);
				if (outlineStyle !== 'solid' || getComputedStyle(entry).outlineStyle !== 'none') {
					found.push(`no ring: ${entry.textContent}`);
					continue;
				}
				const [inner, outer] = [parseFloat(outlineOffset), parseFloat(outlineOffset) + parseFloat(outlineWidth)];
				const { left, right, top, bottom } = row.getBoundingClientRect();
				if (left - outer < 0) found.push(`cut by the window: ${entry.textContent}`);
				for (const { rect, node } of lines) {
					// A line's box is higher than its letters: a fifth of it, above and below, is air.
					const air = rect.height * 0.2;
					const [high, low] = [rect.top + air, rect.bottom - air];
					const within = (by: number) =>
						rect.right > left - by && rect.left < right + by && low > top - by && high < bottom + by;
					if (within(outer) && !(row.contains(node) && low <= bottom + inner && high >= top - inner))
						found.push(`${entry.textContent}: over “${node.textContent?.trim().slice(0, 30)}”`);
				}
			}
			return [...new Set(found)];
		});
		expect.soft(faults, path).toEqual([]);
	}
});

test('a switch works by keyboard, keeps the focus, and tells the change', async ({ page }) => {
	await openUndrawn(page, '/');
	await test.step('each fold of the key opens at the first key, and stays so when one in it is switched on and off', async () => {
		await liveMap(page);
		for (const [name, body] of [
			['For comparison', 'North Atlantic Treaty Organization'],
			['Predecessors', 'Shanghai Five']
		] as const) {
			const fold = page.locator('summary', { hasText: name });
			await fold.focus();
			await page.keyboard.press('Enter');
			const its = organizationSwitch(page, body);
			for (const checked of ['true', 'false']) {
				await its.press('Space');
				await expect(its).toHaveAttribute('aria-checked', checked);
			}
			await expect(its).toBeVisible();
			await fold.press('Enter');
			await expect(its).toBeHidden();
		}
	});
	const sco = organizationSwitch(page, 'Shanghai Cooperation Organization');
	await sco.focus();
	await page.keyboard.press('Space');
	await expect(sco).toHaveAttribute('aria-checked', 'true');
	await expect(sco).toBeFocused();
	await expect(sentence(page)).toContainText('6 states belonged to the SCO');
	await page.keyboard.press('Enter');
	await expect(sco).toHaveAttribute('aria-checked', 'false');
	await expect(sco).toBeFocused();
});

test('a new page is announced, begins at its heading, and the next Tab is inside it or at its start', async ({
	page
}) => {
	await openUndrawn(page, '/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Fordow/ })
		.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/fordow/);
	await expect(page.locator('#svelte-announcer')).toContainText(/Fordow/);
	expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(BODY|H1|MAIN)$/);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => Boolean(document.activeElement?.matches('.skip, main *')))).toBe(true);
	// Back again, the place that was left is in sight.
	await page.goBack();
	// The address is there before its page.
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Putin in Tehran/);
	await expect(page.getByRole('main').getByRole('link', { name: /^Fordow/ })).toBeInViewport();
});

test('? lists the keys in a dialog that Escape closes, and nothing else; axe finds nothing in it', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	const map = await liveMap(page);
	await map.evaluate((live) => live.getCanvas().focus());
	const keys = page.getByRole('dialog', { name: 'Keys' });
	for (const theme of ['day', 'night']) {
		await page.getByRole('radio', { name: theme }).click();
		await map.evaluate((live) => live.getCanvas().focus());
		await page.keyboard.press('?');
		await expect(keys).toBeVisible();
		await expect(keys.locator(':focus')).toHaveCount(1);
		await expect(keys.getByRole('term').first()).toContainText('Arrow keys');
		expect.soft(await violations(page, theme === 'day' ? 'all' : 'colours'), theme).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(keys).toHaveCount(0);
		expect(await map.evaluate((live) => document.activeElement === live.getCanvas())).toBe(true);
	}
	// The page that was open still is.
	await expect(page).toHaveURL(/\/places\/fordow\/$/);
	const button = page.getByRole('button', { name: 'List the keys' });
	await button.click();
	await keys.getByRole('button', { name: 'Close' }).click();
	await expect(button).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/:\d+\/$/);
});

test('Escape closes what pointing opened', async ({ page }) => {
	await page.setViewportSize(DESK);
	const map = await openMap(page, '/?orgs=sco');
	const { x, y } = await pixelOf(map, 28, 53.6);
	await page.mouse.move(x - 3, y);
	await page.mouse.move(x, y);
	await expect(page.locator('.card')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('.card')).toHaveCount(0);
});

test('Escape leaves a document for the first page, and the focus returns to where it was opened', async ({ page }) => {
	await openUndrawn(page, '/?orgs=sco');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Fordow/ })
		.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/fordow/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/:\d+\/\?orgs=sco$/);
	await expect(page.getByRole('main').getByRole('link', { name: /^Fordow/ })).toBeFocused();
});

test('with forced colours switches still differ, on from off', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openUndrawn(page, '/?orgs=sco');
	const sco = organizationSwitch(page, 'Shanghai Cooperation Organization');
	const eaeu = organizationSwitch(page, 'Eurasian Economic Union');
	await expect(sco).toHaveAttribute('aria-checked', 'true');
	// One after the other: a window in software drawing takes its pictures slowly.
	const on = await sco.screenshot({ animations: 'disabled', timeout: 60_000 });
	const off = await eaeu.screenshot({ animations: 'disabled', timeout: 60_000 });
	expect(on.equals(off)).toBe(false);
	const tracks = await page.evaluate(() =>
		[...document.querySelectorAll('[role=switch]')].map((element) => {
			const track = element.querySelector('.track');
			return { on: element.getAttribute('aria-checked'), colour: track && getComputedStyle(track).backgroundColor };
		})
	);
	const colours = (state: string) =>
		new Set(tracks.filter(({ on: checked }) => checked === state).map(({ colour }) => colour));
	expect([...colours('true')].some((colour) => colours('false').has(colour))).toBe(false);
	await expect(sentence(page)).toBeVisible();
});

for (const { name, viewport } of [
	{ name: 'at 200 % (720 × 450)', viewport: { width: 720, height: 450 } },
	{ name: 'at 320 pixels', viewport: { width: 320, height: 640 } }
]) {
	test(`nothing needs sideways scrolling ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		for (const path of [...Object.values(KINDS), '/organizations/eu/', '/countries/rus/', '/data/', '/not/there']) {
			await openUndrawn(page, path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const over = await page.evaluate(() => {
				const width = document.documentElement.clientWidth;
				if (document.documentElement.scrollWidth <= width) return [];
				return [...document.querySelectorAll('body *')]
					.filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('svg'))
					.map((element) => `${element.tagName}.${element.className}`)
					.slice(0, 5);
			});
			expect.soft(over, path).toEqual([]);
		}
	});
}

test('with text at 200 % the key’s switches can still be read and used', async ({ page }) => {
	await page.setViewportSize({ width: 720, height: 450 });
	await openUndrawn(page, '/');
	const unfold = page.getByRole('button', { name: 'Unfold the key' });
	await unfold.click();
	const sco = organizationSwitch(page, 'Shanghai Cooperation Organization');
	await sco.click();
	await expect(sco).toHaveAttribute('aria-checked', 'true');
	await expect(sentence(page)).toContainText('6 states belonged');
});

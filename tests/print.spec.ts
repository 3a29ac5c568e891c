/** Every kind of page on paper: the map's picture, the key in words, the text, the sources with their addresses. */
import { expect, test, type Page } from '@playwright/test';
import { DESK, DOCUMENTS, follow, KINDS, openMap, openUndrawn, organizationSwitch, sentence } from './atlas.ts';

const PAGES = { ...KINDS, data: '/data/', 'what is not there': '/not/there/' };
/** What is between the margins of A4 and of US Letter, in CSS pixels; printing lays pages out as wide as that. */
const PAPER = { A4: { width: 680, height: 1009 }, Letter: { width: 702, height: 942 } };
const DARKEST_SOFT = 0.2;

/** What a sheet of paper must not have; and what it must. */
function faults(page: Page): Promise<string[]> {
	return page.evaluate((darkest) => {
		const found: string[] = [];
		const name = (element: Element) => `${element.tagName}.${element.getAttribute('class')}`.slice(0, 60);
		const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const luminance = (colour: string) => {
			const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
			return 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2;
		};
		const width = document.documentElement.clientWidth;
		for (const element of document.querySelectorAll('body *')) {
			if (!seen(element)) continue;
			const style = getComputedStyle(element);
			if (/fixed|sticky/.test(style.position)) found.push(`${style.position}: ${name(element)}`);
			if (element.matches('input, select, summary, [role="radio"]')) found.push(`a control: ${name(element)}`);
			// Of the switches the names of those that are on stay, as words.
			if (element.matches('button:not([role="switch"][aria-checked="true"]), .track')) {
				found.push(`a control: ${name(element)}`);
			}
			if (element.closest('svg')) continue;
			const box = element.getBoundingClientRect();
			if (box.width && (box.right > width + 1 || box.left < -1) && style.clipPath === 'none') {
				found.push(`too wide: ${name(element)}`);
			}
			const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
			if (speaks && luminance(style.color) > darkest) found.push(`pale: ${name(element)} ${style.color}`);
		}
		if (luminance(getComputedStyle(document.documentElement).backgroundColor) < 0.99)
			found.push('the paper is not white');
		const poster = document.querySelector('svg.poster')?.getBoundingClientRect();
		const title = document.querySelector('h1')?.getBoundingClientRect();
		if (poster && (poster.width < 0.9 * width || !seen(document.querySelector('svg.poster') as Element)))
			found.push('the picture is not seen');
		if (poster && title && poster.bottom > title.top) found.push('the picture does not stand above the text');
		return [...new Set(found)];
	}, DARKEST_SOFT);
}

test('every kind of page prints clean, from a desk by night and from a phone', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	for (const [kind, path] of Object.entries(PAGES)) {
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize(DESK);
		await openUndrawn(page, path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		for (const [size, paper] of Object.entries({ ...PAPER, phone: { width: 390, height: 844 } })) {
			await page.setViewportSize(paper);
			expect.soft(await faults(page), `${kind}, ${size}`).toEqual([]);
		}
		await expect.soft(page.getByText('Day shown: 23 November 2015.'), kind).toBeVisible();
		await expect.soft(page.getByText('Brown hatching in a dashed edge'), kind).toBeVisible();
		await expect.soft(page.getByText('Made with Natural Earth'), kind).toBeVisible();
	}
});

test('every kind of document of the record prints clean', async ({ page }) => {
	await openUndrawn(page, '/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	const title = page.getByRole('heading', { level: 1 });
	for (const [kind, path] of Object.entries(DOCUMENTS)) {
		await page.emulateMedia({ media: 'screen' });
		const before = await title.innerText();
		await follow(page, path);
		await expect(title).not.toHaveText(before);
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize(PAPER.A4);
		// The picture is the first document's: of others the live map prints a copy.
		expect
			.soft(
				(await faults(page)).filter((fault) => !fault.startsWith('the picture')),
				kind
			)
			.toEqual([]);
	}
});

test('the first page is two sheets of paper, with all that it says', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openUndrawn(page, '/');
	const lists = page.getByRole('main').getByRole('link');
	const said = await lists.count();
	for (const format of ['A4', 'Letter']) {
		const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g);
		expect.soft(sheets?.length, format).toBeLessThanOrEqual(2);
	}
	await page.emulateMedia({ media: 'print' });
	expect(said).toBeGreaterThan(40);
	await expect(lists.filter({ visible: true })).toHaveCount(said);
});

test('paper says what is shown, in words, and where it is from', async ({ page }) => {
	await page.setViewportSize(DESK);
	const map = await openMap(page, '/places/fordow/?orgs=sco');
	await expect(organizationSwitch(page, 'Shanghai Cooperation Organization')).toBeChecked();
	await page.emulateMedia({ media: 'print' });
	await expect(sentence(page)).toContainText('belonged');
	await expect(sentence(page)).toBeVisible();
	await expect(page.getByText(/Day shown: .* http.*\/places\/fordow\/\?orgs=sco$/)).toBeVisible();
	const link = page
		.getByRole('region', { name: 'Sources' })
		.getByRole('link', { name: /^(?!Source)/ })
		.first();
	const said = await link.evaluate((element) => getComputedStyle(element, '::after').content);
	expect(said).toContain(await link.getAttribute('href'));
	// The switches have gone from the picture: the live map's copy stands in for it, made when printing begins.
	const width = await map.evaluate((live) => {
		const { width: drawn } = live.getCanvas();
		dispatchEvent(new Event('beforeprint'));
		return drawn;
	});
	const copy = page.locator('canvas.copy');
	await expect(copy).toBeVisible();
	await expect(page.locator('svg.poster')).toBeHidden();
	expect(await copy.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(width);
	const drawn = await copy.evaluate((canvas: HTMLCanvasElement) => {
		const middle = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
		return middle?.[3];
	});
	expect(drawn, 'it is not empty').toBe(255);
	expect((await copy.boundingBox())?.height ?? 0).toBeGreaterThan(150);
});

/** What readers do, from the first page to a shared link: the "Done when" of the first issue. */
import { expect, test } from '@playwright/test';
import {
	DESK,
	drawn,
	fullPath,
	inSight,
	listen,
	liveMap,
	openMap,
	openUndrawn,
	organizationSwitch,
	pixelOf,
	queryOf,
	sentence,
	settled,
	unpainted
} from './atlas.ts';

test.beforeEach(({ page }) => unpainted(page));

const SCO = 'Shanghai Cooperation Organization';
const EAEU = 'Eurasian Economic Union';
const CSTO = 'Collective Security Treaty Organization';

test('a stranger finds Fordow, reads why it matters, and sees who is in both SCO and EAEU', async ({ page }) => {
	await openUndrawn(page, '/');
	await test.step('the start page says what it is', async () => {
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('23 November 2015').first()).toBeVisible();
		await expect(sentence(page)).toContainText('No organization is switched on');
	});
	await test.step('Fordow, from the list', async () => {
		await page
			.getByRole('main')
			.getByRole('link', { name: /^Fordow/ })
			.click();
		await expect(page).toHaveURL(/\/places\/fordow\/$/);
		await expect(page.getByRole('heading', { level: 1, name: /^Fordow/ })).toBeVisible();
		await expect(page.getByText('Named in the article')).toBeVisible();
		const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
		expect(await sources.count()).toBeGreaterThan(2);
		await expect(sources.first().getByRole('link').last()).toHaveAttribute('href', /^https?:/);
		await expect(page.getByRole('heading', { name: 'What has happened since' })).toBeVisible();
	});
	await test.step('SCO and EAEU, and who is in both', async () => {
		await organizationSwitch(page, SCO).click();
		await organizationSwitch(page, EAEU).click();
		await expect(organizationSwitch(page, SCO)).toHaveAttribute('aria-checked', 'true');
		await expect(sentence(page)).toContainText('On 23 November 2015');
		await expect(sentence(page)).toContainText('Kazakhstan, Kyrgyzstan and Russia');
		await expect.poll(() => fullPath(page)).toBe('/places/fordow/?orgs=eaeu,sco');
	});
	await test.step('the link restores it', async () => {
		await page.reload();
		await expect(organizationSwitch(page, SCO)).toHaveAttribute('aria-checked', 'true');
		await expect(organizationSwitch(page, EAEU)).toHaveAttribute('aria-checked', 'true');
		await expect(organizationSwitch(page, CSTO)).toHaveAttribute('aria-checked', 'false');
		await expect(sentence(page)).toContainText('Kazakhstan, Kyrgyzstan and Russia');
		expect(fullPath(page)).toBe('/places/fordow/?orgs=eaeu,sco');
	});
	await test.step('another day: Iran has joined the SCO', async () => {
		await openUndrawn(page, '/places/fordow/?on=2023-07-04&orgs=sco');
		await expect(sentence(page)).toContainText('On 4 July 2023, 9 states belonged to');
		await page.getByRole('main').getByRole('link', { name: 'Iran', exact: true }).first().click();
		await expect.poll(() => fullPath(page)).toBe('/countries/irn/?on=2023-07-04&orgs=sco');
	});
});

test('a source leads back to the mark that led to it; asked for by itself, to its first', async ({ page }) => {
	await openUndrawn(page, '/places/fordow/');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	const marks = page.getByRole('main').locator('a.mark');
	const cited = await marks.evaluateAll((all) => all.map((mark) => mark.textContent ?? ''));
	const twice = cited.find((number, index) => cited.indexOf(number) < index) ?? '';
	const its = page.getByRole('link', { name: `Source ${twice}`, exact: true });
	const back = page.getByRole('link', { name: `Source ${twice}: back to the text` });
	await back.click();
	await expect(its.first()).toBeFocused();
	await its.last().click();
	await expect(page.locator(':target')).toBeInViewport();
	await back.click();
	await expect(its.last()).toBeFocused();
	await expect(its.last()).toBeInViewport();
	await page.reload();
	await expect(its.first(), 'the first is named in the page itself').toHaveId(`mark-${twice}`);
});

test('the article in our words leads to what it names, to its dates and to its checked statements, and back', async ({
	page
}) => {
	const main = page.getByRole('main');
	const title = page.getByRole('heading', { level: 1 });
	await openUndrawn(page, '/places/fordow/?orgs=sco');
	await main.getByRole('link', { name: 'paragraph 9 of the article' }).click();
	await expect(title).toHaveText('The article, in our words');
	const ninth = main.getByRole('region', { name: 'Paragraph 9' });
	await expect(ninth.getByRole('heading')).toBeInViewport();
	await ninth.getByRole('link', { name: 'Arak' }).click();
	await expect(title).toHaveText(/^Arak/);
	await page.goBack();
	await ninth.getByRole('link', { name: /statements checked/ }).click();
	await expect(title).toHaveText('What the article claims');
	await main.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
	await main.getByRole('region', { name: 'Paragraph 1', exact: true }).getByRole('link', { name: '2001' }).click();
	await expect(title).toHaveText('Events');
	await expect(main.getByRole('heading', { name: '2001' })).toBeInViewport();
	expect(queryOf(page)).toBe('orgs=sco');
});

test('from the claims to an event, its person, its agreement, a source, and back', async ({ page }) => {
	const main = page.getByRole('main');
	const title = page.getByRole('heading', { level: 1 });
	await openUndrawn(page, '/?orgs=sco');
	await main.getByRole('link', { name: 'Claims', exact: true }).click();
	await test.step('the ledger: what the article says, the record, since then, and a verdict in words', async () => {
		await expect(title).toHaveText('What the article claims');
		const six = main.getByRole('region').or(main.locator('section')).filter({ hasText: 'Paragraph 9' });
		const claim = six.getByRole('listitem').filter({ hasText: 'lifted its ban on nuclear cooperation' });
		await expect(claim).toContainText('Imprecise');
		await expect(claim).toContainText('The record:');
		await claim.getByRole('link', { name: /lifted its ban/ }).click();
	});
	await test.step('the claim has its sources, and the events that bear on it', async () => {
		await expect(title).toHaveText(/lifted its ban on nuclear cooperation/);
		await expect(main.getByText('Imprecise')).toBeVisible();
		await main.getByRole('link', { name: /^Putin’s decree opens the way/ }).click();
	});
	await test.step('the event names who, where and what was signed', async () => {
		await expect(title).toHaveText('Putin’s decree opens the way for work at Fordow and Arak');
		await expect(main.getByText('23 November 2015').first()).toBeVisible();
		await main.getByRole('link', { name: 'Vladimir Putin', exact: true }).click();
		await expect(title).toHaveText('Vladimir Putin');
		await expect(main.getByRole('listitem').filter({ hasText: 'since 7 May 2012' }).first()).toContainText(
			'President of Russia'
		);
		await page.goBack();
		await main.getByRole('link', { name: /^Russian decree No. 567/ }).click();
	});
	await test.step('the agreement says what came of it; a mark leads to its source, and the bibliography has it too', async () => {
		await expect(title).toHaveText(/^Russian decree No. 567/);
		await expect(main.getByRole('heading', { name: 'What came of it' })).toBeVisible();
		await main.getByRole('link', { name: 'Source 1', exact: true }).first().click();
		const source = page.locator(':target').getByRole('link').last();
		await expect(source).toBeInViewport();
		const [address, name] = [await source.getAttribute('href'), await source.innerText()];
		expect(address).toMatch(/^https?:/);
		await page.goto('/sources/?orgs=sco');
		await main.getByRole('link', { name: /^D: / }).click();
		await expect(title).toHaveText('Sources: D');
		expect(name.length).toBeGreaterThan(5);
		const cited = main.getByRole('listitem').filter({ has: page.getByRole('link', { name: /Putin’s decree opens/ }) });
		await expect(cited.first().getByRole('link').first()).toHaveAttribute('href', /^https?:/);
	});
	await test.step('every link carried on what was switched on; back leads to where the text was', async () => {
		expect(queryOf(page)).toBe('orgs=sco');
		await page.goBack();
		await expect(title).toHaveText('Sources');
		await page.keyboard.press('Escape');
		await expect.poll(() => fullPath(page)).toBe('/?orgs=sco');
	});
});

test('a page says what of it was corrected, the log what it said before, and the data lead to the log', async ({
	page
}) => {
	await openUndrawn(page, '/organizations/p5plus1/?orgs=sco');
	const corrected = page.getByText('Corrected on 25 November 2026:');
	await corrected.getByRole('link', { name: 'When the six first met as a group' }).click();
	await expect.poll(() => fullPath(page)).toBe('/revisions/?orgs=sco#p5plus1-first-meeting');
	const entry = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: 'When the six first met' }) });
	await expect(entry).toBeInViewport();
	await expect(entry).toContainText('Before: between 30 January 2006 and 6 June 2006');
	await expect(entry).toContainText('After: between 16 January 2006 and 6 June 2006');
	await expect(entry.getByRole('link', { name: 'China' })).toHaveAttribute('href', /countries\/chn\/\?orgs=sco$/);
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByRole('main').getByRole('link', { name: 'What was added, corrected or withdrawn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Revisions' })).toBeVisible();
});

test('the list of events narrows to a place, an organization and a time, says how many are left, and is so after Back', async ({
	page
}) => {
	const main = page.getByRole('main');
	const events = main.locator('ol').getByRole('listitem');
	await openUndrawn(page, '/events/');
	const all = await events.count();
	await expect(main.getByText(`All ${all} events`)).toBeVisible();
	const heard = await listen(page);
	await main.getByLabel('Where').selectOption('fordow');
	await expect.poll(heard).toEqual([expect.stringMatching(/^\d+ of \d+ events$/)]);
	const atFordow = await events.count();
	expect(atFordow).toBeLessThan(all / 4);
	await expect(main.getByText(`${atFordow} of ${all} events`)).toBeVisible();
	await main.getByLabel('When').selectOption({ label: 'After 23 November 2015' });
	await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/^201[5-9]$/);
	const since = await events.count();
	expect(since).toBeGreaterThan(0);
	expect(since).toBeLessThan(atFordow);
	await events.first().getByRole('link').click();
	await expect(page).toHaveURL(/\/events\/[a-z]/);
	await page.goBack();
	await expect(main.getByLabel('Where')).toHaveValue('fordow');
	await expect(events).toHaveCount(since);
	await main.getByLabel('Organization').selectOption('eurasec');
	await expect(main.getByText('No event fits')).toBeVisible();
	await main.getByRole('button', { name: 'Show all' }).click();
	await expect(main.getByLabel('Where')).toBeFocused();
	await expect(events).toHaveCount(all);
});

test('why a state is coloured begins with what is switched on, and what is pressed does not move', async ({ page }) => {
	await openUndrawn(page, '/countries/irn/?orgs=sco');
	const why = page
		.getByRole('main')
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: /coloured/ }) });
	const entries = why.getByRole('listitem').locator('> a');
	const names = () => entries.allInnerTexts();
	await expect(entries.first()).toHaveText('SCO');
	await expect(why.getByRole('heading', { level: 3 }).first()).toHaveText('Switched on');
	const order = await names();
	const gecf = entries.filter({ hasText: /^GECF$/ });
	await gecf.hover();
	await page.mouse.down();
	await organizationSwitch(page, 'Gas Exporting Countries Forum').evaluate((one: HTMLElement) => one.click());
	await expect.poll(() => queryOf(page)).toBe('orgs=gecf,sco');
	expect(await names(), 'while it is pressed').toEqual(order);
	await page.mouse.move(2, 2);
	await page.mouse.up();
	// Those that are on keep their order, and so does the rest.
	await expect.poll(names).toEqual(['GECF', 'SCO', ...order.filter((name) => name !== 'GECF' && name !== 'SCO')]);
});

test('a mistake is reported: of a membership chosen from the list or by its flag, with its sources and the address', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openUndrawn(page, '/countries/irn/?orgs=sco');
	const main = page.getByRole('main');
	const about = main.getByRole('combobox', { name: 'About' });
	const text = main.getByRole('textbox', { name: 'The report, to be filled in' });
	const flag = main.getByRole('button', { name: 'Report a mistake in this' });
	const chosen = () => about.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
	await test.step('from the list; copied, and said once', async () => {
		await main.getByText('Report a mistake', { exact: true }).click();
		await expect(text).toHaveValue(/About: the page as a whole\n[^]*What is wrong:/);
		await about.selectOption({ label: 'SCO: member, since 4 July 2023' });
		const row =
			/Page: Iran\nAddress: http[^\n]*\/countries\/irn\/\?orgs=sco\n[^]*About: Iran in the SCO: member, since 4 July 2023\nStatus: member[^]*From: 4 July 2023 \(EDTF 2023-07-04\)\nUntil: open[^]*\[\d+\] [^\n]*https?:[^]*What is right:/;
		await expect(text).toHaveValue(row);
		await main.getByRole('button', { name: 'Copy', exact: true }).click();
		await expect(main.getByText('Copied', { exact: true })).toHaveCount(1);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(row);
	});
	await test.step('the view goes on changing the address, and leaves what was written', async () => {
		await text.fill(`${await text.inputValue()}A page of the SCO`);
		await expect(main.getByText('Copied', { exact: true })).toHaveCount(0);
		await organizationSwitch(page, EAEU).click();
		await expect(text).toHaveValue(/\?orgs=eaeu,sco\n[^]*A page of the SCO$/);
	});
	await test.step('by the flag beside the row that is pointed at', async () => {
		const row = main.getByRole('table').getByRole('row', { name: /SCO observer/ });
		await row.hover();
		const box = await flag.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
		await flag.click();
		await expect(about).toBeFocused();
		expect(await chosen()).toBe('SCO: observer, 5 July 2005 – 4 July 2023');
		await expect(text).toHaveValue(/\nStatus: observer[^]*A page of the SCO$/);
	});
	await test.step('by keyboard: Escape folds the report and leaves the page, the next row’s flag is a Tab away', async () => {
		await page.keyboard.press('Escape');
		await expect(text).toBeHidden();
		await expect(flag).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(flag).toHaveCount(1);
		const row = page.locator('tr:focus-within');
		const marks = await row.getByRole('link', { name: /^Source/ }).count();
		for (let step = 0; step <= marks; step++) await page.keyboard.press('Tab');
		await expect(flag).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(about).toBeFocused();
		await expect(text).toHaveValue(/\nStatus: member[^]*A page of the SCO$/);
		await expect(page).toHaveURL(/countries\/irn/);
	});
	await test.step('whatever can have a flag is in the list', async () => {
		const unlisted = await main.evaluate((element) => {
			const listed = new Set([...element.querySelectorAll('option')].map(({ value }) => value));
			const flagged = [...element.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => dataset['fact']);
			return flagged.length > 50 ? flagged.filter((key) => !listed.has(key ?? '')) : ['too few'];
		});
		expect(unlisted).toEqual([]);
	});
});

test('on 4 July 2023 Iran’s page says that it is a member of the SCO; a day before, observer', async ({ page }) => {
	const sco = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: 'SCO', exact: true }) })
		.filter({ hasText: 'since' });
	await openUndrawn(page, '/countries/irn/?on=2023-07-04');
	await expect(page.getByText('Iran in the organizations, on 4 July 2023')).toBeVisible();
	await expect(sco).toContainText(/member/i);
	await expect(sco).toContainText('since 4 July 2023');
	await expect(sco).not.toContainText(/observer/i);
	await openUndrawn(page, '/countries/irn/?on=2023-07-03');
	await expect(page.getByText('Iran in the organizations, on 3 July 2023')).toBeVisible();
	await expect(sco).toContainText(/observer/i);
	await expect(sco).toContainText('since 5 July 2005');
	await expect(sco).toContainText('checked');
});

test('clicking a marker on the map opens its place, clicking a country its page', async ({ page }) => {
	await page.setViewportSize(DESK);
	const map = await openMap(page, '/?orgs=sco');
	const arak = await pixelOf(map, 49.24, 34.38);
	await page.mouse.click(arak.x, arak.y);
	await expect.poll(() => fullPath(page)).toBe('/places/arak/?orgs=sco');
	await expect(page.getByRole('heading', { level: 1, name: /Arak/ })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Arak/);
	await settled(map);
	const anatolia = await pixelOf(map, 34.6, 38.2);
	await page.mouse.click(anatolia.x, anatolia.y);
	await expect.poll(() => fullPath(page)).toBe('/countries/tur/?orgs=sco');
	await expect(page.getByRole('heading', { level: 1, name: 'Türkiye' })).toBeVisible();
});

test('pointing at the map or at a list lights the same thing, and says its standing', async ({ page }) => {
	await page.setViewportSize(DESK);
	const map = await openMap(page, '/?orgs=csto,sco');
	const belarus = await pixelOf(map, 28, 53.6);
	await page.mouse.move(belarus.x - 2, belarus.y);
	await page.mouse.move(belarus.x, belarus.y);
	const card = page.locator('.card');
	await expect(card).toContainText('Belarus');
	await expect(card).toContainText('CSTO');
	await expect(card).toContainText('member');
	await expect(card).toContainText('observer');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Fordow/ })
		.hover();
	await expect
		.poll(() => map.evaluate((live) => live.getFeatureState({ source: 'places', id: 'fordow' })['hovered']))
		.toBe(true);
});

test('switches make history: back and forward restore them, and the pages too', async ({ page }) => {
	await openUndrawn(page, '/');
	await organizationSwitch(page, SCO).click();
	await expect.poll(() => queryOf(page)).toBe('orgs=sco');
	await organizationSwitch(page, EAEU).click();
	await expect.poll(() => queryOf(page)).toBe('orgs=eaeu,sco');
	await page.getByRole('main').getByRole('link', { name: 'Tehran', exact: true }).click();
	await expect.poll(() => fullPath(page)).toBe('/places/tehran/?orgs=eaeu,sco');
	await organizationSwitch(page, EAEU).click();
	await expect.poll(() => fullPath(page)).toBe('/places/tehran/?orgs=sco');

	await page.goBack();
	await expect(organizationSwitch(page, EAEU)).toHaveAttribute('aria-checked', 'true');
	await expect(page.getByRole('heading', { level: 1, name: 'Tehran', exact: true })).toBeVisible();
	await page.goBack();
	await expect.poll(() => fullPath(page)).toBe('/?orgs=eaeu,sco');
	await expect(page.getByRole('heading', { level: 1, name: 'Tehran', exact: true })).toHaveCount(0);
	await page.goBack();
	await expect(organizationSwitch(page, EAEU)).toHaveAttribute('aria-checked', 'false');
	await page.goBack();
	await expect(organizationSwitch(page, SCO)).toHaveAttribute('aria-checked', 'false');
	await expect(sentence(page)).toContainText('No organization is switched on');

	await page.goForward();
	await expect(organizationSwitch(page, SCO)).toHaveAttribute('aria-checked', 'true');
	await page.goForward();
	await page.goForward();
	await expect(page.getByRole('heading', { level: 1, name: 'Tehran', exact: true })).toBeVisible();
	await expect.poll(() => fullPath(page)).toBe('/places/tehran/?orgs=eaeu,sco');
});

test('the day, the second day, the organizations and the statuses travel with every internal link', async ({
	page
}) => {
	const query = 'on=2014-06-01&vs=2010-01-01&orgs=csto,sco&show=member,observer';
	const main = page.getByRole('main');
	const table = main.getByRole('table');
	/** Each link by its kind; where it leads. */
	const links: [kind: string, link: () => ReturnType<typeof page.getByRole>, to: RegExp][] = [
		['list of places', () => main.getByRole('link', { name: /^Fordow/ }), /^\/places\/fordow\/$/],
		['a place’s state', () => main.getByRole('link', { name: 'Iran', exact: true }).first(), /^\/countries\/irn\/$/],
		['a state’s places', () => main.getByRole('link', { name: /^Arak/ }).first(), /^\/places\/arak\/$/],
		['previous in order', () => main.locator('[rel=prev]'), /^\/places\/[a-z0-9-]+\/$/],
		['masthead', () => page.getByRole('link', { name: 'The Russia–Iran Atlas' }), /^\/$/],
		['list of states', () => main.getByRole('link', { name: 'Russia', exact: true }), /^\/countries\/rus\/$/],
		[
			'why is it coloured',
			() => main.getByRole('link', { name: 'CSTO', exact: true }).first(),
			/^\/organizations\/csto\/$/
		],
		['before it', () => main.getByRole('definition').getByRole('link').first(), /^\/organizations\/[a-z0-9-]+\/$/],
		['table of memberships', () => table.getByRole('link', { name: 'Armenia' }).first(), /^\/countries\/arm\/$/],
		['a table’s organization', () => table.getByRole('link').first(), /^\/organizations\/[a-z0-9-]+\/$/],
		['who stood how', () => main.getByRole('definition').getByRole('link').last(), /^\/(countries|organizations)\//],
		['foot of the page', () => page.getByRole('contentinfo').getByRole('link').first(), /^\/data\/$/],
		['masthead of the data', () => page.getByRole('link', { name: 'The Russia–Iran Atlas' }), /^\/$/],
		[
			'list of organizations',
			() => main.getByRole('link', { name: /European Union/ }).first(),
			/^\/organizations\/eu\/$/
		]
	];
	await openUndrawn(page, `/?${query}`);
	await expect(organizationSwitch(page, SCO)).toHaveAttribute('aria-checked', 'true');
	for (const [kind, link, to] of links) {
		await test.step(kind, async () => {
			await link().click();
			await expect.poll(() => new URL(page.url()).pathname).toMatch(to);
			expect(queryOf(page), kind).toBe(query);
		});
	}
	await test.step('no link of the text forgets it', async () => {
		const forgotten = await main.evaluate((element, expected) => {
			const internal = [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
				(link) => link.origin === location.origin && !link.getAttribute('href')?.startsWith('#')
			);
			return internal.filter((link) => link.search !== `?${expected}`).map((link) => link.href);
		}, query);
		expect(forgotten).toEqual([]);
	});
});

test('an organization’s own page shows its layer though the address does not name it', async ({ page }) => {
	await openUndrawn(page, '/organizations/sco/');
	const own = organizationSwitch(page, SCO);
	await expect(own).toHaveAttribute('aria-checked', 'true');
	const map = await liveMap(page);
	await expect
		.poll(() =>
			map.evaluate((live) => {
				const state = live.getFeatureState({ source: 'world', sourceLayer: 'countries', id: 'CHN' });
				return Boolean(state['shown'] && state['tint']);
			})
		)
		.toBe(true);
	expect(queryOf(page)).toBe('');
	await expect(sentence(page)).toContainText('On 23 November 2015, 6 states belonged to the SCO');
	// It cannot be switched off here; another joins it.
	await own.click({ force: true });
	await expect(own).toHaveAttribute('aria-checked', 'true');
	await organizationSwitch(page, EAEU).click();
	await expect.poll(() => queryOf(page)).toBe('orgs=eaeu');
	await expect(sentence(page)).toContainText('Kazakhstan, Kyrgyzstan and Russia');
});

test('past the day to which an organization was verified nothing is coloured, and the key says so', async ({
	page
}) => {
	await openUndrawn(page, '/organizations/gecf/?on=2025-06-01');
	await expect(sentence(page)).toContainText('verified up to 8 December 2024');
	await expect(sentence(page)).toContainText('nothing is coloured');
	await expect(organizationSwitch(page, 'Gas Exporting Countries Forum')).toHaveAccessibleName(/not verified/);
	const map = await liveMap(page);
	await expect
		.poll(() =>
			map.evaluate(
				(live) =>
					['RUS', 'IRN', 'QAT', 'DZA'].filter(
						(id) => live.getFeatureState({ source: 'world', sourceLayer: 'countries', id })['shown']
					).length
			)
		)
		.toBe(0);
	await expect(page.getByRole('main').getByText('not verified after 8 December 2024')).toBeVisible();
});

test('"only this", "Show the article’s three" and "Clear"', async ({ page }) => {
	await openUndrawn(page, '/');
	const map = await liveMap(page);
	const camera = () => map.evaluate((live) => [...live.getCenter().toArray(), live.getZoom()]);
	const home = await camera();
	const three = page.getByRole('button', { name: 'Show the article’s three' });
	const entries = await page.evaluate(() => history.length);
	await three.click();
	await expect.poll(() => queryOf(page)).toMatch(/^orgs=csto,eaeu,sco&at=[\d.,]+$/);
	await expect(sentence(page)).toContainText('Kazakhstan, Kyrgyzstan and Russia');
	// The button that was pressed keeps the focus.
	await expect(three).toBeFocused();
	await test.step('whom the three share is in sight, beside the key; asked again, the map stays', async () => {
		for (const [lon, lat] of [
			[71.4, 51.1],
			[74.6, 42.9],
			[37.6, 55.8]
		] as const)
			expect(await inSight(map, lon, lat), `${lon}, ${lat}`).toBe(true);
		await expect(page.getByRole('button', { name: 'Back to the article’s view' })).toBeVisible();
		const there = await camera();
		await three.click();
		expect(await camera()).toEqual(there);
		await page.goBack();
		await page.goBack();
		await expect.poll(() => queryOf(page)).toBe('');
		expect(await camera()).toEqual(home.map((value) => expect.closeTo(value, 6)));
		await page.goForward();
		await expect.poll(camera).toEqual(there.map((value) => expect.closeTo(value, 1)));
		expect((await page.evaluate(() => history.length)) - entries).toBe(2);
	});
	await page.getByRole('button', { name: new RegExp(`only.*${CSTO}`, 'i') }).click();
	await expect.poll(() => queryOf(page)).toMatch(/^orgs=csto&at=/);
	await expect(page.getByRole('switch', { checked: true })).toHaveCount(1);
	await page.getByRole('button', { name: 'Clear' }).click();
	await expect.poll(() => queryOf(page)).toMatch(/^at=/);
	await expect(page.getByRole('switch', { checked: true })).toHaveCount(0);
	await expect(sentence(page)).toContainText('No organization is switched on');
});

test('moving the map writes where it stands into the address, once, and the link restores it', async ({ page }) => {
	const map = await openMap(page, '/');
	const entries = await page.evaluate(() => history.length);
	await map.evaluate((live) => live.getCanvas().focus());
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => queryOf(page)).toMatch(/^at=-?\d+(\.\d{1,3})?,-?\d+(\.\d{1,3})?,\d(\.\d{1,2})?$/);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	await settled(map);
	const { lng, lat, zoom } = await map.evaluate((live) => ({ ...live.getCenter(), zoom: live.getZoom() }));
	await page.reload();
	await drawn(page);
	const again = await (await liveMap(page)).evaluate((live) => ({ ...live.getCenter(), zoom: live.getZoom() }));
	expect(again.lng).toBeCloseTo(lng, 2);
	expect(again.lat).toBeCloseTo(lat, 2);
	expect(again.zoom).toBeCloseTo(zoom, 1);
});

/** The live map: one instance for all documents, colours that equal the record, cheap switches, legible marks. */
import { readFile } from 'node:fs/promises';
import { expect, test, type JSHandle } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import {
	DESK,
	follow,
	liveMap,
	mapRegion,
	openMap,
	openUndrawn,
	organizationSwitch,
	queryOf,
	settled,
	unpainted
} from './atlas.ts';

test.beforeEach(({ page }) => unpainted(page));

test('one canvas survives ten navigations, back and forward', async ({ page }) => {
	await openUndrawn(page, '/');
	const map = await liveMap(page);
	await map.evaluate((live) => {
		live.getCanvas().dataset['mark'] = 'the first';
		Object.assign(window, { firstMap: live });
	});
	const paths = [
		'/places/tehran/',
		'/places/fordow/',
		'/countries/irn/',
		'/organizations/sco/',
		'/countries/chn/',
		'/organizations/eu/',
		'/places/sinai/',
		'/data/',
		'/countries/rus/',
		'/'
	];
	for (const path of paths) {
		await follow(page, path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	for (let steps = 0; steps < 4; steps++) await page.goBack();
	await expect(page).toHaveURL(/\/organizations\/eu\/$/);
	for (let steps = 0; steps < 4; steps++) await page.goForward();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(1);
	await expect(page.locator('canvas.maplibregl-canvas')).toHaveAttribute('data-mark', 'the first');
	const now = await liveMap(page);
	expect(await now.evaluate((live) => live === (window as unknown as { firstMap: MapLibre }).firstMap)).toBe(true);
});

test('switching layers asks for nothing and lays no tile out again', async ({ page }) => {
	// Every tile that is laid out is a message to the worker: the page's own count of them.
	await page.addInitScript(() => {
		const messages: string[] = [];
		Object.assign(window, { workerMessages: messages });
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
			messages.push(String((args[0] as { type?: unknown } | undefined)?.type));
			return (post as (...rest: unknown[]) => void).apply(this, args);
		} as typeof post;
	});
	// The finer relief comes by itself, a while after the map has come to rest: no switch asks for it.
	const relief = page.waitForResponse(/relief-2048\.webp$/);
	const map = await openMap(page, '/');
	await relief;
	const laidOut = () =>
		page.evaluate(() => {
			const messages = (window as unknown as { workerMessages: string[] }).workerMessages;
			return messages.filter((type) => /^(LT|RT|LD|loadTile|reloadTile|loadData)$/.test(type)).length;
		});
	expect(await laidOut(), 'the count sees the tiles of the opening').toBeGreaterThan(4);
	// The first use of stripes may load pictures; from then on as ever.
	await settled(map);
	await map.evaluate((live) => {
		Object.assign(window, { tileEvents: [] });
		for (const type of ['dataloading', 'sourcedata'] as const) {
			live.on(type, (event) => {
				const { sourceId, tile } = event as { sourceId?: string; tile?: unknown };
				if (tile || type === 'dataloading')
					(window as unknown as { tileEvents: string[] }).tileEvents.push(`${type} ${sourceId}`);
			});
		}
	});
	const before = await laidOut();
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	const names = ['Shanghai', 'Eurasian', 'Collective', 'European Union', 'Gas Exporting'];
	const all = async (checked: boolean) => {
		for (const name of names) {
			await organizationSwitch(page, name).click();
			await expect(organizationSwitch(page, name)).toBeChecked({ checked });
		}
	};
	await all(true);
	await expect.poll(() => queryOf(page)).toBe('orgs=csto,eaeu,eu,gecf,sco');
	await settled(map);
	await all(false);
	await expect.poll(() => queryOf(page)).toBe('');
	await settled(map);
	expect(requests).toEqual([]);
	expect(await page.evaluate(() => (window as unknown as { tileEvents: string[] }).tileEvents)).toEqual([]);
	expect((await laidOut()) - before).toBe(0);
	await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false');
});

interface Row {
	organization: string;
	member: string;
	status: string;
	from: string;
	until: string | null;
	disputed: boolean;
}
interface Organization {
	id: string;
	founded: string;
	dissolved: string | null;
	verifiedUpTo: string;
	belongs: string[];
}
interface Territory {
	id: string;
	state: string;
	organization: string;
	from: string;
	until: string | null;
}
type Look = 'solid' | 'patterned' | 'outlined';

const published = async <T>(file: string) => JSON.parse(await readFile(`build/data/${file}`, 'utf8')) as T;

/** The first and last day that an EDTF date may mean. Written anew here: the test must not share the atlas's mistakes. */
function edges(edtf: string): [earliest: string, latest: string] {
	const choice = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
	if (choice) return [choice[1] ? edges(choice[1])[0] : '0000', choice[2] ? edges(choice[2])[1] : '9999'];
	const [year = '', month, day] = edtf.split('-');
	if (day) return [edtf, edtf];
	const last = month ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-12-31`;
	return [month ? `${edtf}-01` : `${year}-01-01`, last];
}

const begun = (edtf: string, day: string) => {
	const [earliest, latest] = edges(edtf);
	return latest <= day ? 1 : earliest <= day ? 0.5 : 0;
};

/** How each outline must look when this organization alone is on. */
function looks(
	organization: Organization,
	day: string,
	rows: Row[],
	territories: Territory[],
	parts: Map<string, string[]>
): Record<string, Look> {
	const ended = organization.dissolved !== null && begun(organization.dissolved, day) === 1;
	if (!ended && day > organization.verifiedUpTo) return {};
	const found: Record<string, Look> = {};
	const states = new Set(rows.map((row) => row.member).filter((member) => /^[A-Z]{3}$/.test(member)));
	for (const member of states) {
		const held = rows
			.filter((row) => row.member === member)
			.map((row) => ({ row, likely: Math.min(begun(row.from, day), 1 - (row.until ? begun(row.until, day) : 0)) }))
			.filter(({ likely }) => likely > 0);
		if (!held.length) continue;
		const sure = held.filter(({ likely }) => likely === 1);
		const [first] = sure;
		const doubtful = !first || sure.some(({ row }) => row.disputed);
		const look: Look = doubtful
			? 'patterned'
			: organization.belongs.includes(first.row.status)
				? 'solid'
				: first.row.status === 'suspended'
					? 'outlined'
					: 'patterned';
		for (const outline of parts.get(member) ?? [member]) found[outline] = look;
		for (const territory of territories) {
			const follows = territory.state === member && territory.organization === organization.id;
			if (follows && territory.from <= day && (!territory.until || day < territory.until)) found[territory.id] = look;
		}
	}
	return found;
}

/** How each outline looks on the map now, as its feature-state says. */
function shown(map: JSHandle<MapLibre>, ids: string[]): Promise<Record<string, string>> {
	return map.evaluate((live, every) => {
		const found: Record<string, string> = {};
		for (const id of every) {
			const state = live.getFeatureState({ source: 'world', sourceLayer: 'countries', id });
			const dot = live.getFeatureState({ source: 'small-states', id });
			if (state['tint'] !== dot['tint'] || state['patterned'] !== dot['patterned']) found[id] = 'dot unlike outline';
			else if (state['patterned']) found[id] = 'patterned';
			else if (state['tint']) found[id] = 'solid';
			else if (state['shown']) found[id] = 'outlined';
		}
		return found;
	}, ids);
}

test('for every organization on five days the coloured states equal the published record', async ({ page }) => {
	const [organizations, rows, territories, historic, labels] = await Promise.all([
		published<Organization[]>('organizations.json'),
		published<Row[]>('memberships.json'),
		published<Territory[]>('territories.json'),
		published<{ id: string; parts: string[] }[]>('historic-states.json'),
		readFile('build/tiles/labels.json', 'utf8').then(
			(text) => JSON.parse(text) as { features: { properties: { a3?: string } }[] }
		)
	]);
	const parts = new Map(historic.map((state) => [state.id, state.parts]));
	const ids = [
		...new Set(
			[
				...rows.map((row) => row.member),
				...territories.map((territory) => territory.id),
				...historic.flatMap((state) => state.parts),
				...labels.features.map(({ properties }) => properties.a3 ?? '')
			].filter((id) => /^[A-Z]/.test(id))
		)
	];
	expect(ids.length).toBeGreaterThan(200);
	await openUndrawn(page, '/');
	const map = await liveMap(page);
	let coloured = 0;
	for (const day of ['2015-11-23', '2003-10-01', '2012-12-20', '2023-07-04', '2025-06-01']) {
		for (const organization of organizations) {
			const its = rows.filter((row) => row.organization === organization.id);
			const expected = looks(organization, day, its, territories, parts);
			const on = day === '2015-11-23' ? '' : `on=${day}&`;
			await follow(page, `/?${on}orgs=${organization.id}`);
			await expect.poll(() => shown(map, ids), { message: `${organization.id} on ${day}` }).toEqual(expected);
			coloured += Object.keys(expected).length;
		}
	}
	expect(coloured, 'the test compares something').toBeGreaterThan(500);
});

test('areas that several states claim are filled by no organization', async ({ page }) => {
	const areas = await published<{ id: string }[]>('disputed-areas.json');
	const all = (await published<Organization[]>('organizations.json')).map(({ id }) => id).sort();
	expect(areas.length).toBeGreaterThan(3);
	await openUndrawn(page, `/?orgs=${all.join(',')}`);
	const map = await liveMap(page);
	// What is itself a member is filled for that organization (Kosovo, Taiwan), and keeps its dashed outline.
	const members = new Set((await published<Row[]>('memberships.json')).map(({ member }) => member));
	const ids = areas.map(({ id }) => id).filter((id) => !members.has(id));
	expect(ids.length).toBeGreaterThan(3);
	await expect.poll(() => shown(map, ['RUS'])).toEqual({ RUS: 'solid' });
	expect(await shown(map, ids)).toEqual({});
});

test('marks differ by kind, and the names of Tehran, Fordow, Arak and Qom stay apart at the start view', async ({
	page
}) => {
	await page.setViewportSize(DESK);
	const map = await openMap(page, '/');
	await test.step('each kind has a picture of its own', async () => {
		const pictures = await map.evaluate((live) => {
			const kinds = new Set(
				live.queryRenderedFeatures({ layers: ['place-markers'] }).map(({ properties }) => String(properties['kind']))
			);
			return [...kinds].sort().map((kind) => [kind, String(live.getImage(`place-${kind}`)?.data?.data)]);
		});
		expect(pictures.map(([kind]) => kind)).toEqual(['city', 'crash-site', 'facility']);
		expect(new Set(pictures.map(([, pixels]) => pixels)).size).toBe(pictures.length);
	});
	await test.step('the names lie apart from each other and from others’ marks', async () => {
		const boxes = await map.evaluate((live) => {
			const context = document.createElement('canvas').getContext('2d');
			if (!context) throw new Error('no 2D canvas');
			const features = live.queryRenderedFeatures({ layers: ['place-markers', 'city-labels'] });
			const zoom = live.getZoom();
			const size = zoom < 4 ? 11.5 + ((zoom - 2) / 2) * 1.5 : 13 + ((zoom - 4) / 3) * 3;
			return features.map(({ layer, geometry, properties }) => {
				const { x, y } = live.project((geometry as GeoJSON.Point).coordinates as [number, number]);
				const place = layer.id === 'place-markers';
				const name = String(place ? properties['name'] : properties['en']);
				context.font = place ? `600 ${size}px 'Atlas Sans'` : "400 12px 'Atlas Sans'";
				const width = context.measureText(name).width;
				// As the style has worked them out for this feature, at this zoom.
				const layout = (layer as { layout?: Record<string, unknown> }).layout ?? {};
				const anchor = place ? String(layout['text-anchor']) : 'left';
				const offset = place ? (layout['text-offset'] as number[]) : [0.55, 0];
				const [dx = 0, dy = 0] = offset.map((ems) => ems * size);
				const left = anchor.includes('left') ? x + dx : anchor.includes('right') ? x + dx - width : x + dx - width / 2;
				const height = size * 1.1;
				const top = anchor.startsWith('bottom')
					? y + dy - height
					: anchor.startsWith('top')
						? y + dy
						: y + dy - height / 2;
				return { name, anchor, x, y, left, top, right: left + width, bottom: top + height };
			});
		});
		const anchorOf = (start: string) => boxes.find(({ name }) => name.startsWith(start))?.anchor;
		expect(['Tehran', 'Fordow', 'Arak'].map(anchorOf)).toEqual(['bottom-left', 'left', 'right']);
		expect(boxes.every(({ left, top }) => Number.isFinite(left + top))).toBe(true);
		const near = boxes.filter(({ name }) => /^(Tehran|Fordow|Arak|Qom)/.test(name));
		expect(near.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^Tehran/),
				expect.stringMatching(/^Fordow/),
				expect.stringMatching(/^Arak/)
			])
		);
		const clashes: string[] = [];
		for (const a of near) {
			for (const b of near) {
				if (a === b) continue;
				if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
					clashes.push(`${a.name} over ${b.name}`);
				const reach = 6;
				if (b.x > a.left - reach && b.x < a.right + reach && b.y > a.top - reach && b.y < a.bottom + reach) {
					clashes.push(`${a.name} over the mark of ${b.name}`);
				}
			}
		}
		expect(clashes).toEqual([]);
	});
	await test.step('all nine sites but Washington are in sight, none below the key', async () => {
		const hidden = await map.evaluate((live) => {
			const { left, top } = live.getCanvas().getBoundingClientRect();
			const positions = {
				tehran: [51.42, 35.69],
				fordow: [50.99, 34.89],
				arak: [49.24, 34.37],
				bushehr: [50.89, 28.83],
				moscow: [37.62, 55.75],
				vienna: [16.37, 48.21]
			};
			return Object.entries(positions)
				.filter(([, position]) => {
					const { x, y } = live.project(position as [number, number]);
					return document.elementFromPoint(left + x, top + y) !== live.getCanvas();
				})
				.map(([name]) => name);
		});
		expect(hidden).toEqual([]);
	});
});

test('the keyboard moves the map, and its focus is seen', async ({ page }) => {
	await openUndrawn(page, '/');
	const map = await liveMap(page);
	const canvas = page.locator('canvas.maplibregl-canvas');
	await expect(canvas).toHaveAttribute('tabindex', '0');
	await page.getByRole('main').getByRole('link').last().focus();
	for (let steps = 0; steps < 6 && !(await canvas.evaluate((element) => element === document.activeElement)); steps++) {
		await page.keyboard.press('Tab');
	}
	await expect(canvas).toBeFocused();
	expect(await canvas.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
	const before = await map.evaluate((live) => live.getCenter().lng);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => map.evaluate((live) => live.getCenter().lng)).toBeGreaterThan(before);
	const zoom = await map.evaluate((live) => live.getZoom());
	await page.keyboard.press('+');
	await expect.poll(() => map.evaluate((live) => live.getZoom())).toBeGreaterThan(zoom);
});

test('with reduced motion the camera jumps; else it glides', async ({ page }) => {
	const steps = async (path: string) => {
		const map = await liveMap(page);
		await map.evaluate((live) => {
			Object.assign(window, { moves: 0 });
			live.on('move', () => (window as unknown as { moves: number }).moves++);
		});
		const before = await map.evaluate((live) => live.getCenter().lng);
		await follow(page, path);
		await expect.poll(() => map.evaluate((live) => live.getCenter().lng)).not.toBe(before);
		await expect.poll(() => map.evaluate((live) => live.isMoving())).toBe(false);
		return page.evaluate(() => (window as unknown as { moves: number }).moves);
	};
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openUndrawn(page, '/');
	expect(await steps('/places/moscow/')).toBe(1);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	expect(await steps('/countries/irn/')).toBeGreaterThan(1);
});

test('a document that is opened from a map that was moved is shown where it is', async ({ page }) => {
	await openUndrawn(page, '/?at=-100,40,3');
	const map = await liveMap(page);
	await follow(page, '/places/fordow/');
	await expect.poll(() => map.evaluate((live) => live.getCenter().lng)).toBeGreaterThan(45);
	await page.goBack();
	await expect.poll(() => map.evaluate((live) => live.getCenter().lng)).toBeCloseTo(-100, 0);
});

test('no state is drawn twice, however far out the map goes; and beyond 180° it goes on', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openUndrawn(page, '/?at=20,20,0');
	const map = await liveMap(page);
	const world = () => map.evaluate((live) => (512 * 2 ** live.getZoom()) / live.getCanvas().clientWidth);
	expect(await world()).toBeCloseTo(1, 3);
	await map.evaluate((live) => live.zoomOut({ duration: 0 }).panTo([200, 60], { duration: 0 }));
	expect(await world()).toBeCloseTo(1, 3);
	expect(await map.evaluate((live) => live.project([190, 66]).x - live.project([170, 66]).x)).toBeGreaterThan(0);
	await page.setViewportSize({ width: 1200, height: 640 });
	await map.evaluate((live) => live.zoomTo(0, { duration: 0 }));
	await expect.poll(world).toBeCloseTo(1, 3);
	// A frame that a page opens on stays as its picture has it: Russia in one piece.
	await follow(page, '/countries/rus/');
	await expect.poll(world).toBeGreaterThan(1.05);
});

test('the name of a place moves aside from the key, and goes where its mark lies under it', async ({ page }) => {
	await page.setViewportSize(DESK);
	await openUndrawn(page, '/');
	const map = await liveMap(page);
	await expect.poll(() => map.evaluate((live) => Boolean(live.getLayer('place-markers')))).toBe(true);
	/** Moves the map until Moscow stands so many pixels left of the key's edge. */
	const stand = (aside: number) =>
		map.evaluate((live, pixels) => {
			const key = document.querySelector('.key')?.getBoundingClientRect().left ?? 0;
			const moscow = live.project([37.62, 55.75]);
			const { left } = live.getCanvas().getBoundingClientRect();
			live.panBy([left + moscow.x - (key - pixels), moscow.y - 200], { duration: 0 });
		}, aside);
	const anchors = () => map.evaluate((live) => JSON.stringify(live.getLayoutProperty('place-markers', 'text-anchor')));
	const cut = () => map.evaluate((live) => live.getFeatureState({ source: 'places', id: 'moscow' })['cut'] === true);
	expect(await anchors()).not.toContain('"moscow"');
	await stand(30);
	await expect.poll(anchors).toContain('"moscow","right"');
	await stand(200);
	await expect.poll(anchors).not.toContain('"moscow"');
	expect(await cut()).toBe(false);
	await stand(-5);
	await expect.poll(cut).toBe(true);
	await stand(200);
	await expect.poll(cut).toBe(false);
});

/** What pages are given, for every page there is: nothing in it points at nothing. */
import { describe, expect, it } from 'vitest';
import { EVERY_EVENT, narrowed, type EventChoice } from '#lib/domain/event-choice.ts';
import type { Correction } from '#lib/domain/pages.ts';
import { LISTS } from '#lib/domain/paths.ts';
import { inlinesOf, type Prose } from '#lib/domain/prose.ts';
import { sourceLetters, sourcesPage, sourcesUnder } from './bibliography.server.ts';
import {
	actorPage,
	agreementPage,
	agreementsPage,
	claimPage,
	claimsPage,
	peoplePage,
	personPage
} from './document-pages.server.ts';
import { eventPage, eventsPage } from './event-pages.server.ts';
import { documentPaths } from './lists.server.ts';
import {
	countries,
	countryPage,
	organizationPage,
	organizations,
	pathOf,
	placePage,
	startPage
} from './pages.server.ts';
import { atlas } from './record.server.ts';
import { revisionsPage } from './revisions.server.ts';

const paths = new Set([
	'/',
	...atlas.places.map(({ id }) => pathOf.place(id)),
	...organizations.map(({ id }) => pathOf.organization(id)),
	...countries.map(({ id }) => pathOf.country(id)),
	...documentPaths
]);
const pages = [
	...atlas.places.map(({ id }) => [pathOf.place(id), placePage(id)] as const),
	...organizations.map(({ id }) => [pathOf.organization(id), organizationPage(id)] as const),
	...countries.map(({ id }) => [pathOf.country(id), countryPage(id)] as const),
	...atlas.events.map(({ id }) => [pathOf.event(id), eventPage(id)] as const),
	...atlas.people.map(({ id }) => [pathOf.person(id), personPage(id)] as const),
	...atlas.actors.map(({ id }) => [pathOf.actor(id), actorPage(id)] as const),
	...atlas.agreements.map(({ id }) => [pathOf.agreement(id), agreementPage(id)] as const),
	...atlas.claims.map(({ id }) => [pathOf.claim(id), claimPage(id)] as const)
];

/** Every value under a name, wherever it stands in a page's data. */
function valuesOf(data: unknown, name: string): unknown[] {
	if (Array.isArray(data)) return data.flatMap((item) => valuesOf(item, name));
	if (!data || typeof data !== 'object') return [];
	return Object.entries(data).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(value, name)]);
}

it('there is a page for everything of the record', () => {
	expect(pages.filter(([, page]) => !page).map(([path]) => path)).toEqual([]);
	expect(paths.size).toBe(1 + pages.length + Object.keys(LISTS).length + sourceLetters.length);
	for (const path of paths) expect(path).toMatch(/^\/([a-z0-9-]+\/)*$/);
	expect([placePage('atlantis'), organizationPage('asean'), countryPage('QQQ')]).toEqual([null, null, null]);
});

describe.each(pages)('%s', (_, page) => {
	it('links to pages that exist', () => {
		const linked = valuesOf(page, 'path').filter((path) => path !== null);
		expect(linked.filter((path) => !paths.has(path as string))).toEqual([]);
	});

	it('links in its prose to pages that exist', () => {
		const prose = page && 'prose' in page ? (page.prose as Prose | null) : null;
		const links = prose ? [...inlinesOf(prose)].flatMap((inline) => (inline.type === 'link' ? [inline.to] : [])) : [];
		const targets = links.flatMap(({ kind, id }) => (kind === 'date' ? [] : [pathOf[kind](id)]));
		expect(targets.filter((path) => !paths.has(path))).toEqual([]);
	});

	it('numbers its sources from 1 without a gap, and marks no source that its list lacks', () => {
		const numbers = page?.notes.map(({ number }) => number) ?? [];
		expect(numbers).toEqual(numbers.map((_, index) => index + 1));
		const lists = [...valuesOf(page, 'marks'), ...valuesOf(page, 'position')];
		const marks = lists.flatMap((its) => Object.values(its as object) as number[]);
		expect(marks.filter((mark) => !numbers.includes(mark))).toEqual([]);
		expect(numbers.filter((number) => !marks.includes(number))).toEqual([]);
		expect(numbers.length).toBeGreaterThan(0);
	});

	it('opens on a frame of plain numbers', () => {
		const [west, south, east, north] = page?.stage.frame ?? [NaN, NaN, NaN, NaN];
		expect([west < east, south < north, Math.abs(south) < 85.06, Math.abs(north) < 85.06]).toEqual([
			true,
			true,
			true,
			true
		]);
	});
});

describe('the lists', () => {
	const all = {
		claims: claimsPage(),
		events: eventsPage(),
		people: peoplePage(),
		agreements: agreementsPage(),
		sources: sourcesPage(),
		...Object.fromEntries(sourceLetters.map((letter) => [letter, sourcesUnder(letter)]))
	};

	it.each(Object.entries(all))('%s links to pages that exist', (_, list) => {
		const linked = valuesOf(list, 'path');
		expect(linked.length).toBeGreaterThan(0);
		expect(linked.filter((path) => !paths.has(path as string))).toEqual([]);
	});

	it('between them lead to everything', () => {
		const linked = new Set(valuesOf(all, 'path'));
		const kinds = /^\/(claims|events|people|actors|agreements)\/./;
		expect(documentPaths.filter((path) => kinds.test(path) && !linked.has(path))).toEqual([]);
	});

	it('have every source once, and something of the atlas that cites it', () => {
		const sources = sourceLetters.flatMap((letter) => sourcesUnder(letter)?.sources ?? []);
		expect(sources.map(({ id }) => id).sort()).toEqual(atlas.sources.map(({ id }) => id).sort());
		expect(sources.filter(({ citedBy }) => !citedBy.length).map(({ id }) => id)).toEqual([]);
		expect(sourcesUnder('å')).toBeNull();
	});

	it('offer to narrow the events to what they name, and say how many are left', () => {
		const { years, total, places, states, organizations } = eventsPage();
		const left = (choice: Partial<EventChoice>) =>
			narrowed(years, { ...EVERY_EVENT, ...choice }).flatMap(({ events }) => events).length;
		for (const { id, count } of [...places, ...states]) expect(left({ where: id }), id).toBe(count);
		for (const { id, count } of organizations) expect(left({ organization: id }), id).toBe(count);
		expect(left({ when: 'until' }) + left({ when: 'since' })).toBe(total);
		expect(Math.min(left({ when: 'until' }), left({ when: 'since' }))).toBeGreaterThan(50);
		expect([places, states, organizations].map(({ length }) => length > 5)).toEqual([true, true, true]);
	});

	it('count every claim under one verdict, and have the headline’s first', () => {
		const { verdicts, paragraphs } = claimsPage();
		expect(verdicts.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.claims.length);
		expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual(Array.from({ length: 14 }, (_, index) => index));
	});
});

describe('the log of revisions', () => {
	const entries = revisionsPage().days.flatMap((day) => day.entries);
	const entry = (id: string) => entries.find((candidate) => candidate.id === id);
	/** A list's path may lead to a part of the page. */
	const isThere = (path: string) => paths.has(path.replace(/#.*/, ''));

	it('has every revision once, by day, the newest first, and counts them by kind', () => {
		const { days, kinds } = revisionsPage();
		expect(entries.map(({ id }) => id)).toEqual(atlas.revisions.map(({ id }) => id));
		expect(days.map(({ day }) => day)).toEqual([...new Set(atlas.revisions.map(({ day }) => day))].sort().reverse());
		expect(days.map(({ name }) => name)).toContain('24 November 2026');
		expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
	});

	it('leads to what each entry concerns and rests on, no page twice', () => {
		for (const { id, subjects, sources } of entries) {
			expect(subjects.length, id).toBeGreaterThan(0);
			const led = subjects.flatMap(({ path }) => path ?? []);
			expect(led.filter((path) => !isThere(path))).toEqual([]);
			expect(new Set(led).size, id).toBe(led.length);
			for (const { href } of sources) {
				const [path = '', source = ''] = href.split('#');
				const letter = path.split('/').at(-2) ?? '';
				expect(
					sourcesUnder(letter)?.sources.map((its) => its.id),
					id
				).toContain(source);
			}
		}
	});

	it('says in words what a fact was and is', () => {
		expect(entry('jcpoa-american-exit')?.changes).toEqual([
			{ field: 'Until', before: '8 May 2018', after: 'between 8 May 2018 and 9 May 2018' }
		]);
		// What two fields have alike is said once.
		expect(entry('p5plus1-first-meeting')?.changes.map(({ field }) => field)).toEqual(['Founded, From']);
		expect(entry('gulf-strikes-confirmed')?.changes).toEqual([{ field: 'Confirmed', before: 'no', after: 'yes' }]);
		expect(entry('jcpoa-three-europeans')?.changes[0]?.before).toBe('nothing');
	});

	it('names what many entries are of by the page that lists them, a tie by its agreement', () => {
		expect(entry('first-events')?.subjects[0]).toEqual({ path: '/events/', name: 'Events' });
		expect(entry('s-300-contract')?.subjects.map(({ path }) => path)).toEqual(['/agreements/s-300-contract-2015/']);
	});

	it('is told on the pages of what was corrected, and of nothing else', () => {
		const told = (page: { corrections: readonly Correction[] } | null) =>
			page?.corrections.flatMap(({ entries: its }) => its.map(({ id }) => id));
		const some = (...ids: string[]) => expect.arrayContaining(ids) as unknown;
		expect(told(countryPage('USA'))).toEqual(some('p5plus1-first-meeting', 'jcpoa-american-exit'));
		expect(told(placePage('arak'))).toEqual(some('arak-vessel', 'arak-strike-confirmed'));
		// Its end of a tie's line.
		expect(told(placePage('tehran'))).toEqual(some('s-300-contract'));
		expect(told(agreementPage('s-300-contract-2015'))).toEqual(some('s-300-contract'));
		expect(told(eventPage('gulf-strikes-june-2026'))).toEqual(some('gulf-strikes-confirmed'));
		expect(told(organizationPage('shanghai-five'))).toEqual([]);
	});
});

describe('previous and next', () => {
	const linked = pages.flatMap(([path, page]) => (page?.pager ? [[path, page.pager] as const] : []));

	it('lead through every page of a kind, once, and back', () => {
		for (const [path, { next, number, total }] of linked) {
			if (!next) expect(number).toBe(total);
			else expect(linked.find(([other]) => other === next.path)?.[1].previous?.path).toBe(path);
		}
		const firsts = linked.filter(([, { previous }]) => !previous).map(([path]) => path);
		expect(firsts).toHaveLength(8);
	});

	it('follow the article through its nine sites', () => {
		const sites = linked.filter(([path]) => path.startsWith('/places/'));
		expect(sites).toHaveLength(9);
		expect(sites.map(([, { number, total }]) => `${number} of ${total}`)).toEqual(
			sites.map((_, index) => `${index + 1} of 9`)
		);
	});
});

describe('the first page', () => {
	const { places, organizations: listed, compared, states } = startPage();

	it('lists the sites in the article’s order, the organizations that it names, and the states and regions that it names', () => {
		const firsts = places.map(({ paragraphs }) => paragraphs[0] ?? 99);
		expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
		expect(listed.map(({ id }) => id).join(' ')).toBe('gecf p5plus1 gcad rsii issg jcpoa csto eaeu eu sco');
		expect(compared.map(({ short }) => short).join(' ')).toBe(
			'Arab League BRICS CIS ECO G7 G8 GCC NATO OIC OPEC OPEC+ OTS P5 UN'
		);
		expect(compared.filter(({ ink }) => !ink).map(({ short }) => short)).toEqual(['UN']);
		expect(states.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Iran', 'Russia', 'Syria', 'Soviet Union', 'Middle East'])
		);
	});

	it('links to pages that exist', () => {
		const linked = valuesOf({ places, listed, compared, states }, 'path').filter((path) => path !== null);
		expect(linked.filter((path) => !paths.has(path as string))).toEqual([]);
	});
});

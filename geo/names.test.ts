/** The search through the atlas's own names: what readers mistype, and what is no name at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LISTS } from '#lib/domain/paths.ts';
import { NameSearch, wordsOf, wordsOfPath } from '#lib/domain/search.ts';
import { names } from './names.server.ts';
import { countries, organizations } from './pages.server.ts';
import { atlas } from './record.server.ts';

const search = new NameSearch(names);
const first = (text: string) => search.find(wordsOf(text), 5)[0]?.path;

describe('the names', () => {
	it('have every page once, and no name twice for one', () => {
		const { events, people, actors, agreements } = atlas;
		const documents = [events, people, actors, agreements, Object.keys(LISTS)].reduce(
			(sum, { length }) => sum + length,
			0
		);
		expect(names.length).toBe(atlas.places.length + organizations.length + countries.length + documents);
		expect(new Set(names.map(({ path }) => path)).size).toBe(names.length);
		const twice = names.filter(({ name, aliases }) => new Set([name, ...aliases]).size !== aliases.length + 1);
		expect(twice).toEqual([]);
	});

	it('are told in Russian and Persian, for every place, organization, state, person, actor and agreement', () => {
		const isIn = (script: RegExp) => (others: readonly string[]) => others.some((other) => script.test(other));
		const [cyrillic, arabic] = [isIn(/\p{Script=Cyrillic}/u), isIn(/\p{Script=Arabic}/u)];
		const bare = names.filter(
			({ kind, aliases }) => kind !== 'event' && kind !== 'list' && !(cyrillic(aliases) && arabic(aliases))
		);
		expect(bare.map(({ path }) => path)).toEqual([]);
	});

	it('each finds its own page first', () => {
		const lost = names.filter(({ name, path }) => first(name) !== path);
		expect(lost.map(({ name }) => `${name}: ${first(name)}`)).toEqual([]);
	});
});

describe('a search', () => {
	it.each([
		['fordo', '/places/fordow/'],
		['Fardow', '/places/fordow/'],
		['busheer', '/places/bushehr/'],
		['theran', '/places/tehran/'],
		['Mosow', '/places/moscow/'],
		['iran deal', '/organizations/jcpoa/'],
		['shanghai cooperation', '/organizations/sco/'],
		['EAEU', '/organizations/eaeu/'],
		['P5+1', '/organizations/p5plus1/'],
		['kazakstan', '/countries/kaz/'],
		['turkiye', '/countries/tur/'],
		['IRN', '/countries/irn/'],
		['Иран', '/countries/irn/'],
		['روسیه', '/countries/rus/'],
		['Лавров', '/people/sergey-lavrov/'],
		['خامنه‌ای', '/people/ali-khamenei/'],
		['khameini', '/people/ali-khamenei/'],
		['isis', '/actors/isil/'],
		['rosatom', '/actors/rosatom/'],
		['decree 567', '/agreements/putin-decree-567-2015/'],
		['ШОС', '/organizations/sco/'],
		['برجام', '/organizations/jcpoa/'],
		['claims', '/claims/']
	])('%s finds %s', (text, path) => expect(first(text)).toBe(path));

	it.each([
		['/places/Fordo', '/places/fordow/'],
		['/place/fordow.html', '/places/fordow/'],
		['/countries/IRN/', '/countries/irn/'],
		['/en/organisations/shanghai_cooperation', '/organizations/sco/'],
		['/%D0%98%D1%80%D0%B0%D0%BD', '/countries/irn/'],
		['/Countries/Kazakhstan/index.php', '/countries/kaz/']
	])('the address %s means %s', (address, path) => expect(search.find(wordsOfPath(address), 5)[0]?.path).toBe(path));

	it.each(['/a/b/c/d', '/', '/places/', '/index.html', '/xyzzyx', '/%'])('the address %s means nothing', (address) => {
		expect(search.find(wordsOfPath(address), 5)).toEqual([]);
	});

	it('never throws, whatever is asked, and never gives more than it was asked for', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 5 }), (text, most) => {
				expect(search.find(wordsOfPath(text), most).length).toBeLessThanOrEqual(most);
				expect(wordsOf(text).every((word) => word.length <= 400)).toBe(true);
			}),
			{ numRuns: 150 }
		);
	}, 30_000);
});

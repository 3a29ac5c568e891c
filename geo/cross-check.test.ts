import { describe, expect, it } from 'vitest';
import { AtlasError } from './atlas.server.ts';
import { mistakesOf, real, surroundings, withValue, type Files } from './fixtures/broken-files.ts';

/** A value that may not stand at a path; the last column where the mistake is named within it. */
type Broken = readonly [path: string, value: unknown, expected: RegExp, field?: string];

const day = /expected a day of the calendar/;
const edtf = /expected an EDTF date/;
const future = /expected a day not in the future/;
const anySource = /expected at least one source/;

const BROKEN: Readonly<Record<string, readonly Broken[]>> = {
	'geo/organizations/sco.json': [
		['memberships[0].status', 'boss', /"member".*received "boss"/],
		['memberships[0].from', '2015-02-30', edtf],
		['memberships[0].from', null, /Expected string but received null/],
		['memberships[0].until', '2015~', edtf],
		['memberships[0].until', '[2016..2015]', edtf],
		['memberships[0].form', '2015-11-23', /Expected never/],
		['memberships[0].checked', '2025-06-31', day],
		['memberships[0].checked', '2999-01-01', /not in the future; found "2999-01-01"/],
		['memberships[0].sources', [], anySource],
		['memberships[0].sources', undefined, /Expected "sources"/],
		['memberships[0].sources[0].id', 'hearsay', /a source in geo\/sources.json; "hearsay" is none/],
		['memberships[0].disputed', 'no', /Expected boolean/],
		['memberships[0].member', 'QQQ', /expected an entry in geo\/countries.json for "QQQ"/],
		['memberships[0].member', 'asean', /expected an organization of the atlas; "asean" is none/],
		['memberships[0].member', 'Iran', /ISO 3166 code in capitals or the id of an organization/],
		['predecessors[0]', 'shanghai-six', /the id of an organization; "shanghai-six" is none/],
		['successors', ['sco-two'], /"sco-two" is none/, 'successors[0]'],
		['id', 'csto', /expected the file's name, not "csto"/],
		['name', '  ', /expected some text/],
		['belongs', [], /Invalid length/],
		['founded', 'summer 2001', edtf],
		['verifiedUpTo', '2999-01-01', future],
		['foundingAct.sources', [], anySource],
		['foundingAct.sources[0].id', 'hearsay', /"hearsay" is none/]
	],
	'geo/sources.json': [
		['[0].URL', 'https://www.iaea.org/', /expected the page that says it, not a home page/],
		['[0].URL', 'https://www.iaea.org', /not a home page/],
		['[0].URL', 'iaea', /expected a web address/],
		['[0].id', 'never-cited', /expected to be cited somewhere; nothing cites "never-cited"/],
		['[0].opened', '2999-01-01', future],
		['[0].type', 'rumour', /received "rumour"/]
	],
	'geo/places.geojson': [
		['features[0].geometry.coordinates[1]', 151.42, /Expected <=90/],
		['features[0].properties.kind', 'village', /"city".*received "village"/],
		['features[0].properties.paragraphs', [14], /Expected <=13/, 'features[0].properties.paragraphs[0]'],
		['features[0].properties.country', 'QQQ', /"QQQ" is none/, 'features[0].properties.country[0]'],
		['features[0].properties.precisionKm', -1, /Expected >=0/],
		['features[0].properties.wikidata', '3616', /expected a Wikidata id/]
	],
	'geo/events.json': [
		['[0].people', ['nobody'], /the id of a person; "nobody" is none/, '[0].people[0]'],
		['[0].agreements', ['nothing'], /the id of an agreement; "nothing" is none/, '[0].agreements[0]'],
		['[0].agreements', ['jcpoa'], /"jcpoa" in geo\/agreements.json to name/, '[0].agreements[0]'],
		[
			'[0]',
			(event: object) => ({
				...event,
				date: '2015-11-25',
				sources: [{ id: 'dawn-2015-11-24', where: 'the day before' }]
			}),
			/a source of 2015-11-25 or later, or the act that orders it/,
			'[0].sources'
		],
		['[0].places', ['atlantis'], /the id of a place; "atlantis" is none/, '[0].places[0]'],
		['[0].organizations', ['asean'], /"asean" is none/, '[0].organizations[0]'],
		['[0].countries', ['QQQ'], /"QQQ" is none/, '[0].countries[0]'],
		['[0].date', '2999', future],
		['[0].date', '2016/2015', /expected an EDTF date or interval/]
	],
	'geo/ties.json': [
		['[0].agreement', 'nothing', /the id of an agreement; "nothing" is none/],
		['[0].from', '1996', /the days of its agreement, 1995-01-08/, '[0]'],
		['[0].places[1]', 'atlantis', /the id of a place; "atlantis" is none/],
		['[0].parties', ['RUS'], /Invalid length/],
		['[0].sources', [], anySource]
	],
	'geo/claims.json': [
		['[0].paragraph', 14, /Expected <=13/],
		['[0].verdict', 'true', /"accurate".*received "true"/],
		['[0].events[0]', 'nothing-happened', /the id of an event; "nothing-happened" is none/],
		['[0].since', '', /expected some text/],
		['[0].sources', [], anySource],
		['[0].id', 'putin-in-tehran-on-that-monday', /each id once; "putin-in-tehran-on-that-monday" stands twice/, 'id'],
		['[0].checked', '2999-01-01', future]
	],
	'geo/people.json': [
		['[0].names', { ru: 'Путин' }, /Expected "fa"/, '[0].names.fa'],
		['[0].died', '1950-01-01', /dates that follow each other; "1950-01-01" is before/],
		['[0].offices[0].until', '1998', /"1998" is before/],
		['[0].offices[0].sources', [], anySource],
		['[0].offices[0].sources[0].id', 'hearsay', /"hearsay" is none/]
	],
	'geo/actors.json': [
		['[0].kind', 'villain', /"armed-group".*received "villain"/],
		['[0].checked', '2999-01-01', future]
	],
	'geo/agreements.json': [
		['[0].kind', 'pact', /"treaty".*received "pact"/],
		['[0].parties', [], /at least one party/],
		['[0].parties[0]', 'atlantis', /a country or an organization; "atlantis" is none/],
		['[0].place', 'atlantis', /the id of a place; "atlantis" is none/, '[0].place[0]'],
		['[0].ended', '1990', /"1990" is before/],
		['[0].events[0]', 'nothing-happened', /the id of an event; "nothing-happened" is none/],
		['[0].events', ['iran-iraq-war'], /"iran-iraq-war" in geo\/events.json to name/, '[0].events[0]']
	],
	'geo/names.json': [['[0].id', 'atlantis', /the id of a place; "atlantis" is none/]],
	'geo/insets.json': [
		['[0].place', 'atlantis', /the id of a place; "atlantis" is none/],
		['[1].place', 'bushehr', /each id once; "bushehr" stands twice/, 'id'],
		['[0].capital.place', 'atlantis', /the id of a place; "atlantis" is none/],
		['[0].kmAcross', 0, /expected kilometres, more than 0/],
		['[0].site[1]', 1.2, /Expected <=1/],
		['[0].rings', [], /expected at least one ring/],
		['[0].towns', [], /expected at least one town/],
		['[0].towns[0].at', [50.833, 25], /expected a point inside the drawing, which spans 58 km/],
		['[0].towns[0].label', 'above', /"north".*received "above"/],
		['[0].towns[0].sources', [], anySource],
		['[0].towns[0].sources[0].id', 'hearsay', /"hearsay" is none/],
		['[0].towns[0].checked', '2999-01-01', /not in the future/]
	],
	'geo/disputed-areas.json': [['[0].id', 'X-QQQ', /expected an outline for "X-QQQ"/]],
	'geo/territories.json': [
		['[0].organization', 'asean', /the id of an organization; "asean" is none/],
		['[0].state', 'QQQ', /the id of a country; "QQQ" is none/],
		['[0].id', 'QQQ', /expected an outline or a marker for "QQQ"/],
		['[0].from', '[1995..1996]', day]
	],
	'geo/historic-states.json': [['[0].parts[0]', 'QQQ', /expected an outline or a marker for "QQQ"/]],
	'geo/countries.json': [['[0].id', 'AF', /three capitals such as "IRN"/]]
};

const events = JSON.parse(real['geo/events.json'] ?? '') as { id: string }[];
const eventAt = (id: string) => events.findIndex((event) => event.id === id);

it('the files as they are have no mistake', () => {
	expect(mistakesOf(real)).toEqual([]);
});

describe.each(Object.entries(BROKEN))('%s', (file, values) => {
	it.each(values.map((row) => [row[0], row[1], row] as const))(
		'%s may not be %j',
		(path, value, [, , expected, field = path]) => {
			const mistakes = mistakesOf(withValue(file, path, value));
			expect(mistakes).toContainEqual({ file, field, expected: expect.stringMatching(expected) });
			const { message } = new AtlasError(mistakes);
			for (const part of [file, field, expected]) expect(message).toMatch(part);
		}
	);
});

/** What may not stand in the log of revisions: by the entry's id, for each new one comes first. */
const BROKEN_LOG: readonly (readonly [id: string, ...Broken])[] = [
	['brief', 'day', '2026-13-01', day],
	['brief', 'day', '2999-01-01', future],
	['first-places', 'day', '2026-11-26', /expected the newest first; "2026-11-26" stands after "2026-11-24"/],
	['brief', 'kind', 'improved', /"added".*received "improved"/],
	['brief', 'id', 'claims', /each id once; "claims" stands twice/, 'id'],
	['brief', 'why', '', /expected some text/],
	['brief', 'subjects', [], /expected something that was added or withdrawn/],
	['brief', 'subjects[0].id', 'summary', /the id of a list; "summary" is none/],
	['claims', 'subjects[0].id', 'no-claim', /the id of a claim; "no-claim" is none/],
	['claims', 'subjects[0].kind', 'rumour', /received "rumour"/],
	['claims', 'subjects', (subjects: object[]) => subjects.slice(1), /adds the claim "ties-were-growing"/, ''],
	['claims', 'kind', 'withdrawn', /"ties-were-growing" to have been added before/, 'subjects[0]'],
	[
		'further-events',
		'subjects[0].id',
		'fordow-israel-strike-2025',
		/"fordow-israel-strike-2025" to be added once/,
		'subjects[0]'
	],
	['further-organizations', 'memberships.brics', 28, /account for the 29 memberships of brics; found 28/, ''],
	['further-organizations', 'memberships.asean', 3, /the id of an organization; "asean" is none/, 'memberships'],
	['insets', 'to[0].id', 'atlantis', /the id of a place; "atlantis" is none/],
	['jcpoa-american-exit', 'sources', [], anySource],
	['jcpoa-american-exit', 'sources[0].id', 'hearsay', /"hearsay" is none/],
	['jcpoa-american-exit', 'changes', [], /expected at least one change/],
	['jcpoa-american-exit', 'changes[0].field', 'colour', /received "colour"/],
	['jcpoa-american-exit', 'changes[0].before', 'in May', /expected an EDTF date; found "in May"/],
	[
		'jcpoa-american-exit',
		'changes[0].before',
		'[2018-05-08..2018-05-09]',
		/another value than before/,
		'changes[0].after'
	],
	['jcpoa-american-exit', 'changes[0].after', '2018-05-10', /says of the country "USA".*; found "2018-05-10"/],
	[
		'arak-vessel',
		'changes[0].after',
		'2016-01-12',
		/of the event "arak-core-removed-2016", "\[2016-01-12\.\.2016-01-14\]"; found/
	],
	['s-300-contract', 'changes[0].after', '2015-08-19', /of the tie "s-300-contract-2015"/],
	['gulf-strikes-confirmed', 'changes[0].after', false, /another value than before/]
];

it.each(BROKEN_LOG.map((row) => [row[0], row[1], row[2], row] as const))(
	'geo/revisions.json: of “%s” %s may not be %j',
	(id, path, value, [, , , expected, field = path]) => {
		const file = 'geo/revisions.json';
		const at = `[${(JSON.parse(real[file] ?? '') as { id: string }[]).findIndex((entry) => entry.id === id)}]`;
		// Of the log as a whole, or of all ids.
		const named = ['', 'id'].includes(field) ? field : `${at}.${field}`;
		const mistakes = mistakesOf(withValue(file, `${at}.${path}`, value));
		expect(mistakes).toContainEqual({ file, field: named, expected: expect.stringMatching(expected) });
	}
);

describe('the rows of one member', () => {
	const SCO = 'geo/organizations/sco.json';
	/** The first row again, changed, before the others. */
	const again = (...changes: object[]) =>
		withValue(SCO, 'memberships', (rows: object[]) => [
			...changes.map((change) => ({ ...rows[0], ...change })),
			...rows
		]);
	const usa = { member: 'USA', status: 'observer' };
	/** Not those of the log, which does not have the rows. */
	const inRows = (files: Files) => mistakesOf(files).filter(({ file }) => file === SCO);

	it.each<[string, object[], string, RegExp]>([
		['may not overlap', [{}], 'memberships[0]', /only where all are disputed; rows 0 and 1 of AFG do/],
		[
			'may not overlap where only one is disputed',
			[{ disputed: true }],
			'memberships[0]',
			/only where all are disputed/
		],
		[
			'may not end before they begin',
			[{ ...usa, from: '2010', until: '2009' }],
			'memberships[0].until',
			/a day after "2010".*found "2009"/
		],
		[
			'may not end on the day they begin',
			[{ ...usa, from: '2010-01-01', until: '2010-01-01' }],
			'memberships[0].until',
			/a day after/
		],
		[
			'may not begin past what is verified',
			[{ ...usa, from: '2998', until: null }],
			'memberships[0].from',
			/not past verifiedUpTo/
		],
		[
			'may not belong before the founding',
			[{ ...usa, status: 'member', from: '1999', until: '2000' }],
			'memberships[0].from',
			/nobody to belong before/
		]
	])('%s', (_, changes, field, expected) => {
		expect(mistakesOf(again(...changes))).toContainEqual({
			file: SCO,
			field,
			expected: expect.stringMatching(expected)
		});
	});

	it('may overlap where both are disputed', () => {
		const both = { ...usa, from: '2010', until: '2012', disputed: true };
		expect(inRows(again(both, { ...both, status: 'invited' }))).toEqual([]);
	});

	it('may touch with soft edges, where no day surely has both', () => {
		const before = { ...usa, from: '2010', until: '[2011-01-01..2011-06-30]', note: 'The reports differ.' };
		expect(inRows(again(before, { ...usa, from: '[2011-03-01..2011-12-31]', until: '2012' }))).toEqual([]);
	});

	it('follow each other day by day, or a note tells of the gap', () => {
		const rows = (note: string | null) => [
			{ ...usa, from: '2010', until: '2011-01-01', note: null },
			{ ...usa, from: '2011-03-01', until: '2012', note }
		];
		expect(inRows(again(...rows('It stayed away for two months.')))).toEqual([]);
		expect(inRows(again(...rows(null)))).toEqual([
			{
				file: SCO,
				field: 'memberships[1].from',
				expected: 'expected "2011-01-01", the day on which the status before it of USA ended, or a note of why not'
			}
		]);
	});
});

describe('a fact that changes', () => {
	const LOG = 'geo/revisions.json';
	const expected = (text: RegExp) => ({
		file: LOG,
		field: expect.anything() as unknown,
		expected: expect.stringMatching(text) as unknown
	});

	it('asks for an entry where one was corrected before', () => {
		const changed = withValue('geo/events.json', `[${eventAt('arak-core-removed-2016')}].date`, '2016-01-12');
		expect(mistakesOf(changed)).toEqual([expected(/of the event "arak-core-removed-2016", "2016-01-12"; found/)]);
	});

	it('asks for an entry where something is new', () => {
		const twin = (events: object[]) => [...events, { ...events[0], id: 'a-new-event', agreements: [], paragraphs: [] }];
		const mistakes = mistakesOf({ ...real, 'geo/events.json': JSON.stringify(twin(events)) });
		expect(mistakes).toContainEqual({ ...expected(/adds the event "a-new-event"/), field: '' });
	});

	it('asks for one entry alone where it changes again', () => {
		const [date, again] = ['[2016-01-12..2016-01-14]', '2016-01-12'];
		const log = JSON.parse(real[LOG] ?? '') as { id: string; changes?: object[] }[];
		const first = log.find(({ id }) => id === 'arak-vessel');
		const second = { ...first, id: 'arak-vessel-again', changes: [{ field: 'date', before: date, after: again }] };
		const changed = withValue('geo/events.json', `[${eventAt('arak-core-removed-2016')}].date`, again);
		expect(mistakesOf({ ...changed, [LOG]: JSON.stringify([second, ...log]) })).toEqual([]);
	});

	it('has a name in the log where it was withdrawn, and is no longer there', () => {
		const log = JSON.parse(real[LOG] ?? '') as { subjects: object[] }[];
		const gone = (subject: object) => ({
			id: 'withdrawal',
			day: '2026-11-25',
			kind: 'withdrawn',
			subjects: [subject],
			what: 'An actor',
			why: 'It was none.'
		});
		const added = { ...gone({ kind: 'actor', id: 'nobody', name: 'Nobody' }), id: 'addition', kind: 'added' };
		const withdrawing = (subject: object, ...others: object[]) =>
			mistakesOf({ ...real, [LOG]: JSON.stringify([gone(subject), ...others, ...log]) });
		expect(withdrawing({ kind: 'actor', id: 'nobody', name: 'Nobody' }, added)).toEqual([]);
		expect(withdrawing({ kind: 'actor', id: 'nobody' }, added)).toEqual([expected(/what "nobody" was called/)]);
		expect(withdrawing({ kind: 'actor', id: 'isil' })).toContainEqual(expected(/the actor "isil" to be gone/));
	});
});

describe('what has an id', () => {
	it('has it once', () => {
		const file = 'geo/places.geojson';
		const mistakes = mistakesOf(withValue(file, 'features', (features: object[]) => [features[0], ...features]));
		expect(mistakes).toContainEqual({ file, field: 'id', expected: 'expected each id once; "tehran" stands twice' });
	});

	it('has an outline or a marker, if it is a member', () => {
		const outlines = new Set([...surroundings.outlines].filter((id) => id !== 'RUS'));
		const mistakes = mistakesOf(real, { ...surroundings, outlines });
		const files = mistakes.map(({ file }) => file);
		expect(files).toEqual(expect.arrayContaining(['geo/organizations/sco.json', 'geo/organizations/p5plus1.json']));
		expect(new Set(mistakes.map(({ expected }) => expected))).toEqual(
			new Set(['expected an outline or a marker for "RUS" in geo/shapes'])
		);
	});
});

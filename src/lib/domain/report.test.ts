import { describe, expect, it } from 'vitest';
import type { EventEntry, MembershipEntry, Note } from './pages.ts';
import { factLines, factsOf } from './report-facts.ts';
import type { OnClaim, OnCountry, Reportable } from './report-pages.ts';
import { reportHead, reportQuestions, wholePage, withHead, type ReportedPage } from './report.ts';

const PAGE: ReportedPage = {
	title: 'Iran',
	address: 'https://example.org/countries/irn/?orgs=sco',
	edition: { version: '0.1.0', checked: '2026-11-25' },
	says: 'Observer in the SCO'
};

const NOTES: readonly Note[] = [
	{
		number: 1,
		id: 'a',
		title: 'New Delhi Declaration',
		by: 'SCO',
		issued: '2023-07-04',
		url: 'https://example.org/declaration',
		opened: '2026-11-03',
		where: ['section 2']
	},
	{
		number: 2,
		id: 'b',
		title: 'List of members',
		by: null,
		issued: null,
		url: 'https://example.org/list',
		opened: '2026-11-04',
		where: ['row 9', 'row 10']
	}
];

const ROW: MembershipEntry = {
	member: 'IRN',
	organization: 'sco',
	status: 'member',
	statusLabel: 'Member State',
	from: '2023-07-04',
	until: null,
	confirmed: true,
	checked: '2026-11-25',
	note: null,
	marks: [2, 1]
};

const EVENT: EventEntry = {
	id: 'decree',
	name: 'A decree is signed',
	date: '2015-11-23',
	text: 'It lifts a ban.',
	confirmed: true,
	disputed: false,
	checked: '2026-11-20',
	marks: [2]
};

function country(rows: readonly MembershipEntry[], events: readonly EventEntry[] = []): Reportable & OnCountry {
	return {
		kind: 'country',
		country: { name: 'Iran', ended: null },
		prose: null,
		rows,
		bodies: [{ id: 'sco', short: 'SCO', article: true, verifiedUpTo: '2026-02-02' }],
		disputed: [],
		events: { then: events, since: [] },
		notes: NOTES
	};
}

/** The lines on one fact of a page. */
function linesOn(about: Reportable, key: string): string[] {
	const fact = factsOf(about)
		.flatMap(({ facts }) => facts)
		.find((one) => one.key === key);
	if (!fact) throw new Error(`No fact "${key}"`);
	return factLines(fact, about.notes);
}

const row = (change: Partial<MembershipEntry>) => linesOn(country([{ ...ROW, ...change }]), 'row-0');

describe('a report', () => {
	it('of a membership carries it in full, and leaves room for what is right', () => {
		const about = country([ROW]);
		expect(factsOf(about).map(({ label, facts }) => [label, facts.map((fact) => fact.label)])).toEqual([
			['Every status it has had', ['SCO: member, since 4 July 2023']]
		]);
		expect(reportHead(PAGE, linesOn(about, 'row-0')) + reportQuestions()).toBe(
			`The Russia–Iran Atlas: report of a mistake

Page: Iran
Address: https://example.org/countries/irn/?orgs=sco
Record: version 0.1.0, checked up to 25 November 2026

About: Iran in the SCO: member, since 4 July 2023
Status: member, in the organization’s own word “Member State”
From: 4 July 2023 (EDTF 2023-07-04)
Until: open; still held on 2 February 2026, the last day verified
Checked 25 November 2026
Sources, as numbered on the page:
[1] New Delhi Declaration, SCO, 4 July 2023: section 2. https://example.org/declaration (read 3 November 2026)
[2] List of members. https://example.org/list (read 4 November 2026)

What is wrong:


What is right:


Source (address, page):
`
		);
	});

	it('of a page as a whole says which page it is', () => {
		expect(reportHead(PAGE, wholePage(PAGE)).split('\n').slice(-2)).toEqual([
			'About: the page as a whole',
			'The atlas says: Observer in the SCO'
		]);
		expect(wholePage({ says: null })).toEqual(['About: the page as a whole']);
	});

	it.each([
		['[2006-01-30..2006-06-06]', 'between 30 January 2006 and 6 June 2006 (EDTF [2006-01-30..2006-06-06])'],
		['[..2006-06-06]', 'by 6 June 2006 (EDTF [..2006-06-06])'],
		['[2006-06-06..]', 'from 6 June 2006 or later (EDTF [2006-06-06..])'],
		['2006-06', 'June 2006 (EDTF 2006-06)'],
		['2006', '2006 (EDTF 2006)']
	])('tells the edges %s in words and as the record has them', (edtf, told) => {
		expect(row({ from: edtf })).toContain(`From: ${told}`);
		expect(row({ until: edtf })).toContain(`Until: ${told}`);
	});

	it('says what is unsure of a membership, and its note on one line', () => {
		const lines = row({ confirmed: false, disputed: true, note: 'One\nsource  says so.', marks: [] });
		expect(lines.slice(4)).toEqual([
			'Known to us, but no source for it could be opened',
			'Sources disagree about it.',
			'Note: One source says so.',
			'Checked 25 November 2026'
		]);
	});

	it('of an event carries its day, its text and what is disputed of it', () => {
		const about = country([], [EVENT, { ...EVENT, id: 'crash', date: '2015-11?', disputed: true, confirmed: false }]);
		expect(linesOn(about, 'decree')).toEqual([
			'About: A decree is signed',
			'Date: 23 November 2015 (EDTF 2015-11-23)',
			'The atlas says: It lifts a ban.',
			'Checked 20 November 2026',
			'Sources, as numbered on the page:',
			'[2] List of members. https://example.org/list (read 4 November 2026)'
		]);
		expect(linesOn(about, 'crash').slice(1, 5)).toEqual([
			'Date: November 2015 (uncertain) (EDTF 2015-11?)',
			'The atlas says: It lifts a ban.',
			'Known to us, but no source for it could be opened',
			'Sources disagree about it.'
		]);
	});

	it('of a claim carries the verdict, the paragraph and the record', () => {
		const claim: OnClaim['claim'] = {
			paragraph: 9,
			claim: 'A ban was lifted.',
			verdict: 'not-so-far',
			record: 'A decree eased it.',
			since: 'Work has stopped.',
			marks: [1],
			checked: '2026-11-21'
		};
		const about: Reportable = { kind: 'claim', claim, events: [], notes: NOTES };
		expect(linesOn(about, 'verdict')).toEqual([
			'About: Verdict: Not so far',
			'The claim: A ban was lifted.',
			'Paragraph 9',
			'What the record says: A decree eased it.',
			'Checked 21 November 2026',
			'Sources, as numbered on the page:',
			'[1] New Delhi Declaration, SCO, 4 July 2023: section 2. https://example.org/declaration (read 3 November 2026)'
		]);
		expect(linesOn(about, 'since').slice(0, 2)).toEqual([
			'About: What has happened since',
			'The atlas says: Work has stopped.'
		]);
		expect(linesOn({ ...about, claim: { ...claim, paragraph: 0 } }, 'verdict')).toContain('Headline');
	});

	it('takes a hostile address for text, and on one line', () => {
		const address = 'https://example.org/?orgs=<script>alert(1)</script>\nWhat is right:\u2028nothing\u0000\t…';
		const lines = reportHead({ ...PAGE, address }, []).split('\n');
		expect(lines[3]).toBe('Address: https://example.org/?orgs=<script>alert(1)</script> What is right: nothing …');
		expect(lines).toHaveLength(6);
	});
});

describe('another fact under what the reader wrote', () => {
	const written = `OLD HEAD${reportQuestions()}\nA page`;

	it('takes the place of the fact before, and the answers stay', () => {
		expect(withHead(written, 'OLD HEAD', 'NEW')).toBe(`NEW${reportQuestions()}\nA page`);
	});

	it('stands above a head that was written over', () => {
		expect(withHead(`My ${written}`, 'OLD HEAD', 'NEW')).toBe(`NEW\n\nMy ${written}`);
	});

	it('changes nothing where it is the same', () => {
		expect(withHead('all mine', 'HEAD', 'HEAD')).toBe('all mine');
	});
});

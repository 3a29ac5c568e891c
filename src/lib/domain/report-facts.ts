/** Every fact of a page, as a report carries it. By itself, so that it comes when a report is opened and not before. */
import { m } from '#lib/messages/messages.js';
import type { Day } from './day.ts';
import { signedInWords, verdictInWords } from './document-words.ts';
import { degreesInWords, distanceInWords } from './measures.ts';
import type { EventLine, Mark, MembershipEntry, Note, NumberedProse, OtherNames } from './pages.ts';
import { inlinesOf, plainText, type Inline } from './prose.ts';
import type {
	Events,
	OnActor,
	OnAgreement,
	OnClaim,
	OnCountry,
	OnEvent,
	OnOrganization,
	OnPerson,
	OnPlace,
	Reportable
} from './report-pages.ts';
import { line, rowKey, tieKey } from './report.ts';
import { dateInWords, edtfInWords, inSentence, sinceInWords, statusInWords } from './words.ts';

/** One thing that a page states. */
export interface Fact {
	/** Unique on its page; the element that tells the fact bears it too (ui/fact.ts). */
	readonly key: string;
	/** As the list of facts calls it. */
	readonly label: string;
	/** As the report calls it, where the page alone does not say what it is about. */
	readonly title?: string;
	/** Lines of text, as the atlas has it now. */
	readonly says: readonly string[];
	/** Its sources, by their numbers on the page. */
	readonly marks: readonly Mark[];
	readonly checked: Day | null;
}

/** Facts that stand under one heading of the page. */
export interface FactGroup {
	readonly label: string;
	readonly facts: readonly Fact[];
}

/** '4 July 2023 (EDTF 2023-07-04)': in words, and as the record has it. */
function day(edtf: string): string {
	return m.report_date({ words: edtfInWords(edtf), edtf });
}

/** 'since 4 July 2023' or '5 July 2005 – 4 July 2023'. */
function term(from: string, until: string | null): string {
	return until ? m.office_term({ from: edtfInWords(from), until: edtfInWords(until) }) : sinceInWords(from);
}

function edges(from: string, until: string | null, open: string): string[] {
	return [line(m.column_from(), day(from)), line(m.column_until(), until ? day(until) : open)];
}

function doubts({ confirmed = true, disputed = false }: { confirmed?: boolean; disputed?: boolean }): string[] {
	return [...(confirmed ? [] : [m.unconfirmed_label()]), ...(disputed ? [m.event_disputed()] : [])];
}

/** A labelled value without more to it. */
function plain(
	key: string,
	label: string,
	value: string,
	{ marks = [], checked }: { marks?: readonly Mark[]; checked?: Day }
): Fact {
	return { key, label: line(label, value), says: [], marks, checked: checked ?? null };
}

/** The same, for values that may be missing. */
function some(...facts: readonly (Fact | false | null | undefined | '')[]): Fact[] {
	return facts.filter((fact) => !!fact);
}

function memberships(
	rows: readonly MembershipEntry[],
	called: (row: MembershipEntry) => { name: string; title: string; verifiedUpTo: Day }
): Fact[] {
	return rows.map((row, index) => {
		const { status, statusLabel, from, until, note } = row;
		const { name, title, verifiedUpTo } = called(row);
		const held = m.since_from({ status: statusInWords(status), since: term(from, until) });
		const open = m.report_open({ day: dateInWords(verifiedUpTo) });
		return {
			key: rowKey(index),
			label: line(name, held),
			title: line(title, held),
			says: [
				line(m.column_status(), m.report_status({ status: statusInWords(status), word: statusLabel })),
				...edges(from, until, open),
				...doubts(row),
				...(note ? [line(m.report_note(), note)] : [])
			],
			marks: row.marks,
			checked: row.checked
		};
	});
}

function happened({ then, since }: Events): Fact[] {
	return [...then, ...since].map((event) => ({
		key: event.id,
		label: line(edtfInWords(event.date), event.name),
		title: event.name,
		says: [line(m.report_day(), day(event.date)), line(m.report_says(), event.text), ...doubts(event)],
		marks: event.marks,
		checked: event.checked
	}));
}

/** Events that the page only names: their sources stand on their own pages. */
function named(events: readonly EventLine[]): Fact[] {
	return events.map(({ path, name, date }) => ({
		key: path,
		label: line(edtfInWords(date), name),
		title: name,
		says: [line(m.report_day(), day(date)), line(m.report_own_page(), path)],
		marks: [],
		checked: null
	}));
}

/** So much of a paragraph tells it from the others. */
const BEGINNING = 60;

function paragraphs(prose: NumberedProse | null, checked: Day | null): Fact[] {
	return (prose?.sections ?? []).flatMap(({ heading, paragraphs: its }, section) =>
		its.map((inlines, index) => {
			const text = plainText(inlines).trim();
			const begins = text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…` : text;
			return {
				key: `text-${section}-${index}`,
				label: heading ? line(heading, begins) : begins,
				says: [line(m.report_says(), text)],
				marks: marksOf(inlines, prose?.marks ?? {}),
				checked
			};
		})
	);
}

function marksOf(inlines: readonly Inline[], marks: Readonly<Record<string, number>>): Mark[] {
	const prose = { lede: '', sections: [{ heading: null, paragraphs: [inlines] }] };
	return [...inlinesOf(prose)].flatMap((inline) => (inline.type === 'citation' ? (marks[inline.id] ?? []) : []));
}

function inLanguages({ latin, ru, fa }: OtherNames, checked: Day): Fact[] {
	return some(
		latin.length > 0 && plain('latin', m.also_called(), latin.join(', '), { checked }),
		plain('ru', m.name_ru(), ru.join(', '), { checked }),
		plain('fa', m.name_fa(), fa.join('، '), { checked })
	);
}

function onPlace({ place, prose, distances, inset, ties, events }: OnPlace): FactGroup[] {
	const { lat, lon, precisionKm, position, country, aliases, checked } = place;
	const degrees = { lat: degreesInWords(lat, 'latitude'), lon: degreesInWords(lon, 'longitude') };
	return [
		{
			label: m.report_facts(),
			facts: some(
				plain('position', m.position(), m.position_value({ ...degrees, km: precisionKm }), {
					marks: position,
					checked
				}),
				country && plain('state', m.country(), country.name, { checked }),
				...distances.map((distance, index) =>
					plain(`distance-${index}`, m.from_here(), distanceInWords(distance), {
						// What lies around a facility has sources of its own; the atlas's places have theirs.
						marks: distance.path ? [] : (inset?.marks ?? []),
						checked
					})
				),
				aliases.length > 0 && plain('latin', m.also_called(), aliases.join(', '), { checked })
			)
		},
		{ label: m.report_text(), facts: paragraphs(prose, checked) },
		{
			label: m.ties_here(),
			facts: ties.map(({ id, name, from, until, outcome, marks }) => ({
				key: tieKey(id),
				label: line(name, term(from, until)),
				title: name,
				says: [...edges(from, until, m.report_still()), line(m.report_says(), outcome)],
				marks,
				checked
			}))
		},
		{ label: m.events_title(), facts: happened(events) }
	];
}

function onOrganization({ organization, founding, prose, rows, names, events }: OnOrganization): FactGroup[] {
	const { founded, dissolved, seat, verifiedUpTo, verifiedNote, checked } = organization;
	const act: Fact = {
		key: 'act',
		label: line(m.founding_act(), founding.name),
		says: [
			...(founding.signed ? [line(m.signed(), [day(founding.signed), founding.place].filter(Boolean).join(', '))] : []),
			...(founding.inForce ? [line(m.took_effect(), day(founding.inForce))] : []),
			...(founding.note ? [line(m.report_note(), founding.note)] : [])
		],
		marks: founding.marks,
		checked
	};
	return [
		{
			label: m.report_facts(),
			facts: some(
				plain('founded', m.founded(), day(founded), { checked }),
				act,
				dissolved && plain('ended', m.dissolved(), day(dissolved), { checked }),
				seat && plain('seat', m.seat(), seat, { checked }),
				{
					...plain('verified', m.verified(), dateInWords(verifiedUpTo), { checked }),
					says: [line(m.report_note(), verifiedNote)]
				}
			)
		},
		{ label: m.report_text(), facts: paragraphs(prose, checked) },
		{
			label: m.all_rows(),
			facts: memberships(rows, ({ member }) => {
				const name = names[member]?.name ?? member;
				return {
					name,
					title: m.report_member({ member: name, organization: inSentence(called(organization)) }),
					verifiedUpTo
				};
			})
		},
		{ label: m.events_title(), facts: happened(events) }
	];
}

/** An organization by its short name. */
function called({ short, article }: { readonly short: string; readonly article?: boolean | undefined }) {
	return { name: short, article };
}

function onCountry({ country, prose, rows, bodies, disputed, events }: OnCountry): FactGroup[] {
	const { ended } = country;
	return [
		{
			label: m.report_facts(),
			facts: some(
				ended && {
					...plain('existed', m.existed(), term(ended.from, ended.until), { marks: ended.marks }),
					says: edges(ended.from, ended.until, '')
				}
			)
		},
		{ label: m.report_text(), facts: paragraphs(prose, null) },
		{
			label: m.all_intervals(),
			facts: memberships(rows, ({ organization }) => {
				const body = bodies.find(({ id }) => id === organization) ?? { short: organization, verifiedUpTo: '' };
				const title = m.report_member({ member: country.name, organization: inSentence(called(body)) });
				return { name: body.short, title, verifiedUpTo: body.verifiedUpTo };
			})
		},
		{
			label: m.disputed_areas(),
			facts: disputed.map(({ name, note, marks }, index) => ({
				key: `area-${index}`,
				label: name,
				says: [line(m.report_says(), note)],
				marks,
				checked: null
			}))
		},
		{ label: m.events_title(), facts: happened(events) }
	];
}

function onEvent({ event, places }: OnEvent): FactGroup[] {
	const [told] = happened({ then: [event], since: [] });
	const where = places.map(({ name }) => name).join(', ');
	return [
		{
			label: m.report_facts(),
			facts: some(told, where && plain('where', m.event_where(), where, { marks: event.marks, checked: event.checked }))
		}
	];
}

function onPerson({ person, offices, names, events }: OnPerson): FactGroup[] {
	const { role, text, born, died, marks, checked } = person;
	return [
		{
			label: m.report_facts(),
			facts: some(
				{ key: 'role', label: role, says: [line(m.report_says(), text)], marks, checked },
				born && plain('born', m.born(), day(born), { marks, checked }),
				died && plain('died', m.died(), day(died), { marks, checked }),
				...inLanguages(names, checked)
			)
		},
		{
			label: m.offices(),
			facts: offices.map(({ office, from, until, marks: its }, index) => ({
				key: `office-${index}`,
				label: line(office, term(from, until)),
				says: edges(from, until, m.report_still()),
				marks: its,
				checked
			}))
		},
		{ label: m.events_title(), facts: named(events) }
	];
}

function onActor({ actor: { text, marks, checked }, names }: OnActor): FactGroup[] {
	const told = { key: 'text', label: m.report_what(), says: [line(m.report_says(), text)], marks, checked };
	return [{ label: m.report_facts(), facts: [told, ...inLanguages(names, checked)] }];
}

function onAgreement({ agreement, parties, ties, names, events }: OnAgreement): FactGroup[] {
	const { kind, signed, inForce, ended, outcome, confirmed, marks, checked } = agreement;
	const sourced = { marks, checked };
	const dates = [
		['signed', signedInWords(kind), signed],
		['in-force', m.took_effect(), inForce],
		['ended', m.dissolved(), ended]
	] as const;
	return [
		{
			label: m.report_facts(),
			facts: some(
				plain('parties', m.parties(), parties.map(({ name }) => name).join(', '), sourced),
				...dates.map(
					([key, label, date]) => date && { ...plain(key, label, day(date), sourced), says: doubts({ confirmed }) }
				),
				{
					key: 'outcome',
					label: m.outcome(),
					says: [line(m.report_says(), outcome), ...doubts({ confirmed })],
					...sourced
				},
				...ties.map(({ id, from, until, ends }) => ({
					...plain(tieKey(id), m.report_tie(), ends.map(({ name }) => name).join(' – '), sourced),
					says: edges(from, until, m.report_still())
				})),
				...inLanguages(names, checked)
			)
		},
		{ label: m.events_title(), facts: named(events) }
	];
}

function onClaim({
	claim: { paragraph, claim, verdict, record, since, marks, checked },
	events
}: OnClaim): FactGroup[] {
	return [
		{
			label: m.report_facts(),
			facts: some(
				{
					key: 'verdict',
					label: line(m.report_verdict(), verdictInWords(verdict)),
					says: [
						line(m.report_claim(), claim),
						paragraph ? m.article_paragraph({ number: paragraph }) : m.article_headline(),
						line(m.claim_what_record(), record)
					],
					marks,
					checked
				},
				since && { key: 'since', label: m.happened_since(), says: [line(m.report_says(), since)], marks, checked }
			)
		},
		{ label: m.events_title(), facts: named(events) }
	];
}

/** What a page states, under its headings; no group is empty. */
export function factsOf(about: Reportable): FactGroup[] {
	return groupsOf(about).filter(({ facts }) => facts.length);
}

function groupsOf(about: Reportable): FactGroup[] {
	switch (about.kind) {
		case 'place':
			return onPlace(about);
		case 'organization':
			return onOrganization(about);
		case 'country':
			return onCountry(about);
		case 'event':
			return onEvent(about);
		case 'person':
			return onPerson(about);
		case 'actor':
			return onActor(about);
		case 'agreement':
			return onAgreement(about);
		case 'claim':
			return onClaim(about);
	}
}

/** A source with its number on the page: title, who published it, where in it, address, the day on which we read it. */
function sourceLine({ number, title, by, issued, where, url, opened }: Note): string {
	const named = [title, by, issued && dateInWords(issued)].filter(Boolean).join(', ');
	// Of a source that the page cites for several facts it is not said which passage is for which.
	const [passage, more] = where;
	const source = passage && more === undefined ? line(named, passage) : named;
	return m.report_cited({ number, source, url, opened: m.source_opened({ day: dateInWords(opened) }) });
}

/** The lines of a report that carry a fact in full. @param notes the page's sources */
export function factLines({ title, label, says, marks, checked }: Fact, notes: readonly Note[]): string[] {
	const cited = notes.filter(({ number }) => marks.includes(number));
	return [
		line(m.report_about(), title ?? label),
		...says,
		...(checked ? [m.checked({ day: dateInWords(checked) })] : []),
		...(cited.length ? [m.report_sources(), ...cited.map(sourceLine)] : [])
	];
}

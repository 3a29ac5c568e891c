/** Assembles what each page is given, from the record. Plain data: names, addresses and source numbers are resolved here. */
import { groupOf } from '#lib/domain/groups.ts';
import { inkOf } from '#lib/domain/inks.ts';
import { SHORE_PRECISION_KM } from '#lib/domain/inset.ts';
import { isState } from '#lib/domain/membership.ts';
import type {
	Distance,
	MembershipEntry,
	Names,
	OrganizationEntry,
	PageLink,
	PlaceEntry,
	StateEntry
} from '#lib/domain/pages.ts';
import { pathOf } from '#lib/domain/paths.ts';
import { circleSeenFrom } from '#lib/domain/precision.ts';
import type { Membership, Organization, PlaceFeature } from '#lib/domain/schema.ts';
import { titled } from '#lib/domain/words.ts';
import { frameOfStates, START_FRAME } from './frames.ts';
import { lies, measureInset, shoreAround } from './insets.ts';
import { outlineOf, tiesLayer } from './layers.ts';
import { lists } from './lists.server.ts';
import { Notes } from './notes.ts';
import { articleOrder, articleSites, countries, hasLayer, sites } from './order.server.ts';
import { correctionsOf, eventsAbout, frameOf, memberName, pager, stage } from './page-parts.server.ts';
import { atlas } from './record.server.ts';
import { fineOutlines, outlines, smallStatePoints } from './shapes.server.ts';

export const organizations = articleOrder(atlas.organizations);

export { countries, pathOf };

function linkTo(organization: Organization): PageLink {
	return { path: pathOf.organization(organization.id), name: organization.short };
}

function organizationsById(ids: readonly string[]): Organization[] {
	return atlas.organizations.filter(({ id }) => ids.includes(id));
}

function text(key: string) {
	return atlas.texts.get(key) ?? null;
}

export function placeEntry({ id, properties }: PlaceFeature): PlaceEntry {
	return {
		id,
		path: pathOf.place(id),
		name: properties.name,
		kind: properties.kind,
		lede: text(`places/${id}`)?.lede ?? '',
		paragraphs: properties.paragraphs
	};
}

export function organizationEntry(organization: Organization): OrganizationEntry {
	return {
		id: organization.id,
		path: pathOf.organization(organization.id),
		name: organization.name,
		short: organization.short,
		kind: organization.kind,
		ink: hasLayer(organization) ? inkOf(organization) : null,
		lede: text(`organizations/${organization.id}`)?.lede ?? '',
		paragraphs: organization.paragraphs,
		predecessors: organizationsById(organization.predecessors).map(linkTo)
	};
}

export function startPage() {
	const states = [...atlas.countries, ...atlas.historicStates].filter((state) => state.paragraphs.length);
	const named: StateEntry[] = states
		.map((state) => ({
			path: countries.some(({ id }) => id === state.id) ? pathOf.country(state.id) : null,
			name: state.name,
			paragraphs: state.paragraphs,
			metonyms: 'metonyms' in state ? (state.metonyms ?? []) : []
		}))
		.concat(
			atlas.places
				.filter((place) => place.properties.countries)
				.map((region) => ({
					path: pathOf.place(region.id),
					name: region.properties.name,
					paragraphs: region.properties.paragraphs,
					metonyms: []
				}))
		)
		.sort((a, b) => (a.paragraphs[0] ?? 99) - (b.paragraphs[0] ?? 99) || a.name.localeCompare(b.name, 'en'));
	return {
		stage: stage(START_FRAME),
		lists: lists(),
		places: articleSites.map(placeEntry),
		states: named,
		organizations: organizations.filter((body) => groupOf(body) === 'article').map(organizationEntry),
		compared: organizations
			.filter((body) => groupOf(body) === 'comparison')
			.map((body) => ({ ...organizationEntry(body), name: titled(body), lede: '', predecessors: [] }))
	};
}

const REFERENCE_PLACES = ['tehran', 'moscow'];

function distancesTo(place: PlaceFeature): Distance[] {
	return atlas.places
		.filter(({ id }) => REFERENCE_PLACES.includes(id) && id !== place.id)
		.map((other) => ({
			name: other.properties.name,
			path: pathOf.place(other.id),
			...lies(other.geometry.coordinates, place.geometry.coordinates)
		}));
}

/** The inset of a facility: what it draws, and the distances in it that the list of facts does not have. */
function insetOf(place: PlaceFeature, notes: Notes) {
	const layout = atlas.insets.find((candidate) => candidate.place === place.id);
	const capital = atlas.places.find(({ id }) => id === layout?.capital.place);
	if (!layout || !capital) return null;
	const site = place.geometry.coordinates;
	const shore = shoreAround(site, fineOutlines);
	const towns = layout.towns.map(({ name, at }): Distance => ({ name, path: null, ...lies(at, site) }));
	const coast: Distance = {
		name: layout.coast.name,
		path: null,
		km: shore.nearest.km,
		bearing: (shore.nearest.bearing + 180) % 360,
		within: place.properties.precisionKm + SHORE_PRECISION_KM
	};
	return {
		measured: measureInset(layout, place, capital, fineOutlines, shore),
		distances: [...towns, coast],
		marks: notes.cite(layout.towns.flatMap(({ sources }) => sources))
	};
}

export function placePage(id: string) {
	const place = atlas.places.find((candidate) => candidate.id === id);
	const prose = text(`places/${id}`);
	if (!place || !prose) return null;
	const notes = new Notes(atlas.sources);
	const { name, fullName, kind, country, precisionKm, paragraphs, aliases, outlineNote, checked } = place.properties;
	const position = notes.cite(place.properties.sources);
	const state = atlas.countries.find((candidate) => candidate.id === country);
	const ties = tiesLayer(atlas);
	const its = { ...ties, features: ties.features.filter(({ properties }) => properties.places.includes(id)) };
	const index = sites.findIndex((candidate) => candidate.id === id);
	const inset = insetOf(place, notes);
	const numbered = notes.prose(prose);
	const events = eventsAbout((event) => event.places.includes(id), notes);
	return {
		stage: stage(frameOf(place), { kind: 'place', id }, [], its),
		place: {
			id,
			name,
			fullName: fullName ?? null,
			kind,
			country: state ? { path: pathOf.country(state.id), name: state.name } : null,
			lon: place.geometry.coordinates[0],
			lat: place.geometry.coordinates[1],
			precisionKm,
			circled: kind !== 'region' && circleSeenFrom(precisionKm, place.geometry.coordinates[1]) !== null,
			position,
			paragraphs,
			aliases: aliases ?? [],
			outlineNote: outlineNote ?? null,
			checked
		},
		prose: numbered,
		distances: [...(inset?.distances ?? []), ...distancesTo(place)],
		inset: inset && { measured: inset.measured, marks: inset.marks },
		events,
		ties: atlas.ties
			.filter((tie) => tie.places.includes(id))
			.map((tie) => ({
				id: tie.id,
				name: tie.name,
				from: tie.from,
				until: tie.until,
				outcome: tie.outcome,
				marks: notes.cite(tie.sources)
			})),
		pager:
			index < 0 ? null : pager(sites, index, (site) => ({ path: pathOf.place(site.id), name: site.properties.name })),
		corrections: correctionsOf('place', id),
		notes: notes.list()
	};
}

function membershipEntry(organization: Organization, row: Membership, notes: Notes): MembershipEntry {
	const { member, status, statusLabel, from, until, disputed, confirmed, checked, note, sources } = row;
	const marks = notes.cite(sources);
	const entry = {
		member,
		organization: organization.id,
		status,
		statusLabel,
		from,
		until,
		confirmed,
		checked,
		note,
		marks
	};
	return disputed ? { ...entry, disputed } : entry;
}

/** Outlines of states; a state that only a dot shows is framed by its point. */
function outlinesFor(ids: readonly string[]) {
	return ids.flatMap((id) => {
		const outline = outlineOf(outlines, id) ?? smallStatePoints.get(id);
		return outline ? [outline] : [];
	});
}

export function organizationPage(id: string) {
	const index = organizations.findIndex((candidate) => candidate.id === id);
	const organization = organizations[index];
	const prose = text(`organizations/${id}`);
	if (!organization || !prose) return null;
	const notes = new Notes(atlas.sources);
	const numbered = notes.prose(prose);
	const founding = { ...organization.foundingAct, marks: notes.cite(organization.foundingAct.sources) };
	const members = [
		...new Set(
			organization.memberships.filter((row) => organization.belongs.includes(row.status)).map((row) => row.member)
		)
	].filter(isState);
	const rows = organization.memberships.map((row) => membershipEntry(organization, row, notes));
	const names: Names = Object.fromEntries(rows.map(({ member }) => [member, memberName(member)]));
	rows.sort(
		(a, b) =>
			(names[a.member]?.name ?? '').localeCompare(names[b.member]?.name ?? '', 'en') || a.from.localeCompare(b.from)
	);
	return {
		stage: stage(members.length ? frameOfStates(outlinesFor(members)) : START_FRAME, null, rows.length ? [id] : []),
		organization: {
			id,
			name: organization.name,
			short: organization.short,
			article: organization.article ?? false,
			kind: organization.kind,
			ink: inkOf(organization),
			founded: organization.founded,
			dissolved: organization.dissolved,
			seat: organization.seat,
			belongs: organization.belongs,
			paragraphs: organization.paragraphs,
			verifiedUpTo: organization.verifiedUpTo,
			verifiedNote: organization.verifiedNote,
			checked: organization.checked,
			predecessors: organizationsById(organization.predecessors).map(linkTo),
			successors: organizationsById(organization.successors).map(linkTo)
		},
		founding: {
			name: founding.name,
			signed: founding.signed,
			place: founding.place,
			inForce: founding.inForce,
			note: founding.note,
			marks: founding.marks
		},
		prose: numbered,
		rows,
		names,
		events: eventsAbout((event) => event.organizations.includes(id), notes),
		pager: pager(organizations, index, linkTo),
		corrections: correctionsOf('organization', id),
		notes: notes.list()
	};
}

export function countryPage(id: string) {
	const index = countries.findIndex((candidate) => candidate.id === id);
	const country = countries[index];
	if (!country) return null;
	const notes = new Notes(atlas.sources);
	const prose = text(`countries/${id}`);
	const numbered = prose && notes.prose(prose);
	const ended = atlas.historicStates.find((candidate) => candidate.id === id);
	const existed = ended ? notes.cite(ended.sources) : [];
	const rows = organizations.flatMap((organization) =>
		organization.memberships
			.filter((row) => row.member === id)
			.sort((a, b) => a.from.localeCompare(b.from))
			.map((row) => membershipEntry(organization, row, notes))
	);
	const outline = outlineOf(fineOutlines, id) ?? smallStatePoints.get(id);
	// An ended state is looked for where those are that came after it.
	const shown = outline ? [outline] : outlinesFor(ended?.successors ?? []);
	const disputed = atlas.disputedAreas
		.filter((area) => area.id === id || area.claimed.includes(id) || area.administered === id)
		.map(({ name, note, sources }) => ({ name, note, marks: notes.cite(sources) }));
	return {
		stage: stage(shown.length ? frameOfStates(shown) : START_FRAME, { kind: 'country', id }),
		country: {
			id,
			name: country.name,
			article: country.article ?? false,
			paragraphs: country.paragraphs,
			metonyms: country.metonyms ?? [],
			ended: ended
				? {
						from: ended.from,
						until: ended.until,
						successors: ended.successors.map((after) => memberName(after)),
						outlined: ended.parts.length > 0,
						marks: existed
					}
				: null
		},
		prose: numbered,
		rows,
		/** The organizations in which it ever had a status: what the page's answers need of them. */
		bodies: organizations
			.filter((organization) => rows.some((row) => row.organization === organization.id))
			.map((organization) => {
				const { id: body, name, short, article, founded, dissolved, verifiedUpTo, belongs } = organization;
				const [ink, group] = [inkOf(organization), groupOf(organization)];
				return { id: body, name, short, article, founded, dissolved, verifiedUpTo, belongs, ink, group };
			}),
		disputed,
		places: sites.filter((place) => place.properties.country === id).map(placeEntry),
		events: eventsAbout(
			(event) => country.paragraphs.length > 0 && event.inArticle && event.countries.includes(id),
			notes
		),
		pager: pager(countries, index, (state) => ({ path: pathOf.country(state.id), name: state.name })),
		corrections: correctionsOf('country', id),
		notes: notes.list()
	};
}

/**
 * Records larger than ours, for measuring how the atlas grows. Synthetic through and through: invented bodies with
 * invented members, which never come near geo/ or the published data. The same seed gives the same record.
 */
import type { PackedRecord, PackedRow } from '#lib/domain/record.ts';
import type { OrganizationKind, PlaceKind } from '#lib/domain/schema.ts';
import { carriedPlaces, type PlaceCollection } from '#geo/place-record.ts';

const KINDS: readonly OrganizationKind[] = ['alliance', 'security', 'economic', 'energy', 'political', 'format'];
const PLACE_KINDS: readonly PlaceKind[] = ['city', 'facility', 'seat', 'crash-site'];
const SYLLABLES = ['ba', 'dor', 'el', 'ka', 'lin', 'mo', 'na', 'ost', 'ri', 'sha', 'tu', 'ver'];

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const between = (random: () => number, low: number, high: number) => low + Math.floor(random() * (high - low + 1));
function pick<T>(random: () => number, list: readonly T[]): T {
	return list[Math.floor(random() * list.length)] as T;
}
function sample<T>(random: () => number, list: readonly T[], count: number): T[] {
	const left = [...list];
	return Array.from({ length: Math.min(count, left.length) }, () => {
		const [taken] = left.splice(Math.floor(random() * left.length), 1);
		return taken as T;
	});
}

const two = (value: number) => String(value).padStart(2, '0');
function dayIn(random: () => number, first: number, last: number): string {
	return `${between(random, first, last)}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;
}

/** One state's rows: most join and stay, some observe first, some leave. */
function rowsOf(random: () => number, member: string, founded: string): PackedRow[] {
	const year = Number(founded.slice(0, 4));
	const joined = random() < 0.5 ? founded : dayIn(random, year + 1, 2014);
	const left = random() < 0.1 ? dayIn(random, 2016, 2024) : null;
	if (random() >= 0.15) return [[member, 'member', joined, left]];
	return random() < 0.5
		? [[member, 'observer', joined, left]]
		: [
				[member, 'observer', founded, dayAfter(joined, founded)],
				[member, 'member', dayAfter(joined, founded), left]
			];
}
/** A state that observed first became a member later than the founding. */
function dayAfter(joined: string, founded: string): string {
	return joined > founded ? joined : `${Number(founded.slice(0, 4)) + 1}${founded.slice(4)}`;
}

function organization(random: () => number, number: number, states: readonly string[]) {
	const founded = dayIn(random, 1949, 2009);
	const name = String(number).padStart(3, '0');
	return {
		id: `synthetic-${name}`,
		name: `Synthetic Organization ${name}`,
		short: `S${name}`,
		kind: pick(random, KINDS),
		founded,
		successors: [],
		belongs: ['member'] as const,
		inArticle: true,
		verifiedUpTo: '2025-01-01',
		memberships: sample(random, states, between(random, 5, 40)).flatMap((state) => rowsOf(random, state, founded))
	};
}

/** The record with `count` organizations: its own, then invented ones over the real states of today. */
export function withOrganizations(record: PackedRecord, count: number, seed = 1): PackedRecord {
	const random = randomFrom(seed);
	const ended = new Set(Object.keys(record.parts));
	const states = Object.keys(record.states).filter((id) => !ended.has(id));
	const more = Array.from({ length: Math.max(0, count - record.organizations.length) }, (_, index) =>
		organization(random, index + 1, states)
	);
	return { ...record, organizations: [...record.organizations, ...more] };
}

/** The record's own places, then invented ones all over the world, `count` in all. */
export function manyPlaces({ places }: PackedRecord, count: number, seed = 1): PlaceCollection {
	const random = randomFrom(seed);
	const more = Array.from({ length: count - places.features.length }, (_, index) => {
		const id = `synthetic-${String(index + 1).padStart(5, '0')}`;
		const word = Array.from({ length: between(random, 2, 4) }, () => pick(random, SYLLABLES)).join('');
		const name = word.charAt(0).toUpperCase() + word.slice(1);
		const [lon, lat] = [random() * 360 - 180, (Math.asin(random() * 1.75 - 0.8) * 180) / Math.PI];
		return {
			type: 'Feature' as const,
			id,
			geometry: { type: 'Point' as const, coordinates: [Number(lon.toFixed(3)), Number(lat.toFixed(3))] },
			properties: {
				id,
				name,
				kind: pick(random, PLACE_KINDS),
				order: places.features.length + index,
				lede: `${name} is invented, as number ${index + 1} of many.`,
				precisionKm: 1
			}
		};
	});
	return { ...places, features: [...places.features, ...more] };
}

/** The record as it would be with these places: the article's in it, the rest in tiles. */
export function withPlaces(record: PackedRecord, places: PlaceCollection): PackedRecord {
	const own = new Set(record.places.features.map(({ properties }) => properties.id));
	return { ...record, ...carriedPlaces(places, own) };
}

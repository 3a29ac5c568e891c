/** How the atlas grows: 50 and 200 organizations against a floor of that size, bytes a membership, ten thousand places. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack, type PackedRecord } from '#lib/domain/record.ts';
import { countOn } from '#lib/domain/membership.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { FLOOR, type FloorOrganization } from './floor-page.ts';
import { brotli } from './overlay.ts';
import type { Collected } from './samples.ts';
import { manyPlaces, randomFrom, withOrganizations, withPlaces } from './synthetic.ts';

export const SIZES = [50, 200] as const;
export const PLACES = 10_000;
/** Four switches of the key at any of the sizes, invented organizations among them. */
export const SWITCHES = [0, 15, 25, 40];

const COLORS = ['#0b7285', '#e8590c', '#5f3dc4', '#c92a2a', '#1864ab', '#2b8a3e', '#a61e4d', '#e67700'];

/** The floor's organizations for a record: in the key's order, each with as many members as belong on the article's day. */
export async function floorOrganizations(record: PackedRecord): Promise<FloorOrganization[]> {
	const { features } = JSON.parse(await readFile(join(FLOOR, 'countries.json'), 'utf8')) as {
		features: { properties: { i: number } }[];
	};
	const all = features.map(({ properties }) => properties.i);
	const random = randomFrom(2);
	const { organizations } = unpack(record);
	const keyed = [...organizations.filter((one) => one.inArticle), ...organizations.filter((one) => !one.inArticle)];
	return keyed.map((organization, index) => {
		const shuffled = all.map((id) => [random(), id] as const).sort(([a], [b]) => a - b);
		const count = countOn(organization, ARTICLE_DAY).belonging;
		return {
			id: organization.short,
			color: COLORS[index % COLORS.length] as string,
			members: shuffled.slice(0, count).map(([, id]) => id)
		};
	});
}

/** Bytes of the record, which need no browser. */
export function measureRecord(record: PackedRecord, collected: Collected): void {
	const bytes = (its: PackedRecord) => brotli(JSON.stringify(its)).length;
	const rows = ({ organizations }: PackedRecord) =>
		organizations.reduce((sum, { memberships }) => sum + memberships.length, 0);
	const [few, many] = SIZES.map((count) => withOrganizations(record, count)) as [PackedRecord, PackedRecord];
	collected.add('growth.membership', 'atlas', (bytes(many) - bytes(few)) / (rows(many) - rows(few)));
	const placed = withPlaces(record, manyPlaces(record, PLACES));
	collected.add('growth.places', 'atlas', bytes(placed) - bytes(record));
}

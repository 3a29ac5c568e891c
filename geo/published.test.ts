import { brotliCompressSync } from 'node:zlib';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { standingOn, STATUSES } from '#lib/domain/membership.ts';
import { unpack, type PackedRecord } from '#lib/domain/record.ts';
import { addDays } from '#lib/domain/time.ts';
import { faultsOf } from './fixtures/rfc7946.ts';
import { withLayer } from './order.server.ts';
import { schemaOf } from './published-schemas.server.ts';
import { files } from './published.server.ts';
import { atlas } from './record.server.ts';

/** Each file's text, made once. */
const texts = new Map(files.map(({ path, body }) => [path, body()]));
const text = (path: string) => texts.get(path) ?? '';
const parsed = <T>(path: string) => JSON.parse(text(path)) as T;
const paths = [...texts.keys()];
const bytes = (body: string) => brotliCompressSync(body).length;

type Row = Record<string, unknown> & { organization: string; member: string; status: string };
const memberships = parsed<Row[]>('memberships.json');
const CONTRACT = [
	'places.geojson',
	'organizations.json',
	'memberships.json',
	'memberships.csv',
	'historic-states.json',
	'events.json',
	'claims.json',
	'people.json',
	'actors.json',
	'agreements.json',
	'ties.json',
	'ties.geojson',
	'sources.json',
	'revisions.json',
	'atlas.json'
];
const ORGANIZATIONS =
	'gecf p5plus1 jcpoa eu eec eaeu eurasec eacu csto cst sco shanghai-five issg rsii gcad nato brics opec opec-plus cis g7 g8 unsc-p5 las gcc oic eco ots un'.split(
		' '
	);

describe('the files', () => {
	it('are those of the contract, each once, with a line that says what it holds', () => {
		expect(paths).toEqual(
			expect.arrayContaining([...CONTRACT, ...withLayer.map(({ id }) => `organizations/${id}.geojson`)])
		);
		// What is only listed has no layer.
		expect(paths).not.toContain('organizations/un.geojson');
		expect(new Set(paths).size).toBe(files.length);
		expect(
			files.filter(({ path, what, type }) => !/^[a-z0-9/-]+\.(json|geojson|csv)$/.test(path) || !what.trim() || !type)
		).toEqual([]);
	});

	it.each(paths.flatMap((path) => (schemaOf(path) ? [[path, schemaOf(path)]] : [])))(
		'%s follows schema/%s.json',
		(path, name) => {
			const ajv = addFormats(new Ajv({ allErrors: true, strictTuples: false, allowUnionTypes: true }));
			const schema = parsed<{ $schema: string }>(`schema/${name}.json`);
			expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
			const validate = ajv.compile(schema);
			validate(parsed(path));
			expect(validate.errors?.slice(0, 3) ?? []).toEqual([]);
		}
	);

	it('a schema refuses what does not follow it', () => {
		const validate = new Ajv({ allowUnionTypes: true }).compile(parsed<object>('schema/memberships.json'));
		const [row] = memberships;
		expect(validate([row])).toBe(true);
		for (const broken of [
			{ ...row, status: 'boss' },
			{ ...row, form: '2015' },
			{ ...row, member: 'Iran' },
			{ ...row, sources: [] }
		]) {
			expect(validate([broken])).toBe(false);
		}
	});

	it.each(paths.filter((path) => path.endsWith('.geojson')))('%s is GeoJSON as RFC 7946 asks', (path) => {
		const { type, features } = parsed<FeatureCollection>(path);
		expect(type).toBe('FeatureCollection');
		expect(faultsOf(features)).toEqual([]);
	});

	it.each(paths.filter((path) => path.startsWith('organizations/')))('%s takes at most 250 kB', (path) => {
		expect(Buffer.byteLength(text(path))).toBeLessThanOrEqual(250_000);
	});

	it('hold ids of the contract alone', () => {
		const organizations = parsed<{ id: string }[]>('organizations.json').map(({ id }) => id);
		expect(organizations.filter((id) => !ORGANIZATIONS.includes(id))).toEqual([]);
		for (const { organization, member, status } of memberships) {
			expect(organizations).toContain(organization);
			expect(STATUSES).toContain(status);
			if (!/^[A-Z]{3}$/.test(member)) expect(ORGANIZATIONS).toContain(member);
		}
		const places = parsed<FeatureCollection>('places.geojson').features.map(({ id }) => id);
		const sites = ['tehran', 'moscow', 'vienna', 'washington', 'bushehr', 'fordow', 'arak', 'sinai', 'metrojet-9268'];
		expect(places).toEqual(expect.arrayContaining(sites));
	});
});

/** RFC 4180, read by the letter: records end with CRLF, quotes double inside quotes. */
function readCsv(csv: string): string[][] {
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
	const rows: string[][] = [[]];
	while (cell.lastIndex < csv.length) {
		const at = cell.lastIndex;
		const [, quoted, plain = '', end] = cell.exec(csv) ?? [];
		if (end === undefined) throw new Error(`No RFC 4180 at ${at}: ${csv.slice(at, at + 40)}`);
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

describe('memberships', () => {
	const fields = 'organization member status statusLabel from until disputed confirmed sources checked note'.split(' ');

	it('have the contract’s fields in the contract’s order', () => {
		for (const row of memberships) expect(Object.keys(row)).toEqual(fields);
	});

	it('are the same in CSV: empty for null, sources as "id; id"', () => {
		const [header, ...rows] = readCsv(text('memberships.csv'));
		const cell = (value: unknown) =>
			value === null ? '' : Array.isArray(value) ? value.map(({ id }: { id: string }) => id).join('; ') : String(value);
		expect(header).toEqual(fields);
		expect(rows).toEqual(memberships.map((row) => fields.map((field) => cell(row[field]))));
		expect(rows.length).toBeGreaterThan(200);
	});

	it('name sources that sources.json has, each at an address of ASCII letters', () => {
		expect(parsed<{ URL: string }[]>('sources.json').filter(({ URL }) => !/^https?:[!-~]+$/.test(URL))).toEqual([]);
		const known = new Set(parsed<{ id: string }[]>('sources.json').map(({ id }) => id));
		const cited = memberships.flatMap(({ sources }) => (sources as { id: string }[]).map(({ id }) => id));
		expect(cited.filter((id) => !known.has(id))).toEqual([]);
	});
});

describe('atlas.json', () => {
	const packed = parsed<PackedRecord>('atlas.json');
	const light = unpack(packed);

	it('answers as the full record does, for anyone on any day', () => {
		const anyone = fc.constantFrom(
			...atlas.organizations.flatMap((body) => body.memberships.map(({ member }) => [body.id, member] as const))
		);
		const days = fc.integer({ min: 0, max: 26_000 }).map((count) => addDays('1957-01-01', count));
		const bare = (standing: object) =>
			JSON.parse(JSON.stringify(standing), (key, value: unknown) =>
				['organization', 'statusLabel', 'confirmed', 'sources', 'checked', 'note'].includes(key) ? undefined : value
			) as unknown;
		fc.assert(
			fc.property(anyone, days, ([id, member], day) => {
				const [full, mine] = [atlas, light].map(({ organizations }) => organizations.find((body) => body.id === id));
				if (!full || !mine) throw new Error(`No organization "${id}"`);
				expect(bare(standingOn(mine, member, day))).toEqual(bare(standingOn(full, member, day)));
			}),
			{ numRuns: 2000 }
		);
	});

	it('takes at most 30 kB in brotli, and 12 bytes more for each membership', () => {
		const base = { ...packed, organizations: packed.organizations.map((body) => ({ ...body, memberships: [] })) };
		expect(bytes(text('atlas.json'))).toBeLessThanOrEqual(30_000);
		expect((bytes(text('atlas.json')) - bytes(JSON.stringify(base))) / memberships.length).toBeLessThanOrEqual(12);
	});

	it('has neither sources nor prose', () => {
		expect(text('atlas.json')).not.toMatch(/"(sources|note|checked|statusLabel|foundingAct)"/);
	});
});

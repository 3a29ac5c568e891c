import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { EtagMismatch, PMTiles } from 'pmtiles';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Archive } from './archive.ts';

const ADDRESS = 'https://example.org/tiles/world.pmtiles';
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
	file = new Uint8Array(await readFile('static/tiles/world.pmtiles'));
});
afterEach(() => vi.unstubAllGlobals());

interface Asked {
	readonly range: [from: number, to: number] | null;
	readonly signal: AbortSignal | undefined;
	readonly cache: RequestCache | undefined;
}

/** A host: what it answers to each request, in the order of asking. */
function host(answer: (asked: Asked) => Response | Promise<Response>): Asked[] {
	const all: Asked[] = [];
	vi.stubGlobal('fetch', async (_: string, options: RequestInit = {}) => {
		const said = /bytes=(\d+)-(\d+)/.exec(new Headers(options.headers).get('range') ?? '');
		const asked: Asked = {
			range: said ? [Number(said[1]), Number(said[2])] : null,
			signal: options.signal ?? undefined,
			cache: options.cache
		};
		all.push(asked);
		return answer(asked);
	});
	return all;
}

const partial = ([from, to]: [number, number], headers: HeadersInit = {}, bytes = file) => {
	const part = bytes.slice(from, to + 1);
	return new Response(part, {
		status: 206,
		headers: { 'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}`, ...headers }
	});
};
const everything = (headers: HeadersInit = {}) => new Response(file, { headers });

/** The tile that holds Tehran at zoom 4. */
const tile = (archive: Archive, signal?: AbortSignal) => new PMTiles(archive).getZxy(4, 10, 6, signal);

let expected: Uint8Array;
beforeAll(async () => {
	host(({ range }) => (range ? partial(range) : everything()));
	expected = new Uint8Array((await tile(new Archive(ADDRESS)))?.data as ArrayBuffer);
	vi.unstubAllGlobals();
});

const HOSTS: Record<string, { answer: (asked: Asked) => Response; whole: boolean }> = {
	'answers ranges': { answer: ({ range }) => (range ? partial(range) : everything()), whole: false },
	'answers ranges without saying which': {
		answer: ({ range }) => (range ? new Response(file.slice(range[0], range[1] + 1), { status: 206 }) : everything()),
		whole: false
	},
	'ignores ranges': { answer: () => everything({ 'content-length': String(3e6) }), whole: true },
	'ignores ranges and does not say how long the file is': { answer: () => everything(), whole: true },
	// The browser has undone the compression; only the header tells of it.
	'compresses the file': {
		answer: () => everything({ 'content-encoding': 'gzip', 'content-length': '99' }),
		whole: true
	},
	'cuts ranges from the compressed file and says so': {
		answer: ({ range }) =>
			range ? partial(range, { 'content-encoding': 'gzip' }, new Uint8Array(gzipSync(file))) : everything(),
		whole: true
	},
	'cuts ranges from the compressed file and does not say so': {
		answer: ({ range }) => (range ? partial(range, {}, new Uint8Array(gzipSync(file))) : everything()),
		whole: true
	},
	'compresses ranges, which the browser takes for a failure of the network': {
		answer: ({ range }) => {
			if (range) throw new TypeError('Failed to fetch');
			return everything({ 'content-encoding': 'gzip' });
		},
		whole: true
	},
	'answers with a range other than the one asked for': {
		answer: ({ range }) => (range ? partial([range[0], range[1] + 5]) : everything()),
		whole: true
	},
	'refuses every range': {
		answer: ({ range }) => (range ? new Response(null, { status: 416 }) : everything()),
		whole: true
	}
};

describe.each(Object.entries(HOSTS))('a host that %s', (_, { answer, whole }) => {
	it('gives the same tile', async () => {
		const asked = host(answer);
		const got = await tile(new Archive(ADDRESS));
		expect(expected.length).toBeGreaterThan(1000);
		expect(new Uint8Array(got?.data as ArrayBuffer)).toEqual(expected);
		if (whole) expect(asked.length, 'the file is asked for at most once more').toBeLessThanOrEqual(2);
		else expect(asked.every(({ range }) => range && range[1] - range[0] < 500_000)).toBe(true);
	});
});

describe('the whole file', () => {
	it('is downloaded once, however many ask at once', async () => {
		const asked = host(() => everything());
		const archive = new Archive(ADDRESS);
		await archive.getBytes(0, 16_384);
		const parts = await Promise.all([10, 200, 3000].map((offset) => archive.getBytes(offset, 40)));
		expect(parts.map(({ data }) => new Uint8Array(data))).toEqual(
			[10, 200, 3000].map((offset) => file.slice(offset, offset + 40))
		);
		expect(asked.length).toBe(1);
	});

	it('goes on for the others when one tile is no longer wanted', async () => {
		let give: (response: Response) => void = () => undefined;
		const asked = host(({ range }) =>
			range ? new Response('x', { status: 200 }) : new Promise((resolve) => (give = resolve))
		);
		const archive = new Archive(ADDRESS);
		const unwanted = new AbortController();
		const one = archive.getBytes(100, 10, unwanted.signal);
		const other = archive.getBytes(200, 10, new AbortController().signal);
		await vi.waitFor(() => expect(asked.some(({ range }) => !range)).toBe(true));
		unwanted.abort();
		give(everything());
		await expect(one).rejects.toThrow(/abort/i);
		expect(new Uint8Array((await other).data)).toEqual(file.slice(200, 210));
		expect(asked.filter(({ range }) => !range).length).toBe(1);
		expect(asked.find(({ range }) => !range)?.signal, 'no tile can call it off').toBeUndefined();
	});

	it('is asked for again after it failed', async () => {
		let broken = true;
		host(({ range }) => {
			if (range) return partial(range, { 'content-encoding': 'br' });
			return broken ? new Response(null, { status: 503 }) : everything();
		});
		const archive = new Archive(ADDRESS);
		await expect(archive.getBytes(0, 100)).rejects.toThrow('503');
		broken = false;
		expect((await archive.getBytes(0, 100)).data.byteLength).toBe(100);
	});
});

describe('what cannot be mended is an error', () => {
	it.each<[string, () => Response | Promise<Response>, RegExp, asked?: number]>([
		['a file that is not there', () => new Response('<!doctype html>', { status: 404 }), /404/],
		['a host that is out of order', () => new Response(null, { status: 500 }), /500/],
		['a page in place of the file', () => new Response('<!doctype html>'), /no tile archive/],
		['no network', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/, 2]
	])('%s', async (_, answer, message, times = 1) => {
		const asked = host(answer);
		await expect(tile(new Archive(ADDRESS))).rejects.toThrow(message);
		expect(asked.length, 'nothing is asked for in vain').toBe(times);
	});

	it('no network after ranges have arrived: the whole file is not asked for', async () => {
		let network = true;
		const asked = host(({ range }) => {
			if (!network) throw new TypeError('Failed to fetch');
			return range ? partial(range) : everything();
		});
		const archive = new Archive(ADDRESS);
		await archive.getBytes(0, 100);
		network = false;
		await expect(archive.getBytes(100, 10)).rejects.toThrow('Failed to fetch');
		expect(asked.every(({ range }) => range)).toBe(true);
	});

	it('a file that ends too soon', async () => {
		host(() => new Response(file.slice(0, 20_000)));
		await expect(new Archive(ADDRESS).getBytes(19_990, 20)).rejects.toThrow(RangeError);
	});
});

describe('an archive that is replaced while the page is open', () => {
	it('is read afresh, past the browser’s cache', async () => {
		let etag = '"one"';
		const asked = host(({ range }) => (range ? partial(range, { etag }) : everything({ etag })));
		const tiles = new PMTiles(new Archive(ADDRESS));
		await tiles.getHeader();
		etag = '"two"';
		const got = await tiles.getZxy(4, 10, 6);
		expect(new Uint8Array(got?.data as ArrayBuffer)).toEqual(expected);
		expect(asked.at(-1)?.cache).toBe('reload');
	});

	it('a weak tag says nothing about bytes', async () => {
		let etag = 'W/"one"';
		host(({ range }) => (range ? partial(range, { etag }) : everything()));
		const archive = new Archive(ADDRESS);
		const first = await archive.getBytes(0, 100);
		expect(first.etag).toBeUndefined();
		etag = 'W/"two"';
		await expect(archive.getBytes(100, 10, undefined, '"one"')).resolves.toBeDefined();
	});

	it('a strong tag that changed is told to PMTiles', async () => {
		host(({ range }) => (range ? partial(range, { etag: '"two"' }) : everything()));
		await expect(new Archive(ADDRESS).getBytes(0, 100, undefined, '"one"')).rejects.toBeInstanceOf(EtagMismatch);
	});
});

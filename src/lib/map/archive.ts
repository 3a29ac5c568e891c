/**
 * The tile archive (PMTiles) on whatever host it lies: byte ranges where the host serves them, else the whole file, once.
 * Three kinds of host are met in practice: one that answers a range with 206; one that ignores it and sends everything
 * with 200; one that compresses files on their way, so that a range is cut from the compressed bytes and is of no use.
 */
import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';

/** The first bytes of every archive, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#33-header. */
const MAGIC = 'PMTiles';

interface Whole {
	readonly data: ArrayBuffer;
	readonly etag: string | undefined;
}

export class Archive implements Source {
	readonly #url: string;
	#whole: Promise<Whole> | null = null;
	/** The host has served a range. */
	#ranges = false;
	/** The browser's cache holds parts of an older archive. */
	#stale = false;

	/** @param url absolute address of the archive */
	constructor(url: string) {
		this.#url = url;
	}

	getKey(): string {
		return this.#url;
	}

	/**
	 * `length` bytes from `offset` on.
	 * @param etag of the archive whose directory led here
	 * @throws EtagMismatch where the archive has been replaced meanwhile (PMTiles then starts afresh); Error where the host
	 * does not answer, answers with an error, or sends something else
	 */
	async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
		if (this.#whole) return this.#cut(offset, length, signal, etag);
		const response = await this.#askRange(offset, length, signal);
		if (!response) return this.#cut(offset, length, signal, etag);
		const its = strongTag(response);
		if ((response.status === 416 && offset > 0) || (etag && its && its !== etag)) {
			this.#stale = true;
			throw new EtagMismatch('The tile archive has been replaced.');
		}
		if (response.status === 206 && !response.headers.has('content-encoding')) {
			const data = await response.arrayBuffer();
			if (isRange(response, data, offset, length)) {
				this.#ranges = true;
				return {
					data,
					...optional('etag', its),
					...optional('cacheControl', response.headers.get('cache-control') ?? undefined),
					...optional('expires', response.headers.get('expires') ?? undefined)
				};
			}
		} else if (!response.ok && response.status !== 416) {
			throw new Error(`The tile archive was answered with status ${response.status}.`);
		}
		// What was sent with 200 is the whole file; it is of use to all, so long as no single tile may call it off.
		if (response.status === 200 && !signal && !this.#whole) this.#keep(Promise.resolve(response));
		else if (!response.bodyUsed) void response.body?.cancel().catch(() => undefined);
		return this.#cut(offset, length, signal, etag);
	}

	/**
	 * Chromium asks for ranges uncompressed, and calls it a failure of the network when a host compresses them all the same:
	 * until a range has once arrived, such a failure may be no more than that.
	 * @returns null where the whole file is worth a try
	 */
	async #askRange(offset: number, length: number, signal: AbortSignal | undefined): Promise<Response | null> {
		try {
			return await this.#ask({ headers: { range: `bytes=${offset}-${offset + length - 1}` }, signal });
		} catch (error) {
			if (this.#ranges || signal?.aborted) throw error;
			return null;
		}
	}

	#ask(options: { headers?: HeadersInit; signal?: AbortSignal | undefined }): Promise<Response> {
		return fetch(this.#url, {
			...(options.headers && { headers: options.headers }),
			...(options.signal && { signal: options.signal }),
			cache: this.#stale ? 'reload' : wrongRangesInCache() ? 'no-store' : 'default'
		});
	}

	/** All who need bytes share one download; one that failed is forgotten, so that it can be tried again. */
	#keep(answer: Promise<Response>): Promise<Whole> {
		const whole = answer.then(readWhole);
		this.#whole = whole;
		whole.catch(() => {
			if (this.#whole === whole) this.#whole = null;
		});
		return whole;
	}

	async #cut(
		offset: number,
		length: number,
		signal: AbortSignal | undefined,
		etag: string | undefined
	): Promise<RangeResponse> {
		const whole = await (this.#whole ?? this.#keep(this.#ask({})));
		signal?.throwIfAborted();
		if (etag && whole.etag && whole.etag !== etag) throw new EtagMismatch('The tile archive has been replaced.');
		// The archive's very first request takes more than a small archive has.
		if (offset + length > whole.data.byteLength && offset > 0) {
			throw new RangeError(`The tile archive ends at byte ${whole.data.byteLength}, before ${offset + length}.`);
		}
		return { data: whole.data.slice(offset, offset + length), ...optional('etag', whole.etag) };
	}
}

async function readWhole(response: Response): Promise<Whole> {
	if (!response.ok) throw new Error(`The tile archive was answered with status ${response.status}.`);
	const data = await response.arrayBuffer();
	if (!isArchive(data)) throw new Error('What the host sent is no tile archive.');
	return { data, etag: strongTag(response) };
}

function isArchive(data: ArrayBuffer): boolean {
	return new TextDecoder('latin1').decode(data.slice(0, MAGIC.length)) === MAGIC;
}

/** Are these the bytes that were asked for? */
function isRange(response: Response, data: ArrayBuffer, offset: number, length: number): boolean {
	if (offset === 0 && !isArchive(data)) return false;
	const said = /^bytes (\d+)-(\d+)\//.exec(response.headers.get('content-range') ?? '');
	if (!said) return data.byteLength === length;
	return Number(said[1]) === offset && data.byteLength === Number(said[2]) - offset + 1 && data.byteLength <= length;
}

/** A weak tag does not promise equal bytes: it is not taken for one. */
function strongTag(response: Response): string | undefined {
	const etag = response.headers.get('etag');
	return etag && !etag.startsWith('W/') ? etag : undefined;
}

/** Chromium on Windows keeps ranges wrongly; PMTiles' own source goes round its cache there, too. */
function wrongRangesInCache(): boolean {
	const browser = (globalThis.navigator as Navigator | undefined)?.userAgent ?? '';
	return /Windows/.test(browser) && /Chrome|Chromium|Edg|OPR/.test(browser);
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

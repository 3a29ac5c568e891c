/**
 * Serves build/ as a static host would: brotli and gzip files made by the build, byte ranges, long caching of immutable
 * files, the headers of build/_headers, 404.html for what is not there. `npm start` and every end-to-end test use it.
 */
import { readFileSync } from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	type OutgoingHttpHeaders,
	type Server,
	type ServerResponse
} from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

interface Rule {
	readonly pattern: RegExp;
	readonly set: ReadonlyMap<string, string>;
	readonly unset: readonly string[];
}

/** Parses the `_headers` format of static hosts: a path with `*`, then indented `Name: value` or `! Name` lines. */
export function parseHeaders(text: string): Rule[] {
	const rules: { pattern: RegExp; set: Map<string, string>; unset: string[] }[] = [];
	for (const line of text.split('\n')) {
		if (/^\S/.test(line)) {
			const escaped = line
				.trim()
				.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
				.replaceAll('*', '.*');
			rules.push({ pattern: new RegExp(`^${escaped}$`), set: new Map(), unset: [] });
		} else if (line.trim().startsWith('!')) {
			rules.at(-1)?.unset.push(line.trim().slice(1).trim());
		} else if (line.includes(':')) {
			const [name = '', ...value] = line.trim().split(':');
			rules.at(-1)?.set.set(name, value.join(':').trim());
		}
	}
	return rules;
}

/** Files of which a browser may keep a copy without asking. */
const TYPES: Readonly<Record<string, string>> = {
	'.pmtiles': 'application/octet-stream',
	'.geojson': 'application/geo+json',
	'.csv': 'text/csv; charset=utf-8'
};

export interface ServeOptions {
	readonly folder?: string;
	/** Files of this folder stand before those of `folder`: a record of another size, say. */
	readonly overlay?: string | undefined;
	readonly port?: number;
	/** Serve below this path, such as '/atlas'. */
	readonly base?: string;
}

/** @returns the server and its address; rejects where the port is taken */
export function serve({ folder = 'build', overlay, port = 0, base = '' }: ServeOptions = {}): Promise<{
	server: Server;
	address: string;
}> {
	const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
	const notFound = readFileSync(join(folder, '404.html'));
	const filesOf = (root: string) =>
		sirv(root, {
			brotli: true,
			gzip: true,
			etag: true,
			setHeaders(response, path) {
				const ending = /\.[a-z]+$/.exec(path)?.[0] ?? '';
				if (TYPES[ending]) response.setHeader('Content-Type', TYPES[ending]);
				response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
				applyRules(rules, path, response);
			}
		});
	const files = filesOf(folder);
	const first = overlay === undefined ? null : filesOf(overlay);
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const lost = () => {
			applyRules(rules, (request.url ?? '/').replace(/[?#].*/, ''), response);
			missing(response, notFound);
		};
		if (base && !request.url?.startsWith(`${base}/`)) return lost();
		if (base) request.url = request.url?.slice(base.length) ?? '/';
		const rest = () => files(request, response, lost);
		if (first) first(request, response, rest);
		else rest();
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const bound = server.address();
			resolve({
				server,
				address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}${base}/`
			});
		});
	});
}

function applyRules(rules: readonly Rule[], path: string, response: ServerResponse): void {
	for (const { pattern, set, unset } of rules) {
		if (!pattern.test(path)) continue;
		for (const name of unset) response.removeHeader(name);
		for (const [name, value] of set) response.setHeader(name, value);
		withhold(response, unset);
	}
}

/** Some headers (`ETag`) come only with the answer itself. */
function withhold(response: ServerResponse, names: readonly string[]): void {
	if (!names.length) return;
	const withheld = new Set(names.map((name) => name.toLowerCase()));
	const write = response.writeHead.bind(response) as (status: number, headers?: OutgoingHttpHeaders) => ServerResponse;
	response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) =>
		write(
			status,
			Object.fromEntries(Object.entries(headers).filter(([name]) => !withheld.has(name.toLowerCase())))
		)) as typeof response.writeHead;
}

function missing(response: ServerResponse, page: Buffer): void {
	response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
	response.end(page);
}

if (process.argv[1]?.endsWith('serve.ts')) {
	const { address } = await serve({ port: Number(process.env['PORT'] ?? 4173), base: process.env['BASE_PATH'] ?? '' });
	console.log(`The atlas is at ${address}`);
}

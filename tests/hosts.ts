/** Hosts that serve the tile archive in their own ways: a layer before the server of `npm start`, for tests alone. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { serve } from '../tools/serve.ts';

export const HOSTS = ['ranges', 'whole', 'compressed', 'compressed-ranges'] as const;
/**
 * `ranges`: bytes as asked, 206. `whole`: ranges ignored, 200 and the whole file. `compressed`: the whole file in gzip.
 * `compressed-ranges`: ranges cut from the compressed file, as some proxies do.
 */
export type Host = (typeof HOSTS)[number];

export interface Answer {
	readonly status: number;
	readonly bytes: number;
}

/** Serves build/ as such a host. @returns its address, what it answered for the archive, how to stop it */
export async function host(kind: Host): Promise<{ address: string; answers: Answer[]; stop: () => void }> {
	const inner = await serve();
	const archive = await readFile('build/tiles/world.pmtiles');
	const compressed = gzipSync(archive, { level: 1 });
	const answers: Answer[] = [];
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
		const packed = kind.startsWith('compressed');
		const bytes = packed ? compressed : archive;
		const cut = kind.endsWith('ranges') && range ? [Number(range[1]), Number(range[2]) + 1] : null;
		const body = cut ? bytes.subarray(...(cut as [number, number])) : bytes;
		response.writeHead(cut ? 206 : 200, {
			'Content-Type': 'application/octet-stream',
			'Content-Length': body.length,
			...(packed && { 'Content-Encoding': 'gzip' }),
			...(cut && { 'Content-Range': `bytes ${cut[0]}-${(cut[0] ?? 0) + body.length - 1}/${bytes.length}` })
		});
		answers.push({ status: cut ? 206 : 200, bytes: body.length });
		response.end(body);
	};
	const outer: Server = createServer((request, response) => {
		if (request.url?.includes('.pmtiles')) answer(request, response);
		else inner.server.emit('request', request, response);
	});
	await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
	const bound = outer.address();
	if (!bound || typeof bound === 'string') throw new Error('The test’s server has no port.');
	return {
		address: `http://localhost:${bound.port}/`,
		answers,
		stop: () => {
			for (const server of [outer, inner.server]) {
				server.closeAllConnections();
				server.close();
			}
		}
	};
}

/**
 * A slow line: a relay before the server, so that what workers fetch is slowed like what the page fetches (Chromium's
 * own throttling is set for each of them apart, and a worker starts before it can be).
 */
import { createServer, connect, type Socket } from 'node:net';

/**
 * "Fast 4G" as Chrome DevTools emulates it: 9 and 1.5 Mbit/s, of which it passes nine tenths, and 60 ms × 2.75 before
 * each answer (devtools-frontend, front_end/core/sdk/NetworkManager.ts).
 */
export const FAST_4G = { bytesPerSecond: (9_000_000 / 8) * 0.9, latencyMs: 60 * 2.75 };
export type Conditions = typeof FAST_4G;

/** Pieces small enough that answers under way at once share the line. */
const PIECE = 8192;

/** One line for all connections: says when bytes handed over now have arrived. */
export class Line {
	#bytesPerSecond: number;
	#freeAt = 0;

	constructor(bytesPerSecond: number) {
		this.#bytesPerSecond = bytesPerSecond;
	}

	/** @returns the time in milliseconds, on the clock of `now`, at which the last byte is through */
	carry(bytes: number, now: number): number {
		this.#freeAt = Math.max(this.#freeAt, now) + (bytes / this.#bytesPerSecond) * 1000;
		return this.#freeAt;
	}
}

function until(time: number): Promise<void> {
	const left = time - performance.now();
	return left > 0 ? new Promise((resolve) => setTimeout(resolve, left)) : Promise.resolve();
}

async function relay(client: Socket, server: Socket, line: Line, latencyMs: number): Promise<void> {
	const ask = async () => {
		for await (const chunk of client) {
			await until(performance.now() + latencyMs);
			server.write(chunk);
		}
		server.end();
	};
	const answer = async () => {
		for await (const chunk of server as AsyncIterable<Buffer>) {
			for (let at = 0; at < chunk.length; at += PIECE) {
				const piece = chunk.subarray(at, at + PIECE);
				await until(line.carry(piece.length, performance.now()));
				client.write(piece);
			}
		}
		client.end();
	};
	// A browser that closes its window breaks its connections off.
	await Promise.allSettled([ask(), answer()]);
	client.destroy();
	server.destroy();
}

/** @returns the address at which the server at `address` is found behind the slow line */
export function slowLine(address: string, { bytesPerSecond, latencyMs }: Conditions = FAST_4G) {
	const target = Number(new URL(address).port);
	const line = new Line(bytesPerSecond);
	const server = createServer((client) => {
		const upstream = connect(target, '127.0.0.1');
		client.on('error', () => upstream.destroy());
		upstream.on('error', () => client.destroy());
		void relay(client, upstream, line, latencyMs);
	});
	return new Promise<{ address: string; close: () => void }>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const bound = server.address();
			const port = typeof bound === 'object' && bound ? bound.port : 0;
			resolve({ address: `http://localhost:${port}/`, close: () => void server.close() });
		});
	});
}

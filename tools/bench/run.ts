/**
 * `npm run bench`: the atlas against the floor in one run, page after page in turn. Figures, never a test: it fails only
 * where it cannot measure at all. See docs/bench.md.
 */
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { PackedRecord } from '#lib/domain/record.ts';
import { serve } from '../serve.ts';
import { launch, withPage } from './browser.ts';
import { ensureBuilt } from './built.ts';
import { buildFloor, FLOOR, type FloorOrganization } from './floor-page.ts';
import { slowLine } from './line.ts';
import { resultsOf } from './measures.ts';
import { isFull, readOptions, type Section } from './options.ts';
import { builtRecord, writeOverlay } from './overlay.ts';
import { keep, reportOf, terminal } from './report.ts';
import { Collected, PAGES, type PageName } from './samples.ts';

type Addresses = Readonly<Record<PageName, string>>;

const options = readOptions(process.argv.slice(2));
const began = performance.now();
await ensureBuilt();
// These read what the build compiles.
const { daySteps, FOUR } = await import('./day.ts');
const { floorOrganizations, measureRecord, SIZES, SWITCHES } = await import('./growth.ts');
const { measureHeap } = await import('./heap.ts');
const { measureLoad } = await import('./load.ts');
const { measurePan } = await import('./pan.ts');
const { withOrganizations } = await import('./synthetic.ts');
const { fourSwitches, measureSteps } = await import('./toggle.ts');

const collected = new Collected();
const closing: (() => void)[] = [];
const record = await builtRecord();
const floorOwn = JSON.parse(await readFile(join(FLOOR, 'orgs.json'), 'utf8')) as FloorOrganization[];

/** Bytes that each address has sent: on its sockets, so that nothing that a worker fetches is missed. */
const sent = new Map<string, () => number>();

async function served(folder: string, overlay?: string): Promise<string> {
	const { server, address } = await serve({ folder, overlay });
	const sockets: Socket[] = [];
	server.on('connection', (socket: Socket) => sockets.push(socket));
	sent.set(address, () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0));
	closing.push(() => (server.closeAllConnections(), server.close()));
	return address;
}

const wanted = (section: Section) => options.sections.includes(section);

await buildFloor('bench-results/floor');
const plain: Addresses = { floor: await served('bench-results/floor'), atlas: await served('build') };

async function slowed(): Promise<Addresses> {
	const lines = { floor: await slowLine(plain.floor), atlas: await slowLine(plain.atlas) };
	closing.push(lines.floor.close, lines.atlas.close);
	return { floor: lines.floor.address, atlas: lines.atlas.address };
}

/** Both pages at another number of organizations. */
async function grown(count: number): Promise<Addresses> {
	const larger: PackedRecord = withOrganizations(record, count);
	const [floor, overlay] = [`bench-results/floor-${count}`, `bench-results/overlay-${count}`];
	await buildFloor(floor, await floorOrganizations(larger));
	await writeOverlay(overlay, larger);
	return { floor: await served(floor), atlas: await served('build', overlay) };
}

let browser: Browser = await launch();
const chromium = browser.version();

/** One sample of each page, the order changing from round to round. */
async function each(
	round: number,
	what: string,
	addresses: Addresses,
	take: (name: PageName, address: string) => Promise<void>
): Promise<void> {
	for (const name of round % 2 ? [...PAGES].reverse() : PAGES) {
		await collected.attempt(`${what}, ${name}, round ${round + 1}`, async () => {
			if (!browser.isConnected()) browser = await launch();
			await take(name, addresses[name]);
		});
	}
}

/** How often a section is taken, and one time of it; the long ones need fewer. */
interface Plan {
	readonly what: string;
	readonly rounds: number;
	readonly take: (round: number) => Promise<void>;
}

async function plans(): Promise<Plan[]> {
	const { rounds, profiles } = options;
	const some = Math.ceil(rounds / 2);
	const few = Math.ceil(rounds / 3);
	const made: Plan[] = [];
	const plan = (what: string, times: number, take: (round: number) => Promise<void>) =>
		made.push({ what, rounds: times, take });
	if (wanted('load')) {
		for (const profile of profiles) {
			const addresses = profile === 'slow' ? await slowed() : plain;
			plan(`load ${profile}`, rounds, (round) =>
				each(round, `load ${profile}`, addresses, (name, address) =>
					measureLoad(browser, { address, name, profile, sent: sent.get(plain[name]) as () => number }, collected)
				)
			);
		}
	}
	const switches = fourSwitches(FOUR.map((short) => new RegExp(`\\b${short}\\b`)));
	if (wanted('toggle'))
		plan('toggle', rounds, (round) =>
			each(round, 'toggle', plain, (name, address) =>
				measureSteps(browser, { address, name, measure: 'toggle' }, { steps: switches }, collected)
			)
		);
	if (wanted('day'))
		plan('day', rounds, (round) =>
			each(round, 'day', plain, (name, address) =>
				measureSteps(browser, { address, name, measure: 'day' }, daySteps(name, record, floorOwn), collected)
			)
		);
	if (wanted('pan'))
		plan('pan', rounds, (round) =>
			each(round, 'pan', plain, (name, address) => measurePan(browser, { address, name }, collected))
		);
	if (wanted('growth')) {
		measureRecord(record, collected);
		for (const count of SIZES) {
			const addresses = await grown(count);
			plan(`${count} organizations`, some, (round) =>
				each(round, `${count} organizations`, addresses, (name, address) =>
					measureSteps(
						browser,
						{ address, name, measure: `growth-${count}` },
						{ steps: fourSwitches(SWITCHES) },
						collected
					)
				)
			);
		}
	}
	if (wanted('heap'))
		plan('heap', few, (round) =>
			each(round, 'heap', plain, (name, address) => measureHeap(browser, { address, name }, collected))
		);
	return made;
}

const all = await plans();
// The graphics process starts with the first page that draws: neither page is to pay for it.
for (const name of PAGES) await withPage(browser, plain[name], async () => undefined).catch(() => undefined);

let cut = 0;
for (let round = 0; round < options.rounds; round++) {
	for (const { what, rounds, take } of all) {
		if (round >= rounds) continue;
		if ((performance.now() - began) / 60_000 > options.minutes) {
			cut++;
			continue;
		}
		console.log(`round ${round + 1}: ${what}`);
		await take(round);
	}
}
await browser.close().catch(() => undefined);
for (const close of closing) close();

const report = await reportOf(collected, {
	options,
	seconds: Math.round((performance.now() - began) / 1000),
	cut,
	results: resultsOf(collected.samples),
	chromium
});
console.log(terminal(report));
for (const file of await keep(report, isFull(options))) console.log(`Written: ${file}`);

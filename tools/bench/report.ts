/** The figures as a table, on the terminal and in Markdown, and as JSON. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Result } from './measures.ts';
import type { Options } from './options.ts';
import type { Collected, Samples } from './samples.ts';

export interface Report {
	readonly date: string;
	readonly machine: { processor: string; cores: number; memoryGb: number; system: string };
	readonly versions: Readonly<Record<string, string>>;
	readonly options: Options;
	readonly seconds: number;
	/** How many samples were begun, and what became of those that failed. */
	readonly taken: number;
	readonly failures: readonly string[];
	/** Rounds for which there was no time. */
	readonly cut: number;
	readonly results: readonly Result[];
	readonly samples: Readonly<Record<string, Samples>>;
}

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

export async function reportOf(
	{ samples, failures, taken }: Collected,
	rest: Pick<Report, 'options' | 'seconds' | 'cut' | 'results'> & { chromium: string }
): Promise<Report> {
	const { chromium, ...known } = rest;
	const { dependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Record<
		'dependencies' | 'devDependencies',
		Record<string, string>
	>;
	return {
		date: new Date().toISOString().slice(0, 10),
		machine: {
			processor: cpus()[0]?.model ?? 'unknown',
			cores: cpus().length,
			memoryGb: Math.round(totalmem() / 1e9),
			system: `${platform()} ${arch()}`
		},
		versions: {
			chromium,
			node: process.versions.node,
			'maplibre-gl': dependencies['maplibre-gl'] ?? '',
			svelte: devDependencies['svelte'] ?? '',
			vite: devDependencies['vite'] ?? ''
		},
		...known,
		taken,
		failures,
		samples: Object.fromEntries(samples)
	};
}

function number(value: number): string {
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return Number(value.toFixed(digits)).toLocaleString('en');
}

function cells({ title, unit, floor, atlas, ratio, target, met }: Result): string[] {
	const figures = (its: Result['floor']) => (its ? `${number(its.median)} (${number(its.p95)})` : '–');
	return [
		unit ? `${title}, ${unit}` : title,
		figures(floor),
		figures(atlas),
		ratio === null ? '–' : ratio.toFixed(2),
		target ?? '',
		met === null ? '' : met ? 'yes' : 'no'
	];
}
const HEAD = ['measure: median (p95)', 'floor', 'atlas', 'atlas ÷ floor', 'to reach', 'met'];

/** What is not in the table, in words. */
function summary({ taken, failures, cut, seconds }: Report): string {
	const rounds = cut ? ` There was no time for ${cut} of the rounds.` : '';
	return `${taken} samples in ${Math.round(seconds / 60)} minutes, of which ${failures.length} failed.${rounds}`;
}

export function terminal(report: Report): string {
	const rows = [HEAD, ...report.results.map(cells)];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number)
			)
			.join('  ')
	);
	return `\n${lines.join('\n')}\n\n${summary(report)}`;
}

function markdown(report: Report): string {
	const row = (its: readonly string[]) => `| ${its.join(' | ')} |`;
	const { machine, versions, options, failures } = report;
	return [
		`${report.date}; ${options.rounds} rounds; ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system};`,
		`${Object.entries(versions)
			.map(([name, version]) => `${name} ${version}`)
			.join(', ')}. ${summary(report)}`,
		'',
		row(HEAD),
		'| --- | ---: | ---: | ---: | --- | --- |',
		...report.results.map((result) => row(cells(result))),
		...(failures.length ? ['', 'Failed:', '', ...failures.map((failure) => `- ${failure}`)] : [])
	].join('\n');
}

async function writeFormatted(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	await writeFile(file, await format(text, { ...options, filepath: file }));
}

/** Every run is kept for itself; a full one becomes the one in docs/. @returns where it was written */
export async function keep(report: Report, full: boolean): Promise<string[]> {
	const folder = 'bench-results';
	await mkdir(folder, { recursive: true });
	const own = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
	await writeFile(own, JSON.stringify(report, null, '\t'));
	if (!full) return [own];
	const [page, data] = ['docs/bench.md', 'docs/bench.json'];
	const text = await readFile(page, 'utf8');
	const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error(`${page} has no place for the figures: ${BEGIN} … ${END}`);
	await writeFormatted(page, `${text.slice(0, begin)}${BEGIN}\n\n${markdown(report)}\n\n${text.slice(end)}`);
	await writeFormatted(data, JSON.stringify({ ...report, samples: undefined }));
	return [own, page, data];
}

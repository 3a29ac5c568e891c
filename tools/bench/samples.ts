/** Figures as they come in, and what is said of them. */
export const PAGES = ['floor', 'atlas'] as const;
export type PageName = (typeof PAGES)[number];

/** Every figure taken of one measure, by page. */
export interface Samples {
	readonly floor: number[];
	readonly atlas: number[];
}

export class Collected {
	readonly samples = new Map<string, Samples>();
	readonly failures: string[] = [];
	taken = 0;

	add(measure: string, page: PageName, ...values: readonly (number | null)[]): void {
		let samples = this.samples.get(measure);
		if (!samples) this.samples.set(measure, (samples = { floor: [], atlas: [] }));
		samples[page].push(...values.filter((value) => value !== null));
	}

	/** Takes a sample, or notes that it failed: one that fails does not cost the others. */
	async attempt(what: string, act: () => Promise<void>): Promise<void> {
		this.taken++;
		try {
			await act();
		} catch (error) {
			const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
			this.failures.push(`${what}: ${reason}`);
			console.error(`  failed: ${what}: ${reason}`);
		}
	}
}

/** The value below which a share of the figures lies (the nearest of them). @returns NaN where there are none */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	if (sorted.length % 2) return sorted[middle] as number;
	return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** What `npm run bench` may be told. */
import { parseArgs } from 'node:util';

export const SECTIONS = ['load', 'toggle', 'day', 'pan', 'heap', 'growth'] as const;
export type Section = (typeof SECTIONS)[number];
export const PROFILES = ['fast', 'slow'] as const;
/** `fast`: as the machine is. `slow`: a fast 4G line and a processor at a quarter of its speed; loading only. */
export type Profile = (typeof PROFILES)[number];

export interface Options {
	readonly rounds: number;
	readonly profiles: readonly Profile[];
	readonly sections: readonly Section[];
	/** No round begins after this many minutes. */
	readonly minutes: number;
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
	if ((known as readonly string[]).includes(value)) return value as T;
	throw new TypeError(`--${name} is one of ${known.join(', ')}; "${value}" is none`);
}

function positive(name: string, value: string): number {
	const number = Number(value);
	if (Number.isFinite(number) && number > 0) return number;
	throw new TypeError(`--${name} is a number above 0; "${value}" is none`);
}

/** @throws TypeError naming the option and what it may be */
export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			rounds: { type: 'string', default: '5' },
			profile: { type: 'string' },
			only: { type: 'string' },
			minutes: { type: 'string', default: '13' }
		}
	});
	return {
		rounds: Math.ceil(positive('rounds', values.rounds)),
		profiles: values.profile ? [oneOf('profile', values.profile, PROFILES)] : PROFILES,
		sections: values.only ? values.only.split(',').map((one) => oneOf('only', one, SECTIONS)) : SECTIONS,
		minutes: positive('minutes', values.minutes)
	};
}

/** Is this the run that docs/ keeps? */
export function isFull({ profiles, sections }: Options): boolean {
	return profiles.length === PROFILES.length && sections.length === SECTIONS.length;
}

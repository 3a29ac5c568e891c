/** Addresses that lead to another page: renamed ones, and forms of a name that readers type or link (geo/redirects.json). */
import * as v from 'valibot';
import { DaySchema } from '#lib/domain/schema.ts';
import text from './redirects.json?raw';

const Path = v.pipe(v.string(), v.regex(/^\/(?:[a-z0-9-]+\/)+$/, 'expected a path such as /places/fordow/'));

export const RedirectsSchema = v.array(
	v.strictObject({
		from: Path,
		to: Path,
		/** The day from which the address leads on. */
		since: DaySchema,
		why: v.pipe(v.string(), v.nonEmpty())
	})
);
export type Redirect = v.InferOutput<typeof RedirectsSchema>[number];

/** @throws where the list is malformed, naming the entry */
export function readRedirects(json: string): readonly Redirect[] {
	const result = v.safeParse(RedirectsSchema, JSON.parse(json));
	if (result.success) return Object.freeze(result.output);
	const faults = result.issues.map((issue) => `  geo/redirects.json · ${v.getDotPath(issue)} · ${issue.message}`);
	throw new Error(`The redirects have a mistake:\n${faults.join('\n')}`);
}

export const redirects = readRedirects(text);

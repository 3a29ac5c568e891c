import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** When the reading column is a sheet: tall windows up to a tablet's width, and whatever is too narrow for two columns. */
const SHEET = '(max-width: 860px) and (min-height: 501px), (max-width: 560px)';
/** CSS has no variable for a media query, so it stands in several files. */
const FOLDERS = ['src/lib/ui', 'src/lib/map', 'src/routes'];

describe('the sheet’s window', () => {
	it('is the same in every stylesheet', () => {
		const queries = FOLDERS.flatMap((folder) =>
			(readdirSync(folder, { recursive: true }) as string[])
				.filter((file) => /\.(svelte|css)$/.test(file))
				.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/@media [^{]*860px[^{]*/g) ?? [])
		).map((query) => query.replace('@media ', '').replace(/\s+/g, ' ').trim());
		expect(queries.length).toBeGreaterThan(2);
		expect(new Set(queries)).toEqual(new Set([SHEET]));
	});
});

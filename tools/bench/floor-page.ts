/**
 * The floor: a bare MapLibre page, in tools/bench/floor/, that no one here changes (a test compares its hashes). Bundled
 * and minified by the Vite that builds the atlas, compressed as the build is, served by the same server.
 */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { brotli } from './overlay.ts';

export const FLOOR = 'tools/bench/floor';

/** An organization as the floor's orgs.json has it; members are the `i` of countries.json. */
export interface FloorOrganization {
	readonly id: string;
	readonly color: string;
	readonly members: readonly number[];
}

/**
 * @param folder where the page is to stand
 * @param organizations in place of its own, for a floor of another size
 */
export async function buildFloor(folder: string, organizations?: readonly FloorOrganization[]): Promise<void> {
	await build({
		configFile: false,
		root: FLOOR,
		base: './',
		publicDir: false,
		logLevel: 'error',
		plugins: [
			{
				name: 'organizations-of-another-size',
				enforce: 'pre',
				load: (id) => (organizations && id.endsWith('/orgs.json') ? JSON.stringify(organizations) : null)
			}
		],
		build: {
			outDir: resolve(folder),
			emptyOutDir: true,
			target: 'es2022',
			minify: true,
			assetsInlineLimit: 0,
			// MapLibre is all there is to it; the atlas's own build is not warned of it either.
			chunkSizeWarningLimit: 2000,
			rolldownOptions: { input: join(FLOOR, 'floor.js'), output: { entryFileNames: 'floor.js' } }
		}
	});
	const take = (from: string, name: string) => copyFile(from, join(folder, name));
	await take(join(FLOOR, 'index.html'), 'index.html');
	await take(join(FLOOR, 'countries.json'), 'countries.json');
	await take('node_modules/maplibre-gl/dist/maplibre-gl.css', 'maplibre-gl.css');
	// What the server asks of any folder.
	await take('build/_headers', '_headers');
	await take('build/404.html', '404.html');
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(m?js|css|html|json)$/.test(entry.name)) continue;
		const file = join(entry.parentPath, entry.name);
		await writeFile(`${file}.br`, brotli(await readFile(file, 'utf8')));
	}
}

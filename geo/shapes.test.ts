/** Is what geo/shapes built still what its manifest says? Nothing is installed or rebuilt: files are hashed as they lie. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
	readonly packages: Readonly<Record<string, string>>;
	readonly packageFiles: Readonly<Record<string, string>>;
	readonly vendored: Readonly<Record<string, string>>;
	readonly scripts: Readonly<Record<string, string>>;
	readonly outputs: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}
const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manifest = json<Manifest>('geo/shapes/manifest.json');
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const remake = 'edited by hand, or not rebuilt: run `npm run shapes` and commit geo/shapes/manifest.json with it';

describe.each(['vendored', 'scripts'] as const)('what the build reads (%s)', (part) => {
	it.each(Object.entries(manifest[part]))('%s is what was built from', (path, expected) => {
		expect(existsSync(path), `${path} is gone`).toBe(true);
		expect(sha256(path), `${path} was ${remake}`).toBe(expected);
	});
});

describe('what the build writes', () => {
	it.each(Object.entries(manifest.outputs))('%s is what was built', (path, expected) => {
		expect(existsSync(path), `${path} is gone`).toBe(true);
		const found = { sha256: sha256(path), bytes: readFileSync(path).length };
		expect(found, `${path} was ${remake}`).toEqual(expected);
	});

	it('is all that lies in static/tiles and static/fonts, but for the licence', () => {
		const served = ['static/tiles', 'static/fonts'].flatMap((folder) =>
			readdirSync(folder).map((name) => `${folder}/${name}`)
		);
		const built = Object.keys(manifest.outputs);
		expect(served.filter((path) => !built.includes(path) && !path.endsWith('OFL.txt'))).toEqual([]);
	});
});

describe('what the manifest must list', () => {
	it.each(['authored', 'fonts', 'geometry', 'inputs', 'steps', 'tiles'])('every file of geo/shapes/%s', (folder) => {
		const files = readdirSync(`geo/shapes/${folder}`).map((name) => `geo/shapes/${folder}/${name}`);
		const listed = [...Object.keys(manifest.scripts), ...Object.keys(manifest.vendored)];
		expect(files.filter((path) => !listed.includes(path))).toEqual([]);
	});

	it('packages pinned to the versions that package.json and its lock install', () => {
		const { devDependencies } = json<{ devDependencies: Record<string, string> }>('geo/shapes/package.json');
		const { packages } = json<{ packages: Record<string, { version: string }> }>('geo/shapes/package-lock.json');
		expect(manifest.packages).toEqual(devDependencies);
		for (const [name, version] of Object.entries(devDependencies)) {
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
			expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
	});

	it('the files taken out of packages, where they are installed', () => {
		for (const [path, expected] of Object.entries(manifest.packageFiles)) {
			if (existsSync(path)) expect(sha256(path), path).toBe(expected);
		}
	});

	it('the origin of each vendored file, with the same hash', () => {
		const origins = json<{ file: string; sha256: string }[]>('geo/shapes/inputs/origin.json');
		for (const { file, sha256: expected } of origins) {
			expect(manifest.vendored[`geo/shapes/inputs/${file}`], file).toBe(expected);
		}
		const documents = ['ORIGIN.md', 'origin.json'];
		const vendored = readdirSync('geo/shapes/inputs').filter((name) => !documents.includes(name));
		expect(vendored.sort()).toEqual(origins.map(({ file }) => file).sort());
	});
});

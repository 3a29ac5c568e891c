/** Is build/ there, and younger than all it is made of? */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../steps.mjs';

const MADE_OF = ['src', 'geo', 'static', 'messages', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Made by the build itself, or no part of it. */
const NOT_MADE_OF = /src[\\/]lib[\\/]messages|node_modules|\.test\.ts$/;

async function changed(path: string): Promise<number> {
	if (NOT_MADE_OF.test(path)) return 0;
	const about = await stat(path);
	if (!about.isDirectory()) return about.mtimeMs;
	const inside = await Promise.all((await readdir(path)).map((name) => changed(join(path, name))));
	return Math.max(0, ...inside);
}

export async function ensureBuilt(): Promise<void> {
	const built = (await stat('build/404.html').catch(() => null))?.mtimeMs ?? 0;
	const youngest = Math.max(...(await Promise.all(MADE_OF.map(changed))));
	if (built > youngest) return;
	await run('npm', ['run', 'build', '--silent'], { quiet: true, saying: 'Building the atlas' });
}

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Kit builds no script for 404.html, which no router could start at an unknown depth: it has an entry of its own. */
function scriptOf404(): Plugin {
	let client = false;
	return {
		name: 'script-of-404',
		apply: 'build',
		configResolved: ({ build }) => void (client = !build.ssr),
		buildStart() {
			if (!client) return;
			const id = fileURLToPath(new URL('src/routes/404/lookup.ts', import.meta.url));
			this.emitFile({ type: 'chunk', id, fileName: '_app/lookup.js' });
		}
	};
}

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/messages',
			strategy: ['baseLocale'],
			emitTsDeclarations: true,
			disableAsyncLocalStorage: true
		}),
		sveltekit(),
		scriptOf404()
	],
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		rolldownOptions: {
			output: {
				// What every page needs comes as one file, not as twenty small ones that compress badly.
				codeSplitting: {
					groups: [
						{
							name: 'page',
							test: /src\/lib\/(domain(?!\/search)|ui|messages)|src\/routes\/[a-z-]+(\.svelte)?\.ts|node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\//
						}
					]
				}
			}
		}
	},
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'tools/**/*.test.ts'],
		exclude: ['**/node_modules/**'],
		environment: 'node',
		// Read as text for the social pictures; by itself Vitest empties stylesheets.
		css: { include: [/\/(theme|poster)\.css/] }
	}
});

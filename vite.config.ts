import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/messages',
			strategy: ['baseLocale'],
			emitTsDeclarations: true,
			disableAsyncLocalStorage: true
		}),
		sveltekit()
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
							test: /src\/lib\/(domain|ui|messages)|src\/routes\/[a-z-]+(\.svelte)?\.ts|node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\//
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
		environment: 'node'
	}
});

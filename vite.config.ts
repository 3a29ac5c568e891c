import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
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

/** A source as a dependency writes it, replaced by a leaner one; stops the build where it is no longer found. */
function replaceIn(code: string, found: string | RegExp, lean: string, file: string): string {
	const replaced = code.replace(found, lean);
	if (replaced === code)
		throw new Error(`${file}: "${found}" is no longer there; is what vite.config.ts does still needed?`);
	return replaced;
}

/**
 * With one language no message needs to ask, each time that it is said, which one: that costs the pages 2 KB.
 * To be taken out with the second language.
 */
const oneLanguage: Plugin = {
	name: 'one-language',
	apply: 'build',
	transform: {
		filter: { id: /src\/lib\/messages\/messages\/(?!_index)/ },
		handler(code, id) {
			const asks =
				/\(\(inputs(?: = {})?, options = {}\) => {\s*experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\s*return (\w+)\(inputs\)\s*}\)/;
			const silent = replaceIn(code, asks, '$1', id);
			return { code: replaceIn(silent, /^import {[^}]*} from '\.\.\/runtime\.js';$/m, '', id), map: null };
		}
	}
};

/** Kit takes two functions out of Svelte's namespace in a way that keeps all of it, used or not: another 1 KB. */
const svelteByName: Plugin = {
	name: 'svelte-by-name',
	apply: 'build',
	transform: {
		filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
		handler: (code, id) => ({
			code: replaceIn(
				code,
				'const { onMount, tick } = svelte;',
				'const onMount = svelte.onMount, tick = svelte.tick;',
				id
			),
			map: null
		})
	}
};

/** A second pass over what every page waits for: it leaves out another 1 KB. The map's script would take a minute, and gain little. */
const tersePage: Plugin = {
	name: 'terse-page',
	apply: 'build',
	generateBundle: {
		order: 'post',
		async handler(_, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk' || chunk.name !== 'page') continue;
				const { code } = await minify(chunk.code, {
					module: true,
					ecma: 2020,
					compress: { passes: 3, pure_getters: true }
				});
				if (code) chunk.code = code;
			}
		}
	}
};

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
		scriptOf404(),
		oneLanguage,
		svelteByName,
		tersePage
	],
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		reportCompressedSize: false,
		// The router's table names for each page what to fetch beforehand. The page's own file is asked for at the same time,
		// and what every page has is there: without them the table, which the first page loads, is a fifth shorter.
		modulePreload: {
			resolveDependencies: (_, files, { hostType }) =>
				hostType === 'html' ? files : files.filter((file) => !/\/nodes\/|\/page\./.test(file))
		},
		rolldownOptions: {
			// Defines a class as it is loaded, which no bundler dares to drop: we have no custom elements.
			treeshake: {
				moduleSideEffects: [
					{ test: /svelte\/src\/internal\/client\/dom\/elements\/custom-element\.js$/, sideEffects: false }
				]
			},
			output: {
				codeSplitting: {
					groups: [
						// What every page needs, with the first page itself, comes as one file, not as twenty small ones that
						// compress badly. What these import comes along.
						{
							name: 'page',
							priority: 2,
							test: /src\/routes\/\+[a-z]+\.svelte$|vite\/preload-helper|generated\/root\.svelte|node_modules\/(svelte|@sveltejs|esm-env|devalue|clsx)\//
						},
						// What waits for the record; the pages of documents reason with parts of it.
						{ name: 'reasoning', priority: 2, test: /src\/routes\/reasoning\.ts$/ },
						// The documents of the record are read one after the other: what they need comes as one.
						{
							name: 'record',
							priority: 2,
							test: /src\/(routes\/(brief|events|people|actors|agreements|claims|sources|revisions)\/.*\.svelte$|lib\/ui\/(Bibliography|ClaimLines|ClaimList|EventFilter|EventLines|Letters|Links|NamedLines|NameFacts|RevisionList|Verdict|document-kinds)\.)/
						},
						// What only the pages of places, countries and organizations need comes with them.
						{
							name: 'document',
							priority: 1,
							entriesAware: true,
							entriesAwareMergeThreshold: 12_000,
							// What only the server runs is no page's: in one chunk with pages it would wait for itself.
							test: /src\/(routes\/(?!.*server\.ts)|lib\/(domain(?!\/search)|ui|messages)\/)/
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
		// No test changes what another sees: loaded once, not once a file, the modules take half the time.
		pool: 'threads',
		isolate: false,
		// Read as text for the social pictures; by itself Vitest empties stylesheets.
		css: { include: [/\/(theme|poster)\.css/] }
	}
});

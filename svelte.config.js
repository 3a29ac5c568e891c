import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { compress } from './tools/compress.mjs';

/** Where the site will stand, if that is known (README, "How to deploy"). */
const origin = process.env.SITE_ORIGIN?.trim() || null;

/** Addresses that lead to others: nothing links to them, so the prerenderer is told. @type {{ from: `/${string}` }[]} */
const redirects = JSON.parse(readFileSync(new URL('geo/redirects.json', import.meta.url), 'utf8'));

/**
 * Hosts serve 404.html from any depth, so its addresses must be absolute. Every other page is portable: its
 * addresses are relative, and the build works under any folder of any host. BASE_PATH, or the path of SITE_ORIGIN, names that folder for
 * 404.html alone.
 * @returns {import('@sveltejs/kit').Adapter}
 */
function staticSite() {
	const site = adapterStatic({ pages: 'build', assets: 'build', strict: true, precompress: false });
	return {
		...site,
		name: 'atlas-static',
		async adapt(builder) {
			await site.adapt(builder);
			const folder = join('build', '404');
			const html = await readFile(join(folder, 'index.html'), 'utf8');
			const base = process.env.BASE_PATH ?? (origin ? new URL(origin).pathname.replace(/\/+$/, '') : '');
			const page = html
				.replaceAll(/(href|src|data-poster|data-names)="\.\.\//g, `$1="${base}/`)
				// Without this script the page knows that none run here, and shows no control that needs one.
				.replace(/<script src="[^"]*theme\.js"><\/script>/, '');
			await writeFile(join('build', '404.html'), page);
			await rm(folder, { recursive: true });
			// What static/ explains to those who work on it, readers need not fetch.
			for (const name of ['theme.js', 'moved.js']) {
				const { code = '' } = await minify(await readFile(join('build', name), 'utf8'), { toplevel: true });
				await writeFile(join('build', name), code);
			}
			await compress('build');
		}
	};
}

/**
 * Kit's root component hides its announcer of new pages with a style attribute, which our policy forbids; the class of
 * our stylesheet does the same.
 */
const announcerWithoutStyleAttribute = {
	name: 'announcer-without-style-attribute',
	markup(/** @type {{ content: string, filename?: string }} */ { content, filename = '' }) {
		if (!filename.endsWith('generated/root.svelte')) return undefined;
		return { code: content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1 class="visually-hidden"') };
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [announcerWithoutStyleAttribute, vitePreprocess({ script: false })],
	kit: {
		adapter: staticSite(),
		paths: { relative: true },
		output: { bundleStrategy: 'split' },
		inlineStyleThreshold: 0,
		prerender: {
			entries: ['*', ...redirects.map(({ from }) => from)],
			handleHttpError: ({ path, message }) => {
				// Only a build that knows the site's address has a sitemap.
				if (path !== '/sitemap.xml' || origin) throw new Error(message);
			},
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail'
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};

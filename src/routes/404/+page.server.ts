// Hosts serve this page from any depth, as 404.html: it needs no scripts, and svelte.config.js makes its addresses absolute.
import { startPage } from '#geo/pages.server.ts';
import { m } from '#lib/messages/messages.js';
import type { PageServerLoad } from './$types';

export const csr = false;
export const load: PageServerLoad = () => ({
	title: m.not_found(),
	description: m.not_found_text(),
	stage: startPage().stage
});

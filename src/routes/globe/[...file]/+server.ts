/** The picture of each page as a globe: /globe/places/fordow.svg beside /places/fordow/. The first page's serves those without one. */
import { error } from '@sveltejs/kit';
import { agreementPage } from '#geo/document-pages.server.ts';
import { eventPage } from '#geo/event-pages.server.ts';
import { countries, countryPage, organizationPage, organizations, placePage, startPage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import type { Stage } from '#lib/domain/pages.ts';
import { frameName } from '#lib/map/frame.ts';
import { drawGlobe } from '../../poster.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Events in the same part of the world share a picture. */
const frames: ReadonlyMap<string, Stage> = new Map(
	atlas.events.flatMap(({ id }) => {
		const stage = eventPage(id)?.stage;
		return stage ? [[frameName(stage.frame), stage] as const] : [];
	})
);

export const entries: EntryGenerator = () =>
	[
		'start',
		...atlas.places.map(({ id }) => `places/${id}`),
		...organizations.map(({ id }) => `organizations/${id}`),
		...countries.map(({ id }) => `countries/${id.toLowerCase()}`),
		...atlas.agreements.map(({ id }) => `agreements/${id}`),
		...[...frames.keys()].map((frame) => `frames/${frame}`)
	].map((page) => ({ file: `${page}.svg` }));

function stageOf(file: string): Stage | undefined {
	const [kind, id = ''] = file.replace(/\.svg$/, '').split('/');
	switch (kind) {
		case 'frames':
			return frames.get(id);
		case 'agreements':
			return agreementPage(id)?.stage;
		case 'start':
			return startPage().stage;
		case 'places':
			return placePage(id)?.stage;
		case 'organizations':
			return organizationPage(id)?.stage;
		case 'countries':
			return countryPage(id.toUpperCase())?.stage;
	}
	return undefined;
}

export const GET: RequestHandler = ({ params }) => {
	const stage = stageOf(params.file);
	if (!stage) error(404);
	return new Response(drawGlobe(stage), { headers: { 'content-type': 'image/svg+xml' } });
};

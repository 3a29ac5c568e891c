/** Prints each page's poster into its HTML. It is drawn here, not in a load function, so that no data carries it twice. */
import type { Handle } from '@sveltejs/kit';
import labels from '../static/tiles/labels.json';
import { record } from '#geo/packed.server.ts';
import { atlas } from '#geo/record.server.ts';
import { fineOutlines } from '#geo/shapes.server.ts';
import { fillsOf, inksOf } from '#lib/domain/legend.ts';
import type { Stage } from '#lib/domain/pages.ts';
import { tiesOn } from '#lib/domain/sets.ts';
import { ARTICLE_DAY } from '#lib/domain/time.ts';
import { m } from '#lib/messages/messages.js';
import { WORLD_SIZE, extentOf } from '#lib/map/frame.ts';
import { poster, projectTopology, type PosterTopology } from '#lib/map/poster.ts';

const topology = projectTopology(fineOutlines as unknown as PosterTopology);
const disputed = new Set(atlas.disputedAreas.map(({ id }) => id));
/** A window of this width decides which names of states the poster has room for. */
const TYPICAL_WIDTH = 1000;

interface Label {
	readonly kind: string;
	readonly a3?: string;
	readonly en: string;
	readonly z: number;
}

function draw(stage: Stage, relief: string): string {
	const zoom = Math.log2(TYPICAL_WIDTH / extentOf(stage.frame).width / WORLD_SIZE);
	const question = { on: ARTICLE_DAY, orgs: [], own: stage.own, show: null };
	const regions = record.regions.features.filter(({ properties: { id, site } }) => site || id === stage.selected?.id);
	return poster(topology, {
		frame: stage.frame,
		fit: stage.fit,
		fills: fillsOf(record, question),
		inks: inksOf(record),
		selected: stage.selected?.id ?? null,
		places: [
			...record.places.features.map(({ properties: { id, name, kind }, geometry }) => ({
				id,
				name,
				kind,
				at: geometry.coordinates
			})),
			...regions.flatMap(({ properties: { id, name }, geometry }) =>
				geometry.type === 'Point' ? [{ id, name, kind: 'region' as const, at: geometry.coordinates }] : []
			)
		]
			.filter(({ id, kind }, index, all) => all.findIndex((other) => other.id === id) === index || kind !== 'region')
			.map(({ id, name, kind, at: [lon = 0, lat = 0] }) => ({ id, name, kind, lon, lat })),
		disputed,
		labels: (labels.features as { properties: Label; geometry: { coordinates: number[] } }[])
			.filter(({ properties }) => properties.kind === 'country' && properties.z <= Math.floor(zoom))
			.map(({ properties, geometry }) => ({
				name: properties.en,
				z: properties.z,
				lon: geometry.coordinates[0] ?? 0,
				lat: geometry.coordinates[1] ?? 0
			})),
		outlines: regions.map(({ geometry }) => geometry).filter(({ type }) => type !== 'Point'),
		ties: tiesOn(stage.ties.features, ARTICLE_DAY).map(({ geometry }) => geometry),
		relief,
		title: m.map()
	});
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const { stage } = event.locals;
			// The picture's address is relative, as all of the page's are: the layout has written it beside the placeholder.
			return html.replace(/data-poster="([^"]*)">/, (all, relief: string) =>
				stage ? `${all}${draw(stage, relief)}` : all
			);
		}
	});

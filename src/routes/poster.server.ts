/** Draws the map of a document: for its page (src/hooks.server.ts) and for its social picture. */
import labels from '../../static/tiles/labels.json';
import { record } from '#geo/packed.server.ts';
import { atlas } from '#geo/record.server.ts';
import { fineOutlines } from '#geo/shapes.server.ts';
import { fillsOf, inksOf } from '#lib/domain/legend.ts';
import type { Stage } from '#lib/domain/pages.ts';
import { tiesOn } from '#lib/domain/sets.ts';
import { ARTICLE_DAY, type Day } from '#lib/domain/time.ts';
import { m } from '#lib/messages/messages.js';
import { WORLD_SIZE, extentOf } from '#lib/map/frame.ts';
import { globeOf, zoomAt } from '#lib/map/globe.ts';
import { globePoster } from '#lib/map/globe-poster.ts';
import { poster, projectTopology, type PosterOptions, type PosterTopology } from '#lib/map/poster.ts';
import { Sphere } from '#lib/map/sphere.ts';

const topology = projectTopology(fineOutlines as unknown as PosterTopology);
const sphere = new Sphere(fineOutlines as unknown as PosterTopology);
const disputed = new Set(atlas.disputedAreas.map(({ id }) => id));
/** A page is most often read in a window of about this width. */
const TYPICAL_WIDTH = 1000;
/** And its globe about as large as this. */
const TYPICAL_GLOBE = 640;

interface Label {
	readonly kind: string;
	readonly a3?: string;
	readonly en: string;
	readonly z: number;
}

/** What a drawing needs of a stage: all but the key. */
export type Staged = Omit<Stage, 'legend'>;

/** Many pages show the same part of the world: it is drawn once. */
const drawn = new Map<string, string>();

/**
 * A stage as SVG.
 * @param relief the address of the relief picture
 * @param width about how wide the drawing is seen, in CSS pixels: it decides which names of states have room
 */
export function drawPoster(stage: Staged, relief: string, width = TYPICAL_WIDTH, on: Day = ARTICLE_DAY): string {
	const { frame, fit, selected, own, ties } = stage;
	const key = JSON.stringify([frame, fit, selected, own, ties.features.map(({ id }) => id), relief, width, on]);
	const zoom = Math.log2(width / extentOf(frame).width / WORLD_SIZE);
	const drawing = drawn.get(key) ?? poster(topology, { ...contents(stage, zoom, on), fit, relief });
	drawn.set(key, drawing);
	return drawing;
}

/** A stage as SVG, as a globe. */
export function drawGlobe(stage: Staged): string {
	const { center, width, height } = globeOf(stage.frame);
	const zoom = zoomAt(TYPICAL_GLOBE / 2 / Math.max(width, height), center[1]);
	return globePoster(sphere, contents(stage, zoom, ARTICLE_DAY));
}

/** @param zoom of the map that shows as much: it decides which names of states have room */
function contents(stage: Staged, zoom: number, on: Day): Omit<PosterOptions, 'fit' | 'relief'> {
	const question = { on, orgs: [], own: stage.own, show: null };
	const regions = record.regions.features.filter(({ properties: { id, site } }) => site || id === stage.selected?.id);
	return {
		frame: stage.frame,
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
		ties: tiesOn(stage.ties.features, on).map(({ geometry }) => geometry),
		title: m.map()
	};
}

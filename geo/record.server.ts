/** The record itself: the files of geo/, read and checked once when the build (or the dev server) starts. */
import { readAtlas } from './atlas.server.ts';
import { outlineIds } from './shapes.server.ts';

const files = import.meta.glob<string>(['./*.json', './places.geojson', './organizations/*.json', './texts/**/*.md'], {
	query: '?raw',
	import: 'default',
	eager: true
});

export const atlas = readAtlas(
	Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\.\//, 'geo/'), text])),
	{ outlines: outlineIds, today: new Date().toISOString().slice(0, 10) }
);

/**
 * The picture in place of the live map, kept true to what the reader asks: another document's picture is taken from that
 * document's page, and the organizations switched on are painted into it, from their published outlines.
 */
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { fillKey } from '#lib/domain/fill.ts';
import type { Fills } from './fills.ts';
import { extentOf, mercatorX, mercatorY, type Bounds, type Extent } from './frame.ts';
import { PALETTES, type Theme } from './palette.ts';
import { asImage } from './pictures.ts';
import { isPatterned, paintSwatch, SWATCH_RATIO, SWATCH_SIZE, tintOf } from './swatch.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A document's own picture, or null where its page cannot be had. */
export async function pictureOf(address: string): Promise<SVGSVGElement | null> {
	const html = await fetch(address).then(
		(response) => (response.ok ? response.text() : ''),
		() => ''
	);
	const picture = new DOMParser().parseFromString(html, 'text/html').querySelector<SVGSVGElement>('svg.poster');
	// Addresses in a page are relative to it.
	for (const image of picture?.querySelectorAll('image') ?? []) {
		image.setAttribute('href', new URL(image.getAttribute('href') ?? '', new URL(address, location.href)).href);
	}
	return picture && document.importNode(picture, true);
}

/** Outlines of the states that ever had a status in an organization, by state. */
export type Shapes = ReadonlyMap<string, MultiPolygon>;

/** @param addresses of organizations' GeoJSON files; one that cannot be had is left out */
export async function shapesOf(addresses: readonly string[]): Promise<Shapes> {
	const files = await Promise.all(
		addresses.map(async (address) => {
			const response = await fetch(address).catch(() => null);
			return response?.ok ? ((await response.json()) as FeatureCollection<MultiPolygon>) : null;
		})
	);
	return new Map(
		files.flatMap((file) => file?.features.map(({ id, geometry }) => [String(id), geometry] as const) ?? [])
	);
}

/** One state's outline in the picture's units: 1200 to the frame's width, a unit is detail enough. */
function pathOf({ coordinates }: MultiPolygon, extent: Extent, width: number): string {
	const scale = width / extent.width;
	// The copies of the world that the frame may reach over.
	return [-1, 0, 1]
		.flatMap((turn) =>
			coordinates.flat().map((ring) => {
				const xs = ring.map(([lon = 0]) => (mercatorX(lon) + turn - extent.x) * scale);
				// The window may be wider than the frame, but not by so much.
				if (xs.every((x) => x < -width) || xs.every((x) => x > 2 * width)) return '';
				const points = ring.map(([, lat = 0], index) => {
					const y = (mercatorY(lat) - extent.y) * scale;
					return `${(xs[index] ?? 0).toFixed(0)} ${y.toFixed(0)}`;
				});
				return `M${points.filter((point, index) => point !== points[index - 1]).join('L')}z`;
			})
		)
		.join('');
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

/** The live map's own square of stripes and hatch, as a pattern whose pixels keep their size in the window. */
function pattern(id: string, pixels: Uint8ClampedArray, unit: number): SVGElement {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SWATCH_SIZE;
	const { width, height, data } = asImage(pixels);
	canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
	const side = SWATCH_SIZE / SWATCH_RATIO;
	const made = element('pattern', {
		id,
		width: side,
		height: side,
		patternUnits: 'userSpaceOnUse',
		patternTransform: `scale(${unit})`
	});
	made.append(element('image', { href: canvas.toDataURL(), width: side, height: side }));
	return made;
}

/** Units of a picture to a CSS pixel. */
export function unitOf(picture: SVGSVGElement): number {
	return 1 / (picture.getScreenCTM()?.a ?? 1);
}

/** The fills of outlines, as paths with the patterns that they need. */
export function fillShapes(
	shapes: Iterable<readonly [outline: string, d: string]>,
	fills: Fills,
	theme: Theme,
	unit: number
): SVGElement[] {
	const palette = PALETTES[theme];
	const patterns = new Map<string, string>();
	const made: SVGElement[] = [];
	for (const [outline, d] of shapes) {
		const fill = fills.byOutline.get(outline);
		if (!fill) continue;
		let colour = tintOf(fill, fills.inks, palette) ?? 'none';
		if (isPatterned(fill)) {
			const key = fillKey(fill);
			const id = patterns.get(key) ?? `still-${patterns.size}`;
			if (!patterns.has(key)) made.push(pattern(id, paintSwatch(fill, fills.inks, palette), unit));
			patterns.set(key, id);
			colour = `url(#${id})`;
		}
		made.push(element('path', { fill: colour, d, 'data-state': outline }));
		const suspended = fill.outlined[0] === undefined ? undefined : fills.inks.get(fill.outlined[0]);
		if (suspended) made.push(element('path', { class: `suspended ink-${suspended.hue}`, d }));
	}
	return made;
}

/** Paints the fills between the picture's land and all that lies over it, in place of those it was printed with. */
export function paint(picture: SVGSVGElement, frame: Bounds, fills: Fills, shapes: Shapes, theme: Theme): void {
	const land = picture.querySelector('.land');
	const over = picture.querySelector('.disputed') ?? picture.querySelector('.relief');
	if (!land || !over) return;
	while (land.nextSibling && land.nextSibling !== over) land.nextSibling.remove();
	const { width } = picture.viewBox.baseVal;
	const extent = extentOf(frame);
	const filled = [...fills.byOutline.keys()].flatMap((outline) => {
		const shape = shapes.get(outline);
		return shape ? [[outline, pathOf(shape, extent, width)] as const] : [];
	});
	const group = element('g', { class: 'fills' });
	group.append(...fillShapes(filled, fills, theme, unitOf(picture)));
	land.after(group);
}

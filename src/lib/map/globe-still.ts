/** The globe's picture in the browser: fetched, kept in proportion to its window, and filled. Its shapes are by outline. */
import type { Fills } from './fills.ts';
import type { Theme } from './palette.ts';
import { fillShapes, unitOf } from './still.ts';

/** The picture at an address (/globe/….svg), or null where it cannot be had. */
export async function globePictureOf(address: string): Promise<SVGSVGElement | null> {
	const response = await fetch(address).catch(() => null);
	if (!response?.ok) return null;
	const { documentElement: picture } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
	return picture instanceof SVGSVGElement ? document.importNode(picture, true) : null;
}

/** Words and marks keep their size at whatever size the globe is seen. */
export function keepInProportion(picture: SVGSVGElement): () => void {
	const observer = new ResizeObserver(() => picture.style.setProperty('--unit', String(unitOf(picture))));
	observer.observe(picture);
	return () => observer.disconnect();
}

/** Fills the outlines, in place of what the picture was printed with. */
export function paintGlobe(picture: SVGSVGElement, fills: Fills, theme: Theme): void {
	const outlines = [...picture.querySelectorAll<SVGPathElement>('[data-outline]')];
	const shapes = outlines.map((path) => [path.dataset['outline'] ?? '', path.getAttribute('d') ?? ''] as const);
	picture.querySelector('.printed')?.replaceChildren(...fillShapes(shapes, fills, theme, unitOf(picture)));
}

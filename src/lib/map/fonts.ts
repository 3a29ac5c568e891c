/**
 * The labels' fonts come by a protocol of our own: MapLibre keeps quiet about a font file that fails (it draws with the
 * browser's own and warns in the console), and the page must know of it.
 */
import { addProtocol, type RequestTransformFunction } from 'maplibre-gl';

const PREFIX = 'atlas-font://';

/** @param onfail a file did not arrive */
export function watchFonts(onfail: () => void): void {
	addProtocol(PREFIX.replace('://', ''), async ({ url }, { signal }) => {
		try {
			const response = await fetch(url.slice(PREFIX.length), { signal });
			if (!response.ok) throw new Error(`A font was answered with status ${response.status}.`);
			return { data: await response.arrayBuffer() };
		} catch (error) {
			if (!signal.aborted) onfail();
			throw error;
		}
	});
}

/** Sends the map's requests for fonts that way. MapLibre counts font files among its glyphs. */
export const byWatchedWay: RequestTransformFunction = (url, type) => ({
	url: (type as string) === 'Glyphs' ? PREFIX + url : url
});

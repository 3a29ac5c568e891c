/** A graphics context on a canvas that nobody sees. */
export interface Probe {
	/**
	 * Browsers allow a page only few contexts. Call when the map is drawn: giving one back waits for all that the graphics
	 * process has in hand, and while the page loads that is its first picture.
	 */
	readonly giveBack: () => void;
}

/** Can this browser draw the live map? Asked before any of the map's script is fetched; null if it cannot. */
export function probe(): Probe | null {
	try {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = 1;
		const context = canvas.getContext('webgl2');
		return context && { giveBack: () => context.getExtension('WEBGL_lose_context')?.loseContext() };
	} catch {
		return null;
	}
}

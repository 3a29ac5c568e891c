/**
 * Can this browser draw the live map? Asked before any of the map's script is fetched, on a canvas that nobody sees; its
 * context is given back at once, since browsers allow a page only few.
 */
export function canDraw(): boolean {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		context?.getExtension('WEBGL_lose_context')?.loseContext();
		return context !== null;
	} catch {
		return false;
	}
}

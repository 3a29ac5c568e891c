/** How close the map must be for the precision of a position to be seen. Pure. */
import { MAX_ZOOM } from './view.ts';

/** Earth's circumference at the equator, kilometres (WGS 84), over the 512 pixels that MapLibre gives the world at zoom 0. */
const KM_PER_PIXEL = 40075.017 / 512;
/** A circle no larger than the ring of a chosen place says nothing that the mark does not say; radius in pixels. */
const SEEN_FROM = 18;

/**
 * The zoom from which on a circle of `km` around a place at latitude `lat` (degrees) stands clear of its mark.
 * @returns null where the map never comes so close
 */
export function circleSeenFrom(km: number, lat: number): number | null {
	const zoom = Math.log2((SEEN_FROM * KM_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / km);
	return zoom < MAX_ZOOM ? zoom : null;
}

/**
 * The sign of each kind of place, one for the map, its poster and the lists: an SVG path on a 24 × 24 grid, centre 12,12.
 * Distinct by shape, not by colour. A region has no sign: it is shown by label and outline.
 */
import type { PlaceKind } from './schema.ts';

const DISC = 'M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z';
const DIAMOND = 'M12 3.6L20.4 12L12 20.4L3.6 12z';

/** Three blades around a dot: the neutral sign of a nuclear facility. */
function trefoil(): string {
	const blade = (degrees: number) => {
		const at = (radius: number, angle: number) => {
			const radians = ((angle - 90) * Math.PI) / 180;
			return `${(12 + radius * Math.cos(radians)).toFixed(2)} ${(12 + radius * Math.sin(radians)).toFixed(2)}`;
		};
		const [from, to] = [degrees - 30, degrees + 30];
		return `M${at(3.9, from)}L${at(10, from)}A10 10 0 0 1 ${at(10, to)}L${at(3.9, to)}A3.9 3.9 0 0 0 ${at(3.9, from)}z`;
	};
	return [0, 120, 240].map(blade).join('') + 'M12 9.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 0 0 0-4.4z';
}

/** A saltire. */
const CROSS = 'M6.2 3.8L12 9.6L17.8 3.8L20.2 6.2L14.4 12L20.2 17.8L17.8 20.2L12 14.4L6.2 20.2L3.8 17.8L9.6 12L3.8 6.2z';

export const MARKS: Readonly<Record<PlaceKind, string | null>> = {
	city: DISC,
	facility: trefoil(),
	seat: DIAMOND,
	'crash-site': CROSS,
	region: null
};

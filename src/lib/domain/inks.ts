/**
 * Which ink an organization is printed in: a hue of its family and the direction of its lines, so that layers differ
 * without colour too. The colours themselves are the theme's (src/lib/ui/theme.css, src/lib/map/palette.ts).
 */
import type { OrganizationKind } from './schema.ts';

export const HUES = ['blue', 'indigo', 'ochre', 'amber', 'olive', 'violet', 'rose', 'teal', 'clay'] as const;
export type Hue = (typeof HUES)[number];

/** Lines run along x·a + y·b = constant, in whole numbers, so that a square picture repeats without a seam. */
export type Direction = readonly [a: number, b: number];

export interface Ink {
	readonly hue: Hue;
	readonly direction: Direction;
}

const FALLING: Direction = [1, -1];
const RISING: Direction = [1, 1];
const LEVEL: Direction = [0, 1];
const UPRIGHT: Direction = [1, 0];
const SHALLOW: Direction = [1, 2];
const STEEP: Direction = [2, 1];

/**
 * A predecessor is printed like the body that followed it: the two never share a day, or explain each other. There are
 * more organizations than hues: those that a reader is likely to lay over each other differ, in hue and in direction.
 */
const INKS: Readonly<Record<string, Ink>> = {
	sco: { hue: 'blue', direction: RISING },
	'shanghai-five': { hue: 'blue', direction: STEEP },
	csto: { hue: 'indigo', direction: FALLING },
	cst: { hue: 'indigo', direction: SHALLOW },
	eaeu: { hue: 'ochre', direction: LEVEL },
	eacu: { hue: 'amber', direction: UPRIGHT },
	eurasec: { hue: 'ochre', direction: SHALLOW },
	gecf: { hue: 'olive', direction: UPRIGHT },
	eu: { hue: 'violet', direction: STEEP },
	eec: { hue: 'violet', direction: SHALLOW },
	p5plus1: { hue: 'rose', direction: [1, -2] },
	jcpoa: { hue: 'teal', direction: [2, -1] },
	gcad: { hue: 'amber', direction: SHALLOW },
	rsii: { hue: 'indigo', direction: [3, 1] },
	issg: { hue: 'clay', direction: [1, -3] },
	nato: { hue: 'clay', direction: [1, -2] },
	g7: { hue: 'rose', direction: LEVEL },
	g8: { hue: 'teal', direction: FALLING },
	brics: { hue: 'olive', direction: [2, -1] },
	cis: { hue: 'teal', direction: SHALLOW },
	'unsc-p5': { hue: 'indigo', direction: UPRIGHT },
	opec: { hue: 'ochre', direction: RISING },
	'opec-plus': { hue: 'rose', direction: FALLING },
	las: { hue: 'olive', direction: RISING },
	gcc: { hue: 'rose', direction: UPRIGHT },
	oic: { hue: 'teal', direction: FALLING },
	ots: { hue: 'blue', direction: SHALLOW },
	eco: { hue: 'ochre', direction: LEVEL }
};

const BY_KIND: Readonly<Record<OrganizationKind, Ink>> = {
	alliance: { hue: 'violet', direction: RISING },
	security: { hue: 'blue', direction: RISING },
	economic: { hue: 'ochre', direction: LEVEL },
	energy: { hue: 'olive', direction: UPRIGHT },
	political: { hue: 'teal', direction: FALLING },
	format: { hue: 'rose', direction: FALLING },
	coalition: { hue: 'indigo', direction: SHALLOW }
};

export function inkOf(organization: { readonly id: string; readonly kind: OrganizationKind }): Ink {
	return INKS[organization.id] ?? BY_KIND[organization.kind];
}

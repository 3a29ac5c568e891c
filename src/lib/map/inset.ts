/** Lays out the inset of a facility: measures in, paths and labels out. Pure; src/lib/ui/Inset.svelte prints it. */
import {
	INSET_SIZE,
	offsetOf,
	onDrawing,
	scaleOf,
	type Inset,
	type InsetText,
	type MeasuredInset,
	type Offset,
	type Side
} from '#lib/domain/inset.ts';
import { kilometres } from '#lib/domain/measures.ts';
import { m } from '#lib/messages/messages.js';
import { clipLine, clipRing, type Box } from './clip.ts';
import { path } from './poster.ts';

/** The drawing and a little more: what is cut is cut out of sight. */
const BOX: Box = [-12, -12, INSET_SIZE.width + 12, INSET_SIZE.height + 12];
/** Height of a line, and how far a label stands from its point, in units. */
export const LINE = 15;
const GAP = 8;
/** How far the capital's arrow stays from the edge, and its head's length and half width. */
const EDGE = 9;
const HEAD = [9, 3.6] as const;
/** Length of the arrow; near a site it begins clear of the mark. */
const ARROW = 48;
const CLEAR = 13;
/** Lengths of a scale bar, in kilometres. */
const BARS = [2, 5, 10, 20, 25, 50, 100];

const round = (value: number) => Math.round(value * 10) / 10;
const inKilometres = (km: number) => m.kilometres({ km: kilometres(km) });

function label([x, y]: readonly [number, number], side: Side, lines: readonly string[], gap = GAP): InsetText {
	const anchor = side === 'east' ? 'start' : side === 'west' ? 'end' : 'middle';
	const dx = side === 'east' ? gap : side === 'west' ? -gap : 0;
	// Beside a point the block is centred on it; above and below it clears the point. 0.75: what stands above a baseline.
	const top = side === 'south' ? gap : side === 'north' ? -gap - lines.length * LINE : (-lines.length * LINE) / 2;
	return { x: round(x + dx), y: round(y + top + LINE * 0.78), anchor, lines };
}

/** The arrow from the site towards the capital, to the drawing's edge. */
function arrow(inset: MeasuredInset): Inset['capital'] {
	const [x, y] = onDrawing(inset, [0, 0]);
	const [east, north] = offsetOf({ km: 1, bearing: inset.capital.bearing });
	const reach = Math.min(
		Math.abs(((east > 0 ? INSET_SIZE.width - EDGE : EDGE) - x) / east),
		Math.abs(((north > 0 ? EDGE : INSET_SIZE.height - EDGE) - y) / north)
	);
	const at = (along: number, aside = 0) =>
		[x + east * along + north * aside, y - north * along + east * aside] as const;
	const say = (point: readonly [number, number]) => point.map(round).join(' ');
	const [length, half] = HEAD;
	return {
		line: `M${say(at(Math.max(CLEAR, reach - ARROW)))}L${say(at(reach - length))}`,
		head: `M${say(at(reach))}L${say(at(reach - length, half))}L${say(at(reach - length, -half))}z`,
		text: label(at(reach - 16), inset.capital.label, [inset.capital.name, inKilometres(inset.capital.km)], GAP + 2)
	};
}

export function layInset(inset: MeasuredInset): Inset {
	const scale = scaleOf(inset);
	const [x, y] = onDrawing(inset, [0, 0]).map(round) as [number, number];
	const project = (line: readonly Offset[]) => line.map((offset) => onDrawing(inset, offset));
	const bar = BARS.filter((km) => km * scale <= INSET_SIZE.width / 4).at(-1) ?? 1;
	return {
		name: inset.name,
		land: inset.land
			.map((ring) => clipRing(project(ring), BOX))
			.filter((ring) => ring.length > 2)
			.map((ring) => `${path(ring)}z`)
			.join(''),
		shore: inset.shore
			.flatMap((line) => clipLine(project(line), BOX))
			.map(path)
			.join(''),
		site: { x, y, precision: round(inset.precisionKm * scale) },
		rings: inset.rings.map((km) => {
			const [labelX, labelY] = onDrawing(inset, offsetOf({ km, bearing: inset.ringsAt }));
			const text = { x: round(labelX), y: round(labelY + 4), anchor: 'middle', lines: [m.kilometres({ km })] } as const;
			return { radius: round(km * scale), text };
		}),
		towns: inset.towns.map((town) => {
			const point = onDrawing(inset, offsetOf(town)).map(round) as [number, number];
			return { x: point[0], y: point[1], text: label(point, town.label, [town.name, inKilometres(town.km)]) };
		}),
		water: inset.water && {
			x: round(INSET_SIZE.width * inset.water.at[0]),
			y: round(INSET_SIZE.height * inset.water.at[1]),
			anchor: 'middle',
			lines: inset.water.name.split(' ')
		},
		capital: arrow(inset),
		scale: {
			length: round(bar * scale),
			text: { x: 0, y: -7, anchor: 'start', lines: [m.kilometres({ km: bar })] }
		}
	};
}

/** The insets as they are printed: measured by geo, laid out by map. */
import { distance } from '@turf/distance';
import { describe, expect, it } from 'vitest';
import { placePage } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { INSET_SIZE, type InsetText } from '#lib/domain/inset.ts';
import { layInset, LINE } from '#lib/map/inset.ts';

const insets = atlas.insets.map((layout) => {
	const place = atlas.places.find(({ id }) => id === layout.place);
	const page = placePage(layout.place);
	if (!place || !page?.inset) throw new Error(`No inset on the page of ${layout.place}`);
	const { measured } = page.inset;
	return { id: layout.place, layout, place, page, measured, drawing: layInset(measured) };
});

/** About the room that a label takes; 0.56 em is generous for this face. */
function box({ x, y, anchor, lines }: InsetText, size = 12.5) {
	const width = Math.max(...lines.map((line) => line.length)) * size * 0.56;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - size * 0.8, bottom: y + (lines.length - 1) * LINE + size * 0.25 };
}
type Box = ReturnType<typeof box>;

function around({ x, y }: { x: number; y: number }, radius: number): Box {
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

it('every facility has one', () => {
	const facilities = atlas.places.filter(({ properties }) => properties.kind === 'facility').map(({ id }) => id);
	expect(insets.map(({ id }) => id).sort()).toEqual([...facilities].sort());
});

describe.each(insets)('$id', ({ layout, place, page, measured, drawing }) => {
	const scale = INSET_SIZE.width / layout.kmAcross;
	const site = place.geometry.coordinates as [number, number];

	it('puts each town as far from the mark as Turf does, within 1 %, and inside the drawing', () => {
		expect(drawing.towns).toHaveLength(layout.towns.length);
		drawing.towns.forEach((town, index) => {
			const { at, name } = layout.towns[index] as (typeof layout.towns)[number];
			const km = distance(site, [...at]);
			const drawn = Math.hypot(town.x - drawing.site.x, town.y - drawing.site.y) / scale;
			expect(Math.abs(drawn - km) / km, name).toBeLessThan(0.01);
			expect(Math.abs((measured.towns[index]?.km ?? 0) - km) / km, name).toBeLessThan(0.01);
			expect(town.x > 0 && town.x < INSET_SIZE.width && town.y > 0 && town.y < INSET_SIZE.height, name).toBe(true);
			expect(town.y < drawing.site.y, `${name} north of the site`).toBe(at[1] > site[1]);
			expect(town.x < drawing.site.x, `${name} west of the site`).toBe(at[0] < site[0]);
		});
	});

	it('draws rings, scale bar and circle of precision to scale', () => {
		expect(drawing.rings.map(({ radius }) => radius / scale)).toEqual(layout.rings.map((km) => expect.closeTo(km, 1)));
		expect(drawing.scale.length / scale).toBeCloseTo(Number.parseFloat(drawing.scale.text.lines[0] ?? ''), 1);
		expect(drawing.site.precision / scale).toBeCloseTo(place.properties.precisionKm, 1);
	});

	it('lets no label lie on another, on a town or on the site, or leave the drawing', () => {
		const bar = { ...drawing.scale.text, x: 12, y: INSET_SIZE.height - 19 };
		const labels = [
			...drawing.towns.map(({ text }) => ({ name: text.lines[0], ...box(text) })),
			{ name: 'capital', ...box(drawing.capital.text) },
			...(drawing.water ? [{ name: 'water', ...box(drawing.water, 14.5) }] : []),
			...drawing.rings
				.map(({ text }) => ({ name: `ring ${text.lines[0]}`, ...box(text, 11) }))
				// A ring that leaves the drawing where it would be labelled goes without.
				.filter(({ right, bottom, left, top }) => right > 0 && bottom > 0 && left < 360 && top < 264),
			{ name: 'bar', ...box(bar, 11) },
			{ name: 'north', ...around({ x: INSET_SIZE.width - 18, y: INSET_SIZE.height - 21 }, 11) }
		];
		const points = [
			...drawing.towns.map((town, index) => ({ name: `point ${index}`, ...around(town, 4) })),
			{ name: 'site', ...around(drawing.site, 6) }
		];
		const out = labels.filter(
			({ left, right, top, bottom }) =>
				left < 2 || top < 2 || right > INSET_SIZE.width - 2 || bottom > INSET_SIZE.height - 2
		);
		expect(out.map(({ name }) => name)).toEqual([]);
		const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
		const clashes = labels.flatMap((label, index) =>
			[...labels.slice(index + 1), ...points]
				.filter((other) => meets(label, other))
				.map(({ name }) => [label.name, name])
		);
		expect(clashes).toEqual([]);
	});

	it('tells in words what it draws, with its sources', () => {
		const named = page.distances.map(({ name }) => name);
		for (const { name } of measured.towns) expect(named).toContain(name);
		expect(named).toContain(measured.capital.name);
		expect(page.inset?.marks.length).toBeGreaterThanOrEqual(2);
	});
});

it('knows the shore: Bushehr stands on it, the others lie hundreds of kilometres from the Caspian', () => {
	const coast = (id: string) => {
		const found = insets.find((inset) => inset.id === id)?.page.distances.find(({ within }) => within !== undefined);
		if (!found) throw new Error(`No coast for ${id}`);
		return found;
	};
	expect(coast('bushehr').km).toBeLessThan(1);
	expect(coast('bushehr').name).toContain('Persian Gulf');
	// The nearest corners of the outline, by hand: 202.6 and 310.4 km away; the line between two corners may be nearer.
	expect(coast('fordow').km).toBeGreaterThan(200);
	expect(coast('fordow').km).toBeLessThan(202.7);
	expect(coast('arak').km).toBeGreaterThan(306);
	expect(coast('arak').km).toBeLessThan(310.4);
	expect(insets.find(({ id }) => id === 'bushehr')?.drawing.shore).toMatch(/^M/);
	expect(insets.find(({ id }) => id === 'fordow')?.drawing.shore).toBe('');
});

import { describe, expect, it } from 'vitest';
import { fitOf, frameOfPlace, frameOfStates, namedFrames, START_FRAME, THREE_FRAME } from './frames.ts';
import { outlineOf } from './layers.ts';
import { withLayer } from './order.server.ts';
import { atlas } from './record.server.ts';
import { fineOutlines, outlineIds, smallStatePoints } from './shapes.server.ts';

function frameOf(...ids: string[]) {
	return frameOfStates(ids.flatMap((id) => outlineOf(fineOutlines, id) ?? smallStatePoints.get(id) ?? []));
}
function holds([west, south, east, north]: readonly number[], [lon, lat]: readonly [number, number]): boolean {
	const turned = [lon - 360, lon, lon + 360].some((x) => (west as number) <= x && x <= (east as number));
	return turned && (south as number) <= lat && lat <= (north as number);
}

describe('the start frame', () => {
	it('holds all of the article’s places but Washington, which is named at its margin', () => {
		const outside = atlas.places.filter(
			({ properties, geometry }) => !properties.countries && !holds(START_FRAME, geometry.coordinates)
		);
		expect(outside.map(({ id }) => id)).toEqual(['washington']);
	});
});

describe('the frames that the map offers', () => {
	/** Capitals and the like that are no places of the record. */
	const elsewhere: Record<string, [number, number]> = {
		aleppo: [37.16, 36.2],
		amman: [35.93, 31.95],
		beirut: [35.5, 33.89],
		cairo: [31.24, 30.04],
		damascus: [36.29, 33.51],
		lisbon: [-9.14, 38.72],
		london: [-0.12, 51.51],
		minsk: [27.57, 53.9],
		stockholm: [18.07, 59.33],
		athens: [23.73, 37.98]
	};
	const positionOf = (id: string) =>
		(atlas.places.find((place) => place.id === id)?.geometry.coordinates ?? elsewhere[id]) as [number, number];
	const promised = {
		article: ['tehran', 'bushehr', 'fordow', 'arak', 'moscow', 'vienna', 'sinai', 'metrojet-9268'],
		'iran-sites': ['tehran', 'fordow', 'arak', 'bushehr'],
		levant: ['sinai', 'metrojet-9268', 'damascus', 'aleppo', 'amman', 'beirut', 'cairo'],
		europe: ['vienna', 'moscow', 'lisbon', 'london', 'minsk', 'stockholm', 'athens']
	};

	it.each(namedFrames.map(({ id, frame }) => [id, frame] as const))('%s holds what its name promises', (id, frame) => {
		// Not at the very edge, where half a mark or a name would be cut off.
		const inner = [frame[0] + 1, frame[1] + 1, frame[2] - 1, frame[3] - 1];
		expect(promised[id].filter((place) => !holds(inner, positionOf(place)))).toEqual([]);
	});

	it('and no two of them are about the same', () => {
		const widths = namedFrames.map(({ frame: [west, south, east, north] }) => [
			west,
			south,
			east - west,
			north - south
		]);
		for (const [index, one] of widths.entries())
			for (const other of widths.slice(index + 1))
				expect(Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))))).toBeGreaterThan(8);
	});
});

describe('the frame of a state', () => {
	it('Russia is framed in one piece, from Kaliningrad’s neighbours to Chukotka beyond 180°', () => {
		const frame = frameOf('RUS');
		expect(holds(frame, [37.62, 55.75])).toBe(true);
		expect(holds(frame, [131.9, 43.1])).toBe(true);
		expect(holds(frame, [-170, 66])).toBe(true);
		expect(frame[2] - frame[0]).toBeLessThan(200);
		expect(frame[2]).toBeGreaterThan(180);
	});

	it.each([
		['FRA', [2.35, 48.86], [-52.3, 4.9]],
		['NLD', [4.9, 52.37], [-68.3, 12.2]],
		['USA', [-98, 39], [171, 53]],
		['NOR', [10.75, 59.9], [3.4, -54.4]]
	] as const)('%s is its main land: it holds %j and not its far island at %j', (id, near, far) => {
		expect(holds(frameOf(id), near)).toBe(true);
		expect(holds(frameOf(id), far)).toBe(false);
	});

	it.each(['VAT', 'SMR', 'LIE', 'MLT', 'SGP', 'LUX'])(
		'%s, small as it is, is framed no closer than the linework allows',
		(id) => {
			const [west, south, east, north] = frameOf(id);
			expect(east - west).toBeGreaterThanOrEqual(5);
			expect(north - south).toBeGreaterThanOrEqual(3 - 1e-9);
		}
	);

	it('every state of the record has a frame of plain numbers, within the map', () => {
		for (const { id } of atlas.countries) {
			const [west, south, east, north] = frameOf(id);
			expect(
				[west < east, south < north, south >= -85, north <= 85, west >= -200, east - west <= 360],
				id
			).not.toContain(false);
		}
	});
});

describe('the frame of several states', () => {
	const bodies = withLayer.map((body) => [body.id, body] as const);
	const outlined = (id: string) => outlineIds.has(id);
	it.each(bodies)('that of %s holds the middle of each state that ever belonged', (_, { belongs, memberships }) => {
		const rows = memberships.filter(({ member, status }) => belongs.includes(status) && outlined(member));
		const frame = frameOf(...new Set(rows.map(({ member }) => member)));
		for (const { member } of rows) {
			const [west, south, east, north] = frameOf(member);
			const middle = (west + east) / 2;
			const inside = holds(frame, [middle > 180 ? middle - 360 : middle, (south + north) / 2]);
			expect(inside || fitOf(frame) === 'slice', member).toBe(true);
		}
	});

	it.each(['nato', 'oic', 'opec'])('that of %s fits beside the key: both shores of the oceans between', (id) => {
		const { belongs, memberships } = withLayer.find((body) => body.id === id) as (typeof withLayer)[number];
		const members = memberships.filter(({ member, status }) => belongs.includes(status) && outlined(member));
		const frame = frameOf(...new Set(members.map(({ member }) => member)));
		expect(fitOf(frame)).toBe('beside');
		// Where the key is beside it, in the smallest such window, the world must not begin anew.
		expect((1200 - 410 - 344) / ((frame[2] - frame[0]) / 360)).toBeGreaterThanOrEqual(1200 - 410);
	});

	it.each(['jcpoa', 'p5plus1', 'unsc-p5', 'g7'])('%s, America and Asia, are shown over the Atlantic', (id) => {
		const { belongs, memberships } = withLayer.find((body) => body.id === id) as (typeof withLayer)[number];
		const members = memberships.filter(({ member, status }) => belongs.includes(status) && outlined(member));
		const [west, south, east, north] = frameOf(...new Set(members.map(({ member }) => member)));
		expect(Math.abs((west + east) / 2 - 15)).toBeLessThan(15);
		expect(south).toBeGreaterThan(-63);
		expect(north).toBeLessThan(82);
	});

	it('that of the article’s three holds whom they share, and where the others lie', () => {
		const [west, south, east, north] = THREE_FRAME;
		for (const id of ['KAZ', 'KGZ']) {
			const [stateWest, stateSouth, stateEast, stateNorth] = frameOf(id);
			expect([stateWest > west, stateSouth > south, stateEast < east, stateNorth < north], id).not.toContain(false);
		}
		// Moscow, and where Russia's name stands; Minsk, Yerevan, Tashkent, Dushanbe, Tehran.
		for (const position of [
			[37.62, 55.75],
			[96, 62.5],
			[27.57, 53.9],
			[44.5, 40.2],
			[69.2, 41.3],
			[68.8, 38.5],
			[51.4, 35.7]
		] as const)
			expect(holds(THREE_FRAME, position), String(position)).toBe(true);
	});

	it('one that would circle the globe shows all of it, once', () => {
		const [west, , east] = frameOf('RUS', 'USA', 'CHN', 'FRA', 'GBR', 'BRA');
		expect(east - west).toBe(360);
	});
});

describe('how a frame fills the window', () => {
	it.each([
		[START_FRAME, 'beside'],
		[frameOf('IRN'), 'beside'],
		[frameOf('RUS'), 'hang'],
		[[-170, -56, 190, 76], 'slice']
	] as const)('%j: %s', (frame, fit) => {
		expect(fitOf([...frame])).toBe(fit);
	});
});

describe('the frame of a place', () => {
	it.each(atlas.places.map((place) => [place.id, place] as const))(
		'%s lies in its middle, and a facility is seen closer than a city',
		(_, place) => {
			const [west, south, east, north] = frameOfPlace(place);
			expect([(west + east) / 2, (south + north) / 2]).toEqual(
				place.geometry.coordinates.map((degrees) => expect.closeTo(degrees, 6))
			);
			const facility = frameOfPlace({ ...place, properties: { ...place.properties, kind: 'facility' } });
			const city = frameOfPlace({ ...place, properties: { ...place.properties, kind: 'city' } });
			expect(facility[2] - facility[0]).toBeLessThan(city[2] - city[0]);
		}
	);
});

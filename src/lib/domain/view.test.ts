import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from './membership.ts';
import { addDays, ARTICLE_DAY } from './time.ts';
import { camera, carried, DEFAULT_VIEW, decodeView, encodeView, MAX_LATITUDE, MAX_ZOOM, type View } from './view.ts';

const ORGANIZATIONS = ['cst', 'csto', 'eaeu', 'eu', 'gecf', 'jcpoa', 'p5plus1', 'sco', 'shanghai-five'];
const decode = (query: string) => decodeView(new URLSearchParams(query), ORGANIZATIONS);

const days = fc.integer({ min: -300_000, max: 2_900_000 }).map((count) => addDays('2000-01-01', count));
/** Where a reader may have moved the map: MapLibre gives unrounded numbers, and longitudes beyond a turn. */
const cameras = fc
	.tuple(
		fc.oneof(fc.double({ min: -900, max: 900, noNaN: true }), fc.constantFrom(180, -180, 179.9999, -179.9999, 540, -0)),
		fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(MAX_LATITUDE, -90, 1e-9, -1e-9)),
		fc.double({ min: -2, max: 25, noNaN: true })
	)
	.map((numbers) => camera(...numbers));
const views: fc.Arbitrary<View> = fc.record({
	on: fc.oneof(days, fc.constant(ARTICLE_DAY)),
	vs: fc.option(days),
	orgs: fc.subarray(ORGANIZATIONS),
	show: fc.option(fc.subarray([...STATUSES], { minLength: 1, maxLength: STATUSES.length - 1 })),
	at: fc.option(cameras),
	globe: fc.boolean()
});

describe('a view and its address', () => {
	it('restore each other, and nothing is dropped', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(decode(encodeView(view))).toEqual({ view, dropped: [] });
			}),
			{ numRuns: 1000 }
		);
	});

	it('are one to one: order, repetition and statuses that are all statuses make no second address', () => {
		fc.assert(
			fc.property(views, fc.boolean(), (view, reverse) => {
				const shuffled = { ...view, orgs: [...view.orgs].reverse(), show: view.show && [...view.show].reverse() };
				expect(encodeView(shuffled)).toBe(encodeView(view));
				const parts = encodeView(view).split('&');
				expect(encodeView(decode((reverse ? parts.reverse() : parts).join('&')).view)).toBe(encodeView(view));
			})
		);
		expect(encodeView(decode(`show=${STATUSES.join(',')}`).view)).toBe('');
		expect(encodeView({ ...DEFAULT_VIEW, show: [] })).toBe('');
		expect(encodeView(decode('orgs=sco,eaeu,sco').view)).toBe('orgs=eaeu,sco');
	});

	it.each<[Partial<View>, string]>([
		[{}, ''],
		[{ on: '2015-11-23' }, ''],
		[{ on: '2023-07-04' }, 'on=2023-07-04'],
		[{ vs: '2015-11-23' }, 'vs=2015-11-23'],
		[{ orgs: ['sco', 'csto', 'eaeu'] }, 'orgs=csto,eaeu,sco'],
		[{ show: ['suspended', 'member'] }, 'show=member,suspended'],
		[{ at: { lon: 51.42, lat: 35.7, zoom: 4 } }, 'at=51.42,35.7,4'],
		[
			{ at: { lon: -0.001, lat: 0, zoom: 2.25 }, orgs: ['eu'], on: '1999-01-01' },
			'on=1999-01-01&orgs=eu&at=-0.001,0,2.25'
		],
		[{ globe: true }, 'globe=1'],
		[{ globe: true, orgs: ['eu'], at: { lon: 51.42, lat: 35.7, zoom: 4 } }, 'orgs=eu&at=51.42,35.7,4&globe=1']
	])('%j is written %j', (view, query) => {
		expect(encodeView({ ...DEFAULT_VIEW, ...view })).toBe(query);
	});

	it('carries on all but the camera', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(carried(view)).toEqual({ ...view, at: null });
			})
		);
	});
});

describe('the camera', () => {
	it('is within the map, at the precision of the address, and a second rounding changes nothing', () => {
		fc.assert(
			fc.property(cameras, (at) => {
				expect(camera(at.lon, at.lat, at.zoom)).toEqual(at);
				expect(at.lon).toBeGreaterThanOrEqual(-180);
				expect(at.lon).toBeLessThan(180);
				expect(Math.abs(at.lat)).toBeLessThanOrEqual(MAX_LATITUDE);
				expect(at.zoom).toBeGreaterThanOrEqual(0);
				expect(at.zoom).toBeLessThanOrEqual(MAX_ZOOM);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('an address that makes no sense', () => {
	it.each<[string, Partial<View>, string[]]>([
		['on=2015-02-30', {}, ['on']],
		['on=', {}, ['on']],
		['on=2015-11', {}, ['on']],
		['on=2023-07-04&on=nonsense', { on: '2023-07-04' }, []],
		['vs=yesterday', {}, ['vs']],
		['orgs=sco,nato', { orgs: ['sco'] }, ['orgs']],
		['orgs=SCO', {}, ['orgs']],
		['orgs=', {}, []],
		['orgs=,sco,,', { orgs: ['sco'] }, []],
		['orgs=__proto__,constructor,toString', {}, ['orgs']],
		['orgs=sco%2Ceaeu', { orgs: ['eaeu', 'sco'] }, []],
		['show=member,boss', { show: ['member'] }, ['show']],
		['show=constructor', {}, ['show']],
		['at=51.42,35.7', {}, ['at']],
		['at=51.42,35.7,4,5', {}, ['at']],
		['at=181,0,3', {}, ['at']],
		['at=0,91,3', {}, ['at']],
		['at=0,0,25', {}, ['at']],
		['at=0,0,-1', {}, ['at']],
		['at=1e1,0,3', {}, ['at']],
		['at=NaN,0,3', {}, ['at']],
		['at=Infinity,0,3', {}, ['at']],
		['at=0x10,0,3', {}, ['at']],
		['at= 1,0,3', {}, ['at']],
		['at=180,0,3', { at: { lon: -180, lat: 0, zoom: 3 } }, []],
		['globe=1', { globe: true }, []],
		['globe=1&globe=0', { globe: true }, []],
		['globe=0', {}, ['globe']],
		['globe=', {}, ['globe']],
		['globe=true', {}, ['globe']],
		['globe=01', {}, ['globe']],
		['globe=1%20', {}, ['globe']],
		['utm_source=mail&fbclid=1&__proto__=x', {}, []],
		['on=x&vs=x&orgs=x&show=x&at=x&globe=x', {}, ['on', 'vs', 'orgs', 'show', 'at', 'globe']]
	])('%j keeps %j and says that it dropped %j', (query, kept, dropped) => {
		expect(decode(query)).toEqual({ view: { ...DEFAULT_VIEW, ...kept }, dropped });
	});
});

describe('hostile addresses', () => {
	const names = fc.constantFrom(
		'on',
		'vs',
		'orgs',
		'show',
		'at',
		'globe',
		'ask',
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty'
	);
	const garbage = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.string({ unit: 'grapheme', maxLength: 40 }),
		fc.stringMatching(/^(%[0-9a-zA-Z]{0,2}){1,20}$/),
		fc.nat(20_000).map((length) => '9'.repeat(length)),
		fc.nat(5_000).map((length) => 'sco,'.repeat(length)),
		fc.constantFrom(
			'<script>alert(1)</script>',
			'"><img src=x onerror=alert(1)>',
			'javascript:alert(1)',
			'../../etc/passwd',
			'\u0000',
			'\uD800',
			'\u202E'
		),
		fc.constantFrom(
			'__proto__',
			'constructor',
			'sco,__proto__',
			'member,constructor',
			'2015-11-23',
			'9999-12-31',
			'51.42,35.7,4',
			'1e400,0,0'
		)
	);
	const queries = fc
		.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: names }, { weight: 1, arbitrary: garbage }), garbage), {
			maxLength: 8
		})
		.map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
	const known = ['on', 'vs', 'orgs', 'show', 'at', 'globe'];
	const all = [...ORGANIZATIONS, ...STATUSES, ...known];

	it('a thousand of them: none throws, none leaves more than known words, days and numbers', () => {
		fc.assert(
			fc.property(queries, (query) => {
				const { view, dropped } = decode(query);
				const encoded = encodeView(view);
				expect(encoded).toMatch(/^[0-9a-z,&=.-]*$/);
				const words = encoded.split(/[&=,]/).filter((word) => word && !/^-?[\d.]+$|^\d{4}-\d{2}-\d{2}$/.test(word));
				expect(words.filter((word) => !all.includes(word))).toEqual([]);
				expect(dropped.filter((name) => !known.includes(name))).toEqual([]);
				expect(encodeView(decode(encoded).view)).toBe(encoded);
				expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
			}),
			{ numRuns: 1000 }
		);
	});
});

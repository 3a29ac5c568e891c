/** Do the committed pictures still show what the atlas says? Nothing is drawn: what each shows is compared by its hash. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Subject } from '#geo/linked-data.server.ts';
import { countries, organizations } from '#geo/pages.server.ts';
import { atlas } from '#geo/record.server.ts';
import { inverseMercatorY, mercatorX } from '#lib/map/frame.ts';
import { cards, pictureOf, PICTURE_SIZE } from './social.server.ts';

interface Drawn {
	readonly inputs: Readonly<Record<string, string>>;
	readonly pictures: Readonly<
		Record<string, { readonly card: string; readonly sha256: string; readonly bytes: number }>
	>;
	readonly icons: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}
const drawn = JSON.parse(readFileSync('geo/shapes/social/drawn.json', 'utf8')) as Drawn;
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const remake = 'run `node geo/shapes/social/draw.js` after `npm install --prefix geo/shapes`, and commit static/social';
const all = cards();

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): [number, number] {
	const head = readFileSync(file).subarray(0, 24);
	expect(head.toString('latin1', 1, 4)).toBe('PNG');
	return [head.readUInt32BE(16), head.readUInt32BE(20)];
}

describe('the social pictures', () => {
	it.each(all.map((card) => [card.file, card] as const))('%s shows what the atlas says now', (file, card) => {
		expect(drawn.pictures[`static/social/${file}`]?.card, `its words, fills or map have changed: ${remake}`).toBe(
			sha256(JSON.stringify(card))
		);
	});

	it('are the drawn ones, 1200 × 630, of at most 120 kB, and no others lie beside them', () => {
		expect(Object.keys(drawn.pictures).sort()).toEqual(all.map(({ file }) => `static/social/${file}`).sort());
		expect(readdirSync('static/social').sort()).toEqual(all.map(({ file }) => file).sort());
		for (const [path, { sha256: expected, bytes }] of Object.entries(drawn.pictures)) {
			expect(sha256(readFileSync(path)), `${path}: ${remake}`).toBe(expected);
			expect(bytes, path).toBeLessThanOrEqual(120_000);
			expect(sizeOf(path), path).toEqual([PICTURE_SIZE.width, PICTURE_SIZE.height]);
		}
	});

	it('are drawn by the scripts that lie here', () => {
		const scripts = readdirSync('geo/shapes/social').filter((name) => name.endsWith('.js'));
		expect(Object.keys(drawn.inputs)).toEqual(
			expect.arrayContaining(scripts.map((name) => `geo/shapes/social/${name}`))
		);
		for (const [path, expected] of Object.entries(drawn.inputs)) {
			expect(sha256(readFileSync(path)), `${path}: ${remake}`).toBe(expected);
		}
	});

	it('there is one for every page, told in words that no two kinds share', () => {
		const subjects: Subject[] = [
			{ kind: 'start' },
			{ kind: 'data' },
			...atlas.places.map(({ id }) => ({ kind: 'place' as const, id })),
			...organizations.map(({ id }) => ({ kind: 'organization' as const, id })),
			...countries.map(({ id }) => ({ kind: 'country' as const, id }))
		];
		const pictures = subjects.map(pictureOf);
		expect(pictures.filter(({ path }) => !existsSync(`static${path}`))).toEqual([]);
		expect(pictures.filter(({ alt }) => alt.length < 30 || alt.length > 200)).toEqual([]);
		const own = pictures.filter(({ path }) => /(place|organization|country)-/.test(path));
		expect(new Set(own.map(({ alt }) => alt)).size).toBe(own.length);
		expect(own.length).toBe(9 + organizations.length + 2);
	});

	it('of organizations show members and no places, and of Antarctica its edge at most', () => {
		// The United Nations have no layer: theirs shows what the first page shows.
		const ofBodies = all.filter(({ file }) => file.startsWith('organization-') && !file.endsWith('-un.png'));
		expect(ofBodies.filter(({ map }) => map.includes('data-place')).map(({ file }) => file)).toEqual([]);
		for (const { file, map } of ofBodies) {
			// The relief is the whole world in Mercator: where its square lies says what the picture reaches to.
			const [, x, y, side] = /<image [^>]*x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)"/.exec(map)?.map(Number) ?? [];
			expect([x, y, side].every(Number.isFinite), file).toBe(true);
			const south = (PICTURE_SIZE.height - (y as number)) / (side as number);
			expect(inverseMercatorY(south), file).toBeGreaterThan(-72);
		}
	});

	it('both shores of the Atlantic are on NATO’s and on those of the nuclear deal', () => {
		for (const id of ['nato', 'jcpoa', 'p5plus1', 'unsc-p5']) {
			const { map } = all.find(({ file }) => file === `organization-${id}.png`) as (typeof all)[number];
			const images = [...map.matchAll(/<image [^>]*x="([\d.-]+)" y="[\d.-]+" width="([\d.]+)"/g)].map(([, x, side]) => [
				Number(x),
				Number(side)
			]);
			for (const lon of [-120, -77, 2, 27]) {
				const seen = images.some(([x = 0, side = 0]) => {
					const at = x + mercatorX(lon) * side;
					return at > 480 && at < PICTURE_SIZE.width;
				});
				expect(seen, `${id}: ${lon}°`).toBe(true);
			}
		}
	});

	it('keep their words within a stylesheet that stands alone', () => {
		for (const { file, map } of all) {
			const style = /<style>([^<]*)<\/style>/.exec(map)?.[1] ?? '';
			expect(style, file).not.toMatch(/var\(|calc\(|light-dark|@media/);
			expect(style, file).toContain('.poster .land{fill: #f7f3ea;');
		}
	});
});

describe('the icons', () => {
	it.each(Object.entries(drawn.icons))('%s is the drawn one', (path, { sha256: expected }) => {
		expect(sha256(readFileSync(path)), remake).toBe(expected);
		const [width, height] = sizeOf(path);
		expect(width).toBe(height);
		expect(width).toBe(Number(/\d+/.exec(path)?.[0] ?? 180));
	});

	it('are the page’s own, which stands in src/app.html', () => {
		const page = readFileSync('src/app.html', 'utf8');
		const inPage = decodeURIComponent(/data:image\/svg\+xml,([^"]*)/.exec(page)?.[1] ?? '');
		expect(inPage.replaceAll("'", '"')).toBe(readFileSync('static/icons/icon.svg', 'utf8').trim());
	});
});

import { set } from './typeset.js';

/**
 * A social picture as SVG: the map on the right, a paper panel with the words on the left, as a page of the atlas.
 * 1200 × 630 pixels; most readers see it at a third of that.
 */

const [WIDTH, HEIGHT, PANEL, MARGIN] = [1200, 630, 470, 44];
const MEASURE = PANEL - 2 * MARGIN;
/** The title takes the largest size in which it keeps to this many lines. */
const TITLES = [
	{ size: 58, lines: 2 },
	{ size: 48, lines: 3 },
	{ size: 40, lines: 4 },
	{ size: 34, lines: 5 }
];

const serif = (size, fill, more = {}) => ({ family: 'Source Serif 4', size, leading: 1.12, fill, ...more });
const sans = (size, fill, more = {}) => ({ family: 'Source Sans 3', size, leading: 1.3, fill, ...more });

/** @param {string} text @param {string} ink @param {number} y */
function titleOf(text, ink, y) {
	const attempts = TITLES.map(({ size, lines }) => {
		const face = serif(size, ink, { spacing: -0.01 * size });
		return { ...set(text, face, { x: MARGIN, y, width: MEASURE, even: true }), most: lines };
	});
	return attempts.find(({ lines, most, widest }) => lines <= most && widest <= MEASURE) ?? attempts.at(-1);
}

/**
 * @param {import('../../../src/routes/social.server.ts').Card} card
 * @param {string} map the card's map, its relief in it
 */
export function cardSvg(card, map) {
	const { paper, ink, 'ink-soft': soft, rule, carmine, sea } = card.colours;
	const box = (y) => ({ x: MARGIN, y, width: MEASURE });
	const name = set(card.atlas, serif(27, ink), box(40));
	const tagline = set(card.tagline, sans(19, soft), box(72));
	const kicker = card.kicker && set(card.kicker, sans(21, carmine, { weight: 600 }), box(146));
	const title = titleOf(card.title, ink, card.kicker ? 178 : 160);
	const lede = set(
		card.lede,
		serif(card.lede.length > 120 ? 23 : 27, soft, { italic: true, leading: 1.3 }),
		box((card.kicker ? 178 : 160) + title.height + 16)
	);
	const indent = card.hue ? 46 : 0;
	const noteFace = sans(19, soft);
	const noteBox = { x: MARGIN + indent, y: 0, width: MEASURE - indent };
	const noteTop = HEIGHT - 40 - set(card.note, noteFace, noteBox).height;
	const note = set(card.note, noteFace, { ...noteBox, y: noteTop });
	const swatch = card.hue
		? `<g transform="translate(${MARGIN} ${noteTop + 3})"><rect class="tint-${card.hue} ink-${card.hue}" x="0.75" y="0.75" width="32" height="20" rx="2.5" stroke-width="1.5"/></g>`
		: '';
	const hairline = (y) => `<path d="M${MARGIN} ${y}H${PANEL - MARGIN}" stroke="${rule}" stroke-width="1.5"/>`;
	const overfull = lede.svg && (card.kicker ? 178 : 160) + title.height + 16 + lede.height > noteTop - 18;
	if (overfull) throw new Error(`${card.file}: its words do not fit`);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${sea}"/>`,
		map,
		`<rect width="${PANEL}" height="${HEIGHT}" fill="${paper}"/>`,
		`<path d="M${PANEL} 0V${HEIGHT}" stroke="${rule}" stroke-width="2"/>`,
		name.svg,
		tagline.svg,
		hairline(112),
		kicker ? kicker.svg : '',
		title.svg,
		lede.svg,
		hairline(noteTop - 14),
		swatch,
		note.svg,
		'</svg>'
	].join('');
}

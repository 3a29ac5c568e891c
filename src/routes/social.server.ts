/**
 * The social pictures: what each shows, and which page has which. They are drawn by `npm run shapes` from the cards given
 * here and committed (static/social); a test notices when a card says other than its picture.
 */
import { START_FRAME } from '#geo/frames.ts';
import type { Subject } from '#geo/linked-data.server.ts';
import { sites } from '#geo/order.server.ts';
import { organizations, organizationPage, countryPage, placePage, startPage } from '#geo/pages.server.ts';
import { record } from '#geo/packed.server.ts';
import { atlas } from '#geo/record.server.ts';
import { standingsInWords, standingsOf } from '#lib/domain/answers.ts';
import type { Ink } from '#lib/domain/inks.ts';
import { legendOf } from '#lib/domain/legend.ts';
import { degreesInWords } from '#lib/domain/measures.ts';
import { addDays, ARTICLE_DAY, parseEdtf, type Day } from '#lib/domain/time.ts';
import { dateInWords, inSentence } from '#lib/domain/words.ts';
import { frameAround, widened } from '#lib/map/card-frame.ts';
import type { Bounds } from '#lib/map/frame.ts';
import posterCss from '#lib/map/poster.css?raw';
import { propertiesByDay, standaloneStyle } from '#lib/map/poster-style.ts';
import { m } from '#lib/messages/messages.js';
import { organizationKindInWords } from '#lib/ui/kinds.ts';
import themeCss from '#lib/ui/theme.css?raw';
import { drawPoster, type Staged } from './poster.server.ts';

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
/** The paper panel with the words, and what the map keeps free on its other sides. */
const PANEL = 470;
const COVERED = { left: PANEL + 34, top: 34, right: 34, bottom: 34 } as const;
/** Words and marks of the map are read at a third of their size. */
const UNIT = 1.55;
/** States with a picture of their own: the article's two. */
const STATES = ['RUS', 'IRN'];

/** All that a picture shows. */
export interface Card {
	/** Its file in static/social. */
	readonly file: string;
	readonly atlas: string;
	readonly tagline: string;
	readonly kicker: string;
	readonly title: string;
	readonly lede: string;
	/** A last line, and the ink of the swatch beside it. */
	readonly note: string;
	readonly hue: Ink['hue'] | null;
	/** The map as SVG with its own stylesheet; the relief's address stands for its picture. */
	readonly map: string;
	/** The theme's colours by day, for the panel. */
	readonly colours: Readonly<Record<'paper' | 'ink' | 'ink-soft' | 'rule' | 'carmine' | 'sea', string>>;
}

/** Stands for the relief's picture in the drawing. */
export const RELIEF = 'relief';

const properties = propertiesByDay(themeCss);
const colour = (name: string) => properties.get(`--${name}`) ?? '';
const colours: Card['colours'] = {
	paper: colour('paper'),
	ink: colour('ink'),
	'ink-soft': colour('ink-soft'),
	rule: colour('rule'),
	carmine: colour('carmine'),
	sea: colour('sea')
};
const style = standaloneStyle({
	theme: themeCss,
	poster: posterCss,
	unit: UNIT,
	instead: { '--sans': "'Source Sans 3'", '--serif': "'Source Serif 4'" }
});

/** About how wide a letter of a state's name is drawn, in units. */
const LETTER = 10;

/** Does a name that is centred at `x` on the line `y` run under the panel, or over the picture's edge? */
function isCut(x: number, y: number, name: string): boolean {
	const half = (name.length * LETTER * UNIT) / 2;
	return x - half < PANEL + 8 || x + half > PICTURE_SIZE.width - 8 || y < 28 || y > PICTURE_SIZE.height - 12;
}

/** Of a frame that nearly circles the globe a picture shows so many degrees: more would show Antarctica, too. */
const MOST_DEGREES = 284;

function framed({ frame, fit }: Staged): Bounds {
	const [west, south, east, north] = frame;
	const aside = fit === 'slice' ? Math.max(0, (east - west - MOST_DEGREES) / 2) : 0;
	return frameAround([west + aside, south, east - aside, north], { ...PICTURE_SIZE, covered: COVERED });
}

/** Does a picture show a place? Over half a continent the cities alone. */
function showsPlace({ frame: [west, , east] }: Staged, id: string): boolean {
	return east - west < CROWDED_SPAN || sites.find((site) => site.id === id)?.properties.kind === 'city';
}
/** Frames wider than this, in degrees, would show the sites of Iran as one heap. */
const CROWDED_SPAN = 80;

/** @param places are the article's places shown? A picture of an organization with members is of those. */
function map(stage: Staged, on: Day, places: boolean): string {
	const frame = framed(stage);
	const size = `width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}"`;
	return (
		drawPoster({ ...stage, frame, fit: 'meet' }, RELIEF, PICTURE_SIZE.width / UNIT, on)
			.replace(/^<svg ([^>]*)>/, `<svg $1 ${size}><style>${style}</style>`)
			// The ring around what is chosen is wider than the marks whose names stand beside them.
			.replace(
				/(chosen">.*?<text class="place" dx="-?)([\d.]+)em/,
				(_, start: string, ems: string) => `${start}${Number(ems) + 0.35}em`
			)
			// A stylesheet's `scale` is not everywhere understood.
			.replaceAll('<g class="mark', `<g transform="scale(${0.9 * UNIT})" class="mark`)
			.replace(
				/<text class="country" x="(-?\d+)" y="(-?\d+)">([^<]*)<\/text>/g,
				(label, x: string, y: string, name: string) => (isCut(Number(x), Number(y), name) ? '' : label)
			)
			// The name of a place under the panel would stick out of it.
			.replace(
				/<g transform="translate\((-?[\d.]+) [^)]*\)" data-place="([^"]*)".*?(?=<g transform="translate|<\/svg>)/g,
				(place, x: string, id: string) => (places && Number(x) >= PANEL && showsPlace(stage, id) ? place : '')
			)
	);
}

type Words = Pick<Card, 'kicker' | 'title' | 'lede' | 'note'>;

function card(
	file: string,
	stage: Staged,
	words: Words,
	{ hue = null, on = ARTICLE_DAY }: Partial<Pick<Card, 'hue'> & { on: Day }> = {}
): Card {
	const drawing = map(stage, on, hue === null || !stage.own.length);
	return { file, atlas: m.atlas_name(), tagline: m.atlas_tagline(), ...words, hue, map: drawing, colours };
}

const day = () => dateInWords(ARTICLE_DAY);

function placeCard(id: string): Card {
	const page = placePage(id);
	if (!page) throw new Error(`No place "${id}"`);
	const { lat, lon, name, precisionKm } = page.place;
	const { number, total } = page.pager ?? { number: 0, total: 0 };
	const position = { lat: degreesInWords(lat, 'latitude'), lon: degreesInWords(lon, 'longitude'), km: precisionKm };
	return card(
		`place-${id}.png`,
		{ ...page.stage, frame: widened(page.stage.frame, 1.8) },
		{
			kicker: m.place_of({ number, total }),
			title: name,
			lede: page.prose.lede,
			note: m.position_value(position)
		}
	);
}

/** The day that an organization's picture shows: the article's, or its last where it had ended by then. */
function dayOf({ dissolved }: { readonly dissolved: string | null }): Day {
	const end = (dissolved && parseEdtf(dissolved)?.earliest) || null;
	return end && end <= ARTICLE_DAY ? addDays(end, -1) : ARTICLE_DAY;
}

function organizationCard(id: string): Card {
	const page = organizationPage(id);
	if (!page) throw new Error(`No organization "${id}"`);
	const { name, kind, ink } = page.organization;
	const on = dayOf(page.organization);
	const note = legendOf(record, { on, orgs: [], own: [id], show: null }).sentence;
	const words = { kicker: organizationKindInWords(kind), title: name, lede: page.prose.lede, note };
	return card(`organization-${id}.png`, page.stage, words, { hue: ink.hue, on });
}

function countryCard(id: string): Card {
	const page = countryPage(id);
	if (!page) throw new Error(`No country "${id}"`);
	const lede = standingsInWords(standingsOf(page.bodies, page.rows, id, ARTICLE_DAY));
	const words = { kicker: m.country(), title: page.country.name, lede, note: day() };
	return card(`country-${id.toLowerCase()}.png`, page.stage, words);
}

/** A picture that pages of a kind share. */
function sharedCard(file: string, words: Pick<Card, 'kicker' | 'title' | 'lede'>, own: readonly string[] = []): Card {
	const stage: Staged = { ...startPage().stage, frame: START_FRAME, own: [...own] };
	return card(file, stage, { ...words, note: day() });
}

/** Every social picture. */
export function cards(): Card[] {
	return [
		sharedCard('start.png', { kicker: '', title: m.start_title(), lede: m.social_start() }),
		sharedCard('place.png', { kicker: '', title: m.start_places(), lede: m.social_places() }),
		sharedCard('country.png', { kicker: '', title: m.social_countries_title(), lede: m.social_countries() }, ['sco']),
		sharedCard('data.png', { kicker: '', title: m.data_title(), lede: m.social_data() }, ['gecf']),
		...sites.map(({ id }) => placeCard(id)),
		...organizations.map(({ id }) => organizationCard(id)),
		...STATES.map(countryCard)
	];
}

/** The picture of a page: its own, or that of its kind; where it stands, and what it shows in words. */
export function pictureOf(subject: Subject): { readonly path: string; readonly alt: string } {
	const at = (file: string, alt: string) => ({ path: `/social/${file}`, alt });
	switch (subject.kind) {
		case 'start':
			return at('start.png', m.social_alt_start());
		case 'data':
			return at('data.png', m.social_alt_data());
		case 'event': {
			// Its only place has a picture.
			const [place, ...others] = atlas.events.find(({ id }) => id === subject.id)?.places ?? [];
			if (place && !others.length) return pictureOf({ kind: 'place', id: place });
			return at('start.png', m.social_alt_start());
		}
		case 'person':
		case 'actor':
		case 'agreement':
		case 'claim':
		case 'list':
			return at('start.png', m.social_alt_start());
		case 'place': {
			const own = sites.find(({ id }) => id === subject.id);
			if (!own) return at('place.png', m.social_alt_start());
			return at(`place-${own.id}.png`, m.social_alt_place({ name: own.properties.name }));
		}
		case 'organization': {
			const own = organizations.find(({ id }) => id === subject.id);
			if (!own) throw new Error(`No organization "${subject.id}"`);
			return at(
				`organization-${own.id}.png`,
				m.social_alt_organization({ name: own.name, day: dateInWords(dayOf(own)) })
			);
		}
		case 'country': {
			const page = STATES.includes(subject.id) ? countryPage(subject.id) : null;
			if (!page) return at('country.png', m.social_alt_country_shared({ day: day() }));
			return at(`country-${subject.id.toLowerCase()}.png`, m.social_alt_country({ name: inSentence(page.country) }));
		}
	}
}

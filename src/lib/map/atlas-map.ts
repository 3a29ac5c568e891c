/**
 * The live map. It drives maplibre-gl directly: with layers as values and fills as feature-state, a component
 * wrapper would have had only the life cycle left to do. One instance lives as long as the page is open.
 */
import {
	LngLat,
	Map as MapLibre,
	NavigationControl,
	setWorkerUrl,
	type GeoJSONSource,
	type MapMouseEvent,
	type Tile
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { FeatureCollection, Geometry, Point } from 'geojson';
import { camera, MAX_LATITUDE, MAX_ZOOM, type Camera } from '#lib/domain/view.ts';
import {
	fit,
	FOOT,
	FOOT_WINDOW,
	KEY_SPACE,
	leavesRoom,
	leastZoom,
	outOf,
	WIDE_WINDOW,
	type Bounds,
	type FrameFit,
	type Room
} from './frame.ts';
import type { Aside } from './aside.ts';
import { FillPainter, type Fills } from './fills.ts';
import { byWatchedWay } from './fonts.ts';
import { lowestZoom, turnedZoom, viewOf } from './globe.ts';
import { Globe, projectionOf } from './globe-map.ts';
import { Highlights, type Target } from './highlights.ts';
import { pictures, PICTURE_RATIO } from './pictures.ts';
import { PALETTES, type Theme } from './palette.ts';
import { precisionCircles } from './precision.ts';
import { style } from './style.ts';
import { SOURCE_IDS, type MapFiles } from './sources.ts';
import { Supplies } from './supplies.ts';
import type { Trouble } from './troubles.ts';

/** What a place's point carries on the map. */
export interface PlaceProperties {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	/** Position in the article, from 0. */
	readonly order: number;
	/** The position is sure within so many kilometres. */
	readonly precisionKm: number;
}

export interface AtlasMapOptions {
	readonly container: HTMLElement;
	readonly files: MapFiles;
	readonly theme: Theme;
	/** What the canvas is called, beside the region that holds it. */
	readonly label: string;
	readonly frame: Bounds;
	readonly fit: FrameFit;
	readonly at: Camera | null;
	/** A globe, or flat. */
	readonly globe: boolean;
	readonly places: FeatureCollection<Point, PlaceProperties>;
	readonly regions: FeatureCollection<Geometry, { readonly id: string; readonly name: string }>;
	/** The map has drawn everything asked for, or is at work again. */
	readonly onbusy: (busy: boolean) => void;
	/** The reader moved the map (not we). */
	readonly onmove: (at: Camera) => void;
	readonly onpoint: (target: Target | null, pixel: { x: number; y: number }) => void;
	/** A click or a tap; null where nothing with a page lies. */
	readonly onpick: (target: Target | null, pixel: { x: number; y: number }, touch: boolean) => void;
	/** The part of the container that frames are fitted into: the rest lies under the key or the sheet. */
	readonly room: () => Room;
	readonly onframe: (visible: (lon: number, lat: number) => boolean) => void;
	/** Something went wrong; told at each occurrence. What comes back by itself ends with `onbusy(false)`. */
	readonly ontrouble: (trouble: Trouble) => void;
}

const EASE_MS = 900;
/** So long the browser may take to give a lost graphics context back. */
const RESTORED_WITHIN_MS = 5000;
/** As far out as any window lets the map go (leastZoom). */
const MIN_ZOOM = -0.6;

function reducedMotion(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export class AtlasMap {
	readonly map: MapLibre;
	#fills: FillPainter;
	#highlights: Highlights;
	#globe: Globe;
	#supplies: Supplies;
	#options: AtlasMapOptions;
	#restoring: ReturnType<typeof setTimeout> | undefined;
	#drawn = false;
	#aside: Aside | undefined;

	/** @throws where the browser gives no WebGL 2 context */
	constructor(options: AtlasMapOptions) {
		this.#options = options;
		const { container, files, theme } = options;
		const { fov, padding, ...camera } = cameraFor(options);
		// The first camera is asked for before there is a globe.
		const isGlobe = () => this.#globe?.on ?? options.globe;
		setWorkerUrl(workerUrl);
		this.#supplies = new Supplies(files, options.ontrouble);
		this.map = new MapLibre({
			container,
			transformRequest: byWatchedWay,
			style: { ...style(theme, files), projection: projectionOf(options.globe) },
			...camera,
			maxZoom: MAX_ZOOM,
			// The poster may show beyond the world's edge, where MapLibre would push the camera back: the two must agree.
			transformConstrain: (center, zoom) => ({
				center: new LngLat(center.lng, Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, center.lat))),
				zoom: Math.min(
					MAX_ZOOM,
					Math.max(isGlobe() ? lowestZoom(center.lat) : leastZoom(container.clientWidth, MIN_ZOOM), zoom)
				)
			}),
			minZoom: MIN_ZOOM,
			fadeDuration: 0,
			attributionControl: false,
			dragRotate: false,
			pitchWithRotate: false,
			maxPitch: 0,
			canvasContextAttributes: { antialias: false }
		});
		this.#globe = new Globe(this.map, options.globe);
		this.map.setVerticalFieldOfView(fov).setPadding(padding);
		this.map.touchZoomRotate.disableRotation();
		this.#leaveMagnifiedPagesAlone();
		this.map.keyboard.disableRotation();
		this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
		this.map.getCanvas().setAttribute('aria-label', options.label);
		const palette = PALETTES[theme];
		this.#fills = new FillPainter(this.map, palette);
		this.#highlights = new Highlights(this.map, files.places !== null);
		this.#providePictures(theme);
		this.#fillSources();
		this.#supplies.serve(this.map);
		this.#listen();
		this.#watch();
	}

	/** Where the reader has magnified the page itself, fingers move the page: else nobody could get out of the map again. */
	#leaveMagnifiedPagesAlone(): void {
		const viewport = window.visualViewport;
		const follow = () => {
			const action = (viewport?.scale ?? 1) > 1.02 ? 'disable' : 'enable';
			this.map.dragPan[action]();
			this.map.touchZoomRotate[action]();
			this.map.touchZoomRotate.disableRotation();
		};
		viewport?.addEventListener('resize', follow);
		this.map.once('remove', () => viewport?.removeEventListener('resize', follow));
	}

	#providePictures(theme: Theme): void {
		const named = pictures(PALETTES[theme]);
		this.map.setMissingStyleImageResolver((id) => {
			const picture = named.get(id);
			if (picture) this.map.addImage(id, picture, { pixelRatio: PICTURE_RATIO });
			else this.#fills.provide(id);
		});
	}

	/** Places and regions are GeoJSON sources; their data is at hand. */
	#fillSources(): void {
		const { places, regions, files } = this.#options;
		this.map.once('style.load', () => {
			if (!files.places) this.#setData('places', places);
			this.#setData('precision', precisionCircles(places));
			this.#setData('regions', regions);
		});
	}

	#setData(source: string, data: FeatureCollection): void {
		this.map.getSource<GeoJSONSource>(source)?.setData(data);
	}

	#listen(): void {
		const { onbusy, onmove } = this.#options;
		this.map.on('idle', () => {
			this.#drawn = true;
			onbusy(false);
		});
		this.map.on('dataloading', () => onbusy(true));
		this.map.on('moveend', (event) => {
			this.#tellFrame();
			// Only the reader's own gestures have an event of the browser behind them.
			if (!(event as { originalEvent?: unknown }).originalEvent) return;
			const { lng, lat } = this.map.getCenter();
			onmove(camera(lng, lat, this.map.getZoom()));
		});
		this.map.once('load', () => this.#tellFrame());
		const rested = () => void this.#makeWay();
		this.map.on('moveend', rested);
		this.map.on('resize', rested);
		void this.map.once('idle', rested);
		this.map.on('mousemove', (event) => this.#point(event));
		this.map.on('mouseout', () => this.#leave());
		this.map.on('click', (event) => {
			const target = this.#at(event);
			// A second tap opens what the first has named, however soon it comes; elsewhere two taps zoom in.
			this.map.doubleClickZoom[this.#touch && target ? 'disable' : 'enable']();
			this.#options.onpick(target, event.point, this.#touch);
		});
		const container = this.map.getCanvasContainer();
		container.addEventListener('pointerdown', (event) => (this.#touch = event.pointerType === 'touch'));
	}

	/** What goes wrong, in kinds; MapLibre's own words for it are of no use to a reader. */
	#watch(): void {
		const { ontrouble, onbusy } = this.#options;
		this.map.on('error', (event) => {
			const { error, sourceId, tile } = event as typeof event & { sourceId?: string; tile?: Tile };
			const source = SOURCE_IDS.find((id) => id === sourceId);
			if (source) this.#supplies.failed(source, tile);
			else if ((error as Error).name === 'GPUInitializationError') ontrouble('gone');
			// A worker that did not load never draws anything; one that stumbles later has drawn what is seen.
			else if (/^Worker failed/.test(error.message) && !this.#drawn) ontrouble('start');
		});
		this.map.on('webglcontextlost', () => {
			onbusy(true);
			ontrouble('lost');
			this.#restoring = setTimeout(() => ontrouble('gone'), RESTORED_WITHIN_MS);
		});
		// MapLibre restores its style, sources and pictures; what was told to features is ours to tell again.
		this.map.on('webglcontextrestored', () => {
			clearTimeout(this.#restoring);
			this.map.once('style.load', () => {
				this.#fills.restore();
				this.#highlights.restore();
				void this.#makeWay(true);
			});
		});
	}

	/** Asks again for what did not arrive. */
	retry(): void {
		this.#supplies.retry();
	}

	/** Names of places move aside from what lies over the map. Places that come as tiles give way to each other as they are. */
	async #makeWay(anew = false): Promise<void> {
		const { places, files } = this.#options;
		if (files.places || !this.map.getLayer('place-markers')) return;
		const script = await import('./aside.ts').catch(() => null);
		if (!script || !this.map.getLayer('place-markers')) return;
		this.#aside ??= new script.Aside(this.map, places.features);
		this.#aside.look(anew);
	}

	#tellFrame(): void {
		this.#options.onframe(this.#globe.sight());
	}

	/** The pointer left the canvas, perhaps for a list that points at something itself: clear only what the map set. */
	#leave(): void {
		if (this.#touch) return;
		cancelAnimationFrame(this.#asked);
		if (this.#pointed) this.#options.onpoint(null, { x: 0, y: 0 });
		this.#pointed = false;
	}

	#at({ point }: MapMouseEvent): Target | null {
		return this.#globe.misses(point) ? null : this.#highlights.at(point);
	}

	/** Pointing asks what lies under the cursor, at most once a frame. */
	#asked = 0;
	#pointed = false;
	/** The last pointer to go down was a finger: browsers send mouse events after a tap, too. */
	#touch = false;
	#point(event: MapMouseEvent): void {
		if (this.#touch) return;
		cancelAnimationFrame(this.#asked);
		this.#asked = requestAnimationFrame(() => {
			if (this.map.isMoving()) return;
			const target = this.#at(event);
			this.map.getCanvas().style.cursor = target ? 'pointer' : '';
			this.#pointed = target !== null;
			this.#options.onpoint(target, event.point);
		});
	}

	showFills(fills: Fills): void {
		this.#whenStyled(() => this.#fills.show(fills));
	}

	/** Rings the selected thing and the one pointed at, on the map or in a list. */
	highlight(selected: Target | null, hovered: Target | null): void {
		this.#whenStyled(() => this.#highlights.show(selected, hovered));
	}

	showTies(ties: FeatureCollection): void {
		this.#whenStyled(() => this.#setData('ties', ties));
	}

	/**
	 * Opens on a frame, or where the link says, flat or as a globe; motion only where the reader allows it.
	 * @returns where the camera will come to rest
	 */
	show(stage: Framing): Camera {
		const { fov, ...goal } = cameraFor({ ...this.#options, ...stage });
		this.#whenStyled(() => this.#globe.turn(stage.globe));
		this.map.setVerticalFieldOfView(fov);
		if (reducedMotion()) this.map.jumpTo(goal);
		else this.map.easeTo({ ...goal, duration: EASE_MS, essential: false });
		return camera(...goal.center, goal.zoom);
	}

	/** Where the map will stand when it is turned to a globe, or flat again, from where the reader has moved it. */
	turned(at: Camera, globe: boolean): Camera {
		if (!globe) return at;
		const { width, height } = this.#options.room();
		const { key, foot } = taken();
		return camera(at.lon, at.lat, turnedZoom(at.lat, at.zoom, { width: width - key, height: height - foot }));
	}

	/** Are all these positions in sight, in what the key leaves free? */
	sees(positions: readonly (readonly [lon: number, lat: number])[]): boolean {
		const canvas = this.map.getCanvas();
		const { left, top } = canvas.getBoundingClientRect();
		const faces = this.#globe.sight();
		return positions.every(([lon, lat]) => {
			const { x, y } = this.map.project([lon, lat]);
			return faces(lon, lat) && document.elementFromPoint(left + x, top + y) === canvas;
		});
	}

	setTheme(theme: Theme): void {
		const palette = PALETTES[theme];
		this.#whenStyled(() => {
			this.map.setStyle(style(theme, this.#options.files), {
				// Data that was set stays: only colours differ between the themes.
				transformStyle: (previous, next) => ({
					...next,
					sources: previous?.sources ?? next.sources,
					projection: projectionOf(this.#globe.on)
				})
			});
			for (const [id, picture] of pictures(palette)) if (this.map.hasImage(id)) this.map.updateImage(id, picture);
			this.#fills.setPalette(palette);
			void this.#makeWay(true);
		});
	}

	/** At once, or when there is a style: not yet, or not while the graphics context is lost. */
	#whenStyled(act: () => void): void {
		if (this.map.getLayer('land')) act();
		else this.map.once('style.load', act);
	}

	resize(): void {
		this.map.resize();
	}

	remove(): void {
		clearTimeout(this.#restoring);
		this.#supplies.stop();
		this.map.remove();
	}
}

/** What the camera is asked to show, in the usual room or in one of its own. */
export type Framing = Pick<AtlasMapOptions, 'frame' | 'fit' | 'at' | 'globe'> & Partial<Pick<AtlasMapOptions, 'room'>>;

/** MapLibre's own; on a flat map it shows nothing. */
const FLAT = { fov: 36.87, padding: { left: 0, top: 0, right: 0, bottom: 0 } } as const;

/** Pixels of the room that the key and the buttons take, where they stand beside what is shown. */
function taken(): { key: number; foot: number } {
	const pixels = (window: string, space: number) => (matchMedia(window).matches ? space : 0);
	return { key: pixels(WIDE_WINDOW, KEY_SPACE), foot: pixels(FOOT_WINDOW, FOOT) };
}

function cameraFor({ container, room: roomNow, frame, fit: mode, at, globe }: AtlasMapOptions) {
	const room = roomNow();
	const canvas = { width: container.clientWidth, height: container.clientHeight };
	const { key, foot } = taken();
	if (globe) {
		const above = { ...room, height: room.height - foot };
		return viewOf(frame, above, canvas, { free: key, maxZoom: MAX_ZOOM, at });
	}
	if (at) return { center: [at.lon, at.lat] as [number, number], zoom: at.zoom, ...FLAT };
	const free = leavesRoom(mode) ? key : 0;
	return { ...outOf(room, canvas, fit(frame, room, mode, free, MAX_ZOOM)), ...FLAT };
}

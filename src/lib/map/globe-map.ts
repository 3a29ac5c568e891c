/** The live map as a globe: its projection, the shade at its edge, and what of it is on this side. */
import type { Map as MapLibre, ProjectionSpecification } from 'maplibre-gl';
import { boxAround, discIn, within } from './globe.ts';
import type { Limb } from './limb.ts';

export function projectionOf(globe: boolean): ProjectionSpecification {
	return { type: globe ? 'globe' : 'mercator' };
}

/** So near to the edge a place is as good as out of sight. */
const RIM = boxAround(20, 20);

export class Globe {
	readonly #map: MapLibre;
	readonly #edge = document.createElement('div');
	#on: boolean;
	#limb: Limb | undefined;

	constructor(map: MapLibre, on: boolean) {
		this.#map = map;
		this.#on = on;
		this.#edge.className = 'globe-rim';
		map.getCanvasContainer().after(this.#edge);
		map.on('move', () => this.#draw());
		map.on('resize', () => this.#draw());
		map.on('style.load', () => void this.gather());
		this.#draw();
	}

	get on(): boolean {
		return this.#on;
	}

	/** Every tile is laid out anew: call when there is a style. */
	turn(on: boolean): void {
		if (on === this.#on) return;
		this.#on = on;
		this.#map.setProjection(projectionOf(on));
		this.#draw();
		void this.gather();
	}

	/** What has a name is looked up: for a first globe, and for a style that was built anew. */
	async gather(): Promise<void> {
		if (!this.#on) return;
		const script = await import('./limb.ts').catch(() => null);
		if (!script) return;
		this.#limb = new script.Limb(this.#map);
		void this.#limb.gather(() => this.#draw());
	}

	#disc() {
		const { lng, lat } = this.#map.getCenter();
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const { left = 0, top = 0, right = 0, bottom = 0 } = this.#map.getPadding();
		return discIn({
			center: [lng, lat],
			zoom: this.#map.getZoom(),
			fov: this.#map.getVerticalFieldOfView(),
			canvas: { width, height },
			padding: { left, top, right, bottom }
		});
	}

	/** Close up, where no edge is in the window, there is none to draw. */
	#draw(): void {
		const disc = this.#disc();
		const { x, y, radius } = disc;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		this.#edge.hidden = !this.#on || radius > clientWidth + clientHeight;
		this.#limb?.hide(this.#on ? disc : null);
		if (this.#edge.hidden) return;
		Object.assign(this.#edge.style, {
			inlineSize: `${2 * radius}px`,
			blockSize: `${2 * radius}px`,
			translate: `${x - radius}px ${y - radius}px`
		});
	}

	/** Does a point of the canvas lie beside the globe? MapLibre would answer with what lies nearest to it. */
	misses(point: { readonly x: number; readonly y: number }): boolean {
		const { x, y, radius } = this.#disc();
		return this.#on && Math.hypot(point.x - x, point.y - y) > radius;
	}

	/** Tells of any position whether it is in the window, and on this side of the globe. */
	sight(): (lon: number, lat: number) => boolean {
		if (!this.#on) {
			const bounds = this.#map.getBounds();
			return (lon, lat) => bounds.contains([lon, lat]);
		}
		const disc = this.#disc();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return (lon, lat) => {
			const at = disc.at(lon, lat);
			if (!at || !within(disc, at, RIM)) return false;
			const [x, y] = at;
			return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
		};
	}
}

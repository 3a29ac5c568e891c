/** The live map as a globe: its projection, the shade at its edge, and what of it is on this side. */
import type { Map as MapLibre, ProjectionSpecification } from 'maplibre-gl';
import { discIn } from './globe.ts';

export function projectionOf(globe: boolean): ProjectionSpecification {
	return { type: globe ? 'globe' : 'mercator' };
}

export class Globe {
	readonly #map: MapLibre;
	readonly #edge = document.createElement('div');
	#on: boolean;

	constructor(map: MapLibre, on: boolean) {
		this.#map = map;
		this.#on = on;
		this.#edge.className = 'globe-rim';
		map.getCanvasContainer().after(this.#edge);
		map.on('move', () => this.#draw());
		map.on('resize', () => this.#draw());
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
		const { x, y, radius } = this.#disc();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		this.#edge.hidden = !this.#on || radius > clientWidth + clientHeight;
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
		const { faces } = this.#disc();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return (lon, lat) => {
			if (!faces(lon, lat)) return false;
			const { x, y } = this.#map.project([lon, lat]);
			return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
		};
	}
}

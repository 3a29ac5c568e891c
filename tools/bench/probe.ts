/**
 * What runs in both pages before anything of theirs: observers of the browser's own measures, and a look at when the
 * map's canvas is drawn on. It is the same for both, so what it costs cancels out.
 */

export interface Probe {
	/** Milliseconds since the navigation began, as all times here; null until it happened. */
	drawnAt: number | null;
	firstPaint: number | null;
	firstContentfulPaint: number | null;
	largestContentfulPaint: number | null;
	/** Sum of layout shifts that no input explains. */
	shift: number;
	/** Durations of tasks over 50 ms, until the map was drawn. */
	longTasks: number[];
	/** Frames in which the map's canvas was drawn on. */
	frames: number;
	lastFrameAt: number;
	/** The next click, or the change that a script makes, is the one to be measured. */
	armed: boolean;
	pressedAt: number;
	press(): void;
	/** After each frame, ask the graphics process when its picture is done. */
	fence: boolean;
	shownAt: number;
}

/** Names of the marks that the probe leaves in a trace. */
export const PRESS = 'bench-press';
export const FRAME = 'bench-frame';

declare global {
	interface Window {
		bench: Probe;
	}
}

/** Runs in the page: it may name nothing from outside itself. */
export function installProbe({ press, frame }: { press: string; frame: string }): void {
	const bench: Probe = {
		drawnAt: null,
		firstPaint: null,
		firstContentfulPaint: null,
		largestContentfulPaint: null,
		shift: 0,
		longTasks: [],
		frames: 0,
		lastFrameAt: 0,
		armed: false,
		pressedAt: 0,
		press() {
			// A label's click makes a second one, on its box.
			if (!bench.armed) return;
			bench.armed = false;
			bench.pressedAt = performance.now();
			performance.mark(press);
		},
		fence: false,
		shownAt: 0
	};
	window.bench = bench;
	const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-paint') bench.firstPaint = startTime;
		else bench.firstContentfulPaint = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => (bench.largestContentfulPaint = startTime));
	observe('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
		if (!hadRecentInput) bench.shift += value;
	});
	observe('longtask', ({ startTime, duration }) => {
		if (bench.drawnAt === null || startTime < bench.drawnAt) bench.longTasks.push(duration);
	});
	const waiting = new MutationObserver(() => {
		if (document.querySelector('[aria-label="Map"]')?.getAttribute('aria-busy') !== 'false') return;
		bench.drawnAt = performance.now();
		waiting.disconnect();
	});
	waiting.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
	addEventListener('click', () => bench.press(), true);

	const done = (gl: WebGL2RenderingContext) => {
		const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
		gl.flush();
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			if (!sync) return;
			if (gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED)
				return void setTimeout(() => port2.postMessage(0), 1);
			bench.shownAt = performance.now();
			gl.deleteSync(sync);
		};
		port2.postMessage(0);
	};
	let drawing = false;
	const drew = (gl: WebGL2RenderingContext) => {
		if (drawing) return;
		drawing = true;
		// MapLibre draws a frame in one go: the microtask comes when it has.
		queueMicrotask(() => {
			drawing = false;
			bench.frames++;
			bench.lastFrameAt = performance.now();
			performance.mark(frame);
			if (bench.fence) done(gl);
		});
	};
	const { drawElements, drawArrays } = WebGL2RenderingContext.prototype;
	WebGL2RenderingContext.prototype.drawElements = function (...args) {
		drew(this);
		drawElements.apply(this, args);
	};
	WebGL2RenderingContext.prototype.drawArrays = function (...args) {
		drew(this);
		drawArrays.apply(this, args);
	};
}

/** Small pictures drawn in the browser: marks of places, dots of cities, the hatch of disputed areas, tokens of small states. */
import type { StyleImageInterface } from 'maplibre-gl';
import { MARKS } from '#lib/domain/marks.ts';
import type { Ink } from '#lib/domain/inks.ts';
import type { Fill } from '#lib/domain/fill.ts';
import type { Palette } from './palette.ts';
import { SWATCH_SIZE, withEdges } from './swatch.ts';

export const PICTURE_RATIO = 2;

function draw(size: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size;
	// Every picture is read back: from the graphics card that would wait for all that it still has to draw.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('This browser gives no 2D canvas.');
	paint(context);
	return context.getImageData(0, 0, size, size);
}

/** A place's mark in carmine on a thin edge of paper. */
function mark(path: string, palette: Palette): ImageData {
	return draw(48, (context) => {
		context.scale(2, 2);
		const shape = new Path2D(path);
		context.lineJoin = 'round';
		context.lineWidth = 3;
		context.strokeStyle = palette.halo;
		context.stroke(shape);
		context.fillStyle = palette.site;
		context.fill(shape);
	});
}

function cityDot(radius: number, capital: boolean, palette: Palette): ImageData {
	return draw(24, (context) => {
		context.beginPath();
		context.arc(12, 12, radius, 0, 7);
		context.fillStyle = palette.land;
		context.fill();
		context.lineWidth = 2.4;
		context.strokeStyle = palette.cityDot;
		context.stroke();
		if (!capital) return;
		context.beginPath();
		context.arc(12, 12, radius * 0.42, 0, 7);
		context.fillStyle = palette.cityDot;
		context.fill();
	});
}

function disputedHatch(palette: Palette): ImageData {
	return draw(SWATCH_SIZE, (context) => {
		context.strokeStyle = palette.disputed;
		context.globalAlpha = 0.6;
		context.lineWidth = 2;
		for (let x = -SWATCH_SIZE; x < 2 * SWATCH_SIZE; x += 8) {
			context.beginPath();
			context.moveTo(x, SWATCH_SIZE);
			context.lineTo(x + SWATCH_SIZE, 0);
			context.stroke();
		}
	});
}

/** Every picture that does not depend on memberships, by name. */
export function pictures(palette: Palette): Map<string, ImageData> {
	const named = new Map<string, ImageData>([
		['capital', cityDot(7.5, true, palette)],
		['city', cityDot(5, false, palette)],
		['disputed', disputedHatch(palette)]
	]);
	for (const [kind, path] of Object.entries(MARKS)) {
		if (path) named.set(`place-${kind}`, mark(path, palette));
	}
	return named;
}

const TOKEN_SIZE = 64;

/** The token of a state too small to see: a dot for each organization, side by side; lesser statuses as rings. */
export function token(fill: Fill, inks: ReadonlyMap<string, Ink>, palette: Palette): ImageData {
	return draw(TOKEN_SIZE, (context) => {
		const dots = [
			...fill.solid.map((organization) => ({ organization, solid: true })),
			...[...fill.hatch, ...fill.dotted].map((organization) => ({ organization, solid: false }))
		];
		const step = 13;
		dots.forEach(({ organization, solid }, index) => {
			const ink = inks.get(organization);
			if (!ink) return;
			const tone = palette.tones[ink.hue];
			context.beginPath();
			context.arc(TOKEN_SIZE / 2 + (index - (dots.length - 1) / 2) * step, TOKEN_SIZE / 2, 5, 0, 7);
			context.fillStyle = solid ? tone.tint : palette.land;
			context.fill();
			context.lineWidth = solid ? 1.6 : 2.2;
			context.strokeStyle = tone.ink;
			context.stroke();
		});
	});
}

/** A swatch's pixels as MapLibre takes them. */
export function asImage(pixels: Uint8ClampedArray): { width: number; height: number; data: Uint8ClampedArray } {
	return { width: SWATCH_SIZE, height: SWATCH_SIZE, data: pixels };
}

/**
 * A swatch's pixels in place of others. MapLibre puts around each pattern a pixel of its opposite edge, so that it goes
 * on without a seam, but renews only what is within when the picture changes (src/render/image_atlas.ts, 6.17): the edge
 * of the former picture would show as a grid. So this one is written onto the graphics card by ourselves, edge and all.
 */
export function asReplacement(pixels: Uint8ClampedArray): StyleImageInterface {
	const side = SWATCH_SIZE + 2;
	const data = withEdges(pixels, SWATCH_SIZE);
	return {
		width: SWATCH_SIZE,
		height: SWATCH_SIZE,
		data: {
			renderWithWebGL({ gl, texture, x, y }) {
				gl.bindTexture(gl.TEXTURE_2D, texture);
				gl.texSubImage2D(gl.TEXTURE_2D, 0, x - 1, y - 1, side, side, gl.RGBA, gl.UNSIGNED_BYTE, data);
			}
		}
	};
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameAround, widened } from './card-frame.ts';
import { extentOf, type Bounds } from './frame.ts';
import { propertiesByDay, standaloneStyle } from './poster-style.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const theme = read('src/lib/ui/theme.css');
const poster = read('src/lib/map/poster.css');

describe('a stylesheet that stands alone', () => {
	it('takes the colours of the day', () => {
		const properties = propertiesByDay(theme);
		expect(properties.get('--paper')).toBe('#fbf8f1');
		expect(properties.get('--halo')).toBe('rgba(250, 247, 240, 0.92)');
		expect([...properties.values()].filter((value) => value.includes('light-dark'))).toEqual([]);
	});

	it('says everything outright, and has no exceptions', () => {
		const style = standaloneStyle({ theme, poster, unit: 2, instead: { '--sans': "'Other Sans'" } });
		expect(style).not.toMatch(/var\(|calc\(|light-dark|@|:root|\/\*/);
		expect(style).toContain('.tint-blue{fill: #a9c6e1;}');
		expect(style).toMatch(/\.poster \.place\{font-size: 26px;/);
		expect(style).not.toContain('display: none');
	});

	it('names a property that nobody declares', () => {
		const broken = '.poster .land { fill: var(--nowhere); }';
		expect(() => standaloneStyle({ theme, poster: broken, unit: 1, instead: {} })).toThrow('--nowhere');
	});
});

describe('a frame beside a panel', () => {
	const window = { width: 1200, height: 630, covered: { left: 500, top: 30, right: 30, bottom: 30 } };

	it.each([[[11, 24.5, 65, 58.5]], [[44, 25, 63, 40]]] as [Bounds][])('%j lies whole in what is free', (bounds) => {
		const whole = extentOf(frameAround(bounds, window));
		const part = extentOf(bounds);
		const scale = window.width / whole.width;
		expect(whole.height * scale).toBeCloseTo(window.height, 3);
		const left = (part.x - whole.x) * scale;
		const top = (part.y - whole.y) * scale;
		expect(left).toBeGreaterThanOrEqual(500 - 1e-6);
		expect(left + part.width * scale).toBeLessThanOrEqual(1170 + 1e-6);
		expect(top).toBeGreaterThanOrEqual(30 - 1e-6);
		expect(top + part.height * scale).toBeLessThanOrEqual(600 + 1e-6);
	});

	it('does not show beyond the world’s northern end', () => {
		expect(frameAround([20, 40, 190, 83], window)[3]).toBeCloseTo(83.8, 3);
	});

	it('is widened around its middle', () => {
		expect(widened([10, 20, 14, 22], 2)).toEqual([8, 19, 16, 23]);
	});
});

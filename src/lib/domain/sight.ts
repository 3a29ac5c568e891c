/** What is in sight on the map: in which order a list tells it, and one sentence of it in words. Pure; pixels in, answers out. */
import { m } from '#lib/messages/messages.js';
import { listInWords } from './words.ts';

/** Something at a point of the window, in CSS pixels. */
export interface At {
	readonly x: number;
	readonly y: number;
}

/** Things whose heights differ by less are read as one line: about the height of a state's name with its air. */
const LINE = 40;

/**
 * The order in which eyes read what is scattered over a map: in lines from top to bottom, each from left to right. A
 * line begins with the highest thing not yet read and holds all that begins less than `LINE` pixels below it.
 */
export function inReadingOrder<T extends At>(things: readonly T[]): T[] {
	const lines: T[][] = [];
	for (const thing of [...things].sort((a, b) => a.y - b.y)) {
		const line = lines.at(-1);
		if (line?.[0] && thing.y - line[0].y < LINE) line.push(thing);
		else lines.push([thing]);
	}
	return lines.flatMap((line) => line.sort((a, b) => a.x - b.x));
}

/** So many of a kind are named; more are counted. */
const MOST_NAMES = 3;

/** 'In sight: Tehran, Fordow and 12 states.' The places and states by their names, as a sentence uses them. */
export function sightInWords(places: readonly string[], states: readonly string[]): string {
	const things = [
		...(places.length > MOST_NAMES ? [m.sight_place_count({ count: places.length })] : places),
		...(states.length > MOST_NAMES ? [m.sight_state_count({ count: states.length })] : states)
	];
	return things.length ? m.sight_say({ things: listInWords(things) }) : m.sight_none();
}

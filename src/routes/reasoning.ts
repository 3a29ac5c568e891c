/**
 * What a page needs once its record has arrived, and not before: what reasons about the record, and what draws with
 * it. Imported as a whole and late (layers.svelte.ts), so that it stands beside the map and not in the way of
 * the first text. Nothing that is drawn while prerendering may import this.
 */
export { countsOn, fillsOf, inksOf, legendOf } from '#lib/domain/legend.ts';
export { unpack } from '#lib/domain/record.ts';
export { tiesOn } from '#lib/domain/sets.ts';
export { default as LiveSide } from './LiveSide.svelte';
export { default as Offline } from './Offline.svelte';

import { expect, test } from 'vitest';
import facts from '../disputed-areas.json';
import marked from './authored/disputed-ids.json';

// verify.js holds the tiles to the same list: what is hatched on the map has its facts, and the other way round.
test('the map marks as disputed exactly the areas whose dispute the record states', () => {
	expect([...marked.ids].sort()).toEqual((facts as { id: string }[]).map(({ id }) => id).sort());
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FLOOR = 'tools/bench/floor';
/** SHA-256. A floor that moves measures nothing: figures of two years must have the same one under them. */
const HASHES = {
	'countries.json': '6427305c59ed075e83e6f7e2027a7998eeb2e14f614f013b85694acb682c0117',
	'floor.js': '26f59acf611aa02cfa2167244865818386b309f094f172c286e2eea8d460c1f2',
	'index.html': 'd25039c0318ec5fa71ec8977b4a89c2fd3e2e706dc1069ccb03e0d5a5a4034cb',
	'orgs.json': '1594ff4596f3b9b9a6f77010fb15a2a535d2ff3bb47f1e9b900c58949d0c5677',
	'places.json': '769f4e847836ea1b85456e66dc068aa4647873ec84e13c0b30a4425534dd48be'
};

it('the floor is, byte for byte, the one that every figure so far stood on', () => {
	const hashes = readdirSync(FLOOR)
		.sort()
		.map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(FLOOR, file)))
				.digest('hex')
		]);
	expect(Object.fromEntries(hashes)).toEqual(HASHES);
});

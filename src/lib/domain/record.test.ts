import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from './membership.ts';
import { packRow, unpack, type PackedRecord } from './record.ts';

const rows = fc.array(
	fc.record({
		member: fc.constantFrom('IRN', 'RUS', 'eu'),
		status: fc.constantFrom(...STATUSES),
		from: fc.constantFrom('2015', '2015-11', '2015-11-23', '[2015-11-01..2015-11-23]'),
		until: fc.option(fc.constantFrom('2016', '[2016..]')),
		disputed: fc.boolean()
	})
);

describe('a packed record', () => {
	it('unpacks to the very rows that were packed, also after a journey as JSON', () => {
		fc.assert(
			fc.property(rows, (memberships) => {
				const sco = {
					id: 'sco',
					name: 'SCO',
					short: 'SCO',
					kind: 'security',
					successors: [],
					inArticle: true
				} as const;
				const packed: PackedRecord = {
					organizations: [
						{
							...sco,
							founded: '2001',
							verifiedUpTo: '2020-01-01',
							belongs: ['member'],
							memberships: memberships.map(packRow)
						}
					],
					states: {},
					places: { type: 'FeatureCollection', features: [] },
					regions: { type: 'FeatureCollection', features: [] },
					frames: [],
					three: [0, 0, 1, 1],
					territories: [],
					parts: {}
				};
				const [unpacked] = unpack(JSON.parse(JSON.stringify(packed)) as PackedRecord).organizations;
				expect(unpacked?.memberships).toEqual(memberships);
			})
		);
	});
});

import { linesOf, multiLine } from '../geometry/polygons.js';
import { readJson } from '../files.js';

/**
 * Lines inside a country's polygon that another side claims as its border, and ceasefire lines.
 * `authored/claims.json` gives every line of the vendored file a neutral name and a kind, or says
 * why it is left out.
 *
 * @returns {Promise<object[]>} one line feature a claim, properties `kind` and `name`
 */
export async function readClaims() {
	const { features } = await readJson('inputs/disputed-lines.geojson');
	const claims = await readJson('authored/claims.json');
	const byNumber = new Map(features.map((feature) => [feature.properties.fid, feature]));

	const sorted = claims.flatMap(({ lines }) => lines).sort((a, b) => a - b);
	if (String(sorted) !== String([...byNumber.keys()].sort((a, b) => a - b))) {
		throw new Error('authored/claims.json must name each line of inputs/disputed-lines.geojson once');
	}
	return claims
		.filter((claim) => !claim.omit)
		.map(({ lines, kind, name }) =>
			multiLine(
				lines.flatMap((number) => linesOf(byNumber.get(number).geometry)),
				{ kind, name }
			)
		);
}

/** Assembles what the page of the data is given: the files, how the record is made, how much there is of it. */
import { pathOf } from '#lib/domain/paths.ts';
import { stageAround } from './page-parts.server.ts';
import { archives, files } from './published.server.ts';
import { atlas } from './record.server.ts';

/** Rows and events that no source that could be opened says, by the page that shows them. */
function unconfirmed() {
	const rows = atlas.organizations.flatMap(({ id, short, memberships }) => {
		const count = memberships.filter(({ confirmed }) => !confirmed).length;
		return count ? [{ path: pathOf.organization(id), name: short, count }] : [];
	});
	const events = atlas.events.filter(({ confirmed }) => !confirmed);
	const agreements = atlas.agreements.filter(({ confirmed }) => !confirmed);
	return [
		...rows,
		...events.map(({ id, name }) => ({ path: pathOf.event(id), name, count: 1 })),
		...agreements.map(({ id, name }) => ({ path: pathOf.agreement(id), name, count: 1 }))
	];
}

export function dataPage() {
	const method = atlas.texts.get('method');
	if (!method) throw new Error('No text of the method');
	const rows = atlas.organizations.flatMap(({ memberships }) => memberships);
	const verified = atlas.organizations.map(({ verifiedUpTo }) => verifiedUpTo).sort();
	return {
		stage: stageAround([]),
		files: [...files, ...archives].map(({ path, what }) => ({ path, what })),
		method: method.sections,
		figures: {
			organizations: atlas.organizations.length,
			members: new Set(rows.map(({ member }) => member)).size,
			memberships: rows.length,
			places: atlas.places.length,
			events: atlas.events.length,
			claims: atlas.claims.length,
			agreements: atlas.agreements.length,
			people: atlas.people.length + atlas.actors.length,
			sources: atlas.sources.length
		},
		disputed: rows.filter(({ disputed }) => disputed).length,
		unconfirmed: unconfirmed(),
		verified: { from: verified[0] ?? '', to: verified.at(-1) ?? '' }
	};
}

/** Kinds of places and organizations in words. */
import type { OrganizationKind, PlaceKind } from '#lib/domain/schema.ts';
import { m } from '#lib/messages/messages.js';

const PLACES: Readonly<Record<PlaceKind, () => string>> = {
	city: m.kind_city,
	facility: m.kind_facility,
	region: m.kind_region,
	seat: m.kind_seat,
	'crash-site': m['kind_crash-site']
};

const ORGANIZATIONS: Readonly<Record<OrganizationKind, () => string>> = {
	alliance: m.orgkind_alliance,
	security: m.orgkind_security,
	economic: m.orgkind_economic,
	energy: m.orgkind_energy,
	political: m.orgkind_political,
	format: m.orgkind_format,
	coalition: m.orgkind_coalition
};

export function kindInWords(kind: PlaceKind): string {
	return PLACES[kind]();
}

export function organizationKindInWords(kind: OrganizationKind): string {
	return ORGANIZATIONS[kind]();
}

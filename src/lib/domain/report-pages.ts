/** What a report takes of each kind of page: a part of what geo/pages.server.ts and its like give it. */
import type { Day } from './day.ts';
import type {
	Distance,
	DisputedEntry,
	EventEntry,
	EventLine,
	Mark,
	MembershipEntry,
	NameLink,
	Names,
	Note,
	NumberedProse,
	OtherNames
} from './pages.ts';
import type { AgreementKind, Verdict } from './schema.ts';

export interface Events {
	readonly then: readonly EventEntry[];
	readonly since: readonly EventEntry[];
}

interface Sourced {
	readonly marks: readonly Mark[];
	readonly checked: Day;
}

export interface OnPlace {
	readonly place: {
		readonly lat: number;
		readonly lon: number;
		readonly precisionKm: number;
		readonly position: readonly Mark[];
		readonly country: NameLink | null;
		readonly aliases: readonly string[];
		readonly checked: Day;
	};
	readonly prose: NumberedProse;
	readonly distances: readonly Distance[];
	readonly inset: { readonly marks: readonly Mark[] } | null;
	readonly ties: readonly {
		readonly id: string;
		readonly name: string;
		readonly from: string;
		readonly until: string | null;
		readonly outcome: string;
		readonly marks: readonly Mark[];
	}[];
	readonly events: Events;
}

export interface OnOrganization {
	readonly organization: {
		readonly short: string;
		readonly article: boolean;
		readonly founded: string;
		readonly dissolved: string | null;
		readonly seat: string | null;
		readonly verifiedUpTo: Day;
		readonly verifiedNote: string;
		readonly checked: Day;
	};
	readonly founding: {
		readonly name: string;
		readonly signed: string | null;
		readonly place: string | null;
		readonly inForce: string | null;
		readonly note: string | null;
		readonly marks: readonly Mark[];
	};
	readonly prose: NumberedProse;
	readonly rows: readonly MembershipEntry[];
	readonly names: Names;
	readonly events: Events;
}

export interface OnCountry {
	readonly country: {
		readonly name: string;
		readonly ended: { readonly from: string; readonly until: string; readonly marks: readonly Mark[] } | null;
	};
	readonly prose: NumberedProse | null;
	readonly rows: readonly MembershipEntry[];
	readonly bodies: readonly {
		readonly id: string;
		readonly short: string;
		readonly article?: boolean | undefined;
		readonly verifiedUpTo: Day;
	}[];
	readonly disputed: readonly DisputedEntry[];
	readonly events: Events;
}

export interface OnEvent {
	readonly event: EventEntry;
	readonly places: readonly NameLink[];
}

export interface OnPerson {
	readonly person: Sourced & {
		readonly role: string;
		readonly text: string;
		readonly born: string | null;
		readonly died: string | null;
	};
	readonly offices: readonly {
		readonly office: string;
		readonly from: string;
		readonly until: string | null;
		readonly marks: readonly Mark[];
	}[];
	readonly names: OtherNames;
	readonly events: readonly EventLine[];
}

export interface OnActor {
	readonly actor: Sourced & { readonly text: string };
	readonly names: OtherNames;
}

export interface OnAgreement {
	readonly agreement: Sourced & {
		readonly kind: AgreementKind;
		readonly signed: string | null;
		readonly inForce: string | null;
		readonly ended: string | null;
		readonly outcome: string;
		readonly confirmed: boolean;
	};
	readonly parties: readonly NameLink[];
	readonly ties: readonly {
		readonly id: string;
		readonly from: string;
		readonly until: string | null;
		readonly ends: readonly NameLink[];
	}[];
	readonly names: OtherNames;
	readonly events: readonly EventLine[];
}

export interface OnClaim {
	readonly claim: Sourced & {
		readonly paragraph: number;
		readonly claim: string;
		readonly verdict: Verdict;
		readonly record: string;
		readonly since: string | null;
	};
	readonly events: readonly EventLine[];
}

/** A document and what its page was given, as far as facts are taken from it. */
export type Reportable = { readonly notes: readonly Note[] } & (
	| ({ readonly kind: 'place' } & OnPlace)
	| ({ readonly kind: 'organization' } & OnOrganization)
	| ({ readonly kind: 'country' } & OnCountry)
	| ({ readonly kind: 'event' } & OnEvent)
	| ({ readonly kind: 'person' } & OnPerson)
	| ({ readonly kind: 'actor' } & OnActor)
	| ({ readonly kind: 'agreement' } & OnAgreement)
	| ({ readonly kind: 'claim' } & OnClaim)
);

/** Kinds of actors, agreements and revisions in words. */
import type { ActorKind, AgreementKind, RevisionKind } from '#lib/domain/schema.ts';
import { m } from '#lib/messages/messages.js';

const ACTORS: Readonly<Record<ActorKind, () => string>> = {
	'armed-group': m['actor_armed-group'],
	office: m.actor_office,
	grouping: m.actor_grouping,
	'news-agency': m['actor_news-agency'],
	institute: m.actor_institute,
	company: m.actor_company
};

const AGREEMENTS: Readonly<Record<AgreementKind, () => string>> = {
	treaty: m.agreement_treaty,
	contract: m.agreement_contract,
	protocol: m.agreement_protocol,
	memorandum: m.agreement_memorandum,
	plan: m.agreement_plan,
	resolution: m.agreement_resolution,
	decree: m.agreement_decree
};

const REVISIONS: Readonly<Record<RevisionKind, () => string>> = {
	added: m.revision_added,
	corrected: m.revision_corrected,
	withdrawn: m.revision_withdrawn
};

export function actorKindInWords(kind: ActorKind): string {
	return ACTORS[kind]();
}

export function agreementKindInWords(kind: AgreementKind): string {
	return AGREEMENTS[kind]();
}

export function revisionKindInWords(kind: RevisionKind): string {
	return REVISIONS[kind]();
}

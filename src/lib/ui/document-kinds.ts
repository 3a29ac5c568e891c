/** Kinds of actors and agreements in words. */
import type { ActorKind, AgreementKind } from '#lib/domain/schema.ts';
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

export function actorKindInWords(kind: ActorKind): string {
	return ACTORS[kind]();
}

export function agreementKindInWords(kind: AgreementKind): string {
	return AGREEMENTS[kind]();
}

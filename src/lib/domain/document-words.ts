/** What documents of the record are called in words: verdicts, and what is done to an agreement. */
import { m } from '#lib/messages/messages.js';
import type { AgreementKind, Verdict } from './schema.ts';

const VERDICT_WORDS: Readonly<Record<Verdict, () => string>> = {
	accurate: m.verdict_accurate,
	imprecise: m.verdict_imprecise,
	wrong: m.verdict_wrong,
	disputed: m.verdict_disputed,
	'came-true': m['verdict_came-true'],
	partly: m.verdict_partly,
	'not-so-far': m['verdict_not-so-far']
};

export function verdictInWords(verdict: Verdict): string {
	return VERDICT_WORDS[verdict]();
}

/** What is done to a text of a kind on the day from which it exists. */
export function signedInWords(kind: AgreementKind): string {
	if (kind === 'plan') return m.concluded();
	return kind === 'resolution' ? m.adopted() : m.signed();
}

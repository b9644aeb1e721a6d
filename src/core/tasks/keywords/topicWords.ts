import type { DocumentFrequencies } from '../../vectors/documentFrequencies';
import type { Steps } from '../../steps';
import type { TextWords } from './textWords';
import type { WordRole } from './wordRoles';
import { ROLES } from './wordRoles';

const TOPICAL: ReadonlySet<WordRole> = new Set(['noun', 'name', 'foreign', 'gerund', 'verb']);
const IS_TOPICAL = ROLES.map(role => TOPICAL.has(role));

/** Words in more than one of so many documents of the background belong to every topic. */
const COMMON_IDF = Math.log(12);

/** Terms that are looked up in one step. */
const STEP = 2000;

/**
 * Whether topics are learned from a token: nouns, names and Chinese verbs of more than one character that are not common everywhere.
 */
export function* topicalTokens(
	{ roles, termIds, terms }: TextWords,
	frequencies: DocumentFrequencies,
): Steps<Uint8Array> {
	const isRare = new Uint8Array(terms.length);
	for (const [id, term] of terms.entries()) {
		if (id % STEP === STEP - 1) yield;
		isRare[id] = Number(term.length > 1 && frequencies.idf(term) > COMMON_IDF);
	}
	return roles.map((role, token) => (IS_TOPICAL[role] ? isRare[termIds[token]] : 0));
}

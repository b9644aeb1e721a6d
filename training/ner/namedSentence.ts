import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';

/** A sentence of words with the names in it, as ranges of words. */
export interface NamedSentence {
	readonly words: readonly string[];
	readonly names: readonly UnitSpan[];
}

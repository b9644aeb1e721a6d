import type { ArgumentTokens } from '../argumentTokens';
import type { WordKnowledge } from '../wordKnowledge';
import type { PairWords } from './pairWords';

/** A pair of arguments, the first in the text first. */
export interface ArgumentPair {
	readonly left: ArgumentTokens;
	readonly right: ArgumentTokens;
}

/** Two arguments with their heads, and what their features are added to. */
export interface PairContext {
	readonly words: PairWords;
	readonly knowledge: WordKnowledge;
	readonly heads: readonly [number, number];
	readonly pair: ArgumentPair;
	readonly add: (key: number) => void;
}

/** A rough kind of a word: its entity label, the class of its first sense, or its cluster. */
export function kindOf({ entities, senses, clusters }: PairWords, token: number): number {
	if (entities[token] > 0) return 2000 + entities[token];
	return senses[token] > 0 ? senses[token] & 255 : 300 + (clusters[token] >> 4);
}

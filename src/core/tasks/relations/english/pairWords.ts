import { hashText } from '../../../linear/featureHash';
import type { RelationSentence } from '../relationSentence';
import type { WordKnowledge } from '../wordKnowledge';
import type { ArgumentKind } from './relationNouns';
import type { NamedArgument } from './sentenceSymbols';

/** What the features of pairs see of the words of one sentence; each list is one number a token. */
export interface PairWords {
	readonly length: number;
	/** Hash of the lemma; of a token of a name minus the number of its kind. */
	readonly lemmas: Int32Array;
	/** Hash of the fine tag. */
	readonly tags: Int32Array;
	/** Word cluster plus 1; 0 for none. */
	readonly clusters: Int32Array;
	/** Second cluster plus 1; 0 for none. */
	readonly secondClusters: Int32Array;
	/** Places of nouns in `WordKnowledge.glosses`; -1 for none. */
	readonly glosses: Int32Array;
	/** Classes of the first two senses of a noun or verb, see `WordKnowledge.senses`. */
	readonly senses: Int32Array;
	readonly isVerb: Uint8Array;
	/** Whether it is a preposition or particle. */
	readonly isPreposition: Uint8Array;
	/** Hash of the last three letters, and of the first five. */
	readonly suffixes: Int32Array;
	readonly prefixes: Int32Array;
	/** Number of the kind of the name that a token is part of, from 1; 0 for other tokens. */
	readonly entities: Uint8Array;
}

/** Kinds of names in the order of their numbers, from 1. */
const KIND_NUMBERS: readonly ArgumentKind[] = ['P', 'L', 'O', 'D', 'X'];

/**
 * The words of a sentence as the features of its pairs see them.
 * @param names names whose words count by their kind alone, so that nothing is learned of particular ones
 */
export function pairWords(
	sentence: RelationSentence,
	knowledge: WordKnowledge,
	names: readonly NamedArgument[] = [],
): PairWords {
	const { tokens, upos, xpos, lemmas } = sentence;
	const length = tokens.length;
	const entities = new Uint8Array(length);
	for (const { first, end, kind } of names) entities.fill(KIND_NUMBERS.indexOf(kind) + 1, first, end);
	const words: PairWords = {
		length,
		lemmas: new Int32Array(length),
		tags: Int32Array.from(xpos, tag => hashText(tag)),
		clusters: new Int32Array(length),
		secondClusters: new Int32Array(length),
		glosses: new Int32Array(length).fill(-1),
		senses: new Int32Array(length),
		isVerb: Uint8Array.from(xpos, tag => Number(tag.startsWith('VB'))),
		isPreposition: Uint8Array.from(xpos, tag => Number(tag === 'IN' || tag === 'TO' || tag === 'RP')),
		suffixes: new Int32Array(length),
		prefixes: new Int32Array(length),
		entities,
	};
	for (let i = 0; i < length; i++) {
		const form = tokens.word(i).toLowerCase();
		const lemma = (lemmas[i] === '' ? form : lemmas[i]).toLowerCase();
		const isName = entities[i] > 0;
		words.lemmas[i] = isName ? -entities[i] : hashText(lemma);
		words.clusters[i] = knowledge.cluster(form);
		words.secondClusters[i] = knowledge.secondCluster(lemma) || knowledge.secondCluster(form);
		if (!isName) words.glosses[i] = knowledge.glosses.find(hashText(lemma));
		words.suffixes[i] = hashText(lemma, Math.max(0, lemma.length - 3));
		words.prefixes[i] = hashText(lemma, 0, Math.min(5, lemma.length));
		const isNoun = upos[i] === 'NOUN';
		if (isNoun || words.isVerb[i] === 1) words.senses[i] = knowledge.senses(lemma, !isNoun);
	}
	return words;
}

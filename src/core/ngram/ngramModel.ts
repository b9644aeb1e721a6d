import type { NgramModelInfo, NgramSmoothing, OrderDiscounts } from './ngram';
import type { NgramCounts } from './ngramCounts';
import type { NgramTrie } from './ngramTrie';
import { BEGIN, END, MARKER_COUNT, UNKNOWN_ID } from './ngramVocabulary';
import type { NgramVocabulary } from './ngramVocabulary';
import { wordForm } from './wordForm';
import { NgramWalk } from './ngramWalk';
import type { NgramWeights } from './ngramWeights';

/** What a model is made of. */
export interface NgramModelParts {
	readonly engine: string;
	readonly vocabulary: NgramVocabulary;
	readonly trie: NgramTrie;
	readonly weights: NgramWeights;
	readonly smoothing: NgramSmoothing | undefined;
	readonly lowerCase: boolean;
	/** Where they were kept. */
	readonly counts?: NgramCounts;
	readonly discounts?: readonly OrderDiscounts[];
}

/** An n-gram language model: a vocabulary, the n-grams that were seen, and what each is worth. It does not change. */
export class NgramModel {
	readonly engine: string;
	readonly vocabulary: NgramVocabulary;
	readonly trie: NgramTrie;
	readonly weights: NgramWeights;
	readonly smoothing: NgramSmoothing | undefined;
	readonly lowerCase: boolean;
	readonly counts: NgramCounts | undefined;
	readonly discounts: readonly OrderDiscounts[];

	constructor(parts: NgramModelParts) {
		this.engine = parts.engine;
		this.vocabulary = parts.vocabulary;
		this.trie = parts.trie;
		this.weights = parts.weights;
		this.smoothing = parts.smoothing;
		this.lowerCase = parts.lowerCase;
		this.counts = parts.counts;
		this.discounts = parts.discounts ?? [];
	}

	get order(): number {
		return this.trie.order;
	}

	get info(): NgramModelInfo {
		return {
			engine: this.engine,
			order: this.order,
			smoothing: this.smoothing,
			ngrams: this.trie.sizes.slice(1),
			vocabularySize: this.vocabulary.size - MARKER_COUNT,
			lowerCase: this.lowerCase,
			hasCounts: this.counts !== undefined,
			isInterpolated: this.weights.isInterpolated,
		};
	}

	/** The number of a word as it stands in a text; that of `<unk>` for an unknown one, and for what looks like a marker. */
	idOf(word: string): number {
		if (word === BEGIN || word === END) return UNKNOWN_ID;
		return this.vocabulary.idOf(wordForm(word, this.lowerCase)) ?? UNKNOWN_ID;
	}

	/** The numbers of words. */
	idsOf(words: readonly string[]): Int32Array {
		return Int32Array.from(words, word => this.idOf(word));
	}

	/** A walk that stands nowhere yet. */
	walk(): NgramWalk {
		return new NgramWalk(this.trie, this.weights);
	}
}

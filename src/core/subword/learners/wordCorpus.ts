import type { AddedTokenDefinition, ModelDefinition, TokenizerDefinition } from '../definition/tokenizerDefinition';
import type { WordCutter } from './wordCutter';
import { WordCounts } from './wordCounts';

/** What a learner made of a corpus. */
export interface LearnedModel {
	readonly model: ModelDefinition;
	readonly addedTokens: readonly AddedTokenDefinition[];
	/** Joins pieces where the way of cutting words does not say how. */
	readonly decoder?: TokenizerDefinition['decoder'];
}

/** The words that a way of cutting finds in a corpus, counted. */
export class WordCorpus {
	readonly words: WordCounts;
	readonly #cutter: WordCutter;

	/** @param capacity what is kept of different words, in UTF-16 code units; see `WordCounts` */
	constructor(cutter: WordCutter, capacity: number | undefined) {
		this.#cutter = cutter;
		this.words = new WordCounts(capacity);
	}

	add(text: string): void {
		this.#cutter.cut(text, (normalized, start, end) => {
			this.words.add(normalized, start, end);
		});
	}

	/** The tokenizer that cuts words as they were cut here, and each by a model. */
	tokenizerOf({ model, addedTokens, decoder = null }: LearnedModel): TokenizerDefinition {
		return {
			version: '1.0',
			added_tokens: addedTokens,
			normalizer: this.#cutter.normalizer,
			pre_tokenizer: this.#cutter.preTokenizer,
			post_processor: null,
			decoder: this.#cutter.decoder ?? decoder,
			model,
		};
	}
}

import type { TokenizerDefinition } from '../definition/tokenizerDefinition';
import { numberAddedTokens } from './addedTokenNumbers';
import type { LearningControl, SubwordLearner } from './learner';
import { LearningPace } from './learningPace';
import { PieceNumbers } from './pieceNumbers';
import { UnigramEstimator } from './unigramEstimator';
import type { UnigramScore, UnigramTraining } from './unigramEstimator';
import { checkAlphabetFits, checkNotEmpty, checkVocabularyFilled } from './vocabularyChecks';
import { WordCorpus } from './wordCorpus';
import type { WordCutter } from './wordCutter';

export interface UnigramLearnerOptions extends Partial<UnigramTraining> {
	/** Number of pieces, the unknown one, special tokens and characters included. */
	readonly vocabularySize: number;
	/** A vocabulary that the corpus cannot fill is no error but smaller; default false. */
	readonly allowSmaller?: boolean;
	/** Stands for characters without a piece; default `<unk>`. */
	readonly unknownToken?: string;
	/** Pieces that stand for no text; default none beside the unknown one. */
	readonly specialTokens?: readonly string[];
	/** Pieces that are found in text as they stand and never cut; default none. */
	readonly userSymbols?: readonly string[];
	/** What is kept of different words, in UTF-16 code units; see `WordCounts`. */
	readonly capacity?: number;
}

/** What SentencePiece takes where nothing else is said; all characters are covered. */
export const UNIGRAM_TRAINING: UnigramTraining = {
	characterCoverage: 1,
	seedSize: 1_000_000,
	longestPiece: 16,
	shrinkingFactor: 0.75,
	rounds: 2,
};

/** Learns a unigram model of subwords (see `UnigramEstimator`) and gives it in the form of Hugging Face's files. */
export class UnigramLearner implements SubwordLearner<TokenizerDefinition> {
	readonly #options: UnigramLearnerOptions;
	readonly #corpus: WordCorpus;

	constructor(options: UnigramLearnerOptions, cutter: WordCutter) {
		this.#options = options;
		this.#corpus = new WordCorpus(cutter, options.capacity);
	}

	add(text: string): void {
		this.#corpus.add(text);
	}

	async learn(control?: LearningControl): Promise<TokenizerDefinition> {
		const { vocabularySize, unknownToken = '<unk>' } = this.#options;
		checkNotEmpty(this.#corpus.words);
		const pace = new LearningPace(control);
		await pace.rest('seeding', 0);
		const numbers = new PieceNumbers();
		const addedTokens = numberAddedTokens(numbers, { ...this.#options, unknownToken });
		const given = numbers.pieces.map((piece): UnigramScore => [piece, 0]);
		const estimator = await UnigramEstimator.of(this.#corpus.words, { ...UNIGRAM_TRAINING, ...this.#options }, pace);
		checkAlphabetFits(given.length + estimator.alphabetSize, vocabularySize);
		const learned = await estimator.estimate(vocabularySize - given.length);
		const pieces = [...given, ...learned.filter(([piece]) => !given.some(([text]) => text === piece))];
		checkVocabularyFilled(pieces.length, this.#options);
		return this.#corpus.tokenizerOf({
			addedTokens,
			model: { type: 'Unigram', unk_id: numbers.add(unknownToken), byte_fallback: false, vocab: pieces },
		});
	}
}

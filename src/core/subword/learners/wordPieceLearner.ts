import type { TokenizerDefinition } from '../definition/tokenizerDefinition';
import { numberAddedTokens } from './addedTokenNumbers';
import type { MergeLearnerOptions } from './bpeLearner';
import { writeFirstSymbols } from './firstSymbols';
import type { LearningControl, SubwordLearner } from './learner';
import { LearningPace } from './learningPace';
import { mergePairs } from './mergeLearner';
import { pairScore } from './pairScores';
import type { PairScoreName } from './pairScores';
import { PieceNumbers } from './pieceNumbers';
import { checkAlphabetFits, checkNotEmpty, checkVocabularyFilled } from './vocabularyChecks';
import { UsedPieces } from './usedPieces';
import { readCodePoints } from './wordCharacters';
import { WordCorpus } from './wordCorpus';
import type { WordCutter } from './wordCutter';

export interface WordPieceLearnerOptions extends MergeLearnerOptions {
	/** Which pair is joined next; default `gain`. */
	readonly score?: PairScoreName;
	/** Stands for a word that cannot be cut; default `[UNK]`. */
	readonly unknownToken?: string;
	/** Marks every piece but a word's first; default `##`. */
	readonly continuingPrefix?: string;
}

/** Longest word that WordPiece looks at, as in BERT: a longer one is unknown. */
const LONGEST_INPUT = 100;

/**
 * Learns WordPiece: joins the pair that raises the likelihood of the corpus under a unigram model of pieces the most, again and
 * again (Schuster and Nakajima 2012; see `PairScoreName` for the ways to count that). WordPiece finds pieces by longest match and
 * needs no path of merges to them, so pieces that were only steps on the way to longer ones leave the vocabulary.
 *
 * Hugging Face's `WordPieceTrainer` is another thing: it learns BPE, by the count of pairs alone (`frequency` here), and writes
 * the pieces as a WordPiece vocabulary.
 */
export class WordPieceLearner implements SubwordLearner<TokenizerDefinition> {
	readonly #options: WordPieceLearnerOptions;
	readonly #corpus: WordCorpus;

	constructor(options: WordPieceLearnerOptions, cutter: WordCutter) {
		this.#options = options;
		this.#corpus = new WordCorpus(cutter, options.capacity);
	}

	add(text: string): void {
		this.#corpus.add(text);
	}

	async learn(control?: LearningControl): Promise<TokenizerDefinition> {
		const { unknownToken = '[UNK]', continuingPrefix = '##' } = this.#options;
		checkNotEmpty(this.#corpus.words);
		const pace = new LearningPace(control);
		await pace.rest('seeding', 0);
		const numbers = new PieceNumbers();
		const addedTokens = numberAddedTokens(numbers, { ...this.#options, unknownToken });
		const chosen = await this.#learnPieces(numbers, continuingPrefix, pace);
		checkVocabularyFilled(chosen.size, this.#options);
		return this.#corpus.tokenizerOf({
			addedTokens,
			decoder: { type: 'WordPiece', prefix: continuingPrefix, cleanup: false },
			model: {
				type: 'WordPiece',
				unk_token: unknownToken,
				continuing_subword_prefix: continuingPrefix,
				max_input_chars_per_word: LONGEST_INPUT,
				vocab: chosen.toVocabulary(),
			},
		});
	}

	async #learnPieces(numbers: PieceNumbers, continuingPrefix: string, pace: LearningPace): Promise<PieceNumbers> {
		const { vocabularySize, minimumFrequency = 2, score = 'gain', ...options } = this.#options;
		const writing = {
			read: readCodePoints,
			continuingPrefix,
			endOfWordSuffix: '',
			initialAlphabet: options.initialAlphabet ?? [],
			alphabetLimit: options.alphabetLimit ?? Infinity,
			longestPiece: options.longestPiece ?? LONGEST_INPUT,
		};
		const sequences = await writeFirstSymbols(this.#corpus.words, writing, numbers, pace);
		checkAlphabetFits(numbers.size, vocabularySize);
		const scorer = pairScore(score, sequences, Math.max(1, minimumFrequency));
		const used = new UsedPieces(sequences, numbers.size);
		const name = (left: number, right: number): number => {
			const piece = numbers.add(numbers.pieces[left] + numbers.pieces[right].slice(continuingPrefix.length));
			used.merging(sequences.pairs.counts[sequences.pairs.find(left, right)], piece);
			return piece;
		};
		await mergePairs(sequences, scorer, name, { remaining: () => vocabularySize - used.count, pace });
		const chosen = new PieceNumbers();
		for (const piece of used.choose(numbers.size, vocabularySize)) {
			chosen.add(numbers.pieces[piece]);
		}
		return chosen;
	}
}

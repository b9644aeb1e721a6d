import { BYTE_CHARACTERS } from '../byteLevel/byteLevel';
import type { BpeDefinition, TokenizerDefinition } from '../definition/tokenizerDefinition';
import { writeFirstSymbols } from './firstSymbols';
import type { SymbolWriting } from './firstSymbols';
import type { LearningControl, SubwordLearner } from './learner';
import { LearningPace } from './learningPace';
import { mergePairs } from './mergeLearner';
import { PieceNumbers } from './pieceNumbers';
import { numberAddedTokens } from './addedTokenNumbers';
import type { SymbolSequences } from './symbolSequences';
import { checkAlphabetFits, checkNotEmpty, checkVocabularyFilled } from './vocabularyChecks';
import { byteReader, readCodePoints } from './wordCharacters';
import { WordCorpus } from './wordCorpus';
import type { WordCutter } from './wordCutter';

/** What all learners of merges are told. */
export interface MergeLearnerOptions {
	/** Number of pieces, special tokens and alphabet included. */
	readonly vocabularySize: number;
	/** A vocabulary that the corpus cannot fill is no error but smaller; default false. */
	readonly allowSmaller?: boolean;
	/** How often a pair must occur to be merged; default 2. */
	readonly minimumFrequency?: number;
	/** Pieces that stand for no text, such as `[CLS]`; default none beside the unknown token where there is one. */
	readonly specialTokens?: readonly string[];
	/** Pieces that are found in text as they stand and never cut; default none. */
	readonly userSymbols?: readonly string[];
	/** Most different characters; the rarest are left out; default no limit. */
	readonly alphabetLimit?: number;
	/** Characters that the vocabulary has even where the corpus lacks them. */
	readonly initialAlphabet?: readonly string[];
	/** Most characters of a piece (bytes in a byte-level vocabulary); default no limit. */
	readonly longestPiece?: number;
	/** What is kept of different words, in UTF-16 code units; see `WordCounts`. */
	readonly capacity?: number;
}

export interface BpeLearnerOptions extends MergeLearnerOptions {
	/** Whether the alphabet is that of the 256 bytes, so that nothing is unknown; default false. */
	readonly byteLevel?: boolean;
	/** Stands for characters outside the alphabet; default none. */
	readonly unknownToken?: string;
	/** Marks a word's last piece, such as `</w>`; default none. */
	readonly endOfWordSuffix?: string;
	/** Marks every piece but a word's first, such as `##`; default none. */
	readonly continuingPrefix?: string;
}

/**
 * Learns byte-pair encoding (Sennrich, Haddow and Birch 2016): the most frequent pair of neighbours becomes a piece, again and
 * again. Of equally frequent pairs the one whose left piece, then whose right piece was numbered first is merged first, as
 * Hugging Face's `BpeTrainer` does. The same words and counts give the same vocabulary in whatever order they came.
 *
 * Otherwise than there, a character outside a limited alphabet parts its word and does not vanish from it.
 */
export class BpeLearner implements SubwordLearner<TokenizerDefinition> {
	readonly #options: BpeLearnerOptions;
	readonly #corpus: WordCorpus;

	constructor(options: BpeLearnerOptions, cutter: WordCutter) {
		this.#options = options;
		this.#corpus = new WordCorpus(cutter, options.capacity);
	}

	add(text: string): void {
		this.#corpus.add(text);
	}

	async learn(control?: LearningControl): Promise<TokenizerDefinition> {
		const { endOfWordSuffix, continuingPrefix, vocabularySize, unknownToken } = this.#options;
		checkNotEmpty(this.#corpus.words);
		const pace = new LearningPace(control);
		await pace.rest('seeding', 0);
		const numbers = new PieceNumbers();
		const addedTokens = numberAddedTokens(numbers, this.#options);
		const sequences = await writeFirstSymbols(this.#corpus.words, this.#writing(), numbers, pace);
		checkAlphabetFits(numbers.size, vocabularySize);
		const merges = await this.#merge(sequences, numbers, pace);
		checkVocabularyFilled(numbers.size, this.#options);
		const model: BpeDefinition = {
			type: 'BPE',
			dropout: null,
			unk_token: unknownToken ?? null,
			continuing_subword_prefix: continuingPrefix ?? null,
			end_of_word_suffix: endOfWordSuffix ?? null,
			fuse_unk: false,
			byte_fallback: false,
			ignore_merges: false,
			vocab: numbers.toVocabulary(),
			merges,
		};
		const bySuffix = endOfWordSuffix === undefined ? null : { type: 'BPEDecoder', suffix: endOfWordSuffix };
		return this.#corpus.tokenizerOf({ addedTokens, model, decoder: bySuffix });
	}

	#writing(): SymbolWriting {
		const { byteLevel = false, initialAlphabet = [], longestPiece = Infinity, ...options } = this.#options;
		return {
			read: byteLevel ? byteReader() : readCodePoints,
			continuingPrefix: options.continuingPrefix ?? '',
			endOfWordSuffix: options.endOfWordSuffix ?? '',
			initialAlphabet: [...(byteLevel ? BYTE_CHARACTERS : []), ...initialAlphabet],
			alphabetLimit: options.alphabetLimit ?? Infinity,
			longestPiece,
		};
	}

	async #merge(sequences: SymbolSequences, numbers: PieceNumbers, pace: LearningPace): Promise<[string, string][]> {
		const { vocabularySize, minimumFrequency = 2, continuingPrefix = '' } = this.#options;
		const least = Math.max(1, minimumFrequency);
		const merges: [string, string][] = [];
		await mergePairs(
			sequences,
			{
				score: pair => {
					const count = sequences.pairs.counts[pair];
					return count >= least ? count : -Infinity;
				},
			},
			(left, right) => {
				const pieces: [string, string] = [numbers.pieces[left], numbers.pieces[right]];
				merges.push(pieces);
				return numbers.add(pieces[0] + pieces[1].slice(continuingPrefix.length));
			},
			{ remaining: () => vocabularySize - numbers.size, pace },
		);
		return merges;
	}
}

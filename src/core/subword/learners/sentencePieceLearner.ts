import { bytePiece } from '../byteFallback';
import type {
	NormalizerDefinition,
	SentencePieceDefinition,
	SentencePieceEntry,
	TrainerDefinition,
} from '../definition/sentencePieceDefinition';
import { DEFAULT_NORMALIZER, DEFAULT_TRAINER } from '../sentencePiece/modelProtoDefaults';
import { writeFirstSymbols } from './firstSymbols';
import type { LearningControl, SubwordLearner } from './learner';
import { LearningPace } from './learningPace';
import { mergePairs } from './mergeLearner';
import { pairScore } from './pairScores';
import { PieceNumbers } from './pieceNumbers';
import { SentenceWords } from './sentenceWords';
import { UnigramEstimator } from './unigramEstimator';
import { UNIGRAM_TRAINING } from './unigramLearner';
import { checkAlphabetFits, checkNotEmpty, checkVocabularyFilled } from './vocabularyChecks';
import { readCodePoints } from './wordCharacters';
import { WordCounts } from './wordCounts';

export interface SentencePieceLearnerOptions {
	readonly modelType: 'unigram' | 'bpe';
	/** Number of pieces, those for unknown, beginning and end, user symbols, bytes and characters included. */
	readonly vocabularySize: number;
	/** A vocabulary that the corpus cannot fill is no error but smaller; default false. */
	readonly allowSmaller?: boolean;
	/** Share of the corpus's characters that get pieces, in (0, 1]; default 0.9995. */
	readonly characterCoverage?: number;
	/** Whether characters without a piece are written as the bytes of their UTF-8; default false. */
	readonly byteFallback?: boolean;
	/** Pieces that are found in text as they stand and never cut; default none. */
	readonly userSymbols?: readonly string[];
	/** Pieces that stand for no text, beside `<s>` and `</s>`; default none. */
	readonly specialTokens?: readonly string[];
	/** How text is normalized; what is not given is as in SentencePiece, without rules. */
	readonly normalizer?: Partial<NormalizerDefinition>;
	/** How often a pair must occur to be merged; BPE only; default 2. */
	readonly minimumFrequency?: number;
	/** Most characters of a piece; default 16. */
	readonly longestPiece?: number;
	/** How many substrings a unigram model begins with; default 1,000,000. */
	readonly seedSize?: number;
	/** What is kept of different words, in UTF-16 code units; see `WordCounts`. */
	readonly capacity?: number;
}

const BYTES = 256;

/**
 * Learns what SentencePiece learns (Kudo and Richardson 2018): pieces of raw sentences in which a space is the character `▁`, by
 * a unigram model or byte-pair encoding. A line is a sentence; pieces do not go on over a space or into another script.
 */
export class SentencePieceLearner implements SubwordLearner<SentencePieceDefinition> {
	readonly #options: SentencePieceLearnerOptions;
	readonly #normalizer: NormalizerDefinition;
	readonly #trainer: TrainerDefinition;
	readonly #sentences: SentenceWords;
	readonly #words: WordCounts;

	constructor(options: SentencePieceLearnerOptions) {
		const { modelType, vocabularySize, byteFallback = false, userSymbols = [] } = options;
		const { characterCoverage = DEFAULT_TRAINER.characterCoverage } = options;
		this.#options = options;
		this.#normalizer = { ...DEFAULT_NORMALIZER, name: 'identity', ...options.normalizer };
		this.#trainer = { ...DEFAULT_TRAINER, modelType, vocabularySize, characterCoverage, byteFallback };
		this.#sentences = new SentenceWords(this.#normalizer, userSymbols);
		this.#words = new WordCounts(options.capacity);
	}

	add(text: string): void {
		this.#sentences.cut(text, (sentence, start, end) => {
			this.#words.add(sentence, start, end);
		});
	}

	async learn(control?: LearningControl): Promise<SentencePieceDefinition> {
		checkNotEmpty(this.#words);
		const pace = new LearningPace(control);
		await pace.rest('seeding', 0);
		const given = this.#givenPieces();
		const learned =
			this.#trainer.modelType === 'bpe' ? await this.#learnBpe(given, pace) : await this.#learnUnigram(given, pace);
		const pieces = [...given, ...learned];
		checkVocabularyFilled(pieces.length, this.#options);
		return { pieces, trainer: { ...this.#trainer, vocabularySize: pieces.length }, normalizer: this.#normalizer };
	}

	/** The pieces that are not learned, in the library's order. */
	#givenPieces(): readonly SentencePieceEntry[] {
		const { specialTokens = [], userSymbols = [], byteFallback = false } = this.#options;
		const pieces = new Map<string, SentencePieceEntry>();
		const put = (piece: string, kind: SentencePieceEntry['kind']): void => {
			if (piece !== '' && !pieces.has(piece)) {
				pieces.set(piece, { piece, score: 0, kind });
			}
		};
		put('<unk>', 'unknown');
		['<s>', '</s>', ...specialTokens].forEach(token => put(token, 'control'));
		userSymbols.forEach(symbol => put(symbol, 'userDefined'));
		for (let byte = 0; byteFallback && byte < BYTES; byte++) {
			put(bytePiece(byte), 'byte');
		}
		return [...pieces.values()];
	}

	async #learnUnigram(given: readonly SentencePieceEntry[], pace: LearningPace): Promise<SentencePieceEntry[]> {
		const { vocabularySize } = this.#options;
		const { characterCoverage } = this.#trainer;
		const training = { ...UNIGRAM_TRAINING, ...this.#options, characterCoverage };
		const estimator = await UnigramEstimator.of(this.#words, training, pace);
		checkAlphabetFits(given.length + estimator.alphabetSize, vocabularySize);
		const known = new Set(given.map(({ piece }) => piece));
		const pieces = await estimator.estimate(vocabularySize - given.length);
		return pieces
			.filter(([piece]) => !known.has(piece))
			.map(([piece, score]) => ({ piece, score, kind: 'normal' as const }));
	}

	/** Merges by rank, then the characters, most frequent first, each scored by its place. */
	async #learnBpe(given: readonly SentencePieceEntry[], pace: LearningPace): Promise<SentencePieceEntry[]> {
		const { vocabularySize, minimumFrequency = 2, longestPiece = UNIGRAM_TRAINING.longestPiece } = this.#options;
		const numbers = new PieceNumbers();
		const writing = {
			read: readCodePoints,
			continuingPrefix: '',
			endOfWordSuffix: '',
			initialAlphabet: [],
			alphabetLimit: Infinity,
			characterCoverage: this.#trainer.characterCoverage,
			longestPiece,
		};
		const sequences = await writeFirstSymbols(this.#words, writing, numbers, pace);
		const characters = [...numbers.pieces];
		checkAlphabetFits(given.length + characters.length, vocabularySize);
		const known = new Set(given.map(({ piece }) => piece));
		await mergePairs(
			sequences,
			pairScore('frequency', sequences, Math.max(1, minimumFrequency)),
			(left, right) => numbers.add(numbers.pieces[left] + numbers.pieces[right]),
			{ remaining: () => vocabularySize - given.length - numbers.size, pace },
		);
		const merged = numbers.pieces.slice(characters.length);
		return [...merged, ...characters]
			.filter(piece => !known.has(piece))
			.map((piece, rank) => ({ piece, score: -rank, kind: 'normal' as const }));
	}
}

import type { LearningProgress } from '../core/subword/learners/learner';
import type { SubwordAlgorithm } from '../core/subword/subwordTokenizer';
import type { SubwordTrace } from '../core/subword/subwordTrace';
import type { Span } from '../core/text/span';
import type { DocumentRange, Outdated } from './analysis';

export type { LearningProgress } from '../core/subword/learners/learner';
export type { SubwordAlgorithm } from '../core/subword/subwordTokenizer';
export type { SubwordTrace } from '../core/subword/subwordTrace';

/** Where a vocabulary comes from: a published one, one of our own, a file of the user's, or text of the user's. */
export type VocabularySource = 'ready' | 'own' | 'loaded' | 'learned';

/** The files that a tokenizer can be written as: Hugging Face's `tokenizer.json` or SentencePiece's `.model`. */
export type VocabularyFormat = 'tokenizerJson' | 'sentencePieceModel';

/** A vocabulary that the worker can encode with. */
export interface VocabularyInfo {
	/** Names it in requests: `o200k_base` for a ready one, else what the host gave. */
	readonly id: string;
	readonly title: string;
	readonly source: VocabularySource;
	readonly algorithm: SubwordAlgorithm;
	/** Number of ids. */
	readonly size: number;
	/** How it can be saved; empty for none. */
	readonly formats: readonly VocabularyFormat[];
}

/** A file by its name without folders, with its content. */
export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface LoadVocabularyParams {
	/** The id that it gets, in place of what had it before. */
	readonly id: string;
	readonly title: string;
	/** The file that was chosen, then those that belong to it (`merges.txt` beside `vocab.json`). */
	readonly files: readonly NamedBytes[];
	/** Whether it was learned here and comes back after the worker was started again; default false. */
	readonly learned?: boolean;
}

export interface SaveVocabularyParams {
	readonly vocabulary: string;
	readonly format: VocabularyFormat;
}

export interface EncodeParams extends DocumentRange {
	readonly vocabulary: string;
	/** Whether pieces that the model wants around a text, such as `[CLS]`, are among the answer's; default false. */
	readonly specialTokens?: boolean;
}

/** A piece of the vocabulary that occurs in an answer. */
export interface PieceEntry {
	readonly id: number;
	/** As the vocabulary writes it: `Ġthe`, `##ness`, `▁of`. */
	readonly piece: string;
	/** What the piece stands for in bytes, where the vocabulary is one of bytes. */
	readonly bytes?: readonly number[];
	readonly kind: 'normal' | 'unknown' | 'special';
}

/** The pieces of a stretch of a document that is encoded by itself, as columns in the order of the text. */
export interface EncodedRange extends Span {
	readonly version: number;
	readonly vocabulary: string;
	readonly ids: Int32Array;
	/** Starts and ends in the document; pieces that share a character's bytes each have the span of the character. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** One entry an id that occurs. */
	readonly entries: readonly PieceEntry[];
	/** Whether the model wants special tokens around a text, asked for or not. */
	readonly hasSpecialTokens: boolean;
}

/** Counts over a stretch of a document; rates are quotients of these. */
export interface SubwordStatistics {
	readonly version: number;
	readonly tokens: number;
	/** Tokens that stand for what the vocabulary lacks. */
	readonly unknown: number;
	/** Characters as Unicode code points. */
	readonly characters: number;
	/** Words with a letter or a digit, by our own segmentation; undefined where that failed. */
	readonly words: number | undefined;
}

export interface ExplainParams extends EncodeParams {
	/** The offset in the document whose word is explained; it lies in the range. */
	readonly offset: number;
}

/** How a word comes to its pieces, looked at by itself. */
export interface SubwordExplanation extends Span {
	readonly version: number;
	readonly vocabulary: string;
	/** The text that was explained; empty where there is only white space. */
	readonly text: string;
	/** One a pre-token. */
	readonly traces: readonly SubwordTrace[];
	/** Bytes of the symbols in the traces that stand for bytes. */
	readonly symbolBytes: Readonly<Record<string, readonly number[]>>;
}

export interface CountTextsParams {
	readonly vocabulary: string;
	readonly texts: readonly string[];
}

/** Counts of one of the texts. */
export interface TextCount {
	readonly tokens: number;
	/** Characters as Unicode code points. */
	readonly characters: number;
}

/** What a learner is to make. */
export interface LearnOptions {
	/** The id that the new vocabulary gets. */
	readonly id: string;
	readonly title: string;
	readonly algorithm: SubwordAlgorithm;
	readonly vocabularySize: number;
	/** Whether a vocabulary that the text cannot fill is smaller instead of an error; default false. */
	readonly allowSmaller?: boolean;
	/** Share of the corpus's characters that are covered, in (0, 1]; SentencePiece and Unigram only. */
	readonly characterCoverage?: number;
	/** SentencePiece only: whether what is not covered is written in bytes. */
	readonly byteFallback?: boolean;
	/** Pieces that are never cut. */
	readonly userSymbols?: readonly string[];
}

/** Names a learner that was begun, by the id of its vocabulary. */
export interface LearnerReference {
	readonly id: string;
}

export interface LearnText extends LearnerReference {
	/** A portion of the corpus, which ends at a line end. */
	readonly text: string;
}

/**
 * Requests from host to worker. Those about a document follow the rules of `analysis.ts`: its text must be open, and an
 * answer is `outdated` where it is at another version.
 */
export interface SubwordRequests {
	'subword/vocabularies': { params: null; result: readonly VocabularyInfo[] };
	'subword/encode': { params: EncodeParams; result: EncodedRange | Outdated };
	'subword/statistics': { params: EncodeParams; result: SubwordStatistics | Outdated };
	/** The number of tokens alone. */
	'subword/count': { params: EncodeParams; result: { readonly version: number; readonly tokens: number } | Outdated };
	'subword/explain': { params: ExplainParams; result: SubwordExplanation | Outdated };
	'subword/countTexts': { params: CountTextsParams; result: readonly TextCount[] };
	'subword/load': { params: LoadVocabularyParams; result: VocabularyInfo };
	'subword/save': { params: SaveVocabularyParams; result: Uint8Array };
	/** Forgets one that was loaded or learned. */
	'subword/remove': { params: { readonly vocabulary: string }; result: null };
	/** Learning: begin, then one `add` after the other, then `finish`, which a cancellation ends; or `abandon`. */
	'subword/learnBegin': { params: LearnOptions; result: null };
	'subword/learnAdd': { params: LearnText; result: null };
	'subword/learnFinish': { params: LearnerReference; result: VocabularyInfo };
	'subword/learnAbandon': { params: LearnerReference; result: null };
}

/** Notifications from worker to host. */
export interface SubwordWorkerNotifications {
	'subword/learnProgress': LearnerReference & LearningProgress;
}

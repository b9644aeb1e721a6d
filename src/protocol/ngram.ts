import type {
	ChainProbability,
	GeneratedSentence,
	NgramModelInfo,
	NgramOptions,
	NgramOrder,
	NgramReport,
	NgramSmoothing,
	NgramSparsity,
	SurprisalColumns,
	TextMeasures,
	WordSuggestion,
} from '../core/ngram/ngram';
import type { Span } from '../core/text/span';
import type { DocumentRange, Outdated } from './analysis';

export type {
	ChainProbability,
	GeneratedSentence,
	NgramModelInfo,
	NgramOptions,
	NgramOrder,
	NgramReport,
	NgramSmoothing,
	NgramSparsity,
	NgramTerm,
	SurprisalColumns,
	TextMeasures,
	WordProbability,
	WordSuggestion,
} from '../core/ngram/ngram';

/** The files that a model can be written as: ARPA's text, which other toolkits read, or our own binary. */
export type LanguageModelFormat = 'arpa' | 'binary';

/** Which model answers. */
export interface ModelChoice {
	/** `shipped` for the one of a sentence's language, `document` for one learned from the document itself, else an id. */
	readonly model: string;
	/** What one learned from the document is learned with; others are as they were made. */
	readonly smoothing: NgramSmoothing;
	readonly order: NgramOrder;
}

/** A model that a person had learned, or loaded from a file. */
export interface LanguageModelInfo {
	readonly id: string;
	readonly title: string;
	readonly source: 'learned' | 'loaded';
	readonly model: NgramModelInfo;
	/** What it was learned from and how it did; undefined for one from a file. */
	readonly report: NgramReport | undefined;
	readonly formats: readonly LanguageModelFormat[];
}

/** The model that an answer is from. */
export interface UsedModel {
	/** Its name, or the names of the shipped ones that the text's languages asked for. */
	readonly engine: string;
	readonly order: number;
	/** Whether it was learned from the very text that it is asked about, which it then knows too well. */
	readonly isOfThisText: boolean;
}

export interface ChosenModelParams extends DocumentRange {
	readonly choice: ModelChoice;
}

export interface ModelAtParams extends ChosenModelParams {
	/** A place in the document: the sentence there is looked at. */
	readonly offset: number;
}

/** The sentence at a place with the probability of each of its words, given those before it. */
export interface SentenceChain extends Span {
	readonly version: number;
	readonly used: UsedModel;
	/** Offsets of the words in the document; the end of the sentence, a factor without a place, has none. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** One factor a word, and one for the sentence's end; none where the range has no sentence. */
	readonly chain: ChainProbability;
	/** A long sentence is cut: the words around the place. */
	readonly isCut: boolean;
}

/** How well a model foresees a text. */
export interface ModelMeasures {
	readonly version: number;
	readonly used: UsedModel;
	/** Of the range. */
	readonly measures: TextMeasures;
	/**
	 * For a model that was learned from this document: the scores of every tenth sentence by a model that was learned from the other nine;
	 * undefined where there are too few sentences.
	 */
	readonly heldOut: TextMeasures | undefined;
	/** The range is for the most part in neither Chinese nor English. */
	readonly isOtherLanguage: boolean;
}

/** Surprisal of the words of a stretch. */
export interface RangeSurprisal {
	readonly version: number;
	readonly used: UsedModel;
	readonly columns: SurprisalColumns;
}

/** Scores of one way of smoothing. */
export interface SmoothingScores {
	readonly smoothing: NgramSmoothing;
	readonly order: NgramOrder;
	readonly heldOut: TextMeasures;
}

/** What becomes of the same sentences by each smoothing and order, and how sparse their n-grams are. */
export interface SmoothingComparison {
	readonly version: number;
	/** Sentences and words that the models were learned from. */
	readonly sentences: number;
	readonly tokens: number;
	/** Scores of the sentences that were held out; none where there are too few sentences to hold any out. */
	readonly scores: readonly SmoothingScores[];
	readonly sparsity: readonly NgramSparsity[];
}

export interface SuggestParams extends ModelAtParams {
	/** How many at most. */
	readonly count: number;
	/** Whether words may come after a word that is written without a space behind it, too; default false. */
	readonly afterWord?: boolean;
}

/** A word that may stand at a place. */
export interface PlacedSuggestion extends WordSuggestion {
	/** Where what it is written over begins; it ends at the place. */
	readonly start: number;
}

/** Words that may come at a place. */
export interface NextWords {
	readonly version: number;
	readonly used: UsedModel;
	/** The words before the place that were looked at. */
	readonly history: readonly string[];
	/** The likeliest first; none in what is no prose, such as code. */
	readonly suggestions: readonly PlacedSuggestion[];
}

export interface GenerateParams extends ChosenModelParams {
	readonly seed: number;
	readonly temperature: number;
	/** Sentences to make. */
	readonly sentences: number;
}

/** Text that a model made. */
export interface GeneratedText {
	readonly version: number;
	readonly used: UsedModel;
	readonly sentences: readonly GeneratedSentence[];
	/** The sentences as they are written in their language. */
	readonly texts: readonly string[];
}

/** Names a model that is being learned. */
export interface LanguageModelReference {
	readonly id: string;
}

export interface LearnLanguageModel extends LanguageModelReference {
	readonly title: string;
	readonly options: NgramOptions;
}

export interface LanguageModelText extends LanguageModelReference {
	readonly text: string;
	readonly format: 'plain' | 'markdown';
	/** Whether it goes on with the text before: the next portion of a long file. */
	readonly goesOn: boolean;
}

export interface LoadLanguageModel extends LanguageModelReference {
	readonly title: string;
	/** Of the file, for messages, and to tell its format. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Whether it was learned here and comes back after the worker was started again; default false. */
	readonly learned?: boolean;
}

/** How far a model is: words counted so far, or a share in [0, 1] of the estimation. */
export type LearningStage =
	{ readonly stage: 'counting'; readonly words: number } | { readonly stage: 'estimating'; readonly part: number };

/** Requests from host to worker about language models; see `analysis.ts` for those about a document. */
export interface NgramRequests {
	/** Those that a person had learned or loaded; the shipped ones and the document's own need no listing. */
	'ngram/models': { params: null; result: readonly LanguageModelInfo[] };
	'ngram/chain': { params: ModelAtParams; result: SentenceChain | Outdated };
	'ngram/measures': { params: ChosenModelParams; result: ModelMeasures | Outdated };
	/** Of the sentences that touch the range. A model of the document may be of a version that is some edits old. */
	'ngram/surprisal': { params: ChosenModelParams; result: RangeSurprisal | Outdated };
	/** Each smoothing, learned from nine tenths of the range and measured on the tenth, at an order and those below it. */
	'ngram/comparison': {
		params: DocumentRange & { readonly order: NgramOrder };
		result: SmoothingComparison | Outdated;
	};
	'ngram/suggest': { params: SuggestParams; result: NextWords | Outdated };
	'ngram/generate': { params: GenerateParams; result: GeneratedText | Outdated };
	/** Learning: begin, then one `add` after the other, then `finish`, which a cancellation ends; or `abandon`. */
	'ngram/learnBegin': { params: LearnLanguageModel; result: null };
	'ngram/learnAdd': { params: LanguageModelText; result: null };
	'ngram/learnFinish': { params: LanguageModelReference; result: LanguageModelInfo };
	'ngram/learnAbandon': { params: LanguageModelReference; result: null };
	'ngram/load': { params: LoadLanguageModel; result: LanguageModelInfo };
	'ngram/save': {
		params: LanguageModelReference & { readonly format: LanguageModelFormat };
		result: Uint8Array;
	};
	/** Forgets one that was loaded or learned. */
	'ngram/remove': { params: LanguageModelReference; result: null };
}

/** Notifications from worker to host about language models. */
export interface NgramWorkerNotifications {
	'ngram/learnProgress': LanguageModelReference & LearningStage;
}

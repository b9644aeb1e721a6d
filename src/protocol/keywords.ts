import type { Keyword, KeywordMethod, TopicModel } from '../core/tasks/keywords/keyword';
import type { Span } from '../core/text/span';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type { Keyword, KeywordMethod, Topic, TopicModel, TopicWord } from '../core/tasks/keywords/keyword';

export interface KeywordsParams extends DocumentRange {
	readonly method: KeywordMethod;
	/** How many at most. */
	readonly count: number;
	/** So many places of all of them are told at most, those of the best ones first; by default all. */
	readonly places?: number;
}

export interface KeywordsResult {
	readonly version: number;
	readonly engine: string;
	/** The best first. */
	readonly keywords: readonly Keyword[];
	/** In how many places they are, told or not. */
	readonly found: number;
	/** The text is for the most part in neither Chinese nor English, so that the answer means little. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

export interface TopicsParams extends DocumentRange {
	/** How many topics; 0 leaves it to the length of the text. */
	readonly topics: number;
}

/** The topics of a document by its passages. */
export interface TopicsResult {
	readonly version: number;
	readonly model: TopicModel;
	/** The passages, one a row of `model.shares`. */
	readonly passages: readonly Span[];
	/** As of keywords. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** Names a topic model of many texts that is being made. */
export interface TopicCorpusReference {
	readonly id: string;
}

export interface TopicCorpusText extends TopicCorpusReference {
	/** What the answer calls it: a path below the folder. */
	readonly name: string;
	readonly text: string;
	readonly format: 'plain' | 'markdown';
}

/** The topics of many texts. */
export interface CorpusTopics {
	readonly model: TopicModel;
	/** The texts, one a row of `model.shares`. */
	readonly names: readonly string[];
}

/** Requests from host to worker about keywords and topics; see `analysis.ts` for those about a document. */
export interface KeywordRequests {
	'keywords/keywords': { params: KeywordsParams; result: KeywordsResult | Outdated };
	'keywords/topics': { params: TopicsParams; result: TopicsResult | Outdated };
	/** Topics of a folder: begin, then one `add` after the other, then `finish`, which a cancellation ends; or `abandon`. */
	'keywords/corpusBegin': { params: TopicCorpusReference & { readonly topics: number }; result: null };
	'keywords/corpusAdd': { params: TopicCorpusText; result: null };
	'keywords/corpusFinish': { params: TopicCorpusReference; result: CorpusTopics };
	'keywords/corpusAbandon': { params: TopicCorpusReference; result: null };
}

/** Notifications from worker to host. */
export interface KeywordWorkerNotifications {
	'keywords/corpusProgress': TopicCorpusReference & { readonly part: number };
}

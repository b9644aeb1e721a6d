import type { Span } from '../../text/span';

/** How keywords are found: by a graph of words (TextRank), by TF-IDF against a background, by the topics of the text (LDA). */
export type KeywordMethod = 'textrank' | 'tfidf' | 'topics';

/** A word or phrase that says what a text is about. */
export interface Keyword {
	/** As it stands in the text the first time. */
	readonly text: string;
	/** In (0, 1], relative to the best one. */
	readonly score: number;
	/** Where it occurs, in order. */
	readonly occurrences: readonly Span[];
}

/** A word of a topic. */
export interface TopicWord {
	readonly text: string;
	/** Its probability in the topic. */
	readonly probability: number;
}

/** A topic that a topic model found. */
export interface Topic {
	/** Most probable first. */
	readonly words: readonly TopicWord[];
	/** Its share of the whole text, in [0, 1]. */
	readonly share: number;
}

/** The topics of one text, by its parts: passages of a document, or files of a folder. */
export interface TopicModel {
	readonly engine: string;
	readonly topics: readonly Topic[];
	/** For each part, its topics' shares: `shares[part][topic]`, each row of sum 1. */
	readonly shares: readonly (readonly number[])[];
}

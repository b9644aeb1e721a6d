import type { LayerFailure } from '../../src/protocol/analysis';
import type { Keyword, KeywordMethod } from '../../src/protocol/keywords';
import { NEW_LIST, type ListState } from '../list/listState';
import { IDLE, type Load } from '../state/load';
import type { TopicPicture } from './topicPicture';

/** What the tab shows: keywords, or the topics of the text by its passages. */
export type KeywordsView = 'keywords' | 'topics';

/** The methods in the order of their choice. */
export const KEYWORD_METHODS: readonly KeywordMethod[] = ['textrank', 'tfidf', 'topics'];

/** The numbers of topics that can be asked for; 0 for as many as the length of the text suggests. */
export const TOPIC_NUMBERS: readonly number[] = [0, 3, 5, 8, 12];

/** The keywords of a scope. */
export interface KeywordsAnswer {
	readonly kind: 'keywords';
	readonly scopeId: number;
	readonly method: KeywordMethod;
	readonly engine: string;
	readonly keywords: readonly Keyword[];
	/** The text is for the most part in neither Chinese nor English. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** The topics of a scope. */
export interface TopicsAnswer {
	readonly kind: 'topics';
	readonly scopeId: number;
	readonly engine: string;
	readonly picture: TopicPicture;
	/** The text is for the most part in neither Chinese nor English. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** The Keywords tab; `data` may be of an older scope until the new one arrives, and is always of the view. */
export interface KeywordsState {
	readonly load: Load;
	readonly data: KeywordsAnswer | TopicsAnswer | undefined;
	readonly view: KeywordsView;
	readonly method: KeywordMethod;
	/** The number of topics that is wanted; 0 leaves it to the text. */
	readonly topics: number;
	/** Index of the occurrence shown last, by keyword. */
	readonly occurrences: Readonly<Record<string, number>>;
	readonly list: ListState;
	/** The row at the cursor, or -1. */
	readonly cursorRow: number;
	/** The column of the picture that the keyboard acts on. */
	readonly column: number;
}

/** The part of the tab that is kept over a reload. */
export interface SavedKeywords {
	readonly view: KeywordsView;
	readonly method: KeywordMethod;
	readonly topics: number;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_KEYWORDS: SavedKeywords = { view: 'keywords', method: 'textrank', topics: 0 };

/** The tab before the host answered. */
export function newKeywords({ view, method, topics }: SavedKeywords): KeywordsState {
	return {
		load: IDLE,
		data: undefined,
		view,
		method,
		topics,
		occurrences: {},
		list: NEW_LIST,
		cursorRow: -1,
		column: 0,
	};
}

/** What is kept of the tab. */
export function toSavedKeywords({ view, method, topics }: KeywordsState): SavedKeywords {
	return { view, method, topics };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedKeywords(value: unknown): SavedKeywords {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_KEYWORDS;
	const { view, method, topics } = value as Record<string, unknown>;
	return {
		view: view === 'topics' ? 'topics' : 'keywords',
		method: KEYWORD_METHODS.find(known => known === method) ?? DEFAULT_SAVED_KEYWORDS.method,
		topics: TOPIC_NUMBERS.find(known => known === topics) ?? DEFAULT_SAVED_KEYWORDS.topics,
	};
}

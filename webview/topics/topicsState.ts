import type { ClassifierInfo, ClassifierReport } from '../../src/protocol/classification';
import { IDLE, type Load } from '../state/load';
import type { TopicAnswer } from './topicsModel';

/** The classifiers that there are, as far as they were asked for. */
export interface ClassifiersState {
	readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
	readonly list: readonly ClassifierInfo[];
	/** By id, of those that were learned here. */
	readonly reports: Readonly<Record<string, ClassifierReport>>;
}

/** What classifiers make of a scope. */
export interface TopicsData {
	readonly scopeId: number;
	readonly answers: readonly TopicAnswer[];
}

/** The Topics tab; `data` may be of an older scope until the new one arrives. */
export interface TopicsState {
	readonly load: Load;
	readonly data: TopicsData | undefined;
	readonly classifiers: ClassifiersState;
	/** The id of a classifier of the user's, or nothing for those that are shipped. */
	readonly view: string;
	/** Parts that show all they have: `labels:<classifier>`, `evidence:<classifier>`. */
	readonly expanded: readonly string[];
	/** Whether what spoke for the labels is marked in the editor. */
	readonly marks: boolean;
	/** Index of the place shown last, by key of its group. */
	readonly occurrences: Readonly<Record<string, number>>;
}

/** The part of the tab that is kept over a reload. */
export interface SavedTopics {
	readonly view: string;
	readonly marks: boolean;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_TOPICS: SavedTopics = { view: '', marks: false };

/** The tab before the host answered. */
export function newTopics({ view, marks }: SavedTopics): TopicsState {
	return {
		load: IDLE,
		data: undefined,
		classifiers: { load: 'idle', list: [], reports: {} },
		view,
		expanded: [],
		marks,
		occurrences: {},
	};
}

/** The tab for another text. */
export function topicsOfNewText(state: TopicsState): TopicsState {
	return { ...state, load: IDLE, data: undefined, occurrences: {} };
}

/** What is kept of the tab. */
export function toSavedTopics({ view, marks }: TopicsState): SavedTopics {
	return { view, marks };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedTopics(value: unknown): SavedTopics {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_TOPICS;
	const { view, marks } = value as Record<string, unknown>;
	return { view: typeof view === 'string' ? view.slice(0, 200) : '', marks: marks === true };
}

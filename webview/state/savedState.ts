import type { PanelTab } from '../../src/protocol/panel';
import type { EntitySort } from '../entities/entityModel';
import { DEFAULT_SAVED_SUBWORDS, readSavedSubwords, type SavedSubwords } from '../subwords/subwordsState';

/** The fewest and the most sentences that a summary may be asked for. */
export const SUMMARY_RANGE = { least: 1, most: 20 } as const;

/** What the webview keeps over a reload: choices of the user, never text of a document. */
export interface SavedState {
	readonly tab: PanelTab;
	readonly tagFilter: string;
	readonly textFilter: string;
	readonly entitySort: EntitySort;
	readonly collapsed: readonly string[];
	readonly sentences: number;
	readonly subwords: SavedSubwords;
}

/** What a panel starts with that was never used. */
export const DEFAULT_SAVED_STATE: SavedState = {
	tab: 'tokens',
	tagFilter: '',
	textFilter: '',
	entitySort: 'position',
	collapsed: [],
	sentences: 3,
	subwords: DEFAULT_SAVED_SUBWORDS,
};

const TABS: readonly PanelTab[] = ['tokens', 'subwords', 'entities', 'summary'];

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedState(value: unknown): SavedState {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_STATE;
	const { tab, tagFilter, textFilter, entitySort, collapsed, sentences, subwords } = value as Record<string, unknown>;
	const text = (candidate: unknown): string => (typeof candidate === 'string' ? candidate.slice(0, 200) : '');
	return {
		tab: TABS.find(known => known === tab) ?? DEFAULT_SAVED_STATE.tab,
		tagFilter: text(tagFilter),
		textFilter: text(textFilter),
		entitySort: entitySort === 'count' ? 'count' : 'position',
		collapsed: Array.isArray(collapsed) ? collapsed.filter(label => typeof label === 'string').slice(0, 50) : [],
		sentences: typeof sentences === 'number' ? clampSentences(sentences) : DEFAULT_SAVED_STATE.sentences,
		subwords: readSavedSubwords(subwords),
	};
}

/** A number of sentences within {@link SUMMARY_RANGE}. */
export function clampSentences(sentences: number): number {
	if (!Number.isFinite(sentences)) return DEFAULT_SAVED_STATE.sentences;
	return Math.max(SUMMARY_RANGE.least, Math.min(Math.round(sentences), SUMMARY_RANGE.most));
}

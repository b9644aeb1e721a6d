import type { PanelTab } from '../../src/protocol/panel';
import { DEFAULT_SAVED_ANSWERS, readSavedAnswers, type SavedAnswers } from '../answers/answersState';
import { DEFAULT_SAVED_CORPUS, readSavedCorpus, type CorpusChoices } from '../corpus/corpusState';
import { DEFAULT_SAVED_EXPLAIN, readSavedExplain, type SavedExplain } from '../explain/explainState';
import type { EntitySort } from '../entities/entityModel';
import { DEFAULT_SAVED_KEYWORDS, readSavedKeywords, type SavedKeywords } from '../keywords/keywordsState';
import {
	DEFAULT_SAVED_LANGUAGE_MODEL,
	readSavedLanguageModel,
	type SavedLanguageModel,
} from '../languageModel/languageModelState';
import { DEFAULT_SAVED_RELATIONS, readSavedRelations, type SavedRelations } from '../relations/relationsState';
import { DEFAULT_SAVED_STATISTICS, readSavedStatistics, type SavedStatistics } from '../statistics/statisticsState';
import { DEFAULT_SAVED_SUBWORDS, readSavedSubwords, type SavedSubwords } from '../subwords/subwordsState';
import { DEFAULT_SAVED_SUMMARY, readSavedSummary, type SavedSummary } from '../summary/summaryState';
import { DEFAULT_SAVED_TOPICS, readSavedTopics, type SavedTopics } from '../topics/topicsState';
import {
	DEFAULT_SAVED_TRANSLATION,
	readSavedTranslation,
	type SavedTranslation,
} from '../translation/translationState';
import { readSavedVectors } from '../vectors/savedVectors';
import { DEFAULT_SAVED_VECTORS, type SavedVectors } from '../vectors/vectorsState';
import { PANEL_TABS } from './panelTabs';

/** What the webview keeps over a reload: choices of the user, never text of a document. */
export interface SavedState {
	readonly tab: PanelTab;
	readonly tagFilter: string;
	readonly textFilter: string;
	readonly entitySort: EntitySort;
	readonly collapsed: readonly string[];
	readonly subwords: SavedSubwords;
	readonly topics: SavedTopics;
	readonly keywords: SavedKeywords;
	readonly statistics: SavedStatistics;
	readonly relations: SavedRelations;
	readonly summary: SavedSummary;
	readonly answers: SavedAnswers;
	readonly corpus: CorpusChoices;
	readonly languageModel: SavedLanguageModel;
	readonly vectors: SavedVectors;
	readonly translation: SavedTranslation;
	readonly explain: SavedExplain;
}

/** What a panel starts with that was never used. */
export const DEFAULT_SAVED_STATE: SavedState = {
	tab: 'tokens',
	tagFilter: '',
	textFilter: '',
	entitySort: 'position',
	collapsed: [],
	subwords: DEFAULT_SAVED_SUBWORDS,
	topics: DEFAULT_SAVED_TOPICS,
	keywords: DEFAULT_SAVED_KEYWORDS,
	statistics: DEFAULT_SAVED_STATISTICS,
	relations: DEFAULT_SAVED_RELATIONS,
	summary: DEFAULT_SAVED_SUMMARY,
	answers: DEFAULT_SAVED_ANSWERS,
	corpus: DEFAULT_SAVED_CORPUS,
	languageModel: DEFAULT_SAVED_LANGUAGE_MODEL,
	vectors: DEFAULT_SAVED_VECTORS,
	translation: DEFAULT_SAVED_TRANSLATION,
	explain: DEFAULT_SAVED_EXPLAIN,
};

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedState(value: unknown): SavedState {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_STATE;
	const saved = value as Record<string, unknown>;
	const { collapsed } = saved;
	const text = (candidate: unknown): string => (typeof candidate === 'string' ? candidate.slice(0, 200) : '');
	return {
		tab: PANEL_TABS.find(known => known === saved.tab) ?? DEFAULT_SAVED_STATE.tab,
		tagFilter: text(saved.tagFilter),
		textFilter: text(saved.textFilter),
		entitySort: saved.entitySort === 'count' ? 'count' : 'position',
		collapsed: Array.isArray(collapsed) ? collapsed.filter(label => typeof label === 'string').slice(0, 50) : [],
		subwords: readSavedSubwords(saved.subwords),
		topics: readSavedTopics(saved.topics),
		keywords: readSavedKeywords(saved.keywords),
		statistics: readSavedStatistics(saved.statistics),
		relations: readSavedRelations(saved.relations),
		summary: readSavedSummary(saved.summary),
		answers: readSavedAnswers(saved.answers),
		corpus: readSavedCorpus(saved.corpus),
		languageModel: readSavedLanguageModel(saved.languageModel),
		vectors: readSavedVectors(saved.vectors),
		translation: readSavedTranslation(saved.translation),
		explain: readSavedExplain(saved.explain),
	};
}

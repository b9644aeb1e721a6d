import type { Glossary } from '../../src/protocol/analysis';
import type { PanelScope, PanelStatus, PanelTab } from '../../src/protocol/panel';
import { newAnswers, toSavedAnswers, type AnswersState } from '../answers/answersState';
import { newCorpus, toSavedCorpus, type CorpusState } from '../corpus/corpusState';
import { newExplain, toSavedExplain, type ExplainState } from '../explain/explainState';
import type { EntityGroup, EntityRow, EntitySort } from '../entities/entityModel';
import { newKeywords, toSavedKeywords, type KeywordsState } from '../keywords/keywordsState';
import { newLanguageModel, toSavedLanguageModel, type LanguageModelState } from '../languageModel/languageModelState';
import { NEW_LIST, type ListState } from '../list/listState';
import { NEW_MODELS, type ModelsState } from '../models/modelsState';
import { newRelations, toSavedRelations, type RelationsState } from '../relations/relationsState';
import { newStatistics, toSavedStatistics, type StatisticsState } from '../statistics/statisticsState';
import { newSubwords, toSavedSubwords, type SubwordsState } from '../subwords/subwordsState';
import { newSummary, toSavedSummary, type SummaryState } from '../summary/summaryState';
import { Texts } from '../texts';
import type { TagCount } from '../tokens/tagCounts';
import { NO_FILTER, type TokenFilter } from '../tokens/tokenFilter';
import type { TokenModel } from '../tokens/tokenModel';
import type { TokenRows } from '../tokens/tokenRows';
import { newTopics, toSavedTopics, type TopicsState } from '../topics/topicsState';
import { newTranslation, toSavedTranslation, type TranslationState } from '../translation/translationState';
import { toSavedVectors } from '../vectors/savedVectors';
import { newVectors, type VectorsState } from '../vectors/vectorsState';
import { IDLE, type Load } from './load';
import { DEFAULT_SAVED_STATE, type SavedState } from './savedState';

/** The Tokens tab; `data` may be of an older scope until the new one arrives. */
export interface TokensState {
	readonly load: Load;
	readonly data:
		{ readonly model: TokenModel; readonly tags: readonly TagCount[]; readonly rows: TokenRows } | undefined;
	readonly filter: TokenFilter;
	readonly list: ListState;
	/** The row at the cursor, or -1. */
	readonly cursorRow: number;
}

/** The Entities tab. */
export interface EntitiesState {
	readonly load: Load;
	readonly data:
		| {
				readonly scopeId: number;
				readonly groups: readonly EntityGroup[];
				readonly rows: readonly EntityRow[];
				readonly count: number;
				readonly failure: string | undefined;
		  }
		| undefined;
	readonly sort: EntitySort;
	/** Labels whose surfaces are hidden. */
	readonly collapsed: readonly string[];
	/** Index of the occurrence shown last, by surface key. */
	readonly occurrences: Readonly<Record<string, number>>;
	readonly list: ListState;
	/** The row at the cursor, or -1. */
	readonly cursorRow: number;
}

/** A short message at the foot of the panel. */
export interface Notice {
	readonly serial: number;
	readonly kind: 'info' | 'error';
	readonly text: string;
}

/** Everything that the panel shows; immutable. */
export interface PanelState {
	readonly connection: 'starting' | 'ready' | 'lost';
	readonly texts: Texts;
	readonly glossary: Glossary;
	readonly scope: PanelScope | undefined;
	readonly status: PanelStatus;
	readonly tab: PanelTab;
	/** Offset of the cursor in the document, where it is known. */
	readonly cursor: number | undefined;
	readonly tokens: TokensState;
	readonly subwords: SubwordsState;
	readonly entities: EntitiesState;
	readonly topics: TopicsState;
	readonly keywords: KeywordsState;
	readonly statistics: StatisticsState;
	readonly relations: RelationsState;
	readonly summary: SummaryState;
	readonly answers: AnswersState;
	readonly corpus: CorpusState;
	readonly languageModel: LanguageModelState;
	readonly vectors: VectorsState;
	readonly translation: TranslationState;
	readonly models: ModelsState;
	/** How what the tab shows comes about. */
	readonly explain: ExplainState;
	readonly notice: Notice | undefined;
}

/** The state before the host answered, with what was kept over a reload. */
export function initialState(saved: SavedState = DEFAULT_SAVED_STATE, language: 'en' | 'zh' = 'en'): PanelState {
	return {
		connection: 'starting',
		texts: new Texts({}, language),
		glossary: { upos: {}, xpos: { zh: {}, en: {} }, entities: {}, relations: {} },
		scope: undefined,
		status: { kind: 'noDocument' },
		tab: saved.tab,
		cursor: undefined,
		tokens: {
			load: IDLE,
			data: undefined,
			filter: { ...NO_FILTER, tag: saved.tagFilter, text: saved.textFilter },
			list: NEW_LIST,
			cursorRow: -1,
		},
		subwords: newSubwords(saved.subwords),
		entities: {
			load: IDLE,
			data: undefined,
			sort: saved.entitySort,
			collapsed: saved.collapsed,
			occurrences: {},
			list: NEW_LIST,
			cursorRow: -1,
		},
		topics: newTopics(saved.topics),
		keywords: newKeywords(saved.keywords),
		statistics: newStatistics(saved.statistics),
		relations: newRelations(saved.relations),
		summary: newSummary(saved.summary),
		answers: newAnswers(saved.answers),
		corpus: newCorpus(saved.corpus),
		languageModel: newLanguageModel(saved.languageModel),
		vectors: newVectors(saved.vectors),
		translation: newTranslation(saved.translation),
		models: NEW_MODELS,
		explain: newExplain(saved.explain),
		notice: undefined,
	};
}

/** The part of the state that is kept over a reload. */
export function toSavedState(state: PanelState): SavedState {
	return {
		tab: state.tab,
		tagFilter: state.tokens.filter.tag,
		textFilter: state.tokens.filter.text,
		entitySort: state.entities.sort,
		collapsed: state.entities.collapsed,
		subwords: toSavedSubwords(state.subwords),
		topics: toSavedTopics(state.topics),
		keywords: toSavedKeywords(state.keywords),
		statistics: toSavedStatistics(state.statistics),
		relations: toSavedRelations(state.relations),
		summary: toSavedSummary(state.summary),
		answers: toSavedAnswers(state.answers),
		corpus: toSavedCorpus(state.corpus),
		languageModel: toSavedLanguageModel(state.languageModel),
		vectors: toSavedVectors(state.vectors),
		translation: toSavedTranslation(state.translation),
		explain: toSavedExplain(state.explain),
	};
}

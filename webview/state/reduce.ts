import type { PanelInit, PanelScope, PanelStatus, PanelTab } from '../../src/protocol/panel';
import { answersOfScope, answersOfWindow, reduceAnswers } from '../answers/reduceAnswers';
import { corpusRowActivated, corpusRowCount, reduceCorpus } from '../corpus/reduceCorpus';
import { explainOfNewText } from '../explain/explainState';
import { explainCursorMoved, reduceExplain } from '../explain/reduceExplain';
import {
	keywordCount,
	keywordCursorMoved,
	keywordRowActivated,
	keywordsOfNewText,
	reduceKeywords,
} from '../keywords/reduceKeywords';
import { languageModelOfNewText } from '../languageModel/languageModelState';
import { placeAsked } from '../languageModel/modelPlace';
import { languageModelCursorMoved, reduceLanguageModel } from '../languageModel/reduceLanguageModel';
import { restarted, revealed, used, type ListState } from '../list/listState';
import { modelsWanted, reduceModels } from '../models/modelsState';
import {
	reduceRelations,
	relationCursorMoved,
	relationRowActivated,
	relationsOfNewText,
} from '../relations/reduceRelations';
import { reduceStatistics, statisticsOfNewText } from '../statistics/reduceStatistics';
import { reduceSubwords, subwordCursorMoved } from '../subwords/reduceSubwords';
import { reduceSummary, summaryOfNewText } from '../summary/reduceSummary';
import { Texts } from '../texts';
import { reduceTopics } from '../topics/reduceTopics';
import { topicsOfNewText } from '../topics/topicsState';
import { reduceTranslation, translationRequested } from '../translation/reduceTranslation';
import { translationOfNewText } from '../translation/translationState';
import { reduceVectors, vectorsOfNewText } from '../vectors/reduceVectors';
import { awaits, IDLE, type Load } from './load';
import type { ListName, PanelMessage } from './panelMessage';
import type { PanelState } from './panelState';
import { entitiesArranged, entitiesLoaded, entityCursorMoved, entityRowActivated } from './reduceEntities';
import { cursorMoved, tokenRowActivated, tokensFiltered, tokensLoaded } from './reduceTokens';
import { analyzableScope } from './wantedData';

type Reducers = {
	readonly [T in PanelMessage['type']]: (state: PanelState, message: Extract<PanelMessage, { type: T }>) => PanelState;
};

/** One reducer a message: pure, and returns the very state it got when nothing changes. */
const REDUCERS: Reducers = {
	initialized: (state, { init }) => initialized(state, init),
	connectionLost: state => ({ ...state, connection: 'lost' }),
	scopeChanged: (state, { scope, status }) => scopeChanged(state, scope, status),
	cursorMoved: (state, { offset, time }) => ({
		...state,
		cursor: offset,
		tokens: cursorMoved(state.tokens, offset, time),
		subwords: subwordCursorMoved(state.subwords, offset, time),
		entities: entityCursorMoved(state.entities, offset, time),
		keywords: keywordCursorMoved(state.keywords, offset, time),
		relations: relationCursorMoved(state.relations, offset, time),
		explain: explainCursorMoved(state.explain),
		languageModel: languageModelCursorMoved(state.languageModel, placeAsked({ ...state, cursor: offset })),
	}),
	requested: (state, { tab, scopeId }) =>
		tab === 'translation'
			? { ...state, translation: translationRequested(state.translation, scopeId) }
			: withLoad(state, tab, { kind: 'loading', scopeId }),
	tokensLoaded: (state, { tokens, time }) => ({
		...state,
		tokens: tokensLoaded(state.tokens, tokens, state.cursor, time),
	}),
	entitiesLoaded: (state, { entities, time }) => ({
		...state,
		entities: entitiesLoaded(state.entities, entities, Object.keys(state.glossary.entities), state.cursor, time),
	}),
	answerOutdated: (state, { tab, scopeId }) =>
		awaits(state[tab].load, scopeId) ? withLoad(state, tab, { kind: 'outdated', scopeId }) : state,
	loadFailed: (state, { tab, scopeId, message }) =>
		awaits(state[tab].load, scopeId) ? withLoad(state, tab, { kind: 'failed', scopeId, message }) : state,
	subwords: (state, { message }) => withTab(state, 'subwords', reduceSubwords(state.subwords, message, state.cursor)),
	topics: (state, { message }) => withTab(state, 'topics', reduceTopics(state.topics, message)),
	keywords: (state, { message }) => withTab(state, 'keywords', reduceKeywords(state.keywords, message, state.cursor)),
	statistics: (state, { message }) => withTab(state, 'statistics', reduceStatistics(state.statistics, message)),
	relations: (state, { message }) =>
		withTab(state, 'relations', reduceRelations(state.relations, message, state.cursor)),
	summary: (state, { message }) => withTab(state, 'summary', reduceSummary(state.summary, message)),
	answers: (state, { message }) =>
		withTab(state, 'answers', reduceAnswers(state.answers, message, analyzableScope(state))),
	corpus: (state, { message }) => withTab(state, 'corpus', reduceCorpus(state.corpus, message)),
	languageModel: (state, { message }) =>
		withTab(state, 'languageModel', reduceLanguageModel(state.languageModel, message, placeAsked(state))),
	vectors: (state, { message }) =>
		withTab(state, 'vectors', reduceVectors(state.vectors, message, analyzableScope(state))),
	translation: (state, { message }) => withTab(state, 'translation', reduceTranslation(state.translation, message)),
	models: (state, { message }) => withTab(state, 'models', reduceModels(state.models, message)),
	explain: (state, { message }) => {
		const explain = reduceExplain(state.explain, message);
		return explain === state.explain ? state : { ...state, explain };
	},
	tabShown: (state, { tab }) => (state.tab === tab ? state : { ...state, tab }),
	retried: (state, { tab }) => withLoad(withChoicesWanted(state, tab), tab, IDLE),
	tokenFilterChanged: (state, { filter, time }) => ({
		...state,
		tokens: tokensFiltered(state.tokens, filter, state.cursor, time),
	}),
	listMeasured: (state, { list, height, rowHeight }) =>
		withList(state, list, (current, rowCount) => {
			if (current.height === height && current.rowHeight === rowHeight) return current;
			const measured = { ...current, height, rowHeight };
			// A list that was never in view has not followed the cursor yet.
			return current.height === 0 ? revealed(measured, rowCount, state[list].cursorRow, 'center') : measured;
		}),
	listScrolled: (state, { list, scrollTop, time }) =>
		withList(state, list, current =>
			Math.abs(current.scrollTop - scrollTop) < 1 ? current : used({ ...current, scrollTop }, time),
		),
	rowActivated: (state, { list, row, time }) => rowActivated(state, list, row, time),
	entitySortChanged: (state, { sort }) => ({
		...state,
		entities: entitiesArranged(state.entities, { sort }, state.cursor),
	}),
	groupToggled: (state, { label }) => {
		const { collapsed } = state.entities;
		const next = collapsed.includes(label) ? collapsed.filter(other => other !== label) : [...collapsed, label];
		return { ...state, entities: entitiesArranged(state.entities, { collapsed: next }, state.cursor) };
	},
	occurrenceShown: (state, { key, occurrence }) => ({
		...state,
		entities: { ...state.entities, occurrences: { ...state.entities.occurrences, [key]: occurrence } },
	}),
	noticeShown: (state, { kind, text }) => ({
		...state,
		notice: { serial: (state.notice?.serial ?? 0) + 1, kind, text },
	}),
	noticeExpired: (state, { serial }) =>
		state.notice?.serial === serial && state.notice.text !== ''
			? { ...state, notice: { ...state.notice, text: '' } }
			: state,
};

/** The state after a message. */
export function reduce(state: PanelState, message: PanelMessage): PanelState {
	const reducer = REDUCERS[message.type] as (state: PanelState, message: PanelMessage) => PanelState;
	return reducer(state, message);
}

function initialized(state: PanelState, init: PanelInit): PanelState {
	const ready: PanelState = {
		...state,
		connection: 'ready',
		texts: new Texts(init.strings, init.uiLanguage),
		glossary: init.glossary,
		// A host that has just started knows no tab but the first; the one that was kept here is better then.
		tab: init.tab === 'tokens' ? state.tab : init.tab,
	};
	const next = scopeChanged(ready, init.scope, init.status);
	const isShown = next.tab === 'answers';
	return { ...next, answers: answersOfWindow(next.answers, init.asked, isShown, analyzableScope(next)) };
}

/** The scope, and what becomes of the data of the one before. */
function scopeChanged(state: PanelState, scope: PanelScope | undefined, status: PanelStatus): PanelState {
	const next = dataOfScope(state, scope, status);
	return withTab(next, 'answers', answersOfScope(next.answers, analyzableScope(next)));
}

/** Data of the same text stays until that of its new version arrives, so that typing does not make the panel flicker. */
function dataOfScope(state: PanelState, scope: PanelScope | undefined, status: PanelStatus): PanelState {
	const isSameText =
		scope !== undefined &&
		status.kind === 'ready' &&
		state.scope?.title === scope.title &&
		state.scope.kind === scope.kind;
	if (isSameText) return { ...state, scope, status };
	return {
		...state,
		scope,
		status,
		cursor: undefined,
		tokens: { ...state.tokens, load: IDLE, data: undefined, cursorRow: -1, list: restarted(state.tokens.list) },
		entities: {
			...state.entities,
			load: IDLE,
			data: undefined,
			cursorRow: -1,
			occurrences: {},
			list: restarted(state.entities.list),
		},
		subwords: {
			...state.subwords,
			load: IDLE,
			data: undefined,
			active: undefined,
			cursorPiece: -1,
			statistics: new Map(),
			how: { ...state.subwords.how, side: 0, offset: undefined, asked: undefined, data: undefined, step: 0 },
			list: restarted(state.subwords.list),
		},
		topics: topicsOfNewText(state.topics),
		keywords: keywordsOfNewText(state.keywords),
		statistics: statisticsOfNewText(state.statistics),
		relations: relationsOfNewText(state.relations),
		summary: summaryOfNewText(state.summary),
		languageModel: languageModelOfNewText(state.languageModel),
		vectors: vectorsOfNewText(state.vectors),
		translation: translationOfNewText(state.translation),
		explain: explainOfNewText(state.explain),
	};
}

/** What a tab offers to choose from may be what failed. */
function withChoicesWanted(state: PanelState, tab: PanelTab): PanelState {
	const { subwords, topics, languageModel } = state;
	if (tab === 'subwords') {
		return { ...state, subwords: { ...subwords, vocabularies: { ...subwords.vocabularies, load: 'idle' } } };
	}
	if (tab === 'topics')
		return { ...state, topics: { ...topics, classifiers: { ...topics.classifiers, load: 'idle' } } };
	if (tab === 'models') return { ...state, models: modelsWanted(state.models) };
	if (tab === 'translation') {
		const { translation } = state;
		const settingsLoad = translation.settingsLoad === 'failed' ? 'idle' : translation.settingsLoad;
		return { ...state, translation: { ...translation, settingsLoad, isAsked: true } };
	}
	if (tab === 'languageModel' && languageModel.models.load === 'failed')
		return { ...state, languageModel: { ...languageModel, models: { ...languageModel.models, load: 'idle' } } };
	return state;
}

function withTab<T extends PanelTab>(state: PanelState, tab: T, next: PanelState[T]): PanelState {
	return next === state[tab] ? state : { ...state, [tab]: next };
}

function withLoad(state: PanelState, tab: PanelTab, load: Load): PanelState {
	return { ...state, [tab]: { ...state[tab], load } };
}

function rowActivated(state: PanelState, list: ListName, row: number, time: number): PanelState {
	switch (list) {
		case 'tokens':
			return { ...state, tokens: tokenRowActivated(state.tokens, row, time) };
		case 'entities':
			return { ...state, entities: entityRowActivated(state.entities, row, time) };
		case 'keywords':
			return { ...state, keywords: keywordRowActivated(state.keywords, row, time) };
		case 'corpus':
			return { ...state, corpus: corpusRowActivated(state.corpus, row, time) };
		case 'relations':
			return { ...state, relations: relationRowActivated(state.relations, row, time) };
	}
}

function rowCount({ tokens, entities, keywords, relations, corpus }: PanelState, list: ListName): number {
	switch (list) {
		case 'tokens':
			return tokens.data?.rows.count ?? 0;
		case 'entities':
			return entities.data?.rows.length ?? 0;
		case 'keywords':
			return keywordCount(keywords);
		case 'corpus':
			return corpusRowCount(corpus);
		case 'relations':
			return relations.data?.facts.length ?? 0;
	}
}

function withList(
	state: PanelState,
	name: ListName,
	change: (list: ListState, rowCount: number) => ListState,
): PanelState {
	const list = change(state[name].list, rowCount(state, name));
	return list === state[name].list ? state : { ...state, [name]: { ...state[name], list } };
}

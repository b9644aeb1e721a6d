import type { PanelInit, PanelScope, PanelStatus, PanelTab } from '../../src/protocol/panel';
import { revealed, used, type ListState } from '../list/listState';
import { reduceSubwords, subwordCursorMoved } from '../subwords/reduceSubwords';
import { Texts } from '../texts';
import { awaits, IDLE, type Load } from './load';
import type { PanelMessage } from './panelMessage';
import type { PanelState } from './panelState';
import { entitiesArranged, entitiesLoaded, entityCursorMoved, entityRowActivated } from './reduceEntities';
import { cursorMoved, tokenRowActivated, tokensFiltered, tokensLoaded } from './reduceTokens';
import { clampSentences } from './savedState';

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
	}),
	requested: (state, { tab, scopeId }) => withLoad(state, tab, { kind: 'loading', scopeId }),
	tokensLoaded: (state, { tokens, time }) => ({
		...state,
		tokens: tokensLoaded(state.tokens, tokens, state.cursor, time),
	}),
	entitiesLoaded: (state, { entities, time }) => ({
		...state,
		entities: entitiesLoaded(state.entities, entities, Object.keys(state.glossary.entities), state.cursor, time),
	}),
	summaryLoaded: (state, { summary, asked }) => {
		if (!awaits(state.summary.load, summary.scopeId) || asked !== state.summary.sentences) return state;
		const data = { scopeId: summary.scopeId, asked, result: summary.summary };
		return { ...state, summary: { ...state.summary, load: { kind: 'loaded', scopeId: summary.scopeId }, data } };
	},
	answerOutdated: (state, { tab, scopeId }) =>
		awaits(state[tab].load, scopeId) ? withLoad(state, tab, { kind: 'outdated', scopeId }) : state,
	loadFailed: (state, { tab, scopeId, message }) =>
		awaits(state[tab].load, scopeId) ? withLoad(state, tab, { kind: 'failed', scopeId, message }) : state,
	subwords: (state, { message }) => {
		const subwords = reduceSubwords(state.subwords, message, state.cursor);
		return subwords === state.subwords ? state : { ...state, subwords };
	},
	tabShown: (state, { tab }) => (state.tab === tab ? state : { ...state, tab }),
	retried: (state, { tab }) => withLoad(tab === 'subwords' ? withVocabulariesWanted(state) : state, tab, IDLE),
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
	rowActivated: (state, { list, row, time }) =>
		list === 'tokens'
			? { ...state, tokens: tokenRowActivated(state.tokens, row, time) }
			: { ...state, entities: entityRowActivated(state.entities, row, time) },
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
	summaryLengthChanged: (state, message) => {
		const sentences = clampSentences(message.sentences);
		if (sentences === state.summary.sentences) return state;
		return { ...state, summary: { ...state.summary, sentences, load: IDLE } };
	},
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
	return scopeChanged(ready, init.scope, init.status);
}

/** Data of the same text stays until that of its new version arrives, so that typing does not make the panel flicker. */
function scopeChanged(state: PanelState, scope: PanelScope | undefined, status: PanelStatus): PanelState {
	const isSameText =
		scope !== undefined &&
		status.kind === 'ready' &&
		state.scope?.title === scope.title &&
		state.scope.kind === scope.kind;
	if (isSameText) return { ...state, scope, status };
	const fresh = (list: ListState): ListState => ({
		...list,
		active: -1,
		scrollTop: 0,
		quietUntil: 0,
		request: { top: 0, serial: list.request.serial + 1 },
	});
	return {
		...state,
		scope,
		status,
		cursor: undefined,
		tokens: { ...state.tokens, load: IDLE, data: undefined, cursorRow: -1, list: fresh(state.tokens.list) },
		entities: {
			...state.entities,
			load: IDLE,
			data: undefined,
			cursorRow: -1,
			occurrences: {},
			list: fresh(state.entities.list),
		},
		subwords: {
			...state.subwords,
			load: IDLE,
			data: undefined,
			active: undefined,
			cursorPiece: -1,
			statistics: new Map(),
			how: { ...state.subwords.how, side: 0, offset: undefined, asked: undefined, data: undefined, step: 0 },
			list: fresh(state.subwords.list),
		},
		summary: { ...state.summary, load: IDLE, data: undefined },
	};
}

/** They may be what failed. */
function withVocabulariesWanted(state: PanelState): PanelState {
	const { subwords } = state;
	return { ...state, subwords: { ...subwords, vocabularies: { ...subwords.vocabularies, load: 'idle' } } };
}

function withLoad(state: PanelState, tab: PanelTab, load: Load): PanelState {
	return { ...state, [tab]: { ...state[tab], load } };
}

function withList(
	state: PanelState,
	name: 'tokens' | 'entities',
	change: (list: ListState, rowCount: number) => ListState,
): PanelState {
	const rowCount = name === 'tokens' ? state.tokens.data?.rows.count : state.entities.data?.rows.length;
	const list = change(state[name].list, rowCount ?? 0);
	return list === state[name].list ? state : { ...state, [name]: { ...state[name], list } };
}

import type { PanelDocumentTopics, PanelKeywords } from '../../src/protocol/panelKeywords';
import { activated, restarted, revealed, used } from '../list/listState';
import { awaits, IDLE } from '../state/load';
import type { KeywordsMessage } from './keywordsMessage';
import type { KeywordsState } from './keywordsState';
import { topicPicture } from './topicPicture';

/** The tab after a message, `cursor` being the cursor's offset; the very state it got when nothing changes. */
export function reduceKeywords(
	state: KeywordsState,
	message: KeywordsMessage,
	cursor: number | undefined,
): KeywordsState {
	switch (message.type) {
		case 'keywordsLoaded':
			return keywordsLoaded(state, message.keywords, cursor, message.time);
		case 'topicsLoaded':
			return topicsLoaded(state, message.topics);
		case 'viewChanged':
			return message.view === state.view ? state : askedAnew({ ...state, view: message.view, data: undefined });
		case 'methodChanged':
			return message.method === state.method ? state : askedAnew({ ...state, method: message.method });
		case 'topicNumberChanged':
			return message.topics === state.topics ? state : askedAnew({ ...state, topics: message.topics });
		case 'occurrenceShown':
			return { ...state, occurrences: { ...state.occurrences, [message.keyword]: message.occurrence } };
		case 'columnActivated':
			return { ...state, column: Math.max(0, Math.min(message.column, columnCount(state) - 1)) };
	}
}

/** The tab for another text. */
export function keywordsOfNewText(state: KeywordsState): KeywordsState {
	return { ...askedAnew(state), data: undefined };
}

/** The tab with the keyword at the cursor marked, and in view unless its user is at work in the list. */
export function keywordCursorMoved(state: KeywordsState, offset: number, time: number): KeywordsState {
	if (state.data?.kind !== 'keywords') return state;
	const { keywords } = state.data;
	const at = (places: (typeof keywords)[number]['occurrences']): number =>
		places.findIndex(({ start, end }) => start <= offset && offset < end);
	const row = keywords.findIndex(({ occurrences }) => at(occurrences) >= 0);
	if (row < 0) return state.cursorRow === -1 ? state : { ...state, cursorRow: -1 };
	const { text, occurrences } = keywords[row];
	return {
		...state,
		cursorRow: row,
		occurrences: { ...state.occurrences, [text]: at(occurrences) },
		list: time >= state.list.quietUntil ? revealed(state.list, keywords.length, row, 'center') : state.list,
	};
}

/** The tab with another row active. */
export function keywordRowActivated(state: KeywordsState, row: number, time: number): KeywordsState {
	return { ...state, list: used(activated(state.list, keywordCount(state), row), time) };
}

/** Number of rows of the list. */
export function keywordCount({ data }: KeywordsState): number {
	return data?.kind === 'keywords' ? data.keywords.length : 0;
}

function columnCount({ data }: KeywordsState): number {
	return data?.kind === 'topics' ? data.picture.columns.length : 0;
}

function askedAnew(state: KeywordsState): KeywordsState {
	return { ...state, load: IDLE, occurrences: {}, cursorRow: -1, column: 0, list: restarted(state.list) };
}

function keywordsLoaded(
	state: KeywordsState,
	keywords: PanelKeywords,
	cursor: number | undefined,
	time: number,
): KeywordsState {
	const { scopeId, method } = keywords;
	if (!awaits(state.load, scopeId) || state.view !== 'keywords' || method !== state.method) return state;
	const active = Math.min(state.list.active, keywords.keywords.length - 1);
	const next: KeywordsState = {
		...state,
		load: { kind: 'loaded', scopeId },
		data: { kind: 'keywords', ...keywords },
		cursorRow: -1,
		list: { ...state.list, active },
	};
	return cursor === undefined ? next : keywordCursorMoved(next, cursor, time);
}

function topicsLoaded(
	state: KeywordsState,
	{ scopeId, asked, model, passages, isOtherLanguage, failures }: PanelDocumentTopics,
): KeywordsState {
	if (!awaits(state.load, scopeId) || state.view !== 'topics' || asked !== state.topics) return state;
	const picture = topicPicture(model, passages);
	return {
		...state,
		load: { kind: 'loaded', scopeId },
		data: { kind: 'topics', scopeId, engine: model.engine, picture, isOtherLanguage, failures },
		column: Math.max(0, Math.min(state.column, picture.columns.length - 1)),
	};
}

import type { PanelSubwords, PanelVocabularies, VocabularyChoice } from '../../src/protocol/panelSubwords';
import { revealed, used } from '../list/listState';
import { awaits, IDLE } from '../state/load';
import { PieceModel } from './pieceModel';
import { PieceRows, rowHeight } from './pieceRows';
import { PieceUnits, type PieceReference, type PieceSides } from './pieceUnits';
import { explanationReduced } from './reduceHow';
import type { SubwordsMessage } from './subwordsMessage';
import { pieceAtHand, type StatisticsState, type SubwordsData, type SubwordsState } from './subwordsState';

type Reducers = {
	readonly [T in SubwordsMessage['type']]: (
		state: SubwordsState,
		message: Extract<SubwordsMessage, { type: T }>,
		cursor: number | undefined,
	) => SubwordsState;
};

/** One reducer a message: pure, and returns the very state it got when nothing changes. */
const REDUCERS: Reducers = {
	vocabulariesRequested: state => withVocabularies(state, 'loading'),
	vocabulariesLoaded: (state, { vocabularies }) => vocabulariesLoaded(state, vocabularies),
	vocabulariesFailed: state => withVocabularies(state, 'failed'),
	choiceChanged: (state, { choice }) => chosen(state, choice),
	shownChanged: (state, { shown }) => arranged({ ...state, shown }),
	specialTokensToggled: state => ({ ...state, specialTokens: !state.specialTokens, load: IDLE, active: undefined }),
	placeMeasured,
	piecesLoaded: (state, { pieces, time }, cursor) => piecesLoaded(state, pieces, cursor, time),
	piecesScrolled: (state, { scrollTop, time }) =>
		Math.abs(state.list.scrollTop - scrollTop) < 1
			? state
			: { ...state, list: used({ ...state.list, scrollTop }, time) },
	pieceActivated,
	statisticsRequested: statisticsReduced,
	statisticsLoaded: statisticsReduced,
	statisticsFailed: statisticsReduced,
	explanationRequested: explanationReduced,
	explanationLoaded: explanationReduced,
	explanationFailed: explanationReduced,
	howToggled: explanationReduced,
	howStepped: explanationReduced,
};

/** The tab after a message; `cursor` is the offset of the cursor in the document. */
export function reduceSubwords(
	state: SubwordsState,
	message: SubwordsMessage,
	cursor: number | undefined,
): SubwordsState {
	const reducer = REDUCERS[message.type] as (
		state: SubwordsState,
		message: SubwordsMessage,
		cursor: number | undefined,
	) => SubwordsState;
	return reducer(state, message, cursor);
}

function withVocabularies(state: SubwordsState, load: SubwordsState['vocabularies']['load']): SubwordsState {
	return { ...state, vocabularies: { ...state.vocabularies, load } };
}

/** The tab with the piece at the cursor marked, and in view unless its user is at work in it. */
export function subwordCursorMoved(state: SubwordsState, offset: number, time: number): SubwordsState {
	const how = { ...state.how, side: 0 as const, offset };
	if (state.data === undefined) return { ...state, how };
	const { sides, clipped } = state.data;
	const isOutside = clipped && (offset < sides[0].rangeStart || offset > sides[0].rangeEnd);
	const load = isOutside && state.load.kind === 'loaded' ? IDLE : state.load;
	const cursorPiece = sides[0].pieceAt(offset);
	// A click in the tab selects in the editor, whose answer comes back here, perhaps after an arrow key went on: the piece
	// at hand stays.
	if (isAnswer(state, sides, offset)) return { ...state, load, cursorPiece };
	const next = { ...state, load, cursorPiece, active: undefined, selected: undefined, how };
	return cursorPiece >= 0 && time >= state.list.quietUntil ? inView(next, { side: 0, piece: cursorPiece }) : next;
}

/** Whether a place of the cursor is the one that a click in the tab, or the piece at hand, selected in the editor. */
function isAnswer({ active, selected }: SubwordsState, sides: PieceSides, offset: number): boolean {
	if (active === undefined) return false;
	return offset === selected || sides[active.side]?.starts[active.piece] === offset;
}

/** What the host says was chosen holds; else what was chosen here, unless the settings name another one since. */
function vocabulariesLoaded(
	state: SubwordsState,
	{ vocabularies, preferred, choice }: PanelVocabularies,
): SubwordsState {
	const known = (id: string): boolean => vocabularies.some(info => info.id === id);
	const isNewWish = state.vocabularies.preferred !== '' && state.vocabularies.preferred !== preferred;
	const ofSettings = { vocabulary: preferred, other: '' };
	const { vocabulary, other } = choice ?? (isNewWish ? ofSettings : state.choice);
	const first = [vocabulary, preferred].find(known) ?? vocabularies.at(0)?.id ?? '';
	const hostChoice = choice ?? ofSettings;
	const next: SubwordsState = {
		...state,
		vocabularies: { load: 'loaded', list: vocabularies, preferred, hostChoice },
	};
	return chosen(next, { vocabulary: first, other: known(other) && other !== first ? other : '' });
}

function chosen(state: SubwordsState, choice: VocabularyChoice): SubwordsState {
	const isSame = choice.vocabulary === state.choice.vocabulary && choice.other === state.choice.other;
	if (isSame) return state;
	// A question that another choice cancels gets no answer: it has to be asked again when its vocabulary is back.
	const statistics = new Map([...state.statistics].filter(([, { load }]) => load === 'loaded'));
	return { ...state, choice, statistics, load: IDLE, active: undefined };
}

function piecesLoaded(
	state: SubwordsState,
	{ scopeId, choice, clipped, specialTokens, text, first, second }: PanelSubwords,
	cursor: number | undefined,
	time: number,
): SubwordsState {
	const isWanted = choice.vocabulary === state.choice.vocabulary && choice.other === state.choice.other;
	if (!awaits(state.load, scopeId) || !isWanted || specialTokens !== state.specialTokens) return state;
	const model = new PieceModel(first, text);
	const sides: PieceSides = second === undefined ? [model] : [model, new PieceModel(second, text)];
	const data: SubwordsData = { scopeId, choice, clipped, sides, units: PieceUnits.of(sides), rows: undefined };
	const isActiveThere = state.active !== undefined && state.active.piece < (sides[state.active.side]?.count ?? 0);
	const next = arranged({
		...state,
		load: { kind: 'loaded', scopeId },
		data,
		active: isActiveThere ? state.active : undefined,
		cursorPiece: -1,
	});
	return cursor === undefined ? next : subwordCursorMoved(next, cursor, time);
}

/** The tab with its rows laid out anew, the piece at hand kept in view. */
function arranged(state: SubwordsState): SubwordsState {
	const { data, place, shown } = state;
	if (data === undefined || place === undefined) return state;
	const rows = PieceRows.of(data.sides, data.units, shown, place.measure, place.width);
	const list = { ...state.list, rowHeight: rowHeight(data.sides.length, shown) };
	const next = { ...state, data: { ...data, rows }, list };
	const reference = pieceAtHand(state);
	return reference === undefined ? next : inView(next, reference);
}

function isInView({ data, list }: SubwordsState, reference: PieceReference): boolean {
	if (data?.rows === undefined) return false;
	const top = data.rows.rowOf(data.units, reference) * list.rowHeight;
	return top + list.rowHeight > list.scrollTop && top < list.scrollTop + list.height;
}

function placeMeasured(
	state: SubwordsState,
	{ width, height, measure }: Extract<SubwordsMessage, { type: 'placeMeasured' }>,
): SubwordsState {
	const list = { ...state.list, height };
	if (state.place?.width === width) {
		if (state.list.height === height) return state;
		const next = { ...state, list };
		const reference = pieceAtHand(state);
		// What opens below the list must not cover the piece at hand.
		return reference !== undefined && isInView(state, reference) ? inView(next, reference) : next;
	}
	return arranged({ ...state, list, place: { width, measure } });
}

function pieceActivated(
	state: SubwordsState,
	{ reference, selects, time }: Extract<SubwordsMessage, { type: 'pieceActivated' }>,
): SubwordsState {
	const model = state.data?.sides[reference.side];
	if (model === undefined || reference.piece < 0 || reference.piece >= model.count) return state;
	const how = { ...state.how, side: reference.side, offset: model.firstSign(reference.piece) };
	const selected = selects ? model.starts[reference.piece] : state.selected;
	const next = inView({ ...state, active: reference, selected, how }, reference);
	return { ...next, list: used(next.list, time) };
}

function inView(state: SubwordsState, reference: PieceReference): SubwordsState {
	const { data, list } = state;
	if (data?.rows === undefined) return state;
	const row = data.rows.rowOf(data.units, reference);
	return { ...state, list: revealed(list, data.rows.count, row, 'center') };
}

function statisticsReduced(
	state: SubwordsState,
	message: Extract<SubwordsMessage, { type: `statistics${string}` }>,
): SubwordsState {
	const { scopeId, vocabulary } = message.type === 'statisticsLoaded' ? message.answer : message;
	const known = state.statistics.get(vocabulary);
	if (message.type !== 'statisticsRequested' && known?.scopeId !== scopeId) return state;
	const next: StatisticsState =
		message.type === 'statisticsLoaded'
			? { scopeId, load: 'loaded', statistics: message.answer.statistics }
			: {
					scopeId,
					load: message.type === 'statisticsRequested' ? 'loading' : 'failed',
					statistics: message.type === 'statisticsRequested' ? known?.statistics : undefined,
				};
	return { ...state, statistics: new Map(state.statistics).set(vocabulary, next) };
}

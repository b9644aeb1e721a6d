import type { PanelTokens } from '../../src/protocol/panel';
import { activated, revealed, used, type ListState } from '../list/listState';
import { countTags } from '../tokens/tagCounts';
import type { TokenFilter } from '../tokens/tokenFilter';
import { TokenModel } from '../tokens/tokenModel';
import { TokenRows } from '../tokens/tokenRows';
import { awaits, IDLE } from './load';
import type { TokensState } from './panelState';

/** The tab with the host's tokens, if they are the ones waited for. */
export function tokensLoaded(
	state: TokensState,
	tokens: PanelTokens,
	cursor: number | undefined,
	time: number,
): TokensState {
	if (!awaits(state.load, tokens.scopeId)) return state;
	const model = new TokenModel(tokens);
	const rows = TokenRows.of(model, state.filter);
	const next: TokensState = {
		...state,
		load: { kind: 'loaded', scopeId: tokens.scopeId },
		data: { model, tags: countTags(model), rows },
		list: { ...state.list, active: Math.min(state.list.active, rows.count - 1) },
	};
	return cursor === undefined ? { ...next, cursorRow: -1 } : cursorMoved(next, cursor, time);
}

/** The tab with another filter; the list starts at its top and leaves the cursor alone for a moment. */
export function tokensFiltered(
	state: TokensState,
	filter: TokenFilter,
	cursor: number | undefined,
	time: number,
): TokensState {
	if (state.data === undefined) return { ...state, filter };
	const { model } = state.data;
	const rows = TokenRows.of(model, filter);
	const cursorRow = cursor === undefined ? -1 : rows.rowAt(model, cursor);
	const top = { ...state.list, active: -1, scrollTop: 0 };
	const list: ListState = { ...top, request: { top: 0, serial: state.list.request.serial + 1 } };
	return {
		...state,
		filter,
		data: { ...state.data, rows },
		cursorRow,
		list: used(cursorRow < 0 ? list : revealed(list, rows.count, cursorRow, 'center'), time),
	};
}

/** The tab with the row at the cursor marked, and in view unless its user is at work in the list. */
export function cursorMoved(state: TokensState, offset: number, time: number): TokensState {
	if (state.data === undefined) return state;
	const { model, rows } = state.data;
	const isOutside = model.clipped && (offset < model.range.start || offset > model.range.end);
	const load = isOutside && state.load.kind === 'loaded' ? IDLE : state.load;
	const cursorRow = rows.rowAt(model, offset);
	const follows = cursorRow >= 0 && time >= state.list.quietUntil;
	const list = follows ? { ...revealed(state.list, rows.count, cursorRow, 'center'), active: cursorRow } : state.list;
	return { ...state, load, cursorRow, list };
}

/** The tab with another row active. */
export function tokenRowActivated(state: TokensState, row: number, time: number): TokensState {
	return { ...state, list: used(activated(state.list, state.data?.rows.count ?? 0, row), time) };
}

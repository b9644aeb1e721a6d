import type { PanelEntities } from '../../src/protocol/panel';
import { entityRows, groupEntities, occurrenceAt } from '../entities/entityModel';
import { activated, revealed, used } from '../list/listState';
import { awaits } from './load';
import type { EntitiesState } from './panelState';

/** The tab with the host's entities, if they are the ones waited for; labels stand in the given order. */
export function entitiesLoaded(
	state: EntitiesState,
	entities: PanelEntities,
	labelOrder: readonly string[],
	cursor: number | undefined,
	time: number,
): EntitiesState {
	if (!awaits(state.load, entities.scopeId)) return state;
	const groups = groupEntities(entities, labelOrder);
	const rows = entityRows(groups, state.sort, state.collapsed);
	const next: EntitiesState = {
		...state,
		load: { kind: 'loaded', scopeId: entities.scopeId },
		data: {
			scopeId: entities.scopeId,
			groups,
			rows,
			count: entities.entities.length,
			failure: entities.failure,
		},
		list: { ...state.list, active: Math.min(state.list.active, rows.length - 1) },
	};
	return cursor === undefined ? { ...next, cursorRow: -1 } : entityCursorMoved(next, cursor, time);
}

/** The tab with its rows in another order, or with other labels collapsed. */
export function entitiesArranged(
	state: EntitiesState,
	change: Partial<Pick<EntitiesState, 'sort' | 'collapsed'>>,
	cursor: number | undefined,
): EntitiesState {
	const next = { ...state, ...change };
	if (state.data === undefined) return next;
	const rows = entityRows(state.data.groups, next.sort, next.collapsed);
	const cursorRow = cursor === undefined ? -1 : (occurrenceAt(rows, cursor)?.row ?? -1);
	const list = { ...state.list, active: Math.min(state.list.active, rows.length - 1) };
	return { ...next, data: { ...state.data, rows }, cursorRow, list };
}

/** The tab with the occurrence at the cursor marked, and in view unless its user is at work in the list. */
export function entityCursorMoved(state: EntitiesState, offset: number, time: number): EntitiesState {
	if (state.data === undefined) return state;
	const found = occurrenceAt(state.data.rows, offset);
	if (found === undefined) return state.cursorRow === -1 ? state : { ...state, cursorRow: -1 };
	const follows = time >= state.list.quietUntil;
	return {
		...state,
		cursorRow: found.row,
		occurrences: { ...state.occurrences, [found.key]: found.occurrence },
		list: follows ? revealed(state.list, state.data.rows.length, found.row, 'center') : state.list,
	};
}

/** The tab with another row active. */
export function entityRowActivated(state: EntitiesState, row: number, time: number): EntitiesState {
	return { ...state, list: used(activated(state.list, state.data?.rows.length ?? 0, row), time) };
}

import { scrollTopToReveal, type ListGeometry, type RevealMode } from './virtualWindow';

/** The part of a virtual list that lives in the panel's state. */
export interface ListState {
	/** Height of the viewport and of a row, in CSS pixels; 0 until measured. */
	readonly height: number;
	readonly rowHeight: number;
	readonly scrollTop: number;
	/** The row that the keyboard acts on, or -1. */
	readonly active: number;
	/** A scroll position that the view has to take once per `serial`. */
	readonly request: { readonly top: number; readonly serial: number };
	/** Until then, in milliseconds of the clock of messages, the list does not follow the cursor. */
	readonly quietUntil: number;
}

/** How long the list stays where its user scrolled it, although the cursor moves. */
export const QUIET_AFTER_USE = 1500;

/** A list before it is measured. */
export const NEW_LIST: ListState = {
	height: 0,
	rowHeight: 22,
	scrollTop: 0,
	active: -1,
	request: { top: 0, serial: 0 },
	quietUntil: 0,
};

/** The geometry of a list that has so many rows. */
export function geometry(list: ListState, rowCount: number): ListGeometry {
	return { rowCount, rowHeight: list.rowHeight, height: list.height };
}

/** The list asked to scroll to a position. */
export function scrolledTo(list: ListState, top: number): ListState {
	if (top === list.scrollTop) return list;
	return { ...list, scrollTop: top, request: { top, serial: list.request.serial + 1 } };
}

/** The list scrolled so far that a row is in view. */
export function revealed(list: ListState, rowCount: number, row: number, mode: RevealMode): ListState {
	if (row < 0 || row >= rowCount || list.height === 0) return list;
	return scrolledTo(list, scrollTopToReveal(geometry(list, rowCount), list.scrollTop, row, mode));
}

/** The list with another active row, brought into view. */
export function activated(list: ListState, rowCount: number, row: number): ListState {
	if (rowCount === 0) return { ...list, active: -1 };
	const active = Math.max(0, Math.min(row, rowCount - 1));
	return { ...revealed(list, rowCount, active, 'nearest'), active };
}

/** The list at its beginning, for other rows. */
export function restarted(list: ListState): ListState {
	const request = { top: 0, serial: list.request.serial + 1 };
	return { ...list, active: -1, scrollTop: 0, quietUntil: 0, request };
}

/** The list left alone by the cursor for a while, since its user works in it. */
export function used(list: ListState, time: number): ListState {
	return { ...list, quietUntil: time + QUIET_AFTER_USE };
}

/** A list of equally high rows behind a viewport; all lengths in CSS pixels. */
export interface ListGeometry {
	readonly rowCount: number;
	readonly rowHeight: number;
	/** Height of the viewport. */
	readonly height: number;
}

/** The rows to draw, `[first, end)`, and where: `offset` is the top of row `first` inside the content. */
export interface VirtualWindow {
	readonly first: number;
	readonly end: number;
	readonly offset: number;
	/** Height that the scrolled content gets. */
	readonly contentHeight: number;
}

/**
 * The tallest content that is laid out. Engines clamp lengths at about 33 million device pixels (and some earlier), so
 * taller lists are compressed: the scroll bar then moves over fewer pixels than there are, rows stay as high as ever.
 */
export const MAX_CONTENT_HEIGHT = 8_000_000;

/** Rows that are drawn beyond either edge of the viewport. */
const OVERSCAN = 6;

function totalHeight(list: ListGeometry): number {
	return list.rowCount * list.rowHeight;
}

function contentHeight(list: ListGeometry): number {
	return Math.min(totalHeight(list), MAX_CONTENT_HEIGHT);
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}

/** Rows' pixels that pass for each pixel of scrolling: 1 unless the list is compressed. */
function compression(list: ListGeometry): number {
	const scrollable = contentHeight(list) - list.height;
	return scrollable > 0 ? (totalHeight(list) - list.height) / scrollable : 1;
}

/** The largest scroll position. */
export function maxScrollTop(list: ListGeometry): number {
	return Math.max(0, contentHeight(list) - list.height);
}

/** The rows to draw at a scroll position; positions beyond the ends count as the ends. */
export function virtualWindow(list: ListGeometry, scrollTop: number): VirtualWindow {
	const height = contentHeight(list);
	if (list.rowHeight <= 0 || list.rowCount === 0) return { first: 0, end: 0, offset: 0, contentHeight: height };
	const top = clamp(scrollTop, 0, maxScrollTop(list));
	const rowsTop = top * compression(list);
	const first = Math.max(0, Math.floor(rowsTop / list.rowHeight) - OVERSCAN);
	const end = Math.min(list.rowCount, Math.ceil((rowsTop + list.height) / list.rowHeight) + OVERSCAN);
	return { first, end, offset: top - (rowsTop - first * list.rowHeight), contentHeight: height };
}

/** How a row is brought into view: by the shortest way, or to the middle when it is out of view. */
export type RevealMode = 'nearest' | 'center';

/** The scroll position that shows a row; the given one when the row is wholly in view already. */
export function scrollTopToReveal(list: ListGeometry, scrollTop: number, row: number, mode: RevealMode): number {
	const factor = compression(list);
	const rowsTop = clamp(scrollTop, 0, maxScrollTop(list)) * factor;
	const rowTop = clamp(row, 0, list.rowCount - 1) * list.rowHeight;
	const lowest = rowTop + list.rowHeight - list.height;
	const slack = 0.5;
	if (rowTop >= rowsTop - slack && lowest <= rowsTop + slack) return scrollTop;
	const wanted =
		mode === 'center' ? rowTop - (list.height - list.rowHeight) / 2 : rowTop < rowsTop ? rowTop : Math.max(0, lowest);
	return clamp(wanted / factor, 0, maxScrollTop(list));
}

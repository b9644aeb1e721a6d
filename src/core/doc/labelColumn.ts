/** The id of an item that has no label. */
export const NO_LABEL = 255;

/** One label an item, as indices into a list of at most 255 labels. */
export interface LabelColumn {
	readonly labels: readonly string[];
	/** Index into `labels` of each item, or {@link NO_LABEL}. */
	readonly ids: Uint8Array;
}

/** The label of an item; undefined if it has none or the column is not there. */
export function labelAt(column: LabelColumn | undefined, item: number): string | undefined {
	if (column === undefined) return undefined;
	const id = column.ids[item];
	return id < column.labels.length ? column.labels[id] : undefined;
}

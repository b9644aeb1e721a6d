/** One string an item, dictionary-encoded. */
export interface TextColumn {
	readonly texts: readonly string[];
	/** Index into `texts` of each item. */
	readonly ids: Int32Array;
}

/** The string of an item; empty if the column is not there. */
export function textAt(column: TextColumn | undefined, item: number): string {
	return column === undefined ? '' : column.texts[column.ids[item]];
}

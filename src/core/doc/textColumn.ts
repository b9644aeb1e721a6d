/** One string an item, dictionary-encoded. */
export interface TextColumn {
	readonly texts: readonly string[];
	/** Index into `texts` of each item. */
	readonly ids: Int32Array;
}

import type { LabelColumn } from './labelColumn';

/** The head of a token that depends on none. */
export const ROOT = -1;

/**
 * The dependency tree of each sentence; labels are the relations of Universal Dependencies, subtypes included.
 * A token that was not parsed has {@link ROOT} and no label.
 */
export interface DependencyColumn extends LabelColumn {
	/** Number of the token that each token depends on, in the same sentence; {@link ROOT} for none. */
	readonly heads: Int32Array;
}

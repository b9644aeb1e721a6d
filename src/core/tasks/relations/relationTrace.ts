import type { RelationArgument, RelationLabel } from '../../doc/relationMention';

/** What a classifier says of one label. */
export interface TracedLabel {
	/** Undefined for none. */
	readonly relation: RelationLabel | undefined;
	/** Whether the argument that comes first is the subject. */
	readonly isForward: boolean;
	readonly probability: number;
	/** Whether arguments of these kinds can stand in the relation. */
	readonly isPossible: boolean;
}

/** What a classifier says of a pair of arguments. */
export interface TracedPair {
	readonly first: RelationArgument;
	readonly second: RelationArgument;
	/** The most probable first. */
	readonly labels: readonly TracedLabel[];
	/** From which probability on a relation is told. */
	readonly least: number;
}

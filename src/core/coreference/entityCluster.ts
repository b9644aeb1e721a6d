import type { EntityLabel } from '../doc/entityMention';
import type { Span } from '../text/span';

/** A place where a text speaks of an entity by name. */
export interface ClusterMention extends Span {
	/** What found it: a trained model, a rule, or that it is written as another mention is. */
	readonly engine: 'model' | 'rule' | 'person' | 'text';
}

/** The mentions of a text that are of one entity, as far as names tell: exact, short and abbreviated forms together. */
export interface EntityCluster {
	readonly label: EntityLabel;
	/** The fullest of the forms. */
	readonly name: string;
	/** Every way of writing it, in the order of the text. */
	readonly forms: readonly string[];
	/** In the order of the text, at least one. */
	readonly mentions: readonly ClusterMention[];
}

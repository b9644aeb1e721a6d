import type { EntityLabel } from '../doc/entityMention';
import type { Span } from '../text/span';

/** An entity that is looked for in texts. */
export interface SoughtEntity {
	readonly label: EntityLabel;
	/** The fullest form. */
	readonly name: string;
	/** Other forms that are known to be of it; may be empty. */
	readonly forms: readonly string[];
}

/** A place in a text that speaks of an entity that was looked for. */
export interface EntityReference extends Span {
	readonly form: string;
	/**
	 * `name`: a mention that has the full name, or one that is of an entity which the same text also calls by it; `short`: a
	 * mention by a short form alone, which may be of somebody else; `text`: the name stands there, but was not taken for an entity.
	 */
	readonly kind: 'name' | 'short' | 'text';
	/** The kind of entity that the mention was taken for; that of the one looked for where it was not taken for one. */
	readonly label: EntityLabel;
}

import type { EntityLabel } from '../../doc/entityMention';
import type { Span } from '../../text/span';

/** What stands for an entity, and how the text wrote it. */
export interface RedactedEntity {
	/** As `[PER-1]`; another form of the same entity is `[PER-1-2]`. */
	readonly placeholder: string;
	readonly label: EntityLabel;
	readonly form: string;
	/** How often it was put in. */
	readonly count: number;
}

/** A change that hides a mention. */
export interface RedactionEdit extends Span {
	readonly placeholder: string;
}

/** A text without its entities, and what brings them back. */
export interface Redaction {
	readonly text: string;
	/** In the order of the text; offsets are of the text as it was. */
	readonly edits: readonly RedactionEdit[];
	/** In the order in which they came. */
	readonly entities: readonly RedactedEntity[];
}

/** What is to be put where to bring entities back; offsets are of the text as it was. */
export interface Restoration {
	/** In the order of the text. */
	readonly edits: readonly (Span & { readonly form: string })[];
	/** Placeholders of the text that the map does not have, each once. */
	readonly unknown: readonly string[];
}

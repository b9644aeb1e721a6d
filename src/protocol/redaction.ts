import type { EntityLabel } from '../core/doc/entityMention';
import type { RedactedEntity, Redaction, Restoration } from '../core/tasks/redaction/redaction';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type { RedactedEntity, Redaction, RedactionEdit, Restoration } from '../core/tasks/redaction/redaction';

/** Hides the entities whose mentions touch a stretch of a document. */
export interface RedactRange extends DocumentRange {
	/** The kinds that are hidden. */
	readonly labels: readonly EntityLabel[];
	/** Forms that are left as they are, whatever their kind. */
	readonly kept: readonly string[];
}

/** A document without its entities. Offsets and text are of the whole document, whatever the stretch. */
export interface RangeRedaction extends Redaction {
	readonly version: number;
	readonly failures: readonly LayerFailure[];
}

/** Puts back what placeholders stand for, in a redacted text or in one that was made of it. */
export interface RestoreText {
	readonly text: string;
	readonly entities: readonly Pick<RedactedEntity, 'placeholder' | 'form'>[];
}

/** Requests from host to worker about redaction; see `analysis.ts` for those about a document. */
export interface RedactionRequests {
	'redaction/redact': { params: RedactRange; result: RangeRedaction | Outdated };
	'redaction/restore': { params: RestoreText; result: Restoration };
}

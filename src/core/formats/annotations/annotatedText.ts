import type { ImportProblem, PlacedSentence } from '../../annotation/goldAnnotation';
import type { GivenSentence } from '../../annotation/placeSentences';
import type { Span } from '../../text/span';

/** A document with annotations, to be written. */
export interface AnnotatedText {
	/** What files call it. */
	readonly name: string;
	readonly text: string;
	readonly sentences: readonly PlacedSentence[];
}

/** An entity somewhere in the document. */
export interface GivenEntity extends Span {
	readonly label: string;
	readonly isCorrected: boolean;
}

/**
 * What was read of a file: sentences with their words, or entities of stretches that are then looked through for entities; the words of
 * these are those of the analysis. Offsets of stretches and entities are those of the document.
 */
export interface ReadAnnotations {
	readonly sentences: readonly GivenSentence[];
	readonly stretches: readonly Span[];
	readonly entities: readonly GivenEntity[];
	readonly problems: readonly ImportProblem[];
}

/** Nothing was read. */
export const NOTHING_READ: ReadAnnotations = { sentences: [], stretches: [], entities: [], problems: [] };

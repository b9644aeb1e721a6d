import type { Language } from '../../text/language';
import type { Span } from '../../text/span';

/** A label with its name in both languages of the interface; a user's own label is its own name. */
export interface ClassLabel {
	readonly label: string;
	readonly en: string;
	readonly zh: string;
}

/** What a classifier tells apart: `topic` and `sentiment` are shipped, the others are a user's. */
export type ClassifierKind = 'topic' | 'sentiment' | 'own';

/** A label's share of the whole probability. */
export interface LabelProbability {
	readonly label: string;
	/** Calibrated, in [0, 1]; those of all labels sum to 1. */
	readonly probability: number;
}

/** A stretch of the text, a word or an n-gram, that spoke for a label or against it. */
export interface Evidence extends Span {
	/** What it adds to the logarithm of the odds of the first label; below 0 it speaks against it. */
	readonly weight: number;
}

/** The decision about a text between two labels that speak against each other. */
export const NEUTRAL = 'neutral';

/** The decision about a text where not even the most probable topic is probable enough. */
export const UNCLEAR = 'unclear';

/** What a text was taken for. */
export interface Classification {
	/** The name under which the result is shown, for example `linear n-grams (zh-topics)`. */
	readonly engine: string;
	/** The language whose model judged. */
	readonly language: Language;
	/** All labels, the most probable first. */
	readonly probabilities: readonly LabelProbability[];
	/**
	 * The first label; `neutral` where a sentiment is within its margin, `unclear` where no topic is probable enough; undefined
	 * where the text says nothing.
	 */
	readonly decision: string | undefined;
	/** The strongest first; places of one n-gram that comes again are all there. */
	readonly evidence: readonly Evidence[];
}

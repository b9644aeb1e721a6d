/** How many features an answer's probability is told from. */
export const CONFIDENCE_FEATURES = 9;

/** What was learned beside the weights of features. */
export interface SpanCalibration {
	/** What a passage's score, as a share of the best one's, adds to the scores of its spans: so much times its logarithm. */
	readonly passageWeight: number;
	/** The weights of the confidence features. */
	readonly confidence: readonly number[];
	/** From this probability on an answer is sure. */
	readonly threshold: number;
}

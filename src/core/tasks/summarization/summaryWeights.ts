/** The constants of the summarizer. */
export interface SummaryWeights {
	/** How much more the first sentence counts than one far below; news and reports say the main thing first. */
	readonly leadBonus: number;
	/** Added to the bonus, over the number of sentences: few sentences are thin evidence, so that their order decides. */
	readonly shortTextLead: number;
	/** The bonus falls to a third over so many sentences, or over `leadPart` of the text if that is more. */
	readonly leadSentences: number;
	readonly leadPart: number;
	/** What a cue phrase multiplies the score of its sentence by, see `cuePhrases.ts`. */
	readonly bonusCue: number;
	readonly stigmaCue: number;
	/** A sentence of fewer content terms is held to say little. */
	readonly fewTerms: number;
	/** Added to N / df within the logarithm of IDF: the larger, the less rare terms count over frequent ones. */
	readonly smoothing: number;
	/** How much the score counts against likeness to what is chosen already (maximal marginal relevance). */
	readonly relevance: number;
	/** The chance to walk on to a similar sentence rather than to jump. */
	readonly damping: number;
}

/** Chosen on dev sets of news, papers, meetings and mixed texts: `training/summarization/README.md`. */
export const SUMMARY_WEIGHTS: SummaryWeights = {
	leadBonus: 0.5,
	shortTextLead: 8,
	leadSentences: 3,
	leadPart: 0.05,
	bonusCue: 1.25,
	stigmaCue: 0.8,
	fewTerms: 10,
	smoothing: 4,
	relevance: 0.6,
	damping: 0.85,
};

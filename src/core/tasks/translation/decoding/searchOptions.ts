/** How much a search looks at; what more finds, takes time. */
export interface SearchOptions {
	/** Hypotheses of one number of units that are gone on with. */
	readonly stackSize: number;
	/** How much worse than the best of its stack a hypothesis may be. */
	readonly threshold: number;
	/** Hypotheses of one number of units that are made (the pop limit of Chiang 2007). */
	readonly popLimit: number;
	/** Translations of a phrase that are tried. */
	readonly optionLimit: number;
	/** How many units may lie between phrases that follow one another, at most `MOST_DISTORTION`. */
	readonly distortionLimit: number;
}

/** What a translation of everyday text takes: more finds hardly better ones. */
export const SEARCH_DEFAULTS: SearchOptions = {
	stackSize: 100,
	threshold: Infinity,
	popLimit: 400,
	optionLimit: 20,
	distortionLimit: 8,
};

/** A search without bounds, which finds the best translation that there is; for tiny tables and short sentences. */
export const EXHAUSTIVE_SEARCH: SearchOptions = {
	stackSize: Infinity,
	threshold: Infinity,
	popLimit: Infinity,
	optionLimit: Infinity,
	distortionLimit: 24,
};

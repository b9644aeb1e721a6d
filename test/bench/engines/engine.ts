import type { Language } from '../../../src/core/text/language';

/** One way to analyze text, measured beside others that do the like. */
export interface Engine {
	readonly name: string;
	readonly language: Language;
	/** What it computes, such as `words` or `words, tags, lemmas, names`. */
	readonly does: string;
	/** Loads models and dictionaries. @returns the analysis: text in, number of words out. */
	load(): (text: string) => number | Promise<number>;
}

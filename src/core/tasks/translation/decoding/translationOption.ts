import type { PhraseOrigin } from '../translation';

/** One way to translate a stretch of units. */
export interface TranslationOption {
	/** The units `[start, end)`. */
	readonly start: number;
	readonly end: number;
	/** The pair of the table that it is, or -1. */
	readonly pair: number;
	/** The target words where it is no pair of the table. */
	readonly text: readonly string[] | undefined;
	/** The numbers of the target words in the language model. */
	readonly words: Int32Array;
	readonly origin: PhraseOrigin;
	/** The feature that it has where it is neither a pair of the table nor fixed: a dictionary's word, parts put together, a copy. */
	readonly lack: 'guessed' | 'copied' | undefined;
	/** Which words became which: indices within the option. */
	readonly alignment: readonly (readonly [source: number, target: number])[];
	/** The number of its orientations, see `Orientations`. */
	readonly orientation: number;
	/** Weighted sum of the features that it has wherever it stands. */
	readonly score: number;
	/** The same with what the language model gives its words among themselves: what it is expected to be worth. */
	readonly estimate: number;
}

/** Options by the units that they translate: those of `[start, start + length)` the best first. */
export type OptionsOf = (start: number, length: number) => readonly TranslationOption[];

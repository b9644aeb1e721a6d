import type { LemmaScript } from './lemmaScript';

/** How a lemma comes about. */
export interface LemmaTrace {
	/** The form with the letters' case as the table wants it, and letters that are drawn out as usual. */
	readonly prepared: string;
	/** The tag that the table is asked for. */
	readonly tag: string;
	/** The endings that were looked up, from the empty one to the whole word, with the script that the table has for each. */
	readonly endings: readonly LemmaEnding[];
	readonly lemma: string;
	/** Addresses stay as they are, numbers lose their separators, for others the table decides; a word that it does not know stays. */
	readonly way: 'address' | 'number' | 'table' | 'none';
}

/** An ending of a word in small letters. */
export interface LemmaEnding {
	readonly ending: string;
	readonly isWhole: boolean;
	readonly script?: LemmaScript;
}

import type { Move } from './parserState';

/** What a feature adds to the score of each choice, in lane units. */
export interface ParserFeature {
	/** As Zhang and Nivre write it: S0w is the word on top of the stack, B0t the tags of the next word. */
	readonly name: string;
	readonly values: Int32Array;
}

/** One move of a parser. Numbers of words are those in the sentence; the sentence's length stands for the root. */
export interface ParserDecision {
	/** The top of the stack before the move, its topmost word last, how deep it is in all, and the next word. */
	readonly stack: readonly number[];
	readonly depth: number;
	readonly next: number;
	readonly move: Move;
	/** The score of each move, in the order of `MOVES`; undefined for one that was not possible. */
	readonly scores: readonly (number | undefined)[];
	/** The arc that was made; none by a shift. */
	readonly arc?: ParserArc;
}

/** An arc with the scores of all labels, in the order of the parser's labels. */
export interface ParserArc {
	readonly head: number;
	readonly word: number;
	readonly label: number;
	readonly scores: readonly number[];
}

/** How a sentence was parsed. */
export interface ParserTrace {
	readonly labels: readonly string[];
	readonly decisions: readonly ParserDecision[];
	/** The decision by which the word that is asked about got its head. */
	readonly asked: number;
	/** What spoke for the moves there, and for the labels of the arc. */
	readonly moveFeatures: readonly ParserFeature[];
	readonly labelFeatures: readonly ParserFeature[];
}

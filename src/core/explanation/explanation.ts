import type { Span } from '../text/span';

/*
 * How an ability comes to its answer on the user's own text: steps, each with words, pictures and the papers it comes from.
 * Every number is one that the engine computed, or is computed here by the engine's own code; nothing is drawn for show.
 */

/**
 * Words for a reader: a string is shown as it is (the user's own text, a tag, a symbol); a phrase is named by its key, which the
 * panel has in the language of its interface under `explain.<key>`, with `{0}`, `{1}` filled by the values. Numbers are written as
 * the language writes them, with three significant digits.
 */
export type Words = string | Phrase;

/** A phrase of the interface; see {@link Words} and `say`. */
export interface Phrase {
	readonly key: string;
	readonly values?: readonly (Words | number)[];
}

/** What a step comes from. */
export interface Paper {
	/** As a reader cites them: "Lafferty, McCallum, Pereira". */
	readonly authors: string;
	readonly year: number;
	readonly title: string;
}

/** One explanation: of one answer, or of one place in a text. */
export interface Explanation {
	/** The name of the engine, as its answers call it; with `model`, where it has one, the name of the file's card. */
	readonly engine: string;
	readonly model?: string;
	/** What it is about, in UTF-16 code units of the document: a sentence, for the most part. */
	readonly span: Span;
	/** What was chosen in it, a word for the most part; the drawer offers the `choices` in its place. */
	readonly focus?: Span;
	/** Other places of `span` that can be asked about, in order; none where there is nothing to choose. */
	readonly choices: readonly Span[];
	/** In the order in which the engine works. */
	readonly steps: readonly ExplanationStep[];
}

/** A step of the way. */
export interface ExplanationStep {
	readonly title: Words;
	/** Paragraphs before the pictures. */
	readonly words: readonly Words[];
	readonly pictures: readonly Picture[];
	readonly papers: readonly Paper[];
}

/** What can be drawn. */
export type Picture =
	| LatticePicture
	| ContributionsPicture
	| TrellisPicture
	| MatrixPicture
	| GraphPicture
	| ArcsPicture
	| TablePicture
	| FormulaPicture
	| FramesPicture
	| MarkedPicture;

interface Captioned {
	/** What the picture shows: its title, and the name by which a screen reader tells it. */
	readonly caption: Words;
	/** What to see in it, below it. */
	readonly note?: Words;
}

/** The units of a text, and the pieces that it can be cut into: a word lattice. */
export interface LatticePicture extends Captioned {
	readonly kind: 'lattice';
	/** The smallest units, in order: characters, or numbers and Latin words that are never cut. */
	readonly units: readonly string[];
	readonly edges: readonly LatticeEdge[];
	/** Ways from the first unit to the last, the best first: places among the edges, and the sum. */
	readonly paths: readonly { readonly edges: readonly number[]; readonly score: number }[];
	/** Whether a low number is a good one. */
	readonly isCost?: boolean;
}

/** A piece over the units `[start, end)`. */
export interface LatticeEdge {
	readonly start: number;
	readonly end: number;
	readonly score?: number;
	/** Where it is from: "dictionary", "user's word". */
	readonly note?: Words;
}

/** What features give to the answers that compete: a stacked account, largest first. */
export interface ContributionsPicture extends Captioned {
	readonly kind: 'contributions';
	/** The answers that compete, the chosen one first; one alone is allowed. */
	readonly answers: readonly Words[];
	readonly rows: readonly ContributionRow[];
	/** The sum of each answer with what `rows` leave out. */
	readonly totals: readonly number[];
	/** How many rows of little weight were left out, and what they give to each answer together. */
	readonly others?: { readonly count: number; readonly values: readonly number[] };
	/** What a total means as a probability, in [0, 1], where the engine says so. */
	readonly shares?: readonly number[];
}

/** What one feature gives to each answer. */
export interface ContributionRow {
	readonly feature: Words;
	readonly values: readonly number[];
}

/** States over positions with the scores of the best ways to them: what Viterbi's algorithm goes through. */
export interface TrellisPicture extends Captioned {
	readonly kind: 'trellis';
	/** The words or characters, in order. */
	readonly positions: readonly string[];
	readonly states: readonly Words[];
	/** `scores[position][state]`; a state that cannot be there is absent (undefined). */
	readonly scores: readonly (readonly (number | undefined)[])[];
	/** The state at each position on the best path, and on the second best where there is one. */
	readonly best: readonly number[];
	readonly second?: readonly number[];
}

/** Numbers in rows and columns, as a heat map with its numbers: moves between labels, cosines between texts. */
export interface MatrixPicture extends Captioned {
	readonly kind: 'matrix';
	readonly rows: readonly Words[];
	readonly columns: readonly Words[];
	/** `values[row][column]`; what is impossible is absent (undefined). */
	readonly values: readonly (readonly (number | undefined)[])[];
	/** What rows and columns are: "from", "to". */
	readonly rowTitle?: Words;
	readonly columnTitle?: Words;
	/** Cells to point out, as [row, column]: the moves of the best path. */
	readonly marked?: readonly (readonly [number, number])[];
}

/** Nodes and weighted lines between them. */
export interface GraphPicture extends Captioned {
	readonly kind: 'graph';
	readonly nodes: readonly GraphNode[];
	readonly links: readonly {
		readonly from: number;
		readonly to: number;
		readonly weight: number;
		readonly label?: Words;
	}[];
	readonly isDirected?: boolean;
	/** Weights of the nodes turn by turn, `rounds[turn][node]`, the last one their final weights; none where nothing is repeated. */
	readonly rounds?: readonly (readonly number[])[];
}

/** A node; larger with its weight. */
export interface GraphNode {
	readonly label: Words;
	readonly weight: number;
	readonly isChosen?: boolean;
	/** Its place in the document: a click shows it. */
	readonly place?: Span;
}

/** Words in a row with labelled arcs: a dependency tree, links of a relation. */
export interface ArcsPicture extends Captioned {
	readonly kind: 'arcs';
	readonly words: readonly { readonly text: string; readonly label?: Words }[];
	/** From a word to one that hangs on it; `from` is -1 for the root. */
	readonly arcs: readonly {
		readonly from: number;
		readonly to: number;
		readonly label: Words;
		readonly isMarked?: boolean;
	}[];
}

/** A table. */
export interface TablePicture extends Captioned {
	readonly kind: 'table';
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
}

/** `share` is in [0, 1] and is drawn with a bar; `number` has three significant digits; `count` is a whole number. */
export interface TableColumn {
	readonly title: Words;
	readonly type: 'text' | 'number' | 'count' | 'share';
}

/** A row of a table; a cell that has nothing to say is an empty string. */
export interface TableRow {
	readonly cells: readonly (Words | number)[];
	readonly isMarked?: boolean;
	/** Its place in the document: a click shows it. */
	readonly place?: Span;
}

/** A formula in the writing of the paper, what its symbols mean and which numbers stood for them here. */
export interface FormulaPicture extends Captioned {
	readonly kind: 'formula';
	/** Plain text with mathematical symbols: "P(y|x) = exp(Σᵢ s(yᵢ₋₁, yᵢ, x, i)) / Z(x)". */
	readonly formula: string;
	readonly symbols: readonly { readonly symbol: string; readonly meaning: Words; readonly value?: number }[];
	/** The same with numbers in it: "0.12 × 4.38 = 0.53". */
	readonly filled?: string;
}

/** A procedure turn by turn, to be stepped through: what a parser, a merge or a search does. */
export interface FramesPicture extends Captioned {
	readonly kind: 'frames';
	readonly frames: readonly Frame[];
}

/** A moment of a procedure. */
export interface Frame {
	/** What is done: "SHIFT", "LEFT-ARC nsubj". */
	readonly title: Words;
	readonly score?: number;
	/** What there is then: "stack" with its words, "buffer", "output". */
	readonly parts: readonly { readonly title: Words; readonly items: readonly FrameItem[] }[];
}

/** An item of a part; `isMarked` where the action takes hold. */
export interface FrameItem {
	readonly text: Words;
	readonly isMarked?: boolean;
}

/** A stretch of text with marks in it: what a rule or a boundary found. */
export interface MarkedPicture extends Captioned {
	readonly kind: 'marked';
	readonly text: string;
	/** In order, not overlapping; offsets in `text`. `isChosen` is the one that is explained. */
	readonly marks: readonly (Span & { readonly label?: Words; readonly isChosen?: boolean })[];
}

import type { Span } from '../text/span';

/** What of a sentence people can have looked at. */
export const GOLD_LAYERS = ['words', 'upos', 'xpos', 'lemmas', 'entities'] as const;

/** A layer that people correct. */
export type GoldLayer = (typeof GOLD_LAYERS)[number];

/** A word as a person left it; a value that is not known is empty. */
export interface GoldWord extends Span {
	/** Whether it belongs to the same surface token as the word before, as `n't` in `don't`. */
	readonly joined: boolean;
	readonly upos: string;
	readonly xpos: string;
	readonly lemma: string;
	/** Whether a person changed something of it, its borders or its tags; else it is what the analysis said. */
	readonly isCorrected: boolean;
	/** FEATS, HEAD, DEPREL, DEPS and further MISC of CoNLL-U that was read, to be written again. */
	readonly other?: OtherFields;
}

/** The fields of CoNLL-U that nothing here looks into; `_` for none. */
export interface OtherFields {
	readonly feats: string;
	readonly head: string;
	readonly deprel: string;
	readonly deps: string;
	readonly misc: string;
}

/** An entity as a person left it. Its kind is any name without white space: people have kinds of their own. */
export interface GoldEntity extends Span {
	readonly label: string;
	/** As of a word. */
	readonly isCorrected: boolean;
}

/**
 * A sentence that a person corrected or looked through. Offsets of words and entities are those of `text`, UTF-16 code units; both
 * are in order and do not overlap. Every border of an entity is a place in the text, not of a word.
 */
export interface GoldSentence {
	/** Just as it stands in the document, line breaks and all. */
	readonly text: string;
	readonly words: readonly GoldWord[];
	readonly entities: readonly GoldEntity[];
	/** The layers that a person has looked through from end to end: what may be counted against the analysis. */
	readonly checked: readonly GoldLayer[];
	/** Comment lines of CoNLL-U that was read, but for those that are made anew. */
	readonly comments: readonly string[];
}

/** A gold sentence and where it begins in the document. */
export interface PlacedSentence {
	readonly start: number;
	readonly sentence: GoldSentence;
}

/** What a person says about a stretch of a document. */
export type Correction =
	/** The words that the stretch touches have these tags; a value that is absent stays. */
	| { readonly kind: 'tags'; readonly upos?: string; readonly xpos?: string; readonly lemma?: string }
	/** Just the stretch is an entity of this kind; entities that it overlaps are none. */
	| { readonly kind: 'entity'; readonly label: string }
	/** What the stretch touches is no entity. */
	| { readonly kind: 'noEntity' }
	/** The stretch is one word. */
	| { readonly kind: 'joinWords' }
	/** A word ends where the stretch begins. */
	| { readonly kind: 'splitWord' }
	/** The sentences that the stretch touches are right in all layers, or are to be looked through again. */
	| { readonly kind: 'check'; readonly isChecked: boolean }
	/** What was said about the sentences that the stretch touches no longer holds. */
	| { readonly kind: 'forget' };

/** How many things there are, how many the analysis found, and how many of those are right. */
export interface MeasureCount {
	readonly gold: number;
	readonly predicted: number;
	readonly correct: number;
}

/** What is measured: a layer, or the entities of one kind. */
export interface Measure extends MeasureCount {
	readonly layer: GoldLayer;
	/** The kind of entity; absent for all of the layer. */
	readonly label?: string;
	/** In [0, 1]; 0 where there is nothing to divide by. */
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** One place where the analysis is not what a person says. */
export interface EvaluationError extends Span {
	readonly layer: GoldLayer;
	readonly text: string;
	/** What the person says; empty for no such word or entity. */
	readonly gold: string;
	/** What the analysis says; empty likewise. */
	readonly predicted: string;
}

/** The analysis measured against gold sentences. */
export interface Evaluation {
	/** How many sentences were compared, and how many were left out because nobody looked them through. */
	readonly sentences: number;
	readonly unchecked: number;
	/** Gold sentences whose text is no longer in the document. */
	readonly lost: number;
	/** In the order of {@link GOLD_LAYERS}, the kinds of entity after all entities; only what somebody looked through. */
	readonly measures: readonly Measure[];
	/** The first in the order of the text. */
	readonly errors: readonly EvaluationError[];
	/** How many errors there are in all. */
	readonly errorCount: number;
}

/** A stretch that a person has spoken about. */
export interface GoldMark extends Span {
	readonly kind: 'word' | 'entity' | 'checked';
	/** The tag of a word, the kind of an entity; empty for a sentence that was looked through. */
	readonly label: string;
}

/** The formats in which annotations come and go. */
export const ANNOTATION_FORMATS = ['conllu', 'brat', 'spacy', 'doccano', 'iob2', 'csv'] as const;
export type AnnotationFormat = (typeof ANNOTATION_FORMATS)[number];

/** Something about a file that was read which its owner should know. */
export interface ImportProblem {
	/** From 1; 0 for the whole file. */
	readonly line: number;
	readonly what:
		| 'overlap'
		| 'outside'
		| 'notFound'
		| 'discontinuous'
		| 'relations'
		| 'rejected'
		| 'textDiffers'
		| 'multiword'
		| 'emptyNodes';
	/** What it is about, for the message. */
	readonly detail: string;
}

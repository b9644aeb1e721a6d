import type { Language } from '../../text/language';
import type { Span } from '../../text/span';

/** Where answers are looked for: in texts, in a knowledge base of triples, among questions that were asked before. */
export type AnswerSource = 'documents' | 'knowledge' | 'questions';

/** What a question asks for. */
export type QuestionKind =
	| 'person'
	| 'time'
	| 'place'
	| 'organization'
	| 'count'
	| 'quantity'
	| 'reason'
	| 'manner'
	| 'definition'
	| 'yesNo'
	| 'thing';

/** What was understood of a question. */
export interface QuestionAnalysis {
	readonly language: Language;
	readonly kind: QuestionKind;
	/** The words that ask (`who`, `多少`), in UTF-16 code units of the question; empty where there are none. */
	readonly asking: Span;
	/** What an answer is an instance of, as `which river` asks for a river; undefined where the question does not say. */
	readonly focus: string | undefined;
}

/** A stretch of a file, in UTF-16 code units of its text. */
export interface FilePlace extends Span {
	/** The name under which the file was added. */
	readonly file: string;
}

/** Words of a file and where they stand. */
export interface Excerpt extends FilePlace {
	readonly text: string;
}

/** An answer in the words of a text. */
export interface DocumentAnswer {
	readonly answer: Excerpt;
	/** The sentence that the answer stands in. */
	readonly sentence: Excerpt;
	/** The passage that was found for the question. */
	readonly passage: Excerpt;
	/** Calibrated probability, in (0, 1), that this answers the question. */
	readonly probability: number;
}

/** A statement of a knowledge base in readable names. */
export interface KnowledgeFact {
	readonly subject: string;
	readonly predicate: string;
	readonly object: string;
	/** Where the statement stands: in a knowledge file, or the sentence of a text that it was extracted from. */
	readonly source: Excerpt | undefined;
}

/** An answer of a knowledge base: all that fits one reading of the question. */
export interface KnowledgeAnswer {
	/** Names of things or values; of a question for a number, the number. */
	readonly values: readonly string[];
	/** The query that the question was read as, in SPARQL. */
	readonly query: string;
	/** What the answer follows from. */
	readonly facts: readonly KnowledgeFact[];
	/** In (0, 1): how sure the reading of the question is. */
	readonly probability: number;
}

/** A question that was asked before, with its answer. */
export interface AskedQuestion {
	readonly question: Excerpt;
	readonly answer: Excerpt;
	/** How like the question is, in [0, 1]. */
	readonly similarity: number;
	/** Votes or score of the answer, where the file has such a column. */
	readonly votes: number | undefined;
}

/** What was found in one source. */
export interface SourceAnswers<A> {
	/** Names the methods, as `BM25, linear span ranker`. */
	readonly engine: string;
	/** The best first. */
	readonly answers: readonly A[];
	/** Whether the best is above the tuned threshold; else the honest answer is that it is not known. */
	readonly isSure: boolean;
	/** Calibrated probability, in [0, 1], that the best is right; 0 where there is none. */
	readonly probability: number;
	/** What could not be done, in words fit for a user. */
	readonly failures: readonly string[];
}

/** The answers to one question. */
export interface AnswerSet {
	readonly question: QuestionAnalysis;
	readonly documents?: SourceAnswers<DocumentAnswer>;
	readonly knowledge?: SourceAnswers<KnowledgeAnswer>;
	readonly questions?: SourceAnswers<AskedQuestion>;
	/** The passages of the texts that have most to do with the question, the best first; absent where texts were not asked. */
	readonly passages?: readonly (Excerpt & { readonly score?: number })[];
	/** The source whose best answer is to be shown first; undefined where none is sure. */
	readonly best: AnswerSource | undefined;
	/** Texts were asked, and are for the most part in the other language than the question, so that few words can match. */
	readonly isOtherLanguage: boolean;
}

import type {
	AnnotationFormat,
	Correction,
	Evaluation,
	EvaluationError,
	GoldLayer,
	GoldMark,
	ImportProblem,
	Measure,
} from '../core/annotation/goldAnnotation';
import type { DocumentRange, Outdated } from './analysis';

export type { AnnotationFormat, Correction, Evaluation, EvaluationError, GoldLayer, GoldMark, ImportProblem, Measure };

export interface CorrectParams extends DocumentRange {
	readonly correction: Correction;
}

/** Annotations that other programs made of the document's text. */
export interface ImportAnnotationsParams extends DocumentRange {
	readonly format: AnnotationFormat;
	/** What the file holds. */
	readonly content: string;
}

/** What people have said about a document. */
export interface GoldState {
	readonly version: number;
	/** All of it as CoNLL-U, to be kept in a file; empty for nothing. */
	readonly conllu: string;
	/** Sentences that have a correction or were looked through, those that were looked through, and those that were not found in the text. */
	readonly sentences: number;
	readonly checked: number;
	readonly lost: number;
}

/** Requests from host to worker about what people say of an analysis; a document's gold comes with `document/open`. */
export interface AnnotationRequests {
	/** Takes a correction over. */
	'annotation/correct': { params: CorrectParams; result: GoldState | Outdated };
	/** The state of a document's gold; the range says nothing. */
	'annotation/state': { params: DocumentRange; result: GoldState | Outdated };
	/** The marks that touch a range, in order. */
	'annotation/marks': {
		params: DocumentRange;
		result: { readonly version: number; readonly marks: readonly GoldMark[] } | Outdated;
	};
	/** Takes annotations of other programs over, in place of what was said about the same sentences. */
	'annotation/import': {
		params: ImportAnnotationsParams;
		result: (GoldState & { readonly taken: number; readonly problems: readonly ImportProblem[] }) | Outdated;
	};
	/** The analysis without the corrections, measured against them. */
	'annotation/evaluate': { params: DocumentRange; result: (Evaluation & { readonly version: number }) | Outdated };
	/** Several evaluations as one; errors are left out. */
	'annotation/joinEvaluations': { params: { readonly parts: readonly Evaluation[] }; result: Evaluation };
}

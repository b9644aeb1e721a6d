import type { Classification, ClassifierKind, ClassLabel } from '../core/tasks/classification/classification';
import type { ClassifierReport } from '../core/tasks/classification/classifierReport';
import type { TextFormat } from '../core/text/documentText';
import type { Language } from '../core/text/language';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type {
	Classification,
	ClassifierKind,
	ClassLabel,
	Evidence,
	LabelProbability,
} from '../core/tasks/classification/classification';
export type { ClassifierReport, ExampleNote, ExampleNoteKind } from '../core/tasks/classification/classifierReport';

/** A classifier that the worker can ask. */
export interface ClassifierInfo {
	/** Names it in requests: `topic`, `sentiment`, or what the host gave. */
	readonly id: string;
	readonly title: string;
	readonly kind: ClassifierKind;
	/** How it learned: from many examples, or from a few as nearest centroids. */
	readonly method: 'linear' | 'centroids';
	/** The languages that it knows. */
	readonly languages: readonly Language[];
	readonly labels: readonly ClassLabel[];
}

export interface ClassifyParams extends DocumentRange {
	readonly classifier: string;
}

export interface ClassifyResult {
	readonly version: number;
	readonly classifier: ClassifierInfo;
	/** Undefined where the text has nothing to judge by. */
	readonly classification: Classification | undefined;
	/** The text is for the most part in neither Chinese nor English, so that the answer means little. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** A text that is no document; of Markdown only the prose is judged. */
export interface FormattedText {
	readonly text: string;
	readonly format: TextFormat;
}

export interface ClassifyTextsParams {
	readonly classifier: string;
	readonly texts: readonly FormattedText[];
}

/** A text with the label that it should get. */
export interface LabeledText {
	readonly text: string;
	readonly label: string;
}

/** What is to be learned. */
export interface LearnClassifierOptions {
	/** The id that the new classifier gets. */
	readonly id: string;
	readonly title: string;
	/** From many examples, or from a few as nearest centroids. */
	readonly method: 'linear' | 'centroids';
}

/** Names a classifier that is being learned. */
export interface ClassifierReference {
	readonly id: string;
}

export interface LearnExamples extends ClassifierReference {
	readonly examples: readonly LabeledText[];
}

/** A table of examples as a file: CSV or TSV with a head line, JSON lines, or Markdown whose headings are labels. */
export interface LearnTable extends ClassifierReference {
	/** What errors call the file. */
	readonly name: string;
	readonly text: string;
	/** The columns or properties of text and label; by default `text` and `label`, else those that can only be meant. */
	readonly textColumn?: string;
	readonly labelColumn?: string;
}

/** What a person may choose the columns of a table from. */
export interface TableColumns {
	/** In the order of the table. */
	readonly columns: readonly string[];
	/** Those that are meant as far as their names or values tell; undefined where a person must say. */
	readonly textColumn: string | undefined;
	readonly labelColumn: string | undefined;
}

/** Names the classifier that is to be learned from what was added, and how its picture is labelled. */
export interface FinishLearning extends ClassifierReference {
	/** The words beside the confusion matrix: for the labels of the examples, and for those that were found. */
	readonly axes: { readonly gold: string; readonly predicted: string };
}

/** A classifier that was learned, with its report and what to save as its file. */
export interface LearnedClassifier {
	readonly info: ClassifierInfo;
	readonly report: ClassifierReport;
	/** The confusion matrix as an SVG picture; empty where nothing was held out. */
	readonly picture: string;
	readonly bytes: Uint8Array;
}

/** A classifier's file. */
export interface LoadClassifier extends ClassifierReference {
	/** What errors call the file. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A classifier from its file. */
export interface LoadedClassifier {
	readonly info: ClassifierInfo;
	/** Undefined where the file has none. */
	readonly report: ClassifierReport | undefined;
}

/** How far learning has come, in [0, 1]. */
export interface ClassifierProgress extends ClassifierReference {
	readonly part: number;
}

/** Requests from host to worker about classification; see `analysis.ts` for those about a document. */
export interface ClassificationRequests {
	'classification/classifiers': { params: null; result: readonly ClassifierInfo[] };
	'classification/classify': { params: ClassifyParams; result: ClassifyResult | Outdated };
	/** One answer a text; undefined for one that has nothing to judge by. */
	'classification/classifyTexts': {
		params: ClassifyTextsParams;
		result: readonly (Classification | undefined)[];
	};
	/** Takes a classifier's file, in place of what had its id before. */
	'classification/load': { params: LoadClassifier; result: LoadedClassifier };
	'classification/remove': { params: ClassifierReference; result: null };
	/** The columns of a table of examples, to choose from before it is learned from. */
	'classification/tableColumns': { params: { readonly name: string; readonly text: string }; result: TableColumns };
	/** Learning: begin, then examples or tables, then `finish`, which a cancellation ends; or `abandon`. */
	'classification/learnBegin': { params: LearnClassifierOptions; result: null };
	'classification/learnAdd': { params: LearnExamples; result: null };
	'classification/learnAddTable': { params: LearnTable; result: null };
	'classification/learnFinish': { params: FinishLearning; result: LearnedClassifier };
	'classification/learnAbandon': { params: ClassifierReference; result: null };
}

/** Notifications from worker to host. */
export interface ClassificationWorkerNotifications {
	'classification/learnProgress': ClassifierProgress;
}

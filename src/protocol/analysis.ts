import type { AnalysisSettings } from '../core/doc/analysisSettings';
import type { LayerName } from '../core/doc/layers';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import type { Span } from '../core/text/span';
import type { TextChange } from '../core/text/textChange';

export type { AnalysisSettings, SegmentationStandard } from '../core/doc/analysisSettings';
export type { LayerFailure } from '../core/doc/rangeAnnotation';

/** A part of a text that is too long to be sent in one go: the parts come in order, then `document/open`. */
export interface DocumentPart {
	readonly uri: string;
	/** Which part it is, from 0, which begins anew. */
	readonly index: number;
	readonly text: string;
}

/** Names a document at a version. */
export interface DocumentVersion {
	readonly uri: string;
	readonly version: number;
}

export interface OpenDocument extends DocumentVersion {
	/** The text; of one that was sent in parts, what follows them. */
	readonly text: string;
	/** So many parts came before; 0 where that is left out. */
	readonly parts?: number;
	readonly settings: AnalysisSettings;
	/** What people corrected in it, as CoNLL-U; see `annotation.ts`. */
	readonly gold?: string;
}

/** Edits that lead from `baseVersion` to `version`, in the order in which they apply. */
export interface ChangeDocument extends DocumentVersion {
	readonly baseVersion: number;
	readonly changes: readonly TextChange[];
}

export interface CloseDocument {
	readonly uri: string;
}

/** The part of a document that a request is about, in UTF-16 code units of the document. */
export type DocumentRange = DocumentVersion & Span;

export interface AnalyzeParams extends DocumentRange {
	readonly layers: readonly LayerName[];
	/** Whether the sentences before the stretch are counted, which takes a pass over them, once; by default where sentences are asked for. */
	readonly isNumbered?: boolean;
}

/** The layers of a stretch of a document at a version. */
export interface AnnotatedRange extends RangeAnnotation {
	readonly version: number;
}

/** Why there is no answer: the document moved on, or the worker does not have that version and asks for the text. */
export interface Outdated {
	readonly outdated: true;
}

export type ExportFormat = 'conllu' | 'json' | 'iob2' | 'brat' | 'spacy' | 'doccano' | 'wordsCsv';

export interface ExportParams extends DocumentRange {
	readonly format: ExportFormat;
	/** What files of annotations call the document. */
	readonly name?: string;
}

export interface ExportResult {
	readonly version: number;
	readonly text: string;
}

/** Counts over a range, for the status item. */
export interface StatisticsResult {
	readonly version: number;
	readonly tokens: number;
	readonly sentences: number;
	/** The languages that occur, most characters first. */
	readonly languages: readonly string[];
}

/** Asks under the standard and the words of the user with which the document was opened. */
export interface DoubtfulCutsParams extends DocumentRange, Pick<AnalysisSettings, 'standard' | 'userWords'> {
	/** So far from 0 are the margins of gaps that are told, at most. */
	readonly widest: number;
}

/**
 * The gaps between two Han characters in which it was not clear whether a word ends: places in the order of the text, each with the
 * score of the best way to cut there less that of the best without. Above 0 there is a cut.
 */
export interface DoubtfulCuts {
	readonly version: number;
	readonly offsets: Int32Array;
	readonly margins: Float32Array;
}

/** A tag's name in both languages of the interface. */
export interface TagName {
	readonly en: string;
	readonly zh: string;
}

/** Names of all tags, by tag; fine tags by language since the sets overlap. */
export interface Glossary {
	readonly upos: Readonly<Record<string, TagName>>;
	readonly xpos: Readonly<Record<'zh' | 'en', Readonly<Record<string, TagName>>>>;
	readonly entities: Readonly<Record<string, TagName>>;
	readonly relations: Readonly<Record<string, TagName>>;
}

/** Requests from host to worker: method, parameters, result. */
export interface AnalysisRequests {
	'analysis/analyze': { params: AnalyzeParams; result: AnnotatedRange | Outdated };
	'analysis/export': { params: ExportParams; result: ExportResult | Outdated };
	'analysis/statistics': { params: DocumentRange; result: StatisticsResult | Outdated };
	'analysis/doubtfulCuts': { params: DoubtfulCutsParams; result: DoubtfulCuts | Outdated };
	'analysis/glossary': { params: null; result: Glossary };
}

/** Notifications from host to worker. */
export interface AnalysisHostNotifications {
	'document/part': DocumentPart;
	'document/open': OpenDocument;
	'document/change': ChangeDocument;
	'document/close': CloseDocument;
}

/** Requests from worker to host: model files and lost texts come through the host. */
export interface AnalysisHostRequests {
	'model/read': { params: { readonly path: string }; result: Uint8Array };
}

/** Notifications from worker to host. */
export interface AnalysisWorkerNotifications {
	/** The worker lost track of a document and wants `document/open` again. */
	'document/needed': { readonly uri: string };
	/** For the log channel. */
	'log/message': { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly message: string };
}

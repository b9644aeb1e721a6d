import type { SummaryOptions, SummarySentence, SummarySubstitution } from '../core/tasks/summarization/summary';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type {
	SummaryKind,
	SummaryLength,
	SummaryOptions,
	SummarySentence,
	SummarySubstitution,
} from '../core/tasks/summarization/summary';

export interface SummarizeParams extends DocumentRange {
	readonly options: SummaryOptions;
}

export interface SummarizeResult {
	readonly version: number;
	readonly engine: string;
	/** In the order of the text. */
	readonly sentences: readonly SummarySentence[];
	/** What an abstractive summary put in place of words of the text. */
	readonly substitutions: readonly SummarySubstitution[];
	/** The text is for the most part in neither Chinese nor English, so that the answer means little. */
	readonly isOtherLanguage: boolean;
	/** What could not be computed of the layers that it builds on. */
	readonly failures: readonly LayerFailure[];
}

/** A text of a folder that is summarized as a whole. */
export interface SourceText {
	/** What the answer calls it: a path below the folder. */
	readonly name: string;
	readonly text: string;
	readonly format: 'plain' | 'markdown';
}

/** A sentence of a folder's summary; its offsets are of the text that it comes from. */
export interface FolderSummarySentence extends SummarySentence {
	readonly name: string;
}

/** Requests from host to worker about summaries; see `analysis.ts` for those about a document. */
export interface SummaryRequests {
	'summaries/summarize': { params: SummarizeParams; result: SummarizeResult | Outdated };
	/** A whole folder as one text; texts in the order of the answer. */
	'summaries/summarizeTexts': {
		params: { readonly texts: readonly SourceText[]; readonly options: SummaryOptions };
		result: { readonly engine: string; readonly sentences: readonly FolderSummarySentence[] };
	};
}

import type { Outdated } from './analysis';
import type { SummarizeResult, SummaryOptions } from './summaries';

/** Asks for a summary by the user's language model; its pieces come as notifications before the answer. */
export interface PanelGenerateSummary {
	readonly scopeId: number;
	/** Names the request in what is told of it. */
	readonly run: number;
	/** What the built-in summary is to be like, where that answers; its length and question hold for the model, too. */
	readonly options: SummaryOptions;
}

/** A summary by a language model, or why there is none. */
export interface PanelGeneratedSummary {
	readonly scopeId: number;
	readonly run: number;
	/** What results call the model; empty where none is chosen. */
	readonly engine: string;
	readonly text: string;
	/** In how many parts the text was read. */
	readonly parts: number;
	/** What is to be known of it, in words fit for a user; empty where all is well. */
	readonly note: string;
	/** The built-in summary, where the model gave none, or no whole one. */
	readonly builtIn?: SummarizeResult;
}

/** Requests from webview to host about language models that write. */
export interface PanelGenerationRequests {
	/** What the chosen model is called; empty where none is chosen. */
	'panel/generator': { params: null; result: { readonly engine: string } };
	'panel/generateSummary': { params: PanelGenerateSummary; result: PanelGeneratedSummary | Outdated };
}

/** Notifications from host to webview about language models that write. */
export interface PanelGenerationHostNotifications {
	'panel/generatorChanged': { readonly engine: string };
	/** More of a summary was written, or the next part of the text is read: `part` of `parts`. */
	'panel/summaryWritten': {
		readonly run: number;
		readonly text: string;
		readonly part: number;
		readonly parts: number;
	};
	/** A command wants the scope summarized at once. */
	'panel/summarizeNow': null;
}

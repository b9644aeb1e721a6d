import type { Span } from '../core/text/span';
import type { AnswerSet, AnswerSource, Excerpt } from './answers';
import type { Outdated } from './analysis';

/** What is asked: the document of the scope alone, or the folder's library with one source or all. */
export type PanelAskTarget = 'document' | 'folder';

export interface PanelAsk {
	/** The scope whose document is asked; of no account where the folder is. */
	readonly scopeId: number;
	readonly question: string;
	readonly target: PanelAskTarget;
	/** Absent: all sources. */
	readonly source?: AnswerSource;
}

/** What the folder's library holds and what becomes of it. */
export interface PanelLibrary {
	/** `none`: nothing was indexed yet; `failed` has the reason in `message`. */
	readonly state: 'none' | 'building' | 'ready' | 'failed';
	readonly title: string;
	readonly passages: number;
	readonly statements: number;
	readonly pairs: number;
	/** Files read and all files, while it is being built. */
	readonly done: number;
	readonly total: number;
	/** Why it could not be built. */
	readonly message?: string;
	/** What was left out and what else is to be known of it, in words fit for a user. */
	readonly notes: readonly string[];
}

export interface PanelAnswers {
	readonly asked: PanelAsk;
	readonly answers: AnswerSet;
	/** Readable names of the files that answers stand in, by the names in their places. */
	readonly titles: Readonly<Record<string, string>>;
}

/** Who writes an answer: the engines that ship, or besides them the language model of the user's, from the passages that were found. */
export type AnswerEngine = 'builtIn' | 'languageModel';

/** Who is to write answers. */
export interface PanelAnswerEngine {
	readonly engine: AnswerEngine;
	/** What the user's language model is called; empty where none is chosen. */
	readonly languageModel: string;
}

/** Asks for an answer that the language model writes; pieces of it come as notifications before the result. */
export interface PanelWrite {
	/** Names the request in what is told of it. */
	readonly run: number;
	readonly question: string;
	/** The best first; their numbers in the answer begin with 1. */
	readonly passages: readonly Excerpt[];
}

/** A place in a written answer that names passages. */
export interface PanelCitation extends Span {
	/** Numbers of passages, from 1. */
	readonly passages: readonly number[];
}

/** A written answer. */
export interface PanelWritten {
	/** What wrote it; empty where nothing did, and the notes say why. */
	readonly engine: string;
	readonly text: string;
	/** In the order of the text; each names passages that there are. */
	readonly citations: readonly PanelCitation[];
	/** What is to be known of it, in words fit for a user. */
	readonly notes: readonly string[];
}

/** Requests from webview to host about questions and answers. */
export interface PanelAnswerRequests {
	'panel/ask': { params: PanelAsk; result: PanelAnswers | Outdated };
	'panel/library': { params: null; result: PanelLibrary };
	'panel/answerEngine': { params: null; result: PanelAnswerEngine };
	/** Where the language model does not answer, the result says so: the answers that were found stand. */
	'panel/writeAnswer': { params: PanelWrite; result: PanelWritten };
}

/** Notifications from webview to host. */
export interface PanelAnswerWebviewNotifications {
	/** Opens the file and selects the place, or where its text stands now. A document's own answers have its URI as the file. */
	'panel/revealFile': Excerpt;
	/** Shows a query in an editor of its own. */
	'panel/showQuery': { readonly query: string };
	/** Begins to index the folder, or ends it. */
	'panel/buildLibrary': null;
	'panel/cancelLibrary': null;
	/** Has the user choose a language model where none is. */
	'panel/answerEngineChosen': { readonly engine: AnswerEngine };
}

/** Notifications from host to webview. */
export interface PanelAnswerHostNotifications {
	'panel/libraryChanged': PanelLibrary;
	'panel/answerEngineChanged': PanelAnswerEngine;
	'panel/answerPiece': { readonly run: number; readonly piece: string };
	/** Puts a question into the box and asks it, as the command does. */
	'panel/question': { readonly question: string; readonly target: PanelAskTarget; readonly source?: AnswerSource };
}

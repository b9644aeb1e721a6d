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

/** Requests from webview to host about questions and answers. */
export interface PanelAnswerRequests {
	'panel/ask': { params: PanelAsk; result: PanelAnswers | Outdated };
	'panel/library': { params: null; result: PanelLibrary };
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
}

/** Notifications from host to webview. */
export interface PanelAnswerHostNotifications {
	'panel/libraryChanged': PanelLibrary;
	/** Puts a question into the box and asks it, as the command does. */
	'panel/question': { readonly question: string; readonly target: PanelAskTarget; readonly source?: AnswerSource };
}

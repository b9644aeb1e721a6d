import type { CorpusFormat, CorpusInfo, CorpusPage, CorpusTable } from './corpus';

/** How far the reading of a folder is. */
export interface PanelCorpusReading {
	readonly title: string;
	readonly files: number;
	readonly of: number;
	readonly words: number;
}

/** The corpus of the window, as the panel sees it. */
export interface PanelCorpus {
	/** Changes whenever the corpus or its reference does; an answer about an older one is dropped. */
	readonly serial: number;
	/** What the folder is called; empty where none was read. */
	readonly title: string;
	/** Nothing where none was read. */
	readonly info: CorpusInfo | undefined;
	/** Which files were left out and why. */
	readonly notes: readonly string[];
	/** Whether files changed since the folder, or the one that it is compared with, was read. */
	readonly isOlder: boolean;
	/** The folder that key words are beside; empty for what ships. */
	readonly reference: string;
	/** How far the reading of a folder is; nothing where none is read. */
	readonly reading: PanelCorpusReading | undefined;
}

/** A table of a corpus, with the rows of its range. */
export interface PanelCorpusPage {
	readonly serial: number;
	readonly table: CorpusTable;
	readonly page: CorpusPage;
}

/** An occurrence that is to be shown in its file: number of the text, place in UTF-16 code units and the words that stand there. */
export interface CorpusPlace {
	readonly text: number;
	readonly start: number;
	readonly end: number;
	readonly match: string;
}

/** What the tab is asked to show. */
export interface ShowCorpus {
	readonly kind: CorpusTable['kind'];
	/** What is looked for, or the node of collocations; absent: as it is. */
	readonly query?: string;
}

/** Commands of the extension that the tab offers: `nlpLens.corpus.<name>`. */
export type CorpusCommand = 'read' | 'readAgain' | 'compare' | 'compareWithLanguage' | 'export' | 'close';

/** Requests from webview to host about the corpus. */
export interface PanelCorpusRequests {
	'panel/corpus': { params: null; result: PanelCorpus };
	'panel/corpusTable': { params: { readonly serial: number; readonly table: CorpusTable }; result: PanelCorpusPage };
	/** Copies the rows of a table's range, or opens them as a new document; resolves when done. */
	'panel/corpusExport': {
		params: { readonly table: CorpusTable; readonly format: CorpusFormat; readonly target: 'clipboard' | 'document' };
		result: null;
	};
}

/** Notifications from webview to host about the corpus. */
export interface PanelCorpusWebviewNotifications {
	'panel/corpusCommand': { readonly command: CorpusCommand };
	'panel/revealCorpusPlace': CorpusPlace;
}

/** Notifications from host to webview about the corpus. */
export interface PanelCorpusHostNotifications {
	'panel/corpusChanged': PanelCorpus;
	'panel/showCorpus': ShowCorpus;
}

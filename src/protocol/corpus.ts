import type { CorpusFormat, CorpusInfo, CorpusPage, CorpusTable } from '../core/corpus/corpus';

export type * from '../core/corpus/corpus';

/** Names a corpus by an id that the host gave it. */
export interface CorpusReference {
	readonly id: string;
}

/** A text of a corpus, or a portion of it. */
export interface CorpusText extends CorpusReference {
	/** What it is called: its path below the folder. */
	readonly name: string;
	readonly text: string;
	readonly format: 'plain' | 'markdown';
	/** Where the portion begins in its text, in UTF-16 code units; 0 begins a text. */
	readonly offset: number;
}

/** A table of a corpus; key words are beside another corpus, or what ships of Chinese and English where `reference` is absent. */
export interface CorpusTableParams extends CorpusReference {
	readonly table: CorpusTable;
	readonly reference?: string;
}

/** What is written above the columns of a table in Markdown, by the name of the column in the other formats. */
export type CorpusTitles = Readonly<Record<string, string>>;

/** Requests from host to worker about corpora. Those with an id that is not known end with an error that says so. */
export interface CorpusRequests {
	/** A corpus: begin, in place of what had the id, then one `add` after the other; it can be asked at any time; then `close`. */
	'corpus/begin': { params: CorpusReference & { readonly isTagged: boolean }; result: null };
	/** What the corpus holds then; what comes after it is full is not taken. */
	'corpus/add': { params: CorpusText; result: CorpusInfo };
	/** No more texts: lets go of memory that only adding needs. */
	'corpus/finish': { params: CorpusReference; result: CorpusInfo };
	'corpus/close': { params: CorpusReference; result: null };
	'corpus/table': { params: CorpusTableParams; result: CorpusPage };
	/** The table as a file: the rows of its range. */
	'corpus/export': {
		params: CorpusTableParams & { readonly format: CorpusFormat; readonly titles: CorpusTitles };
		result: string;
	};
}

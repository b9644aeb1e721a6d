import type { AddedFile, AnswerFile } from '../core/tasks/answering/answerFile';
import type { AnswerSet, AnswerSource } from '../core/tasks/answering/answers';
import type { DocumentRange, Outdated } from './analysis';

export type { AddedFile, AnswerFile, AnswerFileKind, LineNote } from '../core/tasks/answering/answerFile';
export type {
	AnswerSet,
	AnswerSource,
	AskedQuestion,
	DocumentAnswer,
	Excerpt,
	FilePlace,
	KnowledgeAnswer,
	KnowledgeFact,
	QuestionAnalysis,
	QuestionKind,
	SourceAnswers,
} from '../core/tasks/answering/answers';

/** Names a library: files that are asked together. */
export interface LibraryReference {
	readonly library: string;
}

/** What a library holds. */
export interface LibraryInfo {
	readonly passages: number;
	readonly statements: number;
	readonly pairs: number;
	/** The stamps of its files by their names. */
	readonly stamps: Readonly<Record<string, string>>;
	/** Texts beyond the limit of passages are left out. */
	readonly isFull: boolean;
}

export interface AddToLibrary extends LibraryReference {
	readonly file: AnswerFile;
}

export interface RemoveFromLibrary extends LibraryReference {
	readonly names: readonly string[];
}

/** A library as it was saved. */
export interface LoadLibrary extends LibraryReference {
	readonly bytes: Uint8Array;
}

export interface AskLibrary extends LibraryReference {
	readonly question: string;
	/** Absent: all of them, and the surest first. */
	readonly source?: AnswerSource;
	/** How many answers of each source. */
	readonly limit: number;
}

/** Asks a stretch of an open document alone; of the answers, those in its words. */
export interface AskDocument extends DocumentRange {
	readonly question: string;
	readonly limit: number;
}

/** Requests from host to worker about questions and answers. */
export interface AnswerRequests {
	/** Opens an empty library, in place of what had the name before. */
	'answers/create': { params: LibraryReference; result: null };
	/** Opens a saved library. Fails with InvalidParams where the bytes are none; build it anew then. */
	'answers/load': { params: LoadLibrary; result: LibraryInfo };
	/** Adds a file, in place of one of the same name. */
	'answers/add': { params: AddToLibrary; result: AddedFile };
	'answers/remove': { params: RemoveFromLibrary; result: null };
	'answers/info': { params: LibraryReference; result: LibraryInfo };
	/** A library as bytes to be saved. */
	'answers/save': { params: LibraryReference; result: Uint8Array };
	'answers/close': { params: LibraryReference; result: null };
	'answers/ask': { params: AskLibrary; result: AnswerSet };
	'answers/askDocument': { params: AskDocument; result: (AnswerSet & { readonly version: number }) | Outdated };
}

import type {
	Analogy,
	AnalogyMethod,
	EmbeddingOptions,
	EmbeddingProgress,
	EmbeddingReport,
	Neighbours,
	OddOneOut,
	Similarities,
	VectorsFormat,
	VectorsInfo,
} from '../core/embeddings/embedding';

export type {
	Analogy,
	AnalogyMethod,
	AskedWord,
	CharacterNgrams,
	EmbeddingArchitecture,
	EmbeddingObjective,
	EmbeddingOptions,
	EmbeddingProgress,
	EmbeddingReport,
	LossCurve,
	Neighbours,
	OddOneOut,
	ScoredWords,
	Similarities,
	VectorsFormat,
	VectorsInfo,
	VectorsOrigin,
	WordStanding,
} from '../core/embeddings/embedding';

/** Names vectors that the worker has: `zh`, `en`, or an id that the host gave. */
export interface VectorsReference {
	readonly model: string;
}

/** Names vectors that are being learned or read, by the id that they will have. */
export interface VectorsInWork {
	readonly id: string;
}

export interface BeginTraining extends VectorsInWork {
	readonly title: string;
	/** What is absent is chosen by the amount and the language of the text when training begins. */
	readonly options: Partial<EmbeddingOptions>;
	/** Marks of punctuation get vectors too; default false. */
	readonly keepMarks?: boolean;
	/** Words are as they stand in the text; default false: in lower case. */
	readonly keepCase?: boolean;
}

/** A text, or a portion of one that ends at a line end. */
export interface AddTrainingText extends VectorsInWork {
	readonly text: string;
	readonly format: 'plain' | 'markdown';
}

/** What has been gathered. */
export interface GatheredText {
	readonly words: number;
	readonly differentWords: number;
	readonly sentences: number;
	/** No more is kept: texts that are added from here on are left out. */
	readonly isFull: boolean;
}

export interface StopTraining extends VectorsInWork {
	/** Whether the vectors of the last whole epoch are the answer of `trainFinish`; else that is an error. */
	readonly keep: boolean;
}

/** Vectors that were learned. */
export interface TrainedVectors {
	readonly info: VectorsInfo;
	readonly report: EmbeddingReport;
}

export interface BeginImport extends VectorsInWork {
	readonly title: string;
	/** The file's name, for messages and to tell its format by where its content does not. */
	readonly file: string;
	/** The most words that are read, the first of the file; at most and by default 400,000. */
	readonly maxWords?: number;
}

export interface AddImportBytes extends VectorsInWork {
	/** The next bytes of the file, some megabytes. */
	readonly bytes: Uint8Array;
}

export interface ImportedVectors {
	readonly info: VectorsInfo;
	readonly format: VectorsFormat;
	/** What of the file was left out, in words for a user; empty where nothing was. */
	readonly notes: readonly string[];
}

export interface ExportVectors extends VectorsReference {
	readonly format: VectorsFormat;
	/** The word to go on with: 0 at first, then `next` of the answer before. */
	readonly first: number;
}

/** A portion of a file. */
export interface ExportedPortion {
	readonly bytes: Uint8Array;
	/** The word with which the next portion begins; absent for the last portion. */
	readonly next?: number;
	/** In [0, 1]. */
	readonly part: number;
}

export interface AskNeighbours extends VectorsReference {
	readonly word: string;
	/** At most 1,000. */
	readonly count: number;
	/** Only among the most frequent words; absent: among all. */
	readonly mostFrequent?: number;
}

/** “a is to b as c is to …”. */
export interface AskAnalogy extends VectorsReference {
	readonly a: string;
	readonly b: string;
	readonly c: string;
	readonly method: AnalogyMethod;
	readonly count: number;
	/** As of neighbours. */
	readonly mostFrequent?: number;
}

/** A list of words, at most 200. */
export interface AskWords extends VectorsReference {
	readonly words: readonly string[];
}

/** The words of a map: those given, the neighbours of one, or the most frequent ones; at most 5,000. */
export type MappedWords =
	| { readonly words: readonly string[] }
	| { readonly around: string; readonly count: number }
	| { readonly mostFrequent: number };

export interface AskMap extends VectorsReference {
	readonly selection: MappedWords;
	readonly projection: 'pca' | 'umap';
	/** Of UMAP; default 1. */
	readonly seed?: number;
	/** Names the map in `embeddings/mapProgress`. */
	readonly map?: string;
}

/** Words in a plane, one entry a point; words without vectors are left out. */
export interface WordMap {
	readonly engine: string;
	readonly words: readonly string[];
	/** In [-1, 1], with the same scale in both directions. */
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** How often each occurred in the text that the vectors are of; 0 where that is not known. */
	readonly counts: Float64Array;
	/** Places by frequency; -1 for a word that is not in the vocabulary. */
	readonly ranks: Int32Array;
	/** The words that were asked for and have no vector. */
	readonly missing: readonly string[];
}

/**
 * Requests from host to worker about word vectors. What cannot be done ends with InvalidParams and a message for the user;
 * a request that the host took back ends with RequestCancelled.
 */
export interface EmbeddingRequests {
	/** All that can be asked; those that ship are read when they are first asked or told of. */
	'embeddings/models': { params: null; result: readonly VectorsInfo[] };
	/** Training: begin, then one `trainAdd` after the other, then `trainFinish`; `trainStop` ends it early, cancelling drops it. */
	'embeddings/trainBegin': { params: BeginTraining; result: null };
	'embeddings/trainAdd': { params: AddTrainingText; result: GatheredText };
	'embeddings/trainFinish': { params: VectorsInWork; result: TrainedVectors };
	'embeddings/trainStop': { params: StopTraining; result: null };
	/** Forgets what was gathered. */
	'embeddings/trainAbandon': { params: VectorsInWork; result: null };
	/** Reading a file of any of the formats: begin, then its bytes in order, then finish; or abandon. */
	'embeddings/importBegin': { params: BeginImport; result: null };
	/** `isDone`: no more of the file is needed. */
	'embeddings/importAdd': { params: AddImportBytes; result: { readonly isDone: boolean } };
	'embeddings/importFinish': { params: VectorsInWork; result: ImportedVectors };
	'embeddings/importAbandon': { params: VectorsInWork; result: null };
	'embeddings/export': { params: ExportVectors; result: ExportedPortion };
	/** Forgets vectors that were learned or read. */
	'embeddings/remove': { params: VectorsReference; result: null };
	'embeddings/neighbours': { params: AskNeighbours; result: Neighbours };
	'embeddings/analogy': { params: AskAnalogy; result: Analogy };
	'embeddings/odd': { params: AskWords; result: OddOneOut };
	'embeddings/similarities': { params: AskWords; result: Similarities };
	'embeddings/map': { params: AskMap; result: WordMap };
}

/** Notifications from worker to host. */
export interface EmbeddingWorkerNotifications {
	'embeddings/trainProgress': VectorsInWork & EmbeddingProgress & { readonly wordsPerSecond: number };
	'embeddings/mapProgress': { readonly map: string; readonly part: number };
}

import type { Outdated } from './analysis';
import type { ContextualLayer, NearestContexts, WordContexts } from './contextual';
import type {
	Analogy,
	AskAnalogy,
	AskMap,
	AskNeighbours,
	AskWords,
	EmbeddingOptions,
	EmbeddingProgress,
	EmbeddingReport,
	Neighbours,
	OddOneOut,
	VectorsInfo,
	WordMap,
} from './embeddings';
import type {
	HeatMap,
	SimilarTexts,
	SpaceMap,
	SpaceSettings,
	SpaceSummary,
	SpaceTarget,
	SpaceVector,
} from './vectorSpace';

/** The settings of a vector space that the tab offers; the others are as `DOCUMENT_SPACE` and `FOLDER_SPACE` have them. */
export type SpaceChoice = Pick<
	SpaceSettings,
	'size' | 'weighting' | 'vocabulary' | 'selection' | 'frequencies' | 'leaveOutStopWords' | 'terms'
>;

/** What the texts of a space are: sentences of the document of the scope, or files of a folder. */
export type SpaceSource = 'document' | 'folder';

/** A vector space for the tab to ask about by its id, until there is another. */
export interface PanelSpace {
	readonly id: string;
	readonly source: SpaceSource;
	readonly summary: SpaceSummary;
	/** Of a document: where each sentence stands in it. Empty of a folder. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Of a folder: its name, and the path and the label of each file. */
	readonly title: string;
	readonly names: readonly string[];
	readonly labels: readonly string[];
	/** What could not be found out, and what was left out. */
	readonly notes: readonly string[];
}

/** Names a space; whether it is that of the document decides what changes of the text do to the answer. */
export interface InSpace {
	readonly space: string;
}

export interface PanelSimilar extends SimilarTexts {
	/** The beginning of each of `texts`. */
	readonly beginnings: readonly string[];
}

export interface PanelHeatMap extends HeatMap {
	/** The beginning of each of `rows`. */
	readonly beginnings: readonly string[];
}

export interface PanelSpaceMap extends SpaceMap {
	readonly beginnings: readonly string[];
}

/** What becomes of vectors that are being learned. */
export interface PanelTraining {
	readonly title: string;
	/** `reading` the text; `learning`; `done` with a report; `stopped` where nothing came of it; `failed` with a message. */
	readonly state: 'reading' | 'learning' | 'done' | 'stopped' | 'failed';
	/** Words read so far. */
	readonly words: number;
	readonly progress: (EmbeddingProgress & { readonly wordsPerSecond: number }) | undefined;
	readonly report: EmbeddingReport | undefined;
	readonly message: string | undefined;
}

/** The vectors of words that there are, and what is being learned. */
export interface PanelWordVectors {
	readonly models: readonly VectorsInfo[];
	/** The id of vectors that a command or a training asks to be shown; empty for none. */
	readonly shown: string;
	readonly training: PanelTraining | undefined;
}

/** What the tab wants to have learned. */
export interface PanelTrain {
	readonly source: 'document' | 'folder';
	readonly options: Partial<EmbeddingOptions>;
}

/** The contexts of a word, each with the sentence it stands in. */
export interface PanelContexts extends WordContexts {
	readonly scopeId: number;
	/** The text of each occurrence's sentence. */
	readonly sentences: readonly string[];
}

/** What is next to an occurrence, each with its sentence. */
export interface PanelNearest extends NearestContexts {
	/** The sentence of each of `occurrences`, and of each of `otherWords`. */
	readonly sentences: readonly string[];
	readonly otherSentences: readonly string[];
}

/** Which occurrence of a word is asked about: one that the cursor stands in, or that was chosen. */
export interface AskContexts {
	readonly scopeId: number;
	readonly offset: number;
	readonly layer: ContextualLayer;
}

/** Requests from webview to host about vectors. */
export interface PanelVectorRequests {
	/** The space of the scope's document, or of the folder that was read last; null where no folder was. */
	'panel/space': {
		params: { readonly scopeId: number; readonly source: SpaceSource; readonly settings: SpaceChoice };
		result: PanelSpace | Outdated | null;
	};
	'panel/spaceVector': { params: InSpace & { readonly target: SpaceTarget }; result: SpaceVector };
	'panel/spaceSimilar': {
		params: InSpace & { readonly target: SpaceTarget; readonly count: number };
		result: PanelSimilar;
	};
	'panel/spaceHeat': {
		params: InSpace & { readonly first: number; readonly count: number; readonly isSample: boolean };
		result: PanelHeatMap;
	};
	'panel/spaceMap': { params: InSpace; result: PanelSpaceMap };
	'panel/wordVectors': { params: null; result: PanelWordVectors };
	'panel/neighbours': { params: AskNeighbours; result: Neighbours };
	'panel/analogy': { params: AskAnalogy; result: Analogy };
	'panel/oddOneOut': { params: AskWords; result: OddOneOut };
	'panel/wordMap': { params: AskMap; result: WordMap };
	'panel/contexts': { params: AskContexts; result: PanelContexts | Outdated };
	'panel/nearestContexts': {
		params: AskContexts & { readonly count: number };
		result: PanelNearest | Outdated;
	};
}

/** Commands of the extension that the tab offers: `nlpLens.vectors.<name>`. */
export type VectorCommand = 'load' | 'save' | 'remove' | 'spaceOfFolder';

/** Notifications from webview to host about vectors. */
export interface PanelVectorWebviewNotifications {
	/** Runs a command, about the vectors with this id unless it is empty. */
	'panel/vectorCommand': { readonly command: VectorCommand; readonly model: string };
	'panel/train': PanelTrain;
	/** Ends learning; `keep`: the vectors of the last whole epoch are taken. */
	'panel/stopTraining': { readonly keep: boolean };
	/** Opens the file of a text of a folder's space. */
	'panel/revealText': { readonly space: string; readonly row: number };
}

/** What the tab is turned to. */
export type VectorsPart = 'space' | 'words' | 'contexts';

/** What a command has the tab show. */
export interface ShowVectors {
	readonly part: VectorsPart;
	/** Word vectors: what is shown of them. */
	readonly view?: 'neighbours' | 'learn';
	/** Word vectors: the word whose neighbours are shown; empty: that at the cursor. */
	readonly word?: string;
	/** Contexts: an offset in the word of the scope's document. */
	readonly offset?: number;
	/** The vector space: whose texts. */
	readonly source?: SpaceSource;
}

/** Notifications from host to webview about vectors. */
export interface PanelVectorHostNotifications {
	/** There are others, or learning came further. */
	'panel/wordVectorsChanged': PanelWordVectors;
	/** A folder was read: its space is another. */
	'panel/folderSpaceChanged': { readonly serial: number };
	/** How far the contexts that were asked for are, in [0, 1]. */
	'panel/contextProgress': { readonly part: number };
	'panel/showVectors': ShowVectors;
}

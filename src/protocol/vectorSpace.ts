import type {
	HeatMap,
	SimilarPairs,
	SimilarTexts,
	SpaceFormat,
	SpaceMap,
	SpaceMapMethod,
	SpaceSettings,
	SpaceSummary,
	SpaceVector,
	VocabularyPage,
} from '../core/vectors/vectorSpace';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type * from '../core/vectors/vectorSpace';

/** Names a space by an id that the host gave it. The worker keeps the few that were used last. */
export interface SpaceReference {
	readonly id: string;
}

/** A space over the sentences of a document. */
export interface DocumentSpace {
	readonly version: number;
	readonly summary: SpaceSummary;
	/** Each sentence in the document, in UTF-16 code units: text number i is `[starts[i], ends[i])`. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly failures: readonly LayerFailure[];
}

/** A space over the files of a folder. */
export interface FolderSpace {
	readonly summary: SpaceSummary;
	/** What each text is called: its path below the folder. */
	readonly names: readonly string[];
	/** The label of each text, the subfolder that it lies in; empty for none. */
	readonly labels: readonly string[];
	/** Words of each text. */
	readonly lengths: Int32Array;
}

/** A text of a folder, or a portion of it. */
export interface SpaceText extends SpaceReference {
	readonly name: string;
	readonly text: string;
	readonly format: 'plain' | 'markdown';
	/** Whether the text goes on with that of the call before: a file too long for one piece. */
	readonly continues: boolean;
}

/** What is compared or shown: a text of the space by its number; all as one; or what a user wrote. */
export type SpaceTarget =
	| { readonly kind: 'row'; readonly row: number }
	| { readonly kind: 'whole' }
	| { readonly kind: 'text'; readonly text: string };

/** Rows of a heat map: so many from one on, or a sample of so many, spread over all. */
export interface HeatMapParams extends SpaceReference {
	readonly first: number;
	/** At most `MAX_HEAT_MAP`, which is taken for more. */
	readonly count: number;
	readonly isSample: boolean;
}

/**
 * Requests from host to worker about vector spaces. Settings that are left out are those of `DOCUMENT_SPACE` and `FOLDER_SPACE`. Those with an id that is not known end with an error that says so.
 */
export interface SpaceRequests {
	/** Makes the space of the sentences of a stretch, under an id, in place of what had it. */
	'space/ofDocument': {
		params: DocumentRange & SpaceReference & { readonly settings: Partial<SpaceSettings> };
		result: DocumentSpace | Outdated;
	};
	/** The space of a folder: begin, then one `add` after the other, then `finish`; or `close`. */
	'space/begin': { params: SpaceReference & { readonly settings: Partial<SpaceSettings> }; result: null };
	/** `isFull`: this text was not taken, nor will others be. */
	'space/add': { params: SpaceText; result: { readonly isFull: boolean } };
	'space/finish': { params: SpaceReference; result: FolderSpace };
	/** The same texts under other settings; null where they have to be read again. */
	'space/remake': {
		params: SpaceReference & { readonly settings: Partial<SpaceSettings> };
		result: FolderSpace | null;
	};
	/** Forgets a space, or what was gathered for it. */
	'space/close': { params: SpaceReference; result: null };
	'space/vector': { params: SpaceReference & { readonly target: SpaceTarget }; result: SpaceVector };
	/** The texts most like one, without itself. */
	'space/similar': {
		params: SpaceReference & { readonly target: SpaceTarget; readonly count: number };
		result: SimilarTexts;
	};
	/** The pairs of texts whose cosine is at least `least`, above 0. */
	'space/pairs': {
		params: SpaceReference & { readonly least: number; readonly count: number };
		result: SimilarPairs;
	};
	'space/heatMap': { params: HeatMapParams; result: HeatMap };
	/** `pca` where no method is given. */
	'space/map': { params: SpaceReference & { readonly method?: SpaceMapMethod }; result: SpaceMap };
	/** Words of the vocabulary by their scores, the highest first. */
	'space/vocabulary': {
		params: SpaceReference & { readonly first: number; readonly count: number };
		result: VocabularyPage;
	};
	/** The vectors as a file, in pieces: what begins at row `first`; `next` is undefined at the end. */
	'space/export': {
		params: SpaceReference & { readonly format: SpaceFormat; readonly first: number };
		result: { readonly text: string; readonly next: number | undefined };
	};
}

/** Notifications from worker to host. */
export interface SpaceWorkerNotifications {
	/** How far `finish` or a map is, in [0, 1]. */
	'space/progress': SpaceReference & { readonly part: number };
}

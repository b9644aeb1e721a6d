import type { SegmentationTrace } from '../core/tasks/segmentation/segmentationTrace';
import type { UserDictionaryReading } from '../core/tasks/segmentation/userDictionaryReading';
import type { AnalysisSettings, DocumentRange, Outdated } from './analysis';

export type {
	LabelScores,
	LatticeWord,
	ScoreSource,
	SegmentationPath,
	SegmentationTrace,
	TracedAtom,
	UserRule,
	WordLabel,
} from '../core/tasks/segmentation/segmentationTrace';
export type {
	DictionaryProblem,
	DictionaryProblemKind,
	UserDictionaryReading,
} from '../core/tasks/segmentation/userDictionaryReading';

/** Asks about the words around some places of a document; the range is that in which the places lie. */
export interface WordsAroundParams extends DocumentRange {
	readonly offsets: readonly number[];
	/** How far to look from each place, in UTF-16 code units. */
	readonly reach: number;
}

/** The words around some places, in order, each once; there are none in what is no prose. */
export interface WordsAround {
	readonly version: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/** Asks under the standard and the words of the user with which the document was opened. */
export interface TraceParams extends DocumentRange, Pick<AnalysisSettings, 'standard' | 'userWords'> {
	/** How many of the best ways to cut are told, at most. */
	readonly paths: number;
}

/** Why a sentence is cut as it is. */
export interface TracedSentence {
	readonly version: number;
	/** Of the sentence at the beginning of the range, in offsets of the document; none where no Chinese sentence is. */
	readonly trace: SegmentationTrace | undefined;
}

/** Requests from host to worker about Chinese words. */
export interface WordRequests {
	'words/around': { params: WordsAroundParams; result: WordsAround | Outdated };
	'words/trace': { params: TraceParams; result: TracedSentence | Outdated };
	/** What the text of a dictionary file says. */
	'words/dictionary': { params: { readonly text: string }; result: UserDictionaryReading };
}

/** Notifications from host to worker. */
export interface WordHostNotifications {
	/** Texts that are no documents are cut with other words of the user from now on: they are asked for by `words/read`. */
	'words/changed': Record<string, never>;
}

/** Requests from worker to host. */
export interface WordHostRequests {
	/** The entries of the user's dictionaries for texts that are no documents. */
	'words/read': { params: null; result: readonly string[] };
}

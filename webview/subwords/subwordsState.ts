import type { VocabularyChoice } from '../../src/protocol/panelSubwords';
import type { SubwordExplanation, SubwordStatistics, VocabularyInfo } from '../../src/protocol/subword';
import { NEW_LIST, type ListState } from '../list/listState';
import { IDLE, type Load } from '../state/load';
import type { PieceRows, ShownDetails, TextMeasure } from './pieceRows';
import type { PieceReference, PieceSides, PieceUnits } from './pieceUnits';

/** The vocabularies that there are, as far as they were asked for. */
export interface VocabulariesState {
	readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
	readonly list: readonly VocabularyInfo[];
	/** The one of the settings; before the host said so, as it was when the state was saved. */
	readonly preferred: string;
	/** What the host takes for chosen. */
	readonly hostChoice: VocabularyChoice;
}

/** Counts in one vocabulary; those of an older scope stay until the new ones arrive. */
export interface StatisticsState {
	readonly scopeId: number;
	readonly load: 'loading' | 'loaded' | 'failed';
	readonly statistics: SubwordStatistics | undefined;
}

/** What is explained: a word of the scope in a vocabulary. */
export interface ExplanationTarget {
	readonly scopeId: number;
	readonly vocabulary: string;
	readonly offset: number;
}

/** How a word comes to its pieces. */
export interface HowState {
	readonly open: boolean;
	/** Where the user last pointed to: a piece's side and its start, or the cursor. */
	readonly side: 0 | 1;
	readonly offset: number | undefined;
	/** What was asked for last. */
	readonly asked: ExplanationTarget | undefined;
	readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
	/** Why the last question failed. */
	readonly message: string;
	readonly data: { readonly scopeId: number; readonly explanation: SubwordExplanation } | undefined;
	/** How many steps of a replay are done. */
	readonly step: number;
}

/** The pieces of a scope; `choice` is the one that they answer. */
export interface SubwordsData {
	readonly scopeId: number;
	readonly choice: VocabularyChoice;
	readonly clipped: boolean;
	readonly sides: PieceSides;
	readonly units: PieceUnits;
	/** Undefined until the place for them is measured. */
	readonly rows: PieceRows | undefined;
}

/** The Subwords tab; `data` may be of an older scope until the new one arrives. */
export interface SubwordsState {
	readonly load: Load;
	readonly data: SubwordsData | undefined;
	readonly vocabularies: VocabulariesState;
	readonly choice: VocabularyChoice;
	readonly shown: ShownDetails;
	/** Whether the special tokens that the model wants around a text are shown. */
	readonly specialTokens: boolean;
	readonly list: ListState;
	/** Width of the place for pieces in CSS pixels, and how wide texts are there. */
	readonly place: { readonly width: number; readonly measure: TextMeasure } | undefined;
	readonly active: PieceReference | undefined;
	/** Start of the piece that a click selected in the editor, until the cursor went elsewhere; UTF-16 offset. */
	readonly selected: number | undefined;
	/** The piece of the first side at the cursor, or -1. */
	readonly cursorPiece: number;
	/** By vocabulary. */
	readonly statistics: ReadonlyMap<string, StatisticsState>;
	readonly how: HowState;
}

/** The part of the tab that is kept over a reload. */
export interface SavedSubwords extends VocabularyChoice, ShownDetails {
	readonly how: boolean;
	readonly specialTokens: boolean;
	/** The vocabulary of the settings: a new one there is a new wish. */
	readonly preferred: string;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_SUBWORDS: SavedSubwords = {
	vocabulary: '',
	other: '',
	ids: false,
	bytes: false,
	how: false,
	specialTokens: false,
	preferred: '',
};

/** The piece that the keyboard acts on: the one last used, else the one at the cursor. */
export function pieceAtHand({ active, cursorPiece }: SubwordsState): PieceReference | undefined {
	return active ?? (cursorPiece < 0 ? undefined : { side: 0, piece: cursorPiece });
}

/** The tab before the host answered. */
export function newSubwords({
	vocabulary,
	other,
	ids,
	bytes,
	how,
	specialTokens,
	preferred,
}: SavedSubwords): SubwordsState {
	return {
		load: IDLE,
		data: undefined,
		vocabularies: { load: 'idle', list: [], preferred, hostChoice: { vocabulary, other } },
		choice: { vocabulary, other },
		shown: { ids, bytes },
		specialTokens,
		list: NEW_LIST,
		place: undefined,
		active: undefined,
		selected: undefined,
		cursorPiece: -1,
		statistics: new Map(),
		how: {
			open: how,
			side: 0,
			offset: undefined,
			asked: undefined,
			load: 'idle',
			message: '',
			data: undefined,
			step: 0,
		},
	};
}

/** What is kept of the tab. */
export function toSavedSubwords({ choice, shown, specialTokens, how, vocabularies }: SubwordsState): SavedSubwords {
	return { ...choice, ...shown, specialTokens, how: how.open, preferred: vocabularies.preferred };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedSubwords(value: unknown): SavedSubwords {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_SUBWORDS;
	const { vocabulary, other, ids, bytes, how, specialTokens, preferred } = value as Record<string, unknown>;
	const id = (candidate: unknown): string => (typeof candidate === 'string' ? candidate.slice(0, 200) : '');
	return {
		vocabulary: id(vocabulary),
		other: id(other),
		ids: ids === true,
		bytes: bytes === true,
		how: how === true,
		specialTokens: specialTokens === true,
		preferred: id(preferred),
	};
}

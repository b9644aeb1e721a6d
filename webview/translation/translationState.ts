import type {
	DirectionChoice,
	PanelTranslatedSentence,
	PanelTranslationSettings,
	TranslationEngine,
} from '../../src/protocol/panelTranslation';
import type { TranslationDirection } from '../../src/protocol/translation';
import { IDLE, type Load } from '../state/load';

/** A longer text is translated only when somebody asks, in UTF-16 code units. */
export const AUTOMATIC_LENGTH = 3000;

/** Sentences that are drawn together or not at all. */
export const GROUP_SIZE = 20;

/** What was translated so far. */
export interface TranslationData {
	readonly scopeId: number;
	readonly run: number;
	readonly sentences: readonly PanelTranslatedSentence[];
	/** What is known once it is done. */
	readonly done:
		| { readonly engine: string; readonly direction: TranslationDirection; readonly notes: readonly string[] }
		| undefined;
}

/** A phrase of a sentence, by their indices. */
export interface PhrasePlace {
	readonly sentence: number;
	readonly phrase: number;
}

/** The Translation tab; `data` may be of an older scope until the new one arrives. */
export interface TranslationState {
	readonly load: Load;
	readonly data: TranslationData | undefined;
	readonly settings: PanelTranslationSettings;
	readonly settingsLoad: 'idle' | 'loading' | 'loaded' | 'failed';
	/** Number of the request that was made last. */
	readonly run: number;
	/** Somebody asked, and the request was not made yet. */
	readonly isAsked: boolean;
	/** Somebody stopped it: nothing is asked by itself before there is another text. */
	readonly isStopped: boolean;
	/** The sentence at hand, or -1, and its phrase at hand, or -1. */
	readonly active: number;
	readonly phrase: number;
	readonly pointed: PhrasePlace | undefined;
	readonly showsPicture: boolean;
	/** Groups of sentences near the part that is seen, and the heights of those that were drawn, in CSS pixels. */
	readonly near: ReadonlySet<number>;
	readonly heights: ReadonlyMap<number, number>;
}

/** The part of the tab that is kept over a reload. */
export interface SavedTranslation {
	readonly showsPicture: boolean;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_TRANSLATION: SavedTranslation = { showsPicture: true };

/** The groups that are drawn first. */
const FIRST_GROUPS: ReadonlySet<number> = new Set([0]);

/** The tab before the host answered. */
export function newTranslation({ showsPicture }: SavedTranslation): TranslationState {
	return {
		load: IDLE,
		data: undefined,
		settings: { engine: 'builtIn', direction: 'auto', languageModel: '', terms: 0, problems: 0, revision: 0 },
		settingsLoad: 'idle',
		run: 0,
		isAsked: false,
		isStopped: false,
		active: -1,
		phrase: -1,
		pointed: undefined,
		showsPicture,
		near: FIRST_GROUPS,
		heights: new Map(),
	};
}

/** The tab for another text. */
export function translationOfNewText(state: TranslationState): TranslationState {
	return { ...withoutData(state), load: IDLE, isStopped: false };
}

/** The tab with nothing translated. */
export function withoutData(state: TranslationState): TranslationState {
	return {
		...state,
		data: undefined,
		active: -1,
		phrase: -1,
		pointed: undefined,
		near: FIRST_GROUPS,
		heights: new Map(),
	};
}

/** Whether the host is to be asked for a text of this length now. */
export function isTranslationWanted(state: TranslationState, length: number): boolean {
	const { settings, settingsLoad, isAsked, isStopped } = state;
	if (settingsLoad !== 'loaded') return false;
	// A language model is asked only when a person says so.
	return isAsked || (settings.engine === 'builtIn' && !isStopped && length <= AUTOMATIC_LENGTH);
}

/** What to ask for. */
export function translationWish({ run, settings: { engine, direction } }: TranslationState): {
	readonly run: number;
	readonly engine: TranslationEngine;
	readonly direction: DirectionChoice;
} {
	return { run, engine, direction };
}

/** What is kept of the tab. */
export function toSavedTranslation({ showsPicture }: TranslationState): SavedTranslation {
	return { showsPicture };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedTranslation(value: unknown): SavedTranslation {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_TRANSLATION;
	return { showsPicture: (value as Record<string, unknown>).showsPicture !== false };
}

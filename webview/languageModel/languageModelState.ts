import type { LanguageModelInfo, ModelChoice, NgramOrder, NgramSmoothing } from '../../src/protocol/ngram';
import type {
	PanelChain,
	PanelComparison,
	PanelGenerated,
	PanelMeasures,
	PanelNextWords,
} from '../../src/protocol/panelNgram';
import { IDLE, type Load } from '../state/load';

/** The orders that can be chosen. */
export const ORDERS: readonly NgramOrder[] = [1, 2, 3, 4, 5];

/** The smoothings that can be chosen, the best first. */
export const SMOOTHINGS: readonly NgramSmoothing[] = ['modifiedKneserNey', 'katz', 'addK', 'stupidBackoff'];

/** Seeds are below it. */
export const SEED_LIMIT = 1_000_000;

/** What the tab asks for beside the sentence at the cursor, each by itself. */
export interface ModelParts {
	readonly measures: PanelMeasures;
	readonly next: PanelNextWords;
	readonly comparison: PanelComparison;
	readonly generated: PanelGenerated;
}

/** The name of one of the parts. */
export type ModelPart = keyof ModelParts;

/** How far a part is, and what was last known of it. */
export interface PartState<T> {
	readonly load: Load;
	readonly data: T | undefined;
}

/** The Language model tab; `data`, the sentence at the cursor, may be of an older text until the new one arrives. */
export interface LanguageModelState {
	readonly load: Load;
	readonly data: PanelChain | undefined;
	readonly models: {
		readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
		readonly list: readonly LanguageModelInfo[];
		/** The title of a chosen model that is gone; empty for none. */
		readonly lost: string;
	};
	readonly choice: ModelChoice;
	/** Index of the factor whose making is shown, or -1. */
	readonly factor: number;
	readonly parts: { readonly [P in ModelPart]: PartState<ModelParts[P]> };
	/** Whether smoothings are compared. */
	readonly compares: boolean;
	readonly seed: number;
	/** The seed that text is wanted of; nothing before a person asked. */
	readonly wantedSeed: number | undefined;
}

/** The part of the tab that is kept over a reload. */
export interface SavedLanguageModel {
	readonly compares: boolean;
	readonly seed: number;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_LANGUAGE_MODEL: SavedLanguageModel = { compares: false, seed: 1 };

const NEW_PARTS: LanguageModelState['parts'] = {
	measures: { load: IDLE, data: undefined },
	next: { load: IDLE, data: undefined },
	comparison: { load: IDLE, data: undefined },
	generated: { load: IDLE, data: undefined },
};

/** The tab before the host answered. */
export function newLanguageModel({ compares, seed }: SavedLanguageModel): LanguageModelState {
	return {
		load: IDLE,
		data: undefined,
		models: { load: 'idle', list: [], lost: '' },
		choice: { model: 'shipped', smoothing: 'modifiedKneserNey', order: 3 },
		factor: -1,
		parts: NEW_PARTS,
		compares,
		seed,
		wantedSeed: undefined,
	};
}

/** The tab for another text, or another model. */
export function languageModelOfNewText(state: LanguageModelState): LanguageModelState {
	return { ...state, load: IDLE, data: undefined, factor: -1, parts: NEW_PARTS, wantedSeed: undefined };
}

/** What is kept of the tab. */
export function toSavedLanguageModel({ compares, seed }: LanguageModelState): SavedLanguageModel {
	return { compares, seed };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedLanguageModel(value: unknown): SavedLanguageModel {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_LANGUAGE_MODEL;
	const { compares, seed } = value as Record<string, unknown>;
	return { compares: compares === true, seed: seedOf(seed) };
}

/** A number as a seed: whole, from 0 and below the limit; what is none is 1. */
export function seedOf(value: unknown): number {
	const seed = Math.floor(Number(value));
	return typeof value !== 'object' && seed >= 0 && seed < SEED_LIMIT ? seed : 1;
}

import type { ContextualLayer } from '../../src/protocol/contextual';
import type { SpaceChoice, VectorsPart } from '../../src/protocol/panelVectors';
import type { Selection } from '../../src/protocol/vectorSpace';
import {
	DEFAULT_CHOICE,
	DEFAULT_SAVED_VECTORS,
	type SavedVectors,
	type SpaceView,
	type VectorsState,
	type WordsView,
} from './vectorsState';

/** The choices in their order. */
export const PARTS: readonly VectorsPart[] = ['space', 'words', 'contexts'];
export const SPACE_VIEWS: readonly SpaceView[] = ['text', 'heat', 'map'];
export const WORDS_VIEWS: readonly WordsView[] = ['neighbours', 'analogy', 'odd', 'map', 'learn'];
export const LAYERS: readonly ContextualLayer[] = ['mix', 'second', 'first', 'token'];

/** Weightings in SMART notation that are offered, in the order of the ladder: one-hot, TF, and variants of TF-IDF. */
export const WEIGHTINGS: readonly string[] = [
	'bnn',
	'nnn',
	'nnc',
	'ntc',
	'ltc.ltc',
	'lnc.ltc',
	'atc',
	'npc',
	'Ltu.ltu',
	'bm25',
];
export const SIZES: readonly number[] = [1024, 4096, 16_384, 32_768, 65_536, 262_144];
export const VOCABULARIES = ['background', 'own'] as const;
export const FREQUENCIES = ['background', 'own'] as const;
export const TERMS = ['words', 'lemmas'] as const;
export const SELECTIONS: readonly Selection[] = [
	'frequency',
	'documentFrequency',
	'tfIdf',
	'variance',
	'entropy',
	'chiSquare',
	'informationGain',
];

/** What is kept of the tab. */
export function toSavedVectors({ part, space, words, contexts }: VectorsState): SavedVectors {
	return {
		part,
		spaceView: space.view,
		choice: space.choice,
		wordsView: words.view,
		projection: words.projection,
		layer: contexts.layer,
	};
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedVectors(value: unknown): SavedVectors {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_VECTORS;
	const saved = value as Record<string, unknown>;
	const fallback = DEFAULT_SAVED_VECTORS;
	return {
		part: known(PARTS, saved.part, fallback.part),
		spaceView: known(SPACE_VIEWS, saved.spaceView, fallback.spaceView),
		choice: readChoice(saved.choice),
		wordsView: known(WORDS_VIEWS, saved.wordsView, fallback.wordsView),
		projection: known(['pca', 'umap'], saved.projection, fallback.projection),
		layer: known(LAYERS, saved.layer, fallback.layer),
	};
}

function readChoice(value: unknown): SpaceChoice {
	if (typeof value !== 'object' || value === null) return DEFAULT_CHOICE;
	const saved = value as Record<string, unknown>;
	return {
		size: known(SIZES, saved.size, DEFAULT_CHOICE.size),
		weighting: known(WEIGHTINGS, saved.weighting, DEFAULT_CHOICE.weighting),
		vocabulary: known(VOCABULARIES, saved.vocabulary, 'background'),
		selection: known(SELECTIONS, saved.selection, DEFAULT_CHOICE.selection),
		frequencies: known(FREQUENCIES, saved.frequencies, 'background'),
		leaveOutStopWords: saved.leaveOutStopWords === true,
		terms: known(TERMS, saved.terms, 'words'),
	};
}

function known<T>(choices: readonly T[], value: unknown, fallback: T): T {
	return choices.find(choice => choice === value) ?? fallback;
}

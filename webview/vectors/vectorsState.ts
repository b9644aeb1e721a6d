import type { ContextualLayer } from '../../src/protocol/contextual';
import type { Analogy, AnalogyMethod, Neighbours, OddOneOut, WordMap } from '../../src/protocol/embeddings';
import type {
	PanelContexts,
	PanelHeatMap,
	PanelNearest,
	PanelSimilar,
	PanelSpace,
	PanelSpaceMap,
	PanelWordVectors,
	SpaceChoice,
	SpaceSource,
	VectorsPart,
} from '../../src/protocol/panelVectors';
import type { SpaceVector } from '../../src/protocol/vectorSpace';
import { NEW_HEAT, type HeatState } from '../plot/heatGrid';
import { NEW_MAP, type MapState } from '../plot/mapState';
import { IDLE, type Load } from '../state/load';
import { EMPTY_SLOT, type Slot } from './slot';
import { DEFAULT_FORM, type TrainForm } from './trainForm';

/** What the host answers, by what is asked. */
export interface VectorAnswers {
	/** Null where no folder was read. */
	readonly space: PanelSpace | null;
	readonly vector: SpaceVector;
	readonly similar: PanelSimilar;
	readonly heat: PanelHeatMap;
	readonly documents: PanelSpaceMap;
	readonly models: PanelWordVectors;
	readonly neighbours: Neighbours;
	readonly analogy: Analogy;
	readonly odd: OddOneOut;
	readonly words: WordMap;
	readonly contexts: PanelContexts;
	readonly nearest: PanelNearest;
	/** What is next to the word of contexts, whatever its context. */
	readonly statics: Neighbours;
}

/** The questions of the tab. */
export type VectorQuestion = keyof VectorAnswers;

/** The answers that there are. */
export type VectorSlots = { readonly [Q in VectorQuestion]: Slot<VectorAnswers[Q]> };

/** What the part about the vector space shows. */
export type SpaceView = 'text' | 'heat' | 'map';

/** The vector space model. */
export interface SpaceState {
	readonly view: SpaceView;
	readonly source: SpaceSource;
	readonly choice: SpaceChoice;
	readonly areSettingsOpen: boolean;
	/** What a user wrote to be looked at in place of the text at hand; empty for none. */
	readonly written: string;
	/** The text at hand of a folder. */
	readonly row: number;
	/** Number of folders that were read. */
	readonly folder: number;
	/** The heat map shows a sample of all texts, or the stretch from here on. */
	readonly heatFirst: number | 'sample';
	readonly heat: HeatState;
	readonly map: MapState;
}

/** What the part about word vectors shows. */
export type WordsView = 'neighbours' | 'analogy' | 'odd' | 'map' | 'learn';

/** Word vectors. */
export interface WordsState {
	readonly view: WordsView;
	/** The id of the vectors that were chosen; empty: those of the text's language. */
	readonly model: string;
	/** The word that was typed; empty: the one at the cursor. */
	readonly word: string;
	readonly analogy: { readonly a: string; readonly b: string; readonly c: string; readonly method: AnalogyMethod };
	/** Words parted by white space or commas. */
	readonly odd: string;
	readonly projection: 'pca' | 'umap';
	/** Whose words the map has: the most frequent ones, or the neighbours of the word at hand. */
	readonly mapped: 'frequent' | 'around';
	readonly mapSize: number;
	readonly map: MapState;
	readonly form: TrainForm;
}

/** What the part about contexts shows. */
export type ContextsView = 'contexts' | 'compare';

/** Contextual vectors. */
export interface ContextsState {
	readonly view: ContextsView;
	readonly layer: ContextualLayer;
	/** The word that was asked about: an offset in a version of the text. */
	readonly asked: { readonly scopeId: number; readonly offset: number } | undefined;
	/** How far the answer is, in [0, 1]. */
	readonly part: number;
	readonly map: MapState;
	/** The sense whose contexts are listed; -1 for all. */
	readonly sense: number;
}

/** The Vectors tab. */
export interface VectorsState {
	/** The tab asks piece by piece, see `answers`; these stand here as in other tabs. */
	readonly load: Load;
	readonly data: undefined;
	readonly part: VectorsPart;
	readonly answers: VectorSlots;
	readonly space: SpaceState;
	readonly words: WordsState;
	readonly contexts: ContextsState;
}

/** The part of the tab that is kept over a reload: choices, and not what was written. */
export interface SavedVectors {
	readonly part: VectorsPart;
	readonly spaceView: SpaceView;
	readonly choice: SpaceChoice;
	readonly wordsView: WordsView;
	readonly projection: 'pca' | 'umap';
	readonly layer: ContextualLayer;
}

/** The settings that a space begins with: the sentences of a document against the language as a whole. */
export const DEFAULT_CHOICE: SpaceChoice = {
	size: 16_384,
	weighting: 'ltc.ltc',
	vocabulary: 'background',
	selection: 'frequency',
	frequencies: 'background',
	leaveOutStopWords: false,
	terms: 'words',
};

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_VECTORS: SavedVectors = {
	part: 'space',
	spaceView: 'text',
	choice: DEFAULT_CHOICE,
	wordsView: 'neighbours',
	projection: 'pca',
	layer: 'mix',
};

/** The tab before the host answered. */
export function newVectors(saved: SavedVectors): VectorsState {
	return {
		load: IDLE,
		data: undefined,
		part: saved.part,
		answers: NO_ANSWERS,
		space: {
			...{ view: saved.spaceView, source: 'document', choice: saved.choice, areSettingsOpen: false },
			...{ written: '', row: 0, folder: 0, heatFirst: 'sample', heat: NEW_HEAT, map: NEW_MAP },
		},
		words: {
			...{ view: saved.wordsView, model: '', word: '', odd: '', projection: saved.projection, form: DEFAULT_FORM },
			analogy: { a: '', b: '', c: '', method: '3CosAdd' },
			...{ mapped: 'frequent', mapSize: 300, map: NEW_MAP },
		},
		contexts: { view: 'contexts', layer: saved.layer, asked: undefined, part: 0, map: NEW_MAP, sense: -1 },
	};
}

/** Nothing was asked. */
const NO_ANSWERS: VectorSlots = {
	...{ space: EMPTY_SLOT, vector: EMPTY_SLOT, similar: EMPTY_SLOT, heat: EMPTY_SLOT, documents: EMPTY_SLOT },
	...{ models: EMPTY_SLOT, neighbours: EMPTY_SLOT, analogy: EMPTY_SLOT, odd: EMPTY_SLOT, words: EMPTY_SLOT },
	...{ contexts: EMPTY_SLOT, nearest: EMPTY_SLOT, statics: EMPTY_SLOT },
};

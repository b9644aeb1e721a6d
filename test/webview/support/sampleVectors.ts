import type { LayerCosines, NearContext } from '../../../src/protocol/contextual';
import type { Neighbours, VectorsInfo, WordMap } from '../../../src/protocol/embeddings';
import type {
	PanelContexts,
	PanelHeatMap,
	PanelNearest,
	PanelSimilar,
	PanelSpace,
	PanelSpaceMap,
	PanelWordVectors,
} from '../../../src/protocol/panelVectors';
import type { SpaceVector } from '../../../src/protocol/vectorSpace';

/** Sentences of the sample: each of twenty characters, one after the other. */
const SENTENCES = 12;
const LENGTH = 20;

/** Sentences by their numbers. */
export const SAMPLE_SENTENCES: readonly string[] = Array.from(
	{ length: SENTENCES },
	(_, row) => `Sentence ${row + 1} about banks and rivers.`,
);

/** A space of the sample's sentences. */
export function sampleSpace(id = 'document:1'): PanelSpace {
	return {
		id,
		source: 'document',
		summary: {
			...{ engine: 'Vector space model', unit: 'sentence', texts: SENTENCES, dimension: 16_384 },
			...{ ownDimensions: 60, backgroundDimensions: 16_324, types: 60, tokens: 90, typesLeftOut: 0, tokensLeftOut: 0 },
			...{ nonZeros: 84, sparsity: 1 - 84 / (SENTENCES * 16_384), wholeNonZeros: 60, wholeSparsity: 1 - 60 / 16_384 },
			settings: {
				...{ vocabulary: 'background', givenWords: [], size: 16_384, weighting: 'ltc.ltc', frequencies: 'background' },
				...{ terms: 'words', foldCase: true, leaveOutStopWords: false, selection: 'frequency' },
				...{ fewestTexts: 1, largestShare: 1 },
			},
			...{ measure: 'cosine', notes: [] },
		},
		starts: Int32Array.from({ length: SENTENCES }, (_, row) => row * LENGTH),
		ends: Int32Array.from({ length: SENTENCES }, (_, row) => (row + 1) * LENGTH),
		...{ title: '', names: [], labels: [], notes: [] },
	};
}

/** 雍和宫的荷花很美 in a vocabulary of 16,384 words. */
export const SAMPLE_VECTOR: SpaceVector = {
	...{ dimension: 16_384, nonZeros: 5, sparsity: 1 - 5 / 16_384, tokensLeftOut: 0 },
	terms: ['雍和宫', '的', '荷花', '很', '美'],
	dimensions: Int32Array.of(15_000, 0, 9000, 40, 700),
	counts: Int32Array.of(1, 1, 1, 1, 1),
	idf: Float32Array.of(9.1, 0.1, 7.2, 2.4, 3.9),
	tfIdf: Float32Array.of(9.1, 0.1, 7.2, 2.4, 3.9),
	weights: Float32Array.of(0.72, 0.01, 0.57, 0.19, 0.31),
	common: Uint8Array.of(0, 1, 1, 1, 1),
};

/** What is most like it. */
export const SAMPLE_SIMILAR: PanelSimilar = {
	measure: 'cosine',
	texts: [
		{ row: 3, score: 0.61, terms: [{ term: '荷花', part: 0.5 }] },
		{ row: 7, score: 0.2, terms: [{ term: '美', part: 0.2 }] },
	],
	beginnings: [SAMPLE_SENTENCES[3], SAMPLE_SENTENCES[7]],
};

/** All sentences with one another. */
export function sampleHeat(): PanelHeatMap {
	const rows = Int32Array.from({ length: SENTENCES }, (_, row) => row);
	const cosines = new Float32Array(SENTENCES ** 2);
	for (let row = 0; row < SENTENCES; row++) {
		for (let column = 0; column < SENTENCES; column++)
			cosines[row * SENTENCES + column] = row === column ? 1 : ((row * column) % 5) / 6;
	}
	return { rows, cosines, isSample: true, beginnings: SAMPLE_SENTENCES };
}

/** Places on a circle that winds outwards. */
function spiral(length: number): { readonly x: Float32Array; readonly y: Float32Array } {
	const at = (turn: (angle: number) => number): Float32Array =>
		Float32Array.from({ length }, (_, index) => turn(index * 2.4) * Math.sqrt((index + 1) / length));
	return { x: at(Math.cos), y: at(Math.sin) };
}

export function sampleSpaceMap(): PanelSpaceMap {
	return {
		...{ engine: 'Truncated SVD', rows: sampleHeat().rows, ...spiral(SENTENCES), variance: [0.2, 0.1] },
		poles: [
			[['river'], ['bank']],
			[['money'], ['water']],
		],
		...{ isSample: false, beginnings: SAMPLE_SENTENCES },
	};
}

const ENGLISH: VectorsInfo = {
	...{ id: 'en', title: 'English', origin: 'shipped', engine: 'Skip-gram, negative sampling', language: 'en' },
	...{ words: 20_000, dimensions: 100, hasNgrams: true, hasCounts: true },
};

/** Two sets of vectors that ship. */
export const SAMPLE_WORD_VECTORS: PanelWordVectors = {
	models: [ENGLISH, { ...ENGLISH, id: 'zh', title: '中文', language: 'zh' }],
	shown: '',
	training: undefined,
};

/** The neighbours of a word, whatever it is. */
export function sampleNeighbours(word: string): Neighbours {
	const words = ['queen', 'prince', 'throne', 'monarch', 'crown'];
	return {
		asked: { word, standing: 'known', rank: 900 },
		neighbours: {
			words,
			scores: Float32Array.from(words, (_, index) => 0.8 - index / 10),
			ranks: Int32Array.from(words, (_, index) => 1000 + index),
		},
	};
}

/** So many words on a map. */
export function sampleWordMap(length = 120): WordMap {
	return {
		...{ engine: 'PCA', words: Array.from({ length }, (_, index) => `word${index}`), ...spiral(length) },
		counts: Float64Array.from({ length }, (_, index) => 10_000 - index),
		ranks: Int32Array.from({ length }, (_, index) => index),
		missing: [],
	};
}

/** A word in two senses at ten places. */
export function sampleContexts(scopeId: number): PanelContexts {
	const length = 10;
	const starts = Int32Array.from({ length }, (_, index) => index * LENGTH + 4);
	return {
		...{
			scopeId,
			engine: 'ELMo',
			word: 'bank',
			language: 'en',
			layer: 'mix',
			total: length,
			embeddedWords: 80,
			starts,
		},
		ends: starts.map(start => start + 4),
		sentenceStarts: starts.map(start => start - 4),
		sentenceEnds: starts.map(start => start + 16),
		...{ chosen: 0, clusters: Int32Array.from({ length }, (_, index) => index % 2) },
		senses: [
			{ size: 5, typical: 0, cohesion: 0.8, contextWords: ['money', 'loan'] },
			{ size: 5, typical: 1, cohesion: 0.7, contextWords: ['river', 'water'] },
		],
		trials: [{ clusters: 2, silhouette: 0.4, chance: 0.1 }],
		...{ xs: spiral(length).x, ys: spiral(length).y, explained: [0.4, 0.2] },
		sentences: Array.from({ length }, (_, index) =>
			index % 2 === 0 ? 'The bank lends money' : 'The bank is of sand.',
		),
	};
}

function near(start: number, word: string, mix: number): NearContext {
	const cosines: LayerCosines = {
		...{ token: 1, first: 0.7, firstBack: 0.7, firstAhead: 0.7, second: 0.5, secondBack: 0.5, secondAhead: 0.5, mix },
	};
	return { start, end: start + word.length, word, sentence: { start: start - 4, end: start + 16 }, cosines };
}

export function sampleNearest(): PanelNearest {
	const numbers = (seed: number): Float32Array => Float32Array.from({ length: 64 }, (_, at) => Math.sin(at * seed));
	return {
		...{ engine: 'ELMo', layer: 'mix', mix: { weights: [0.2, 0.5, 0.3], scale: 1 } },
		vectors: { token: numbers(1), first: numbers(2), second: numbers(3), mix: numbers(4) },
		occurrences: [near(44, 'bank', 0.9), near(24, 'bank', 0.3)],
		otherWords: [near(90, 'lender', 0.6)],
		...{ sentences: ['The bank lends money', 'The bank is of sand.'], otherSentences: ['The lender is here.'] },
	};
}

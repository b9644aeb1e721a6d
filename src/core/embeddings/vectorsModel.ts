import type { ModelContent, ModelFile } from '../model/modelFile';
import { stringsTensor } from '../model/modelFile';
import type { CharacterNgrams } from './embedding';
import type { NgramRows } from './training/learnedRows';

/** The kind of the model file. */
export const WORD_VECTORS_KIND = 'word-vectors/1';

/** Vectors of words as a model file holds them. */
export interface VectorsContent {
	/** The most frequent first. */
	readonly words: readonly string[];
	/** How often each occurred, where that is known. */
	readonly counts?: Float64Array;
	readonly dimensions: number;
	/** `[word * dimensions + i]`; of length 1 when they come from a file. */
	readonly rows: Float32Array;
	/** The mean of the vectors of its character n-grams is the vector of an unseen word. */
	readonly ngrams?: NgramRows;
	/** How they were made, for a reader. */
	readonly engine: string;
}

/** The largest number that 8 bits hold with its sign. */
const MOST = 127;

/** Levels of a number for each 1 / √dimensions, about its standard deviation: rounding turns a vector by half a degree. */
const LEVELS = 16;

/**
 * Vectors of words as 8-bit numbers. Those of words are made of length 1 before, since angles alone are asked of them; those of
 * n-grams keep their lengths, which are their say in a mean.
 * @param levels of a number for each 1 / √dimensions; fewer make a package smaller, and turn the vectors more
 */
export function packWordVectors(name: string, content: VectorsContent, levels = LEVELS): ModelContent {
	const { words, counts, dimensions, rows, ngrams, engine } = content;
	const step = 1 / (Math.sqrt(dimensions) * levels);
	const ngramStep = ngrams === undefined ? 0 : stepOf(ngrams.rows, levels);
	return {
		name,
		kind: WORD_VECTORS_KIND,
		metadata: {
			engine,
			dimensions,
			...(ngrams === undefined ? {} : { ngrams: { ...ngrams.options }, ngramStep }),
		},
		tensors: {
			words: stringsTensor(words),
			rows: { type: 'int8', data: quantized(withUnitLengths(rows, dimensions), step) },
			...(counts === undefined ? {} : { counts: { type: 'uint32' as const, data: Uint32Array.from(counts) } }),
			...(ngrams === undefined ? {} : { ngrams: { type: 'int8' as const, data: quantized(ngrams.rows, ngramStep) } }),
		},
	};
}

/** The parts of a file that {@link packWordVectors} made, as they lie in it. */
export interface PackedVectors {
	readonly words: readonly string[];
	readonly counts?: Float64Array;
	readonly dimensions: number;
	/** `[word * dimensions + i]`, in levels; every row has a length of its own. */
	readonly rows: Int8Array;
	/** `[bucket * dimensions + i]`, in levels of `step`. */
	readonly ngrams?: { readonly options: CharacterNgrams; readonly rows: Int8Array; readonly step: number };
	readonly engine: string;
}

/**
 * The parts of a file that {@link packWordVectors} made.
 * @throws NlpError `model-version` or `model-malformed` when it is none, or its parts do not fit together.
 */
export function packedVectors(file: ModelFile): PackedVectors {
	file.expectKind(WORD_VECTORS_KIND);
	const words = file.strings('words');
	const dimensions = file.number('dimensions');
	const rows = file.tensor('rows', 'int8');
	if (!(Number.isInteger(dimensions) && dimensions > 0) || rows.length !== words.length * dimensions) {
		throw file.malformed(`it has ${rows.length} numbers for ${words.length} words of ${dimensions} dimensions`);
	}
	const counts = file.has('counts') ? Float64Array.from(file.tensor('counts', 'uint32')) : undefined;
	if (counts !== undefined && counts.length !== words.length) {
		throw file.malformed(`it has ${counts.length} counts for ${words.length} words`);
	}
	const engine = file.metadata['engine'];
	const ngrams = ngramsOf(file, dimensions);
	return {
		words,
		...(counts === undefined ? {} : { counts }),
		dimensions,
		rows,
		...(ngrams === undefined ? {} : { ngrams }),
		engine: typeof engine === 'string' ? engine : '',
	};
}

/**
 * Reads a file that {@link packWordVectors} made.
 * @throws as {@link packedVectors}.
 */
export function unpackWordVectors(file: ModelFile): VectorsContent {
	const { rows, ngrams, ...rest } = packedVectors(file);
	return {
		...rest,
		rows: withUnitLengths(Float32Array.from(rows), rest.dimensions),
		...(ngrams === undefined
			? {}
			: { ngrams: { options: ngrams.options, rows: Float32Array.from(ngrams.rows, value => value * ngrams.step) } }),
	};
}

function ngramsOf(file: ModelFile, dimensions: number): PackedVectors['ngrams'] {
	if (!file.has('ngrams')) return undefined;
	const options = file.metadata['ngrams'];
	const step = file.number('ngramStep');
	const rows = file.tensor('ngrams', 'int8');
	if (!isNgramOptions(options) || rows.length !== options.buckets * dimensions) {
		throw file.malformed(`its ${rows.length} numbers of n-grams do not fit what it says of them`);
	}
	return { options, rows, step };
}

function isNgramOptions(value: unknown): value is CharacterNgrams {
	const options = value as Partial<Record<keyof CharacterNgrams, unknown>> | null | undefined;
	const numbers = [options?.shortest, options?.longest, options?.buckets];
	return numbers.every(number => Number.isInteger(number) && (number as number) >= 1);
}

/** The vectors divided by their lengths; one of zeros stays. */
function withUnitLengths(rows: Float32Array, dimensions: number): Float32Array {
	const unit = rows.slice();
	for (let start = 0; start < rows.length; start += dimensions) {
		let squares = 0;
		for (let at = start; at < start + dimensions; at++) squares += rows[at] * rows[at];
		const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
		for (let at = start; at < start + dimensions; at++) unit[at] *= factor;
	}
	return unit;
}

/** What one level is for numbers of this spread, but so much that the largest fits. */
function stepOf(numbers: Float32Array, levels: number): number {
	let squares = 0;
	let largest = 0;
	for (const value of numbers) {
		squares += value * value;
		largest = Math.max(largest, Math.abs(value));
	}
	return Math.max(Math.sqrt(squares / Math.max(1, numbers.length)) / levels, largest / MOST);
}

function quantized(numbers: Float32Array, step: number): Int8Array {
	return Int8Array.from(numbers, value => (step > 0 ? Math.max(-MOST, Math.min(MOST, Math.round(value / step))) : 0));
}

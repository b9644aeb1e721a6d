import type { Json, ModelContent, ModelFile, Tensor } from '../model/modelFile';
import { stringsTensor } from '../model/modelFile';
import { MAX_ORDER, SMOOTHINGS } from './ngramOptions';
import { NgramModel } from './ngramModel';
import { NgramTrie } from './ngramTrie';
import type { TrieLevel } from './ngramTrie';
import { MARKER_COUNT, NgramVocabulary } from './ngramVocabulary';
import type { NgramWeights } from './ngramWeights';
import { dequantize, MOST_LEVELS, quantize } from './quantization';
import { packNumbers, unpackNumbers } from './packedNumbers';

/** What the model files of this room hold. */
export const NGRAM_KIND = 'ngram/1';

/** How a model is written. */
export interface NgramFileOptions {
	/** Levels of probabilities and of backoff weights, at most 256; 0 writes them as they are. Default 256. */
	readonly levels?: number;
	/** What the metadata says beside what a reader needs. */
	readonly metadata?: Readonly<Record<string, Json>>;
}

/**
 * A model as the content of a model file: for each order how many n-grams each history has and the words in differences, both
 * in as many bytes as they need, and probabilities and backoff weights as numbers of levels. Counts are not written.
 * @param model whose words have no line feed; numbers of words should be small for frequent ones
 */
export function packNgramModel(
	name: string,
	model: NgramModel,
	{ levels = MOST_LEVELS, metadata = {} }: NgramFileOptions = {},
): ModelContent {
	const { trie, weights, vocabulary } = model;
	const tensors: Record<string, Tensor> = { words: stringsTensor(vocabulary.words.slice(MARKER_COUNT)) };
	for (let n = 1; n <= trie.order; n++) {
		Object.assign(tensors, packColumn(`probabilities.${n}`, weights.logProbs[n], levels));
		if (n === trie.order) continue;
		const firsts = trie.firsts[n];
		Object.assign(tensors, packColumn(`backoffs.${n}`, weights.backoffs[n], levels));
		tensors[`followers.${n}`] = packNumbers(
			Int32Array.from({ length: trie.sizes[n] }, (_, i) => firsts[i + 1] - firsts[i]),
		);
		tensors[`words.${n + 1}`] = packNumbers(differences(trie.words[n + 1], firsts));
	}
	return {
		name,
		kind: NGRAM_KIND,
		metadata: {
			...metadata,
			engine: model.engine,
			order: trie.order,
			smoothing: model.smoothing ?? null,
			lowerCase: model.lowerCase,
			next: weights.next,
			unseenBackoff: weights.unseenBackoff,
			uniform: weights.uniform,
			uniformShare: weights.uniformShare ?? null,
			isInterpolated: weights.isInterpolated,
		},
		tensors,
	};
}

/**
 * The model of a file that {@link packNgramModel} made.
 * @throws NlpError `model-version` for a file of another kind, `model-malformed` where its parts do not fit together
 */
export function unpackNgramModel(file: ModelFile): NgramModel {
	file.expectKind(NGRAM_KIND);
	const vocabulary = new NgramVocabulary(file.strings('words'));
	const order = file.number('order');
	if (!Number.isInteger(order) || order < 1 || order > MAX_ORDER) throw file.malformed(`its order is ${order}`);
	const levels: TrieLevel[] = [];
	let size = vocabulary.size;
	const logProbs: Float32Array[] = [new Float32Array(), unpackColumn(file, 'probabilities.1', size)];
	const backoffs: Float32Array[] = [new Float32Array()];
	for (let n = 1; n < order; n++) {
		backoffs.push(unpackColumn(file, `backoffs.${n}`, size));
		const level = unpackLevel(file, n, size, vocabulary.size);
		levels.push(level);
		size = level.words.length;
		logProbs.push(unpackColumn(file, `probabilities.${n + 1}`, size));
	}
	const { engine, smoothing, lowerCase } = file.metadata;
	return new NgramModel({
		engine: typeof engine === 'string' ? engine : file.name,
		vocabulary,
		trie: new NgramTrie(vocabulary.size, levels),
		weights: { logProbs, backoffs, ...unpackScalars(file) },
		smoothing: SMOOTHINGS.find(each => each === smoothing),
		lowerCase: lowerCase === true,
	});
}

function unpackScalars(file: ModelFile): Omit<NgramWeights, 'logProbs' | 'backoffs'> {
	const { next, uniformShare, isInterpolated } = file.metadata;
	return {
		next: next === 'uniform' ? next : 'shorter',
		unseenBackoff: file.number('unseenBackoff'),
		uniform: file.number('uniform'),
		uniformShare: typeof uniformShare === 'number' ? uniformShare : undefined,
		isInterpolated: isInterpolated === true,
	};
}

function packColumn(name: string, values: Float32Array, levelCount: number): Record<string, Tensor> {
	if (levelCount === 0) return { [name]: { type: 'float32', data: values } };
	const { codes, levels } = quantize(values, levelCount);
	return {
		[`${name}.codes`]: { type: 'uint8', data: codes },
		[`${name}.levels`]: { type: 'float32', data: levels },
	};
}

function unpackColumn(file: ModelFile, name: string, size: number): Float32Array {
	const values = file.has(name)
		? file.tensor(name, 'float32')
		: dequantize({ codes: file.tensor(`${name}.codes`, 'uint8'), levels: file.tensor(`${name}.levels`, 'float32') });
	if (values.length !== size) throw file.malformed(`"${name}" has ${values.length} values in place of ${size}`);
	return values;
}

/** The words of an order, each after a history less the one before it; the first ones as they are. */
function differences(words: Int32Array, firsts: Int32Array): Int32Array {
	const result = words.slice();
	for (let history = 0; history + 1 < firsts.length; history++) {
		for (let i = firsts[history] + 1; i < firsts[history + 1]; i++) result[i] = words[i] - words[i - 1];
	}
	return result;
}

function unpackLevel(file: ModelFile, order: number, histories: number, vocabularySize: number): TrieLevel {
	const followers = unpackNumbers(file, `followers.${order}`);
	const words = unpackNumbers(file, `words.${order + 1}`);
	const firsts = new Int32Array(histories + 1);
	if (followers.length !== histories) throw file.malformed(`there are followers of ${followers.length} ${order}-grams`);
	for (let i = 0; i < histories; i++) {
		firsts[i + 1] = firsts[i] + followers[i];
		for (let at = firsts[i] + 1; at < Math.min(firsts[i + 1], words.length); at++) words[at] += words[at - 1];
	}
	if (firsts[histories] !== words.length || words.some(word => word < 0 || word >= vocabularySize)) {
		throw file.malformed(`its ${order + 1}-grams do not fit its ${order}-grams`);
	}
	return { words, firsts };
}

import { encodeModel } from '../../../src/core/model/binaryFormat';
import type { Json, Tensor } from '../../../src/core/model/modelFile';
import { encodeUtf8 } from '../../../src/core/model/utf8';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { OnnxConstant, OnnxNode } from './onnxWriter';
import { writeOnnx } from './onnxWriter';

/** What a made model is like. */
export interface TinyElmo {
	readonly language: string;
	/** Dimensions of one direction. */
	readonly dimensions: number;
	/** Places of a word. */
	readonly longest: number;
	/** The characters that it knows. */
	readonly characters: string;
}

const DEFAULTS: TinyElmo = {
	language: 'en',
	dimensions: 4,
	longest: 12,
	characters: 'etaoinshrdlucmfwypvbgkjqxzETAOINSHRDLUCMFWYPVBGKJQXZ.,我们的银行',
};

/** Numbers of characters that are none of the model's own. */
const SPECIAL = 5;

/** What a model file says otherwise than a good one. */
export interface TinyElmoChanges {
	readonly metadata?: Readonly<Record<string, Json>>;
	readonly tensors?: Readonly<Record<string, Tensor>>;
}

/**
 * The bytes of a model with random weights, of the shape of those that ship (`training/elmo/README.md`), whose words are the
 * averages of their characters' vectors.
 */
export function tinyElmo(shape: Partial<TinyElmo> = {}, changes: TinyElmoChanges = {}): Uint8Array {
	const { language, dimensions, longest, characters } = { ...DEFAULTS, ...shape };
	return encodeModel({
		name: `${language}-elmo`,
		kind: 'elmo',
		metadata: { language, longest, dimensions, mixWeights: [0.25, 0.25, 0.5], mixScale: 1, ...changes.metadata },
		tensors: {
			characters: { type: 'text', data: encodeUtf8(characters) },
			onnx: { type: 'uint8', data: tinyNetwork({ ...DEFAULTS, ...shape }) },
			...changes.tensors,
		},
	});
}

/** The network alone. */
export function tinyNetwork(shape: Partial<TinyElmo> = {}): Uint8Array {
	const { dimensions, longest, characters } = { ...DEFAULTS, ...shape };
	const network: Network = { nodes: [], constants: [], dimensions, random: new SeededRandom(17) };
	addWords(network, Array.from(characters).length + SPECIAL);
	const layers: Record<string, string[]> = { token: ['tokens', 'tokens'], first: [], second: [] };
	network.constants.push({ name: 'axis', dims: [1], data: BigInt64Array.of(1n) });
	for (const direction of ['forward', 'reverse']) {
		const first = addLstm(network, 'tokens', `${direction}1`, direction);
		const above = addLstm(network, first, `${direction}2`, direction);
		const second = `${direction}.top`;
		network.nodes.push({ operator: 'Add', inputs: [first, above], outputs: [second] });
		layers.first.push(first);
		layers.second.push(second);
	}
	for (const [name, inputs] of Object.entries(layers)) {
		network.nodes.push({ operator: 'Concat', inputs, outputs: [name], attributes: { axis: 2 } });
	}
	return writeOnnx({
		nodes: network.nodes,
		constants: network.constants,
		inputs: [
			{ name: 'characters', type: 'int32', dims: ['types', longest] },
			{ name: 'words', type: 'int32', dims: ['length', 'texts'] },
			{ name: 'lengths', type: 'int32', dims: ['texts'] },
		],
		outputs: Object.keys(layers).map(name => ({ name, type: 'float32', dims: ['length', 'texts', 2 * dimensions] })),
	});
}

interface Network {
	readonly nodes: OnnxNode[];
	readonly constants: OnnxConstant[];
	readonly dimensions: number;
	readonly random: SeededRandom;
}

/** Eight-bit vectors of characters, made numbers again by a scale, averaged over a word's places. */
function addWords({ nodes, constants, dimensions, random }: Network, characters: number): void {
	constants.push(
		{ name: 'bytes', dims: [characters, dimensions], data: weights(characters * dimensions, random) },
		{ name: 'scale', dims: [], data: Float32Array.of(1 / 32) },
	);
	nodes.push(
		{ operator: 'DequantizeLinear', inputs: ['bytes', 'scale'], outputs: ['vectors'] },
		{ operator: 'Gather', inputs: ['vectors', 'characters'], outputs: ['placed'] },
		{ operator: 'ReduceMean', inputs: ['placed'], outputs: ['types'], attributes: { axes: [1], keepdims: 0 } },
		{ operator: 'Gather', inputs: ['types', 'words'], outputs: ['tokens'] },
	);
}

function addLstm(
	{ nodes, constants, dimensions, random }: Network,
	input: string,
	output: string,
	direction: string,
): string {
	for (const part of ['w', 'r']) {
		const name = `${output}.${part}`;
		const data = weights(4 * dimensions * dimensions, random);
		constants.push({ name: `${name}8`, dims: [1, 4 * dimensions, dimensions], data });
		constants.push({ name: `${name}s`, dims: [], data: Float32Array.of(1 / 64 / Math.sqrt(dimensions)) });
		nodes.push({ operator: 'DequantizeLinear', inputs: [`${name}8`, `${name}s`], outputs: [name] });
	}
	nodes.push({
		operator: 'LSTM',
		inputs: [input, `${output}.w`, `${output}.r`, '', 'lengths'],
		outputs: [`${output}.y`],
		attributes: { hidden_size: dimensions, direction },
	});
	nodes.push({ operator: 'Squeeze', inputs: [`${output}.y`, 'axis'], outputs: [output] });
	return output;
}

function weights(count: number, random: SeededRandom): Int8Array {
	return Int8Array.from({ length: count }, () => (random.nextUint32() & 0xff) - 128);
}

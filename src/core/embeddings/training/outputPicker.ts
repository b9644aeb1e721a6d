import type { SeededRandom } from '../../numeric/seededRandom';
import type { EmbeddingOptions } from '../embedding';
import type { Network } from '../network/network';
import type { HuffmanTree } from './huffmanTree';
import { huffmanTree } from './huffmanTree';
import { NoiseSampler } from './noiseSampler';

/** Chooses the outputs that tell a word from the others, and writes them to the network. */
export interface OutputPicker {
	/** The mean loss of a prediction before anything is learned, in nats. */
	readonly firstLoss: number;
	/** @returns how many outputs the word has */
	pick(word: number): number;
}

/** The outputs of an objective. @param counts of the words, in falling order */
export function outputPicker(
	network: Network,
	counts: Float64Array,
	{ objective, negatives }: EmbeddingOptions,
	random: SeededRandom,
): OutputPicker {
	return objective === 'hierarchicalSoftmax'
		? new TreePath(network, counts)
		: new NoiseContrast(network, new NoiseSampler(counts, random), negatives);
}

/** Negative sampling: the word itself says yes, some that are drawn say no. */
class NoiseContrast implements OutputPicker {
	readonly firstLoss: number;
	readonly #network: Network;
	readonly #sampler: NoiseSampler;
	readonly #negatives: number;

	constructor(network: Network, sampler: NoiseSampler, negatives: number) {
		this.#network = network;
		this.#sampler = sampler;
		this.#negatives = negatives;
		this.firstLoss = (1 + negatives) * Math.LN2;
		network.labels.fill(0);
		network.labels[0] = 1;
	}

	pick(word: number): number {
		const { targets, layout } = this.#network;
		const { outputRow, stride } = layout;
		targets[0] = outputRow + word * stride;
		let count = 1;
		for (let drawn = 0; drawn < this.#negatives; drawn++) {
			const other = this.#sampler.next();
			if (other !== word) targets[count++] = outputRow + other * stride;
		}
		return count;
	}
}

/** Hierarchical softmax: the nodes on the way to the word say whether to turn left. */
class TreePath implements OutputPicker {
	readonly firstLoss: number;
	readonly #network: Network;
	readonly #tree: HuffmanTree;

	constructor(network: Network, counts: Float64Array) {
		this.#network = network;
		this.#tree = huffmanTree(counts);
		const { starts } = this.#tree;
		const total = counts.reduce((sum, count) => sum + count, 0);
		const decisions = counts.reduce((sum, count, word) => sum + count * (starts[word + 1] - starts[word]), 0);
		this.firstLoss = (decisions / total) * Math.LN2;
	}

	pick(word: number): number {
		const { targets, labels, layout } = this.#network;
		const { starts, nodes, turns } = this.#tree;
		const start = starts[word];
		const count = starts[word + 1] - start;
		for (let i = 0; i < count; i++) {
			targets[i] = layout.outputRow + nodes[start + i] * layout.stride;
			labels[i] = turns[start + i];
		}
		return count;
	}
}

import { FORBIDDEN } from '../../src/core/linear/transitions';
import type { Transitions } from '../../src/core/linear/transitions';
import { Viterbi } from './viterbi';
import { AveragedWeights } from './averagedWeights';
import type { LearnedWeights, LearnerOptions } from './learner';
import { SequenceReader } from './sequenceReader';
import type { IndexedSet } from './trainingSet';

/**
 * The averaged structured perceptron (Collins 2002): decode, and where the path is wrong add 1 to the weights of the gold
 * path and take 1 from those of the predicted one; the result is the average over all updates.
 *
 * Its rows are sparse (only confused labels get a weight), so its models are small.
 */
export function learnPerceptron(set: IndexedSet, moves: Transitions, options: LearnerOptions): LearnedWeights {
	const count = moves.labelCount;
	const weights = new AveragedWeights(new Float32Array(set.featureKeys.length * count));
	const chain = new AveragedWeights(moves.scores);
	const viterbi = new PerceptronDecoder(count);
	const reader = new SequenceReader(set, count, options.dropout, options.seed);
	const path = new Uint8Array(reader.ends.length);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		let wrong = 0;
		const averaging = epoch >= options.averageFrom;
		reader.forEach(weights.values, () => {
			if (averaging) {
				weights.time++;
				chain.time++;
			}
			viterbi.decode(chain.values, reader.scores, reader.length, path);
			wrong += update(reader, path, weights, chain, count);
		});
		options.log(`  epoch ${epoch + 1}: ${((100 * wrong) / Math.max(1, set.gold.length)).toFixed(2)} % labels wrong`);
	}
	const kept = 1 - options.dropout;
	const scores = chain.average().map((score, i) => (moves.scores[i] <= FORBIDDEN / 2 ? FORBIDDEN : score));
	return {
		weights: weights.average().map(weight => weight * kept),
		transitions: { labelCount: count, scores },
	};
}

/** Viterbi over transitions that change after every sequence: rebuilt only when they did. */
class PerceptronDecoder {
	#viterbi: Viterbi | undefined;
	#scores = new Float32Array(0);

	constructor(readonly labelCount: number) {}

	decode(chain: Float32Array, scores: Float32Array, length: number, path: Uint8Array): void {
		if (this.#viterbi === undefined || chain.some((score, i) => score !== this.#scores[i])) {
			this.#scores = chain.slice();
			this.#viterbi = new Viterbi({ labelCount: this.labelCount, scores: chain }, false);
		}
		this.#viterbi.decode(scores, length, path);
	}
}

/** Moves the weights from the predicted path to the gold one; returns how many labels differ. */
function update(
	reader: SequenceReader,
	path: Uint8Array,
	weights: AveragedWeights,
	chain: AveragedWeights,
	count: number,
): number {
	const { set, first, length, ends, features } = reader;
	const width = count + 1;
	let wrong = 0;
	let goldBefore = count;
	let pathBefore = count;
	for (let i = 0; i <= length; i++) {
		const gold = i === length ? count : set.gold[first + i];
		const predicted = i === length ? count : path[i];
		if (gold !== predicted || goldBefore !== pathBefore) {
			chain.add(goldBefore * width + gold, 1);
			chain.add(pathBefore * width + predicted, -1);
		}
		if (gold !== predicted) {
			wrong++;
			for (let f = i === 0 ? 0 : ends[i - 1]; f < ends[i]; f++) {
				weights.add(features[f] * count + gold, 1);
				weights.add(features[f] * count + predicted, -1);
			}
		}
		goldBefore = gold;
		pathBefore = predicted;
	}
	return wrong;
}

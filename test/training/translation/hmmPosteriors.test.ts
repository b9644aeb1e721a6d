import assert from 'node:assert/strict';
import { HmmPosteriors } from '../../../training/translation/align/hmmPosteriors';
import { JumpModel } from '../../../training/translation/align/jumpModel';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

const NOTHING = 0.2;
const ANYWHERE = 0.2;

/** The posteriors by going through all alignments: 2 × (given + 1) states a word, as the model defines them. */
function byEnumeration(
	emissions: Float64Array,
	fromNothing: Float64Array,
	given: number,
	weights: Float64Array,
): number[] {
	const explained = fromNothing.length;
	const posteriors = new Array<number>(given * explained).fill(0);
	let total = 0;
	const walk = (j: number, place: number, probability: number, path: readonly number[]): void => {
		if (j === explained) {
			total += probability;
			path.forEach((state, at) => state > 0 && (posteriors[at * given + state - 1] += probability));
			return;
		}
		walk(j + 1, place, probability * NOTHING * fromNothing[j], [...path, 0]);
		let sum = 0;
		for (let to = 1; to <= given; to++) sum += weights[given + to - place];
		for (let to = 1; to <= given; to++) {
			const jump = ((1 - ANYWHERE) * weights[given + to - place]) / sum + ANYWHERE / given;
			const next = probability * (1 - NOTHING) * jump * emissions[j * given + to - 1];
			walk(j + 1, to, next, [...path, to]);
		}
	};
	walk(0, 0, 1, []);
	return posteriors.map(sum => sum / total);
}

describe('HmmPosteriors', () => {
	it('sums over all alignments', () => {
		const random = new SeededRandom(3);
		for (const [given, explained] of [
			[1, 1],
			[2, 3],
			[3, 2],
			[4, 4],
		]) {
			const emissions = Float64Array.from({ length: given * explained }, () => random.next());
			const fromNothing = Float64Array.from({ length: explained }, () => random.next() / 4);
			const kernel = new JumpModel().kernel(given);
			const model = new HmmPosteriors(NOTHING);
			model.run({ given, explained, emissions, fromNothing }, kernel);
			const expected = byEnumeration(emissions, fromNothing, given, kernel.weights);
			expected.forEach((value, i) => {
				assert.ok(Math.abs(model.posteriors[i] - value) < 1e-5, `${model.posteriors[i]} for ${value}`);
			});
		}
	});

	it('learns the jumps that it sees', () => {
		const jumps = new JumpModel();
		const model = new HmmPosteriors(NOTHING);
		const given = 4;
		// Word j is explained by the word before the one that explained word j - 1: all jumps but the first go back by one.
		const emissions = Float64Array.from({ length: given * given }, (_, cell) =>
			given - 1 - Math.floor(cell / given) === cell % given ? 1 : 1e-6,
		);
		const sentence = { given, explained: given, emissions, fromNothing: new Float64Array(given).fill(1e-9) };
		for (let round = 0; round < 20; round++) model.run(sentence, jumps.kernel(given), jumps);
		jumps.update();
		const { weights } = jumps.kernel(given);
		assert.ok(weights[given - 1] > 5 * weights[given + 1]);
	});
});

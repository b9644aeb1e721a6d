import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import type { LinearWeights } from '../../../src/core/linear/logisticRegression';
import { learnLogisticRegression } from '../../../src/core/linear/logisticRegression';
import type { SparseExamples } from '../../../src/core/linear/sparseExamples';
import { ExampleCollector } from '../../../src/core/linear/sparseExamples';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

const OPTIONS = { labelCount: 3, cost: 2, epochs: 200, tolerance: 1e-4, seed: 1 };

describe('logistic regression', () => {
	it('tells apart what a feature tells apart', async () => {
		const collector = new ExampleCollector();
		for (let turn = 0; turn < 5; turn++)
			for (let label = 0; label < 3; label++) collector.add(label, [label + 1, 9], [1, 1]);
		const examples = collector.collect();
		const learned = await learnLogisticRegression(examples, OPTIONS);
		for (let row = 0; row < 15; row++) {
			const probabilities = probabilitiesOf(examples, learned, row);
			assert.equal(probabilities.indexOf(Math.max(...probabilities)), examples.labels[row]);
		}
	});

	it('finds the minimum: its gradient is 0', async () => {
		const examples = randomExamples(60, 12);
		const learned = await learnLogisticRegression(examples, OPTIONS);
		const gradient = Float64Array.from(learned.weights);
		for (let row = 0; row < examples.labels.length; row++) {
			const probabilities = probabilitiesOf(examples, learned, row);
			for (let at = examples.starts[row]; at < examples.starts[row + 1]; at++) {
				for (let label = 0; label < 3; label++) {
					const error = probabilities[label] - (label === examples.labels[row] ? 1 : 0);
					gradient[examples.features[at] * 3 + label] +=
						OPTIONS.cost * examples.weights[row] * error * examples.values[at];
				}
			}
		}
		assert.ok(
			Math.max(...gradient.map(Math.abs)) < 0.05,
			`the largest gradient is ${Math.max(...gradient.map(Math.abs))}`,
		);
	});

	it('gives the same weights for the same seed', async () => {
		const examples = randomExamples(40, 10);
		assert.deepEqual(
			await learnLogisticRegression(examples, OPTIONS),
			await learnLogisticRegression(examples, OPTIONS),
		);
	});

	it('counts an example by its weight as if it came as often', async () => {
		const weighted = new ExampleCollector();
		const repeated = new ExampleCollector();
		weighted.add(0, [1], [1], 1, 3);
		for (let turn = 0; turn < 3; turn++) repeated.add(0, [1], [1]);
		for (const collector of [weighted, repeated]) collector.add(1, [1, 2], [1, 1]);
		const [a, b] = [
			await learnLogisticRegression(weighted.collect(), OPTIONS),
			await learnLogisticRegression(repeated.collect(), OPTIONS),
		];
		a.weights.forEach((weight, i) => {
			assert.ok(Math.abs(weight - b.weights[i]) < 0.01);
		});
	});

	it('learns from no examples, and from examples without features', async () => {
		const none = await learnLogisticRegression(new ExampleCollector().collect(), OPTIONS);
		assert.deepEqual([...none.biases], [0, 0, 0]);
		const collector = new ExampleCollector();
		for (let turn = 0; turn < 4; turn++) collector.add(turn === 0 ? 1 : 0, [], []);
		const { biases } = await learnLogisticRegression(collector.collect(), OPTIONS);
		assert.ok(biases[0] > biases[1] && biases[1] > biases[2]);
	});

	it('can be watched and cancelled', async () => {
		const examples = randomExamples(600, 10);
		const parts: number[] = [];
		await learnLogisticRegression(examples, { ...OPTIONS, epochs: 2 }, { onProgress: part => parts.push(part) });
		assert.deepEqual(
			parts,
			[...parts].sort((a, b) => a - b),
		);
		assert.equal(parts.at(-1), 1);
		const signal = { aborted: false };
		await assert.rejects(
			learnLogisticRegression(examples, OPTIONS, { signal, onProgress: () => (signal.aborted = true) }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
	});
});

describe('ExampleCollector', () => {
	it('numbers features by first occurrence and leaves rare ones out', () => {
		const collector = new ExampleCollector();
		collector.add(0, [7, -3], [1, 2]);
		collector.add(1, [5, 7, 1], [3, 4, 9], 2);
		const { keys, starts, features, values } = collector.collect();
		assert.deepEqual(
			[[...keys], [...starts], [...features]],
			[
				[7, -3, 5],
				[0, 2, 4],
				[0, 1, 2, 0],
			],
		);
		assert.deepEqual([...values], [1, 2, 3, 4]);
		assert.deepEqual([...collector.collect(2).keys], [7]);
		assert.deepEqual([...collector.collect(2).starts], [0, 1, 2]);
	});
});

function randomExamples(rows: number, features: number): SparseExamples {
	const random = new SeededRandom(5);
	const collector = new ExampleCollector();
	for (let row = 0; row < rows; row++) {
		const keys = new Set(Array.from({ length: 4 }, () => 1 + Math.floor(random.next() * features)));
		collector.add(
			Math.floor(random.next() * 3),
			[...keys],
			[...keys].map(() => random.next() * 2),
			keys.size,
			1,
		);
	}
	return collector.collect();
}

function probabilitiesOf(examples: SparseExamples, { weights, biases }: LinearWeights, row: number): number[] {
	const scores = Array.from(biases);
	for (let at = examples.starts[row]; at < examples.starts[row + 1]; at++) {
		for (let label = 0; label < 3; label++) {
			scores[label] += examples.values[at] * weights[examples.features[at] * 3 + label];
		}
	}
	const powers = scores.map(Math.exp);
	const total = powers.reduce((a, b) => a + b);
	return powers.map(power => power / total);
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Network } from '../../../../src/core/embeddings/network/network';
import { layoutOf } from '../../../../src/core/embeddings/network/networkMemory';
import { ScriptNetwork } from '../../../../src/core/embeddings/network/scriptNetwork';
import { SimdNetwork } from '../../../../src/core/embeddings/network/simdNetwork';
import { NlpError } from '../../../../src/core/errors';
import { SeededRandom } from '../../../../src/core/numeric/seededRandom';

/** Fills all rows with numbers in (-0.5, 0.5). */
function fill({ memory, layout }: Network, seed: number): void {
	const random = new SeededRandom(seed);
	const { inputRow, stride, dimensions, inputRows, outputRows } = layout;
	for (let row = 0; row < inputRows + outputRows; row++) {
		for (let i = 0; i < dimensions; i++) memory[inputRow + row * stride + i] = random.next() - 0.5;
	}
}

/** Writes a prediction: input rows, output rows, what these should say. */
function write(
	network: Network,
	inputs: readonly number[],
	targets: readonly number[],
	labels: readonly number[],
): void {
	const { inputRow, outputRow, stride } = network.layout;
	network.inputs.set(inputs.map(row => inputRow + row * stride));
	network.targets.set(targets.map(row => outputRow + row * stride));
	network.labels.set(labels);
}

/** The loss of a prediction in exact arithmetic. */
function lossOf(
	{ memory, layout }: Network,
	inputs: readonly number[],
	targets: readonly number[],
	labels: readonly number[],
): number {
	const { inputRow, outputRow, stride, dimensions } = layout;
	const hidden = Array.from(
		{ length: dimensions },
		(_, i) => inputs.reduce((sum, row) => sum + memory[inputRow + row * stride + i], 0) / inputs.length,
	);
	return targets.reduce((loss, row, target) => {
		const product = hidden.reduce((sum, x, i) => sum + x * memory[outputRow + row * stride + i], 0);
		return loss + Math.log1p(Math.exp(labels[target] === 1 ? -product : product));
	}, 0);
}

const SIZE = { dimensions: 10, inputRows: 6, outputRows: 6 };

describe('network', () => {
	for (const [name, open] of [
		['JavaScript', () => new ScriptNetwork(SIZE)],
		['WebAssembly', () => SimdNetwork.open(SIZE) ?? assert.fail('no WebAssembly')],
	] as const) {
		it(`steps along the gradient, which differences confirm, in ${name}`, () => {
			const [inputs, targets, labels] = [
				[0, 2, 3],
				[1, 4, 5],
				[1, 0, 0],
			];
			const network = open();
			fill(network, 7);
			const before = network.memory.slice();
			const rate = 1e-3;
			write(network, inputs, targets, labels);
			const loss = network.step(3, 3, rate, 1 / 3);
			assert.ok(Math.abs(loss - lossOf(Object.assign(open(), { memory: before }), inputs, targets, labels)) < 0.01);
			const step = network.memory.map((x, i) => (x - before[i]) / rate);
			const { inputRow, numbers } = network.layout;
			const asked = open();
			for (let i = inputRow; i < numbers; i++) {
				const difference = 1e-2;
				const lossAt = (x: number): number => {
					asked.memory.set(before);
					asked.memory[i] = x;
					return lossOf(asked, inputs, targets, labels);
				};
				const slope = (lossAt(before[i] + difference) - lossAt(before[i] - difference)) / (2 * difference);
				// A padded number has no part in the loss, nor does it move.
				assert.ok(Math.abs(step[i] + slope) < 5e-3, `${i}: ${step[i]} is not ${-slope}`);
			}
		});
	}

	it('gives the same bits in WebAssembly as in JavaScript', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 70 }),
				fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
				fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 8 }),
				fc.float({ min: Math.fround(0.001), max: 3, noNaN: true }),
				fc.integer(),
				(dimensions, inputs, outputs, rate, seed) => {
					const size = { ...SIZE, dimensions };
					const networks = [new ScriptNetwork(size), SimdNetwork.open(size) ?? assert.fail('no WebAssembly')];
					const losses = networks.map(network => {
						fill(network, seed);
						const [targets, labels] = [outputs.map(([row]) => row), outputs.map(([, label]) => label)];
						write(network, inputs, targets, labels);
						const first = network.step(inputs.length, outputs.length, rate, 1 / inputs.length);
						return [first, network.step(inputs.length, outputs.length, rate, 1)];
					});
					assert.deepEqual(losses[0], losses[1]);
					assert.deepEqual(networks[0].memory, networks[1].memory);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('has a loss that is no number where numbers overflow, in both', () => {
		for (const network of [new ScriptNetwork(SIZE), SimdNetwork.open(SIZE) ?? assert.fail('no WebAssembly')]) {
			write(network, [0], [0], [1]);
			network.memory[network.layout.inputRow] = Infinity;
			assert.ok(Number.isNaN(network.step(1, 1, 0.1, 1)));
		}
	});

	it('refuses what does not fit into memory', () => {
		assert.throws(() => layoutOf({ dimensions: 1000, inputRows: 1e6, outputRows: 1e6 }), NlpError);
	});
});

import type { Network } from './network';
import { fillTables, layoutOf, SIGMOID_LIMIT, SIGMOID_STEPS, tooLarge } from './networkMemory';
import type { NetworkLayout, NetworkSize } from './networkMemory';

const { fround } = Math;

/** Just below the limit, so that the last entry of the tables is the last one. */
const LARGEST = fround(SIGMOID_LIMIT - 1 / 1024);

/** The network in plain JavaScript: rounds where `simdNetwork.ts` does and adds in the same order. */
export class ScriptNetwork implements Network {
	readonly engine = 'JavaScript';
	readonly layout: NetworkLayout;
	readonly memory: Float32Array;
	readonly inputs: Int32Array;
	readonly targets: Int32Array;
	readonly labels: Float32Array;

	/** @throws NlpError `input-malformed` where there is not enough memory. */
	constructor(size: NetworkSize) {
		this.layout = layoutOf(size);
		const { numbers, inputs, targets, labels, hidden } = this.layout;
		try {
			this.memory = new Float32Array(numbers);
		} catch (cause) {
			throw tooLarge(numbers, cause);
		}
		const integers = new Int32Array(this.memory.buffer);
		this.inputs = integers.subarray(inputs, targets);
		this.targets = integers.subarray(targets, labels);
		this.labels = this.memory.subarray(labels, hidden);
		fillTables(this.memory, this.layout);
	}

	step(inputs: number, targets: number, rate: number, share: number): number {
		const { memory, layout } = this;
		const { stride, hidden, error } = layout;
		meanOf(memory, this.inputs, inputs, hidden, stride);
		memory.fill(0, error, error + stride);
		const portion = fround(share);
		let loss = 0;
		for (let target = 0; target < targets; target++) {
			const row = this.targets[target];
			const label = this.labels[target];
			const product = dot(memory, hidden, row, stride);
			const x = Math.min(Math.max(product, -SIGMOID_LIMIT), LARGEST);
			const entry = (fround(x + SIGMOID_LIMIT) * SIGMOID_STEPS) | 0;
			const gradient = fround(fround(label - memory[layout.sigmoid + entry]) * fround(rate));
			loss = fround(loss + fround(memory[layout.loss + entry] + fround(fround(1 - label) * x)));
			learnOutput(memory, layout, row, gradient, fround(gradient * portion));
		}
		for (let input = 0; input < inputs; input++) {
			const row = this.inputs[input];
			for (let i = 0; i < stride; i++) memory[row + i] += memory[error + i];
		}
		return loss;
	}
}

/** Writes the mean of rows. */
function meanOf(memory: Float32Array, rows: Int32Array, count: number, into: number, stride: number): void {
	memory.fill(0, into, into + stride);
	for (let input = 0; input < count; input++) {
		const row = rows[input];
		for (let i = 0; i < stride; i++) memory[into + i] += memory[row + i];
	}
	if (count === 1) return;
	const part = fround(1 / count);
	for (let i = 0; i < stride; i++) memory[into + i] *= part;
}

/** Hands the error of an output on to the hidden layer and learns the output's row. */
function learnOutput(
	memory: Float32Array,
	{ stride, hidden, error }: NetworkLayout,
	row: number,
	gradient: number,
	back: number,
): void {
	for (let i = 0; i < stride; i++) {
		const output = memory[row + i];
		memory[error + i] += fround(back * output);
		memory[row + i] = output + fround(gradient * memory[hidden + i]);
	}
}

/** The scalar product of two rows, in sixteen sums. */
function dot(memory: Float32Array, a: number, b: number, stride: number): number {
	const sums = SUMS.fill(0);
	for (let i = 0; i < stride; i++) sums[i & 15] += fround(memory[a + i] * memory[b + i]);
	for (let lane = 0; lane < 4; lane++) {
		sums[lane] = fround(sums[lane] + sums[lane + 4]) + fround(sums[lane + 8] + sums[lane + 12]);
	}
	return fround(fround(sums[0] + sums[1]) + fround(sums[2] + sums[3]));
}

const SUMS = new Float32Array(16);

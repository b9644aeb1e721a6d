import { IntMap } from '../../src/core/collections/intMap';
import type { WeightRow } from '../../src/core/linear/featureWeights';
import type { ParserFeatures } from '../../src/core/tasks/parsing/parserFeatures';

const FIRST_ROWS = 1 << 16;

/**
 * Weights of a perceptron that get their rows when they first change, with their average over time (Daumé 2006, 2.3).
 */
export class OnlineWeights {
	readonly #labelCount: number;
	readonly #allowed: ReadonlySet<number> | undefined;
	#rows = new IntMap(FIRST_ROWS);
	#keys = new Int32Array(FIRST_ROWS);
	#values: Float32Array;
	#weighted: Float64Array;
	/** How many decisions were made so far. */
	time = 0;

	/** @param allowed the keys that may have weights; all by default */
	constructor(labelCount: number, allowed?: ReadonlySet<number>) {
		this.#labelCount = labelCount;
		this.#allowed = allowed;
		this.#values = new Float32Array(FIRST_ROWS * labelCount);
		this.#weighted = new Float64Array(FIRST_ROWS * labelCount);
	}

	/** Adds what the features say for each label. */
	addScores({ keys, count }: ParserFeatures, scores: Float64Array): void {
		for (let k = 0; k < count; k++) {
			const row = this.#rows.get(keys[k]);
			if (row < 0) continue;
			const base = row * this.#labelCount;
			for (let label = 0; label < this.#labelCount; label++) scores[label] += this.#values[base + label];
		}
	}

	/** Adds to the weights of a label of all features. */
	update({ keys, count }: ParserFeatures, label: number, change: number): void {
		for (let k = 0; k < count; k++) {
			const row = this.#rowOf(keys[k]);
			if (row < 0) continue;
			const cell = row * this.#labelCount + label;
			this.#values[cell] += change;
			this.#weighted[cell] += change * this.time;
		}
	}

	/** The averages, each row's largest at least `dropBelow`, at most so many rows, those with the largest weights. */
	average(keep: number, dropBelow: number): WeightRow[] {
		const rows: { row: WeightRow; size: number }[] = [];
		for (let index = 0; index < this.#rows.size; index++) {
			const labels: number[] = [];
			const weights: number[] = [];
			for (let label = 0; label < this.#labelCount; label++) {
				const cell = index * this.#labelCount + label;
				const weight = this.#values[cell] - this.#weighted[cell] / this.time;
				if (weight === 0) continue;
				labels.push(label);
				weights.push(weight);
			}
			const size = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
			if (size >= dropBelow) rows.push({ row: { key: this.#keys[index], labels, weights }, size });
		}
		return rows
			.sort((a, b) => b.size - a.size)
			.slice(0, keep)
			.map(({ row }) => row);
	}

	#rowOf(key: number): number {
		const known = this.#rows.get(key);
		if (known >= 0) return known;
		if (this.#allowed !== undefined && !this.#allowed.has(key)) return -1;
		const row = this.#rows.size;
		if (row === this.#keys.length) this.#grow();
		this.#rows.set(key, row);
		this.#keys[row] = key;
		return row;
	}

	#grow(): void {
		const size = this.#keys.length * 2;
		const rows = new IntMap(size);
		for (const [row, key] of this.#keys.entries()) rows.set(key, row);
		this.#rows = rows;
		this.#keys = grown(this.#keys, new Int32Array(size));
		this.#values = grown(this.#values, new Float32Array(size * this.#labelCount));
		this.#weighted = grown(this.#weighted, new Float64Array(size * this.#labelCount));
	}
}

function grown<A extends Int32Array | Float32Array | Float64Array>(from: A, to: A): A {
	to.set(from);
	return to;
}

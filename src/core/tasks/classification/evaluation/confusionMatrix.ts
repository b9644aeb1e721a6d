/** Counts how often each label was taken for each other. */
export class ConfusionMatrix {
	readonly #size: number;
	readonly #counts: Int32Array;

	/** @param size how many labels there are. */
	constructor(size: number) {
		this.#size = size;
		this.#counts = new Int32Array(size * size);
	}

	/** Counts an example whose label is `gold` and that was taken for `predicted`, both numbers of labels. */
	add(gold: number, predicted: number): void {
		this.#counts[gold * this.#size + predicted]++;
	}

	/** How many examples of one label were taken for another. */
	count(gold: number, predicted: number): number {
		return this.#counts[gold * this.#size + predicted];
	}

	/** How many examples were counted. */
	get total(): number {
		return this.#counts.reduce((sum, count) => sum + count, 0);
	}

	/** The share of examples that got their label; 0 without examples. */
	get accuracy(): number {
		let right = 0;
		for (let label = 0; label < this.#size; label++) right += this.count(label, label);
		return right === 0 ? 0 : right / this.total;
	}

	/** The mean of F1 over those of the first `labels` that are an example's or were given to one; 0 without examples. */
	macroF1(labels = this.#size): number {
		const scores = Array.from({ length: labels }, (_, label) => this.f1(label)).filter(f1 => f1 !== undefined);
		return scores.length === 0 ? 0 : scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
	}

	/** The harmonic mean of a label's precision and recall; undefined where it is nobody's. */
	f1(label: number): number | undefined {
		let gold = 0;
		let predicted = 0;
		for (let other = 0; other < this.#size; other++) {
			gold += this.count(label, other);
			predicted += this.count(other, label);
		}
		return gold + predicted === 0 ? undefined : (2 * this.count(label, label)) / (gold + predicted);
	}

	/** `rows[gold][predicted]` */
	get rows(): number[][] {
		return Array.from({ length: this.#size }, (_, gold) =>
			Array.from(this.#counts.subarray(gold * this.#size, (gold + 1) * this.#size)),
		);
	}
}

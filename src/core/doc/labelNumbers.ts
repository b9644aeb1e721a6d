import type { LabelColumn } from './labelColumn';

/**
 * Numbers labels across columns that have lists of their own: the same label has the same number in all of them.
 */
export class LabelNumbers {
	/** The labels by number; number 0 is that of no label. */
	readonly labels: string[] = [''];
	readonly #most: number;
	readonly #numberOf = new Map<string, number>();
	#last: readonly string[] = [];
	#numbers = new Int16Array(256);

	/** @param most the largest number that there may be */
	constructor(most: number) {
		this.#most = most;
	}

	/** The number of each id of a column's list; -1 for a label that is one too many. Good until the next call. */
	of({ labels }: LabelColumn): Int16Array {
		if (labels !== this.#last) {
			this.#numbers = new Int16Array(256);
			for (const [id, label] of labels.entries()) this.#numbers[id] = this.#number(label);
			this.#last = labels;
		}
		return this.#numbers;
	}

	#number(label: string): number {
		let number = this.#numberOf.get(label);
		if (number === undefined) {
			if (this.labels.length > this.#most) return -1;
			number = this.labels.length;
			this.labels.push(label);
			this.#numberOf.set(label, number);
		}
		return number;
	}
}

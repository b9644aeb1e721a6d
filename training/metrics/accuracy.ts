/** Counts labels that are right, and the pairs that are confused. */
export class Accuracy {
	#correct = 0;
	#total = 0;
	readonly #confusions = new Map<string, number>();

	/** Adds one label. */
	add(gold: string, predicted: string): void {
		this.#total++;
		if (gold === predicted) {
			this.#correct++;
		} else {
			const pair = `${gold}>${predicted}`;
			this.#confusions.set(pair, (this.#confusions.get(pair) ?? 0) + 1);
		}
	}

	/** The share of right labels in percent. */
	percent(): number {
		return this.#total === 0 ? 0 : (100 * this.#correct) / this.#total;
	}

	/** The most frequent confusions as `gold>predicted count`. */
	confusions(limit = 12): string[] {
		return [...this.#confusions]
			.sort((a, b) => b[1] - a[1])
			.slice(0, limit)
			.map(([pair, count]) => `${pair} ${count}`);
	}
}

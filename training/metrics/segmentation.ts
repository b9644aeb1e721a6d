/** Precision, recall and their harmonic mean, each in percent. */
export interface Prf {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** Precision, recall and F1 of counts. */
export function prf(correct: number, predicted: number, gold: number): Prf {
	const precision = predicted === 0 ? 0 : (100 * correct) / predicted;
	const recall = gold === 0 ? 0 : (100 * correct) / gold;
	const f1 = predicted + gold === 0 ? 0 : (200 * correct) / (predicted + gold);
	return { precision, recall, f1 };
}

/**
 * Counts words whose two ends are both right, as the official SIGHAN 2005 scorer does.
 *
 * Both lists must spell the same characters; white space does not count.
 */
export class SegmentationScore {
	#correct = 0;
	#predicted = 0;
	#gold = 0;

	/** Adds one line. */
	add(gold: readonly string[], predicted: readonly string[]): void {
		this.#gold += gold.length;
		this.#predicted += predicted.length;
		let i = 0;
		let j = 0;
		let goldEnd = 0;
		let predictedEnd = 0;
		while (i < gold.length && j < predicted.length) {
			if (goldEnd === predictedEnd && gold[i].length === predicted[j].length) {
				this.#correct++;
			}
			const nextGold = goldEnd + gold[i].length;
			const nextPredicted = predictedEnd + predicted[j].length;
			if (nextGold <= nextPredicted) {
				goldEnd = nextGold;
				i++;
			}
			if (nextPredicted <= nextGold) {
				predictedEnd = nextPredicted;
				j++;
			}
		}
	}

	/** The scores so far. */
	result(): Prf {
		return prf(this.#correct, this.#predicted, this.#gold);
	}
}

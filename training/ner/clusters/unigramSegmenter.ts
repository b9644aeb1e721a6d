const LONGEST = 8;

/** Cuts Chinese text into the most probable words of a frequency dictionary, by dynamic programming. */
export class UnigramSegmenter {
	readonly #costs: ReadonlyMap<string, number>;
	readonly #unknownCost: number;

	/** @param frequencies lines of a word and its frequency, separated by a space */
	constructor(frequencies: string) {
		const entries = frequencies.split('\n').flatMap((line): [string, number][] => {
			const [word, count] = line.split(' ');
			return word && Number(count) > 0 && word.length <= LONGEST ? [[word, Number(count)]] : [];
		});
		const total = entries.reduce((sum, [, count]) => sum + count, 0);
		this.#unknownCost = Math.log(total) + 1;
		this.#costs = new Map(entries.map(([word, count]) => [word, Math.log(total / count)]));
	}

	/** The words of a run of Han characters. */
	words(text: string): string[] {
		const costs = new Float64Array(text.length + 1).fill(Infinity);
		const lengths = new Uint8Array(text.length + 1);
		costs[0] = 0;
		for (let start = 0; start < text.length; start++) {
			for (let length = 1; length <= LONGEST && start + length <= text.length; length++) {
				const cost =
					this.#costs.get(text.slice(start, start + length)) ?? (length === 1 ? this.#unknownCost : Infinity);
				if (costs[start] + cost < costs[start + length]) {
					costs[start + length] = costs[start] + cost;
					lengths[start + length] = length;
				}
			}
		}
		const words: string[] = [];
		for (let end = text.length; end > 0; end -= lengths[end]) {
			words.push(text.slice(end - lengths[end], end));
		}
		return words.reverse();
	}
}

/** ROUGE of a summary against a reference, in percent. */
export interface Rouge {
	/** Common unigrams. */
	readonly one: number;
	/** Common bigrams. */
	readonly two: number;
	/** The longest common subsequence. */
	readonly l: number;
}

/**
 * ROUGE-1, -2 and -L (Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004), the summary as one sequence.
 * Of several references the best one counts, for each measure by itself.
 * @param summary units of the summary, see {@link rougeUnits}
 * @param references units of each reference
 * @param beta how many times as much recall counts as precision; 1 gives F1
 */
export function rouge(summary: readonly string[], references: readonly (readonly string[])[], beta = 1): Rouge {
	const best = { one: 0, two: 0, l: 0 };
	for (const reference of references) {
		const score = (common: number, shorter: number): number =>
			fScore(common, summary.length - shorter, reference.length - shorter, beta);
		best.one = Math.max(best.one, score(commonGrams(summary, reference, 1), 0));
		best.two = Math.max(best.two, score(commonGrams(summary, reference, 2), 1));
		best.l = Math.max(best.l, score(longestCommon(summary, reference), 0));
	}
	return best;
}

const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** What ROUGE counts: words in lower case, Chinese characters one by one, no punctuation, no stemming. */
export function rougeUnits(text: string): string[] {
	return text.toLowerCase().match(UNIT) ?? [];
}

function fScore(common: number, found: number, wanted: number, beta: number): number {
	if (common === 0) return 0;
	const precision = common / found;
	const recall = common / wanted;
	return (100 * (1 + beta * beta) * precision * recall) / (recall + beta * beta * precision);
}

/** How many n-grams two sequences share, each as often as in the one that has it less often. */
function commonGrams(a: readonly string[], b: readonly string[], n: number): number {
	const left = new Map<string, number>();
	for (const gram of grams(a, n)) left.set(gram, (left.get(gram) ?? 0) + 1);
	let common = 0;
	for (const gram of grams(b, n)) {
		const count = left.get(gram) ?? 0;
		if (count > 0) {
			common++;
			left.set(gram, count - 1);
		}
	}
	return common;
}

function grams(units: readonly string[], n: number): string[] {
	return units.slice(n - 1).map((_, index) => units.slice(index, index + n).join(' '));
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
	const lengths = new Int32Array(b.length + 1);
	for (const unit of a) {
		let diagonal = 0;
		for (let j = 1; j <= b.length; j++) {
			const above = lengths[j];
			lengths[j] = unit === b[j - 1] ? diagonal + 1 : Math.max(above, lengths[j - 1]);
			diagonal = above;
		}
	}
	return lengths[b.length];
}

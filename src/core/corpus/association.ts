/** How often two things were seen, alone and together, among `total` occasions. */
export interface JointCounts {
	readonly together: number;
	readonly first: number;
	readonly second: number;
	readonly total: number;
}

/**
 * Dunning's log-likelihood ratio G² of a table of two by two (Dunning 1993, "Accurate Methods for the Statistics of Surprise and
 * Coincidence"); at least 0, whether more or less often than by chance.
 */
export function logLikelihood({ together, first, second, total }: JointCounts): number {
	const cells = [
		[together, first, second],
		[first - together, first, total - second],
		[second - together, total - first, second],
		[total - first - second + together, total - first, total - second],
	];
	let sum = 0;
	for (const [seen, row, column] of cells) if (seen > 0) sum += seen * Math.log((seen * total) / (row * column));
	return Math.max(0, 2 * sum);
}

/** Pointwise mutual information in bits (Church and Hanks 1990); −∞ for what was never seen together. */
export function mutualInformation({ together, first, second, total }: JointCounts): number {
	return Math.log2((together * total) / (first * second));
}

/** logDice (Rychlý 2008, "A Lexicographer-Friendly Association Score"): 14 + log2 of the Dice coefficient. */
export function logDice({ together, first, second }: JointCounts): number {
	return 14 + Math.log2((2 * together) / (first + second));
}

/** The t-score: what was seen more than by chance, in estimated standard deviations (Church et al. 1991). */
export function tScore({ together, first, second, total }: JointCounts): number {
	return together === 0 ? 0 : (together - (first * second) / total) / Math.sqrt(together);
}

/** What a word was counted in a corpus and in a reference, with the number of words of each. */
export interface CountsInTwo {
	readonly count: number;
	readonly words: number;
	readonly referenceCount: number;
	readonly referenceWords: number;
}

/** G² of a word's counts in two corpora (Rayson and Garside 2000), by the whole table of two by two. */
export function keynessLogLikelihood({ count, words, referenceCount, referenceWords }: CountsInTwo): number {
	return logLikelihood({
		together: count,
		first: words,
		second: count + referenceCount,
		total: words + referenceWords,
	});
}

/** Binary logarithm of the ratio of relative frequencies (Hardie 2014); a word that is not there counts as half a one. */
export function logRatio({ count, words, referenceCount, referenceWords }: CountsInTwo): number {
	return Math.log2(Math.max(count, 0.5) / words / (Math.max(referenceCount, 0.5) / referenceWords));
}

/** The longest character n-grams that chrF counts. */
const ORDER = 6;

/** How many times as much recall counts as precision. */
const BETA = 2;

/** chrF of a corpus. */
export interface Chrf {
	/** In [0, 100]. */
	readonly score: number;
	/** How it was measured, in the words of sacrebleu 2. */
	readonly signature: string;
}

/** Of one order: n-grams of the translation, of the reference, and of both. */
type Matches = readonly [translation: number, reference: number, common: number];

/**
 * chrF2 of a corpus (Popović 2015), number for number as sacrebleu 2 (Post 2018) gives it by default: character n-grams up to six,
 * without white space, no words, orders that are in both; of several references the best of each segment counts.
 * @param translations a text a segment
 * @param references for each segment its references
 * @throws RangeError where there are not as many of both
 */
export function chrf(translations: readonly string[], references: readonly (readonly string[])[]): Chrf {
	if (translations.length !== references.length) {
		throw new RangeError(
			`There are ${translations.length} translations, but references of ${references.length} segments.`,
		);
	}
	const sums = Array.from({ length: ORDER }, () => [0, 0, 0] as [number, number, number]);
	for (const [i, translation] of translations.entries()) {
		for (const [n, matches] of bestMatches(translation, references[i]).entries()) {
			for (const [k, count] of matches.entries()) sums[n][k] += count;
		}
	}
	const count = references.at(0)?.length ?? 1;
	return { score: scoreOf(sums), signature: `nrefs:${count}|case:mixed|eff:yes|nc:${ORDER}|nw:0|space:no` };
}

/** The matches with the reference that they give the best score with. */
function bestMatches(translation: string, references: readonly string[]): readonly Matches[] {
	const grams = allGrams(translation);
	let best: readonly Matches[] = [];
	let bestScore = -1;
	for (const reference of references) {
		const other = allGrams(reference);
		const matches = grams.map((counts, n) => matchesOf(counts, other[n]));
		const score = scoreOf(matches);
		if (score > bestScore) [best, bestScore] = [matches, score];
	}
	return best;
}

function scoreOf(matches: readonly Matches[]): number {
	const seen = matches.filter(([translation, reference]) => translation > 0 && reference > 0);
	if (seen.length === 0) return 0;
	const precision = seen.reduce((sum, [translation, , common]) => sum + common / translation, 0) / seen.length;
	const recall = seen.reduce((sum, [, reference, common]) => sum + common / reference, 0) / seen.length;
	if (precision + recall === 0) return 0;
	const factor = BETA ** 2;
	return (100 * (1 + factor) * precision * recall) / (factor * precision + recall);
}

/** What was found does not count where the reference has no n-gram of the order. */
function matchesOf(translation: ReadonlyMap<string, number>, reference: ReadonlyMap<string, number>): Matches {
	let common = 0;
	for (const [gram, count] of translation) common += Math.min(count, reference.get(gram) ?? 0);
	return [reference.size > 0 ? total(translation) : 0, total(reference), common];
}

function total(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}

/** The n-grams of code points of each order from 1. */
function allGrams(text: string): ReadonlyMap<string, number>[] {
	const characters = Array.from(text.replace(/\s+/gu, ''));
	return Array.from({ length: ORDER }, (_, n) => {
		const counts = new Map<string, number>();
		for (let i = 0; i + n < characters.length; i++) {
			const gram = characters.slice(i, i + n + 1).join('');
			counts.set(gram, (counts.get(gram) ?? 0) + 1);
		}
		return counts;
	});
}

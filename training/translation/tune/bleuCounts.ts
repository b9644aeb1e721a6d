import type { TranslationDirection } from '../../../src/core/tasks/translation/translation';

/** The longest n-grams that BLEU counts. */
const MOST = 4;

/** Of a text: n-grams in common with the reference and n-grams at `2 (n - 1)` and `2 n - 1`, and the words of the reference. */
export type BleuCounts = Float64Array;

/** How many numbers counts are. */
export const COUNT_LENGTH = 2 * MOST + 1;

/** No counts. */
export function noCounts(): BleuCounts {
	return new Float64Array(COUNT_LENGTH);
}

/** Adds counts to others, so many times. */
export function addCounts(sum: BleuCounts, counts: BleuCounts, times = 1): void {
	for (let i = 0; i < COUNT_LENGTH; i++) sum[i] += times * counts[i];
}

/**
 * The units that BLEU counts: words of English; of Chinese each character of its own, as sacrebleu's tokenizer `zh` has it, so
 * that it does not matter how words are cut.
 */
export function bleuUnits(words: readonly string[], direction: TranslationDirection): readonly string[] {
	if (direction === 'zh-en') return words;
	return words.flatMap(word => word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []);
}

/** Counts of a sentence and its reference. */
export function countBleu(candidate: readonly string[], reference: readonly string[]): BleuCounts {
	const counts = noCounts();
	for (let n = 1; n <= MOST; n++) {
		const left = ngramCounts(reference, n);
		for (let i = 0; i + n <= candidate.length; i++) {
			const key = candidate.slice(i, i + n).join(' ');
			const count = left.get(key) ?? 0;
			if (count > 0) {
				left.set(key, count - 1);
				counts[2 * (n - 1)]++;
			}
			counts[2 * n - 1]++;
		}
	}
	counts[COUNT_LENGTH - 1] = reference.length;
	return counts;
}

/** BLEU (Papineni et al. 2002) of the sentences whose counts were added up, in [0, 1]. */
export function bleuOf(counts: BleuCounts): number {
	let log = 0;
	for (let n = 0; n < MOST; n++) {
		if (counts[2 * n] === 0) return 0;
		log += Math.log(counts[2 * n] / counts[2 * n + 1]) / MOST;
	}
	return Math.exp(log + Math.min(0, 1 - counts[COUNT_LENGTH - 1] / counts[1]));
}

function ngramCounts(words: readonly string[], n: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (let i = 0; i + n <= words.length; i++) {
		const key = words.slice(i, i + n).join(' ');
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

import { bleuTokens } from './bleuTokens';
import type { BleuTokenizer } from './bleuTokens';

/** The longest n-grams that BLEU counts. */
const ORDER = 4;

/** BLEU of a corpus with what it is made of. */
export interface Bleu {
	/** In [0, 100]. */
	readonly score: number;
	/** Precision of each order from 1, in percent. */
	readonly precisions: readonly number[];
	readonly brevityPenalty: number;
	/** Tokens of the translations, and of the references nearest in length. */
	readonly length: number;
	readonly referenceLength: number;
	/** How it was measured, in the words of sacrebleu 2. */
	readonly signature: string;
}

/**
 * BLEU of a corpus (Papineni et al. 2002), number for number as sacrebleu 2 (Post 2018) gives it by default: case matters, n-grams
 * up to four, an order without a match smoothed by halves (`exp`), no other effective order.
 * @param translations a text a segment
 * @param references for each segment its references; the same number for each
 * @throws RangeError where there are not as many of both
 */
export function bleu(
	translations: readonly string[],
	references: readonly (readonly string[])[],
	tokenizer: BleuTokenizer,
): Bleu {
	if (translations.length !== references.length) {
		throw new RangeError(
			`There are ${translations.length} translations, but references of ${references.length} segments.`,
		);
	}
	const matched = new Array<number>(ORDER).fill(0);
	const total = new Array<number>(ORDER).fill(0);
	let length = 0;
	let referenceLength = 0;
	for (const [i, translation] of translations.entries()) {
		const tokens = bleuTokens(translation, tokenizer);
		const cut = references[i].map(reference => bleuTokens(reference, tokenizer));
		length += tokens.length;
		referenceLength += nearestLength(tokens.length, cut);
		for (let n = 1; n <= ORDER; n++) {
			matched[n - 1] += commonGrams(grams(tokens, n), cut, n);
			total[n - 1] += Math.max(0, tokens.length - n + 1);
		}
	}
	const precisions = smoothed(matched, total);
	const brevityPenalty = penalty(length, referenceLength);
	const count = references.at(0)?.length ?? 1;
	return {
		score: matched.some(matches => matches > 0) ? brevityPenalty * geometricMean(precisions) : 0,
		precisions,
		brevityPenalty,
		length,
		referenceLength,
		signature: `nrefs:${count}|case:mixed|eff:no|tok:${tokenizer}|smooth:exp`,
	};
}

function penalty(length: number, referenceLength: number): number {
	if (length >= referenceLength) return 1;
	return length === 0 ? 0 : Math.exp(1 - referenceLength / length);
}

/** Precisions in percent; the first order without a match counts half a match, the next a quarter. */
function smoothed(matched: readonly number[], total: readonly number[]): number[] {
	let share = 1;
	return matched.map((matches, i) => {
		if (total[i] === 0) return 0;
		if (matches > 0) return (100 * matches) / total[i];
		share *= 2;
		return 100 / (share * total[i]);
	});
}

function geometricMean(values: readonly number[]): number {
	if (values.some(value => value === 0)) return 0;
	return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The length of the reference that is nearest to a translation's; of two as near, the shorter. */
function nearestLength(length: number, references: readonly (readonly string[])[]): number {
	const nearer = (a: number, b: number): number => Math.abs(a - length) - Math.abs(b - length) || a - b;
	return references.map(tokens => tokens.length).sort(nearer)[0] ?? 0;
}

function grams(tokens: readonly string[], n: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (let i = 0; i + n <= tokens.length; i++) {
		const gram = tokens.slice(i, i + n).join(' ');
		counts.set(gram, (counts.get(gram) ?? 0) + 1);
	}
	return counts;
}

/** N-grams of a translation that stand in a reference, each at most as often as in the one that has it most. */
function commonGrams(counts: Map<string, number>, references: readonly (readonly string[])[], n: number): number {
	const most = new Map<string, number>();
	for (const reference of references) {
		for (const [gram, count] of grams(reference, n)) most.set(gram, Math.max(count, most.get(gram) ?? 0));
	}
	let common = 0;
	for (const [gram, count] of counts) common += Math.min(count, most.get(gram) ?? 0);
	return common;
}

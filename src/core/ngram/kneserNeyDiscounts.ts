import type { OrderDiscounts } from './ngram';

/** What stands in where discounts cannot be estimated: those of `lmplz --discount_fallback`. */
const FALLBACK: readonly number[] = [0.5, 1, 1.5];

/**
 * The three discounts of modified Kneser-Ney for one order, from the numbers of n-grams that were counted once to four times
 * (Chen and Goodman 1998, equation 26).
 * @param counted at 1 to 4 how many n-grams had that adjusted count
 */
export function kneserNeyDiscounts(order: number, counted: ArrayLike<number>): OrderDiscounts {
	const share = counted[1] / (counted[1] + 2 * counted[2]);
	const discounts = [1, 2, 3].map(count => count - ((count + 1) * share * counted[count + 1]) / counted[count]);
	const isFallback = discounts.some((discount, i) => !(discount >= 0 && discount <= i + 1));
	return { order, discounts: isFallback ? FALLBACK : discounts, isFallback };
}

/** What is taken off an adjusted count. */
export function discountOf(discounts: readonly number[], count: number): number {
	return count === 0 ? 0 : discounts[Math.min(count, 3) - 1];
}

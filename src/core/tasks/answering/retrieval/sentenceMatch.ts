import { sentenceEnd } from './sentenceEnd';
import type { TermReader } from './termReader';

/** What a term in the best sentences counts beside one in the passage. */
const SENTENCE_WEIGHT = 1.5;

/**
 * How much of a question two neighbouring sentences of a passage have: the weights of its terms that are in one of them, of the two
 * sentences that have most. An answer stands where the words of the question stand together. Of Chinese the pairs of characters are looked at, which say nearly as much as the words and are found sooner.
 */
export function sentenceMatch(text: string, reader: TermReader, weights: ReadonlyMap<number, number>): number {
	let most = 0;
	let before = new Set<number>();
	for (let start = 0; start < text.length;) {
		const end = sentenceEnd(text, start, text.length);
		const found = new Set<number>();
		reader.readUncut(text, start, end, key => {
			if (weights.has(key)) found.add(key);
		});
		let sum = 0;
		for (const key of new Set([...before, ...found])) sum += weights.get(key) ?? 0;
		most = Math.max(most, sum);
		before = found;
		start = end;
	}
	return SENTENCE_WEIGHT * most;
}

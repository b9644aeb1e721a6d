import type { CharacterNgrams } from '../embedding';
import { usedBuckets } from '../usedBuckets';

/** The rows of the network that make the vectors of words: a word's own, and those of its n-grams. */
export interface WordPieces {
	/** The rows of word `w` are `[starts[w], starts[w + 1])` of `rows`. */
	readonly starts: Int32Array;
	/** Rows of words come first, then those of buckets. */
	readonly rows: Int32Array;
}

/** The rows of the words of a vocabulary. */
export function wordPieces(words: readonly string[], ngrams: CharacterNgrams | undefined): WordPieces {
	const starts = new Int32Array(words.length + 1);
	const rows: number[] = [];
	for (const [place, word] of words.entries()) {
		rows.push(place);
		if (ngrams !== undefined) {
			for (const bucket of usedBuckets(word, ngrams)) rows.push(words.length + bucket);
		}
		starts[place + 1] = rows.length;
	}
	return { starts, rows: Int32Array.from(rows) };
}

import type { NgramCounter } from './ngramCounter';
import { NgramTrie } from './ngramTrie';
import type { TrieLevel } from './ngramTrie';
import { sortNgrams } from './sortNgrams';
import { BEGIN_ID } from './ngramVocabulary';

/** Counts of n-grams, at rest: what every way of smoothing works with. Columns are by order, then by number in the trie. */
export interface NgramCounts {
	readonly trie: NgramTrie;
	/** How often each n-gram was seen. */
	readonly counts: readonly Int32Array[];
	/** In how many contexts to the left each was seen; for those that begin with `<s>`, and of the highest order, how often it was seen. */
	readonly adjusted: readonly Int32Array[];
	/** How often n-grams were seen and then dropped that begin with this one; undefined where none was. */
	readonly lost: readonly (Int32Array | undefined)[];
	/** How many n-grams had been counted once, twice, … when they were dropped, at 1 to 4, by order. */
	readonly droppedByCount: readonly Int32Array[];
}

/**
 * Puts what was counted into a trie, and counts contexts.
 * @param ids the number that each word of the counter has in the model, several words the same where they became one
 * @param vocabularySize words of the model, with markers
 */
export function restCounts(counter: NgramCounter, ids: Int32Array, vocabularySize: number): NgramCounts {
	const { order, dropped } = counter;
	const levels: TrieLevel[] = [];
	let places = ids;
	const counts = [new Int32Array(), summed(counter.wordCounts, ids, vocabularySize)];
	const lost: (Int32Array | undefined)[] = [undefined];
	const lefts: (Int32Array | undefined)[] = [undefined];
	for (let n = 1; n < order; n++) {
		lost.push(moved(dropped[n + 1].mass, places, counts[n].length));
		lefts.push(moved(dropped[n + 1].lefts, places, counts[n].length));
		const { keys, counts: counted } = counter.tables[n + 1];
		const histories = new Int32Array(counted.length);
		const words = new Int32Array(counted.length);
		for (let i = 0; i < counted.length; i++) {
			histories[i] = places[keys[2 * i]];
			words[i] = ids[keys[2 * i + 1]];
		}
		const sorted = sortNgrams(histories, words, counts[n].length, vocabularySize);
		levels.push(sorted);
		counts.push(summed(counted, sorted.places, sorted.words.length));
		places = sorted.places;
	}
	const trie = new NgramTrie(vocabularySize, levels);
	const adjusted = adjustedCounts(trie, counts, lefts);
	return { trie, counts, adjusted, lost, droppedByCount: dropped.map(({ byCount }) => byCount) };
}

function summed(values: Int32Array, places: Int32Array, size: number): Int32Array {
	const sums = new Int32Array(size);
	for (let i = 0; i < Math.min(values.length, places.length); i++) sums[places[i]] += values[i];
	return sums;
}

function moved(values: Int32Array, places: Int32Array, size: number): Int32Array | undefined {
	return values.length === 0 ? undefined : summed(values, places, size);
}

/** The adjusted counts of Kneser and Ney (1995), as lmplz has them (Heafield et al. 2013). */
function adjustedCounts(
	trie: NgramTrie,
	counts: readonly Int32Array[],
	lefts: readonly (Int32Array | undefined)[],
): Int32Array[] {
	const { order } = trie;
	const adjusted = counts.map((column, n) => (n === order ? column : new Int32Array(column.length)));
	const begun = trie.rangesAfter(BEGIN_ID);
	let suffixes: Int32Array | undefined;
	for (let n = 2; n <= order; n++) {
		suffixes = trie.suffixes(n, suffixes);
		const below = adjusted[n - 1];
		for (const suffix of suffixes) if (suffix >= 0) below[suffix]++;
		lefts[n - 1]?.forEach((left, i) => (below[i] += left));
		for (let i = begun[n - 1].start; i < begun[n - 1].end; i++) below[i] = n === 2 ? 0 : counts[n - 1][i];
	}
	return adjusted;
}

/** The n-grams of one order, sorted. */
export interface SortedNgrams {
	readonly words: Int32Array;
	/** Where those of each history begin, and the end. */
	readonly firsts: Int32Array;
	/** Where each n-gram that was given stands now; equal ones stand at one place. */
	readonly places: Int32Array;
}

/**
 * Sorts n-grams by history, then word, and puts equal ones together: two passes of a counting sort.
 * @param histories numbers below `historyCount`, one an n-gram
 * @param words numbers below `wordCount`, one an n-gram
 */
export function sortNgrams(
	histories: Int32Array,
	words: Int32Array,
	historyCount: number,
	wordCount: number,
): SortedNgrams {
	const size = words.length;
	const byWord = countingSort(words, wordCount, undefined);
	const order = countingSort(histories, historyCount, byWord);
	const places = byWord;
	const sortedWords = new Int32Array(size);
	const firsts = new Int32Array(historyCount + 1);
	let last = -1;
	let lastHistory = -1;
	for (let at = 0; at < size; at++) {
		const i = order[at];
		const isNew = last < 0 || histories[i] !== lastHistory || words[i] !== sortedWords[last];
		if (isNew) {
			sortedWords[++last] = words[i];
			firsts[histories[i] + 1]++;
			lastHistory = histories[i];
		}
		places[i] = last;
	}
	for (let history = 0; history < historyCount; history++) firsts[history + 1] += firsts[history];
	return { words: last + 1 === size ? sortedWords : sortedWords.slice(0, last + 1), firsts, places };
}

/** The indices of keys, sorted by key; equal keys in the order of `from`. */
function countingSort(keys: Int32Array, keyCount: number, from: Int32Array | undefined): Int32Array {
	const starts = new Int32Array(keyCount + 1);
	for (let i = 0; i < keys.length; i++) starts[keys[i] + 1]++;
	for (let key = 0; key < keyCount; key++) starts[key + 1] += starts[key];
	const sorted = new Int32Array(keys.length);
	for (let at = 0; at < keys.length; at++) {
		const i = from === undefined ? at : from[at];
		sorted[starts[keys[i]]++] = i;
	}
	return sorted;
}

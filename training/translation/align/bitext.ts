/** Sentences as numbers of words: sentence i is `words[starts[i]]` up to before `words[starts[i + 1]]`. */
export interface WordColumns {
	readonly words: Int32Array;
	readonly starts: Int32Array;
	/** Numbers lie in [0, size). */
	readonly size: number;
}

/** Sentences and their translations, sentence i of the one with sentence i of the other. */
export interface Bitext {
	readonly zh: WordColumns;
	readonly en: WordColumns;
	/** How many pairs of sentences there are. */
	readonly size: number;
}

/** The language that is given and the language whose words it explains. */
export type AlignmentDirection = 'enGivenZh' | 'zhGivenEn';

/** Words of sentence `i`, as a view. */
export function sentenceWords({ words, starts }: WordColumns, i: number): Int32Array {
	return words.subarray(starts[i], starts[i + 1]);
}

/**
 * Sentences of words as numbers in the order of first appearance.
 * @param form what stands for a word, as its stem
 */
export function wordColumns(
	sentences: Iterable<readonly string[]>,
	form = (word: string): string => word,
): WordColumns {
	const ids = new Map<string, number>();
	const words: number[] = [];
	const starts = [0];
	for (const sentence of sentences) {
		for (const word of sentence) {
			const key = form(word);
			let id = ids.get(key);
			if (id === undefined) ids.set(key, (id = ids.size));
			words.push(id);
		}
		starts.push(words.length);
	}
	return { words: Int32Array.from(words), starts: Int32Array.from(starts), size: ids.size };
}

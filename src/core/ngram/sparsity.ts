import type { NgramSparsity } from './ngram';
import type { NgramCounts } from './ngramCounts';
import { BEGIN_ID, END_ID, MARKER_COUNT } from './ngramVocabulary';
import type { SentenceStore } from './sentenceStore';

/**
 * How sparse the n-grams of each order are: how many there are, how many were seen once, how few of those that could be.
 * @param heldOut sentences in the model's numbers; undefined where nothing was held out
 * @param dropped how many n-grams were dropped for want of room, by order
 */
export function sparsityOf(
	counts: NgramCounts,
	heldOut: SentenceStore | undefined,
	dropped: readonly number[],
): NgramSparsity[] {
	const { trie, droppedByCount } = counts;
	const vocabulary = trie.sizes[1] - MARKER_COUNT;
	return Array.from({ length: trie.order }, (_, i) => {
		const order = i + 1;
		let tokens = 0;
		let types = dropped[order];
		let seenOnce = droppedByCount[order][1];
		counts.counts[order].forEach((count, n) => {
			if (count === 0 || (order === 1 && n === BEGIN_ID)) return;
			tokens += count;
			types++;
			if (count === 1) seenOnce++;
		});
		// Markers stand at the first and the last place only; a sentence's end is a word here as another.
		const possible = (vocabulary + 1) * (vocabulary + 1) ** (order - 1);
		const shareOfPossible = Math.min(1, types / possible);
		const heldOutUnseen = heldOut === undefined ? undefined : unseenShare(counts, heldOut, order);
		return { order, tokens, types, seenOnce, shareOfPossible, heldOutUnseen };
	});
}

/** The share of the n-grams of sentences that were never counted. */
function unseenShare({ trie, counts }: NgramCounts, sentences: SentenceStore, order: number): number | undefined {
	let all = 0;
	let unseen = 0;
	for (let s = 0; s < sentences.size; s++) {
		const ids = Int32Array.of(BEGIN_ID, ...sentences.at(s), END_ID);
		for (let end = Math.max(order, 2); end <= ids.length; end++) {
			const at = trie.findWords(ids.subarray(end - order, end));
			all++;
			if (at < 0 || counts[order][at] === 0) unseen++;
		}
	}
	return all === 0 ? undefined : unseen / all;
}

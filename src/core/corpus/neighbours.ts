import type { Steps } from '../steps';
import type { WordCorpus } from './wordCorpus';
import type { WordUnits } from './wordUnits';

/** Words that are looked at in one step. */
const STEP = 1 << 17;

/** Counters of groups of pairs: a power of two. */
const GROUPS = 1 << 24;

/** A corpus of so few words has no more pairs than can be counted one by one. */
const FEW_WORDS = 2_000_000;

/** Of a larger corpus pairs are counted that were seen at least so often. */
const LARGE_MIN_COUNT = 3;

/** Multiplier of Fibonacci hashing (Knuth 1998). */
const MULTIPLIER = 0x9e3779b1;

/** Pairs of words side by side, and how often each was seen. */
export interface Neighbours {
	/** The key is `first * units + second`. */
	readonly pairs: ReadonlyMap<number, number>;
	/** Pairs seen less often are left out. */
	readonly minCount: number;
}

/**
 * Counts pairs of neighbours in sentences exactly, in bounded memory: a first pass counts groups of pairs in a byte each, a
 * second one only the pairs of groups that were seen often enough (Park, Chen and Yu 1995).
 * @param units the words by which entries count
 */
export function* neighbours(
	corpus: WordCorpus,
	{ words: units, ofEntries }: WordUnits,
	minCount: number,
): Steps<Neighbours> {
	const isLarge = corpus.words.length > FEW_WORDS;
	const least = Math.max(1, minCount, isLarge ? LARGE_MIN_COUNT : 1);
	const groups = isLarge ? new Uint8Array(GROUPS) : undefined;
	if (groups !== undefined) {
		yield* eachPair(corpus, ofEntries, (first, second) => {
			const group = groupOf(first, second);
			if (groups[group] < 255) groups[group]++;
		});
	}
	const counted = new Map<number, number>();
	yield* eachPair(corpus, ofEntries, (first, second) => {
		if (groups !== undefined && groups[groupOf(first, second)] < Math.min(255, least)) return;
		const pair = first * units.length + second;
		counted.set(pair, (counted.get(pair) ?? 0) + 1);
	});
	for (const [pair, count] of counted) if (count < least) counted.delete(pair);
	return { pairs: counted, minCount: least };
}

function* eachPair(
	corpus: WordCorpus,
	ofEntries: Int32Array,
	visit: (first: number, second: number) => void,
): Steps<void> {
	const words = corpus.words.view;
	for (let sentence = 0, seen = 0; sentence < corpus.sentences.length; sentence++) {
		const [first, end] = corpus.stretchAt(corpus.sentences, sentence);
		let before = first < end ? ofEntries[words[first]] : -1;
		for (let place = first + 1; place < end; place++) {
			const id = ofEntries[words[place]];
			if (before >= 0 && id >= 0) visit(before, id);
			before = id;
		}
		seen += end - first;
		if (seen < STEP) continue;
		seen = 0;
		yield;
	}
}

function groupOf(first: number, second: number): number {
	return Math.imul(Math.imul(first, MULTIPLIER) ^ second, MULTIPLIER) >>> 8;
}

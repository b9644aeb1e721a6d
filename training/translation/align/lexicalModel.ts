import type { Bitext, AlignmentDirection } from './bitext';
import type { Cooccurrences } from './cooccurrences';

/** What a pair that was hardly ever expected keeps. */
const SMALLEST = 1e-10;

/** An expected count that is none. */
const LEAST = 1e-4;

/** How much of what comes from nothing is as frequent as in all texts. */
const USUAL = 0.1;

/**
 * How probable each word is as the translation of another, for all pairs that stand in sentences that translate each other, and of
 * nothing at all: expected counts made relative.
 */
export class LexicalModel {
	/** By the number of the pair. */
	readonly probabilities: Float32Array;
	/** By the number of the word that is explained: how probable it is where no word explains it. */
	readonly fromNothing: Float32Array;
	/** Expected counts by the number of the pair, to be added to between two calls of `update`. */
	readonly counts: Float32Array;
	/** The same by the number of the word that is explained, for those that nothing explains. */
	readonly countsFromNothing: Float64Array;
	readonly #frequencies: Float32Array;
	readonly #given: Int32Array;
	readonly #totals: Float64Array;

	constructor(bitext: Bitext, pairs: Cooccurrences, direction: AlignmentDirection) {
		const [given, explained] = direction === 'enGivenZh' ? [bitext.zh, bitext.en] : [bitext.en, bitext.zh];
		this.#given = direction === 'enGivenZh' ? pairs.zh : pairs.en;
		this.#totals = new Float64Array(given.size);
		this.counts = new Float32Array(this.#given.length);
		this.#frequencies = relativeFrequencies(explained.words, explained.size);
		this.fromNothing = this.#frequencies.slice();
		this.countsFromNothing = new Float64Array(explained.size);
		// At first every word explains each as well as nothing does.
		const explainedOf = direction === 'enGivenZh' ? pairs.en : pairs.zh;
		this.probabilities = Float32Array.from(explainedOf, word => this.fromNothing[word]);
	}

	/** Makes probabilities of the counts and sets these to 0. */
	update(): void {
		const { counts, probabilities } = this;
		const given = this.#given;
		const totals = this.#totals.fill(0);
		for (let pair = 0; pair < counts.length; pair++) totals[given[pair]] += counts[pair];
		for (let word = 0; word < totals.length; word++) totals[word] = 1 / totals[word];
		for (let pair = 0; pair < counts.length; pair++) {
			const count = counts[pair];
			probabilities[pair] = count < LEAST ? SMALLEST : Math.max(count * totals[given[pair]], SMALLEST);
		}
		counts.fill(0);
		this.#updateNothing();
	}

	#updateNothing(): void {
		const counts = this.countsFromNothing;
		const total = counts.reduce((sum, count) => sum + count, 0);
		for (let word = 0; word < counts.length; word++) {
			const expected = total === 0 ? 0 : counts[word] / total;
			this.fromNothing[word] = (1 - USUAL) * expected + USUAL * this.#frequencies[word];
		}
		counts.fill(0);
	}
}

function relativeFrequencies(words: Int32Array, size: number): Float32Array {
	const frequencies = new Float32Array(size);
	for (const word of words) frequencies[word]++;
	return frequencies.map(count => count / Math.max(1, words.length));
}

import type { SuggestionOptions, WordSuggestion } from './ngram';
import type { NgramModel } from './ngramModel';
import { MARKER_COUNT } from './ngramVocabulary';
import { probabilityOf } from './ngramWeights';
import type { NgramWalk } from './ngramWalk';
import { NextWords } from './nextWords';
import type { RestOfWords } from './nextWords';

const COUNT = 5;

/** A candidate while the best are looked for. */
interface Candidate {
	readonly word: number;
	readonly log10: number;
	readonly seenOrder: number;
}

/** Ranks of words, `[from, until)`. */
interface RankRange {
	readonly from: number;
	readonly until: number;
}

/** Says which words are likely next, with a prefix or without. Made once for a model: it sorts the vocabulary. */
export class WordSuggester {
	readonly #model: NgramModel;
	readonly #next: NextWords;
	/** Words in the order of their writing, and the place of each. */
	readonly #sorted: readonly string[];
	readonly #numbers: Int32Array;
	readonly #ranks: Int32Array;
	/** Words from the likeliest without a history. */
	readonly #likeliest: Int32Array;

	constructor(model: NgramModel) {
		this.#model = model;
		this.#next = new NextWords(model);
		const { words } = model.vocabulary;
		this.#numbers = Int32Array.from({ length: words.length - MARKER_COUNT }, (_, i) => i + MARKER_COUNT);
		this.#numbers.sort((a, b) => (words[a] < words[b] ? -1 : 1));
		this.#sorted = Array.from(this.#numbers, number => words[number]);
		this.#ranks = new Int32Array(words.length).fill(-1);
		this.#numbers.forEach((number, rank) => (this.#ranks[number] = rank));
		const logProbs = model.weights.logProbs[1];
		this.#likeliest = this.#numbers.slice().sort((a, b) => logProbs[b] - logProbs[a] || a - b);
	}

	/**
	 * The likeliest words after a history, the best first.
	 * @param history words of the sentence so far, oldest first
	 * @param begins whether they begin the sentence
	 */
	suggest(
		history: readonly string[],
		{ count = COUNT, prefix = '' }: SuggestionOptions = {},
		begins = true,
	): WordSuggestion[] {
		const walk = this.#walkAfter(history, begins);
		const best = new BestCandidates(count);
		const { from, until } = this.#range(this.#model.lowerCase ? prefix.toLowerCase() : prefix);
		const rest = this.#next.afterHistory(walk, (word, log10, seenOrder) => {
			const rank = this.#ranks[word];
			if (rank >= from && rank < until) best.offer({ word, log10, seenOrder });
		});
		this.#offerRest(best, rest, prefix === '' ? undefined : { from, until });
		return best.candidates.map(({ word, log10, seenOrder }) => ({
			word: this.#model.vocabulary.wordOf(word),
			probability: probabilityOf(log10),
			seenOrder,
		}));
	}

	#walkAfter(history: readonly string[], begins: boolean): NgramWalk {
		const walk = this.#model.walk();
		if (begins) walk.begin();
		for (const word of begins ? history : history.slice(-this.#model.order)) walk.take(this.#model.idOf(word));
		return walk;
	}

	/** Offers the words that were seen with no history, of a range of ranks or of all. */
	#offerRest(best: BestCandidates, rest: RestOfWords, range: RankRange | undefined): void {
		const words = range === undefined ? this.#likeliest : this.#numbers.subarray(range.from, range.until);
		for (const word of words) {
			if (rest.isTold(word)) continue;
			const isTaken = best.offer({ word, log10: rest.logOf(word), seenOrder: 1 });
			// All of them come from the likeliest down.
			if (!isTaken && range === undefined) return;
		}
	}

	/** The ranks of the words that begin with a prefix. */
	#range(prefix: string): RankRange {
		if (prefix === '') return { from: 0, until: this.#sorted.length };
		const from = this.#firstRank(word => word >= prefix);
		return { from, until: this.#firstRank(word => word >= prefix && !word.startsWith(prefix)) };
	}

	/** The first rank whose word passes; those after it pass, too. */
	#firstRank(passes: (word: string) => boolean): number {
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (passes(this.#sorted[middle])) high = middle;
			else low = middle + 1;
		}
		return low;
	}
}

/** The best so many of candidates that come one after the other, kept sorted. */
class BestCandidates {
	readonly #count: number;
	readonly #best: Candidate[] = [];

	constructor(count: number) {
		this.#count = count;
	}

	/** Whether it is among the best so far; of equals the first. */
	offer(candidate: Candidate): boolean {
		const best = this.#best;
		if (best.length >= this.#count && candidate.log10 <= (best.at(-1)?.log10 ?? Infinity)) return false;
		let place = best.length;
		while (place > 0 && best[place - 1].log10 < candidate.log10) place--;
		best.splice(place, 0, candidate);
		if (best.length > this.#count) best.pop();
		return true;
	}

	/** From the best down. */
	get candidates(): readonly Candidate[] {
		return this.#best;
	}
}

import type { PassageStore } from './passageStore';
import { PostingBuffer } from './postingLists';
import type { PostingLists, Postings } from './postingLists';
import type { QuestionTerm } from './questionTerms';
import type { TermCounts } from './termCounts';
import { isPair } from './termReader';

/** How soon more occurrences of a term say nothing more: BM25's k1. */
const SATURATION = 1;
/** How much a term counts less in a long passage, 0 for no less: BM25's b. */
const LENGTH_PART = 0.5;
/** What a pair of characters counts beside a word. */
const PAIR_WEIGHT = 0.5;

/** What is searched. */
export interface SearchedPassages {
	readonly store: PassageStore;
	/** Of the first `listed` passages of the store; those after them are in `added`. */
	readonly lists: PostingLists;
	readonly listed: number;
	readonly added: TermCounts;
	/** Passages that were not removed, and their words. */
	readonly passages: number;
	readonly words: number;
}

/** What a term of the question gives to the score of one passage. */
export interface RankedTerm {
	readonly key: number;
	/** How often it is in the passage, and in how many passages it is at all. */
	readonly frequency: number;
	readonly passages: number;
	/** Its rarity; a pair of characters counts half. */
	readonly weight: number;
	readonly part: number;
}

export interface RankedPassage {
	readonly passage: number;
	readonly score: number;
}

/**
 * Ranks passages for a question by BM25 (Robertson and Zaragoza, 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"),
 * with Lucene's rarity, which is never negative, and words and pairs of characters side by side.
 */
export class PassageRanker {
	/** What each term of the question counts: its rarity. */
	readonly weights = new Map<number, number>();
	readonly #searched: SearchedPassages;
	readonly #averageWords: number;
	readonly #scores: Float64Array;
	readonly #postings: ReadonlyMap<number, PostingBuffer>;
	readonly #terms: readonly QuestionTerm[];

	constructor(searched: SearchedPassages, terms: readonly QuestionTerm[]) {
		this.#searched = searched;
		this.#averageWords = Math.max(1, searched.words / Math.max(1, searched.passages));
		this.#scores = new Float64Array(searched.store.count);
		const postingsOf = findPostings(searched, terms);
		this.#postings = postingsOf;
		this.#terms = terms;
		for (const { key, count } of terms) {
			const postings = postingsOf.get(key);
			if (postings === undefined) continue;
			const { passages } = searched;
			const rarity = Math.log(1 + (passages - postings.count + 0.5) / (postings.count + 0.5));
			const weight = rarity * (isPair(key) ? PAIR_WEIGHT : 1);
			this.weights.set(key, weight);
			this.#score(postings, count * weight);
		}
	}

	/** The best passages, the best first; among equals the one that was added first. */
	best(limit: number): RankedPassage[] {
		const best: RankedPassage[] = [];
		for (let passage = 0; passage < this.#scores.length; passage++) {
			const score = this.#scores[passage];
			if (score <= 0 || (best.length === limit && score <= best[limit - 1].score)) continue;
			if (best.length === limit) best.pop();
			let at = best.length;
			while (at > 0 && best[at - 1].score < score) at--;
			best.splice(at, 0, { passage, score });
		}
		return best;
	}

	/** What the terms of the question give to the score of a passage. */
	accountOf(passage: number): RankedTerm[] {
		return this.#terms.flatMap(({ key, count }) => {
			const postings = this.#postings.get(key);
			const weight = this.weights.get(key);
			if (postings === undefined || weight === undefined) return [];
			let frequency = 0;
			for (let i = 0; i < postings.count; i++)
				if (postings.passages[i] === passage) frequency = postings.frequencies[i];
			const part = frequency === 0 ? 0 : count * weight * this.#share(passage, frequency);
			return [{ key, frequency, passages: postings.count, weight, part }];
		});
	}

	/** How long a passage is beside the average. */
	lengthOf(passage: number): number {
		return this.#searched.store.words(passage) / this.#averageWords;
	}

	/** What a term counts that comes so often in a passage: the part of BM25 that is saturated. */
	#share(passage: number, frequency: number): number {
		const saturation = SATURATION * (1 - LENGTH_PART + LENGTH_PART * this.lengthOf(passage));
		return ((SATURATION + 1) * frequency) / (frequency + saturation);
	}

	/** Adds what a term says to the scores of the passages that have it. */
	#score({ count, passages, frequencies }: Postings, weight: number): void {
		for (let i = 0; i < count; i++) this.#scores[passages[i]] += weight * this.#share(passages[i], frequencies[i]);
	}
}

/** Of each term that is there the passages that have it, without those of removed files. */
function findPostings(searched: SearchedPassages, terms: readonly QuestionTerm[]): Map<number, PostingBuffer> {
	const { store, lists, listed, added } = searched;
	const isKept = new Uint8Array(store.count);
	for (const { first, count } of store.files) isKept.fill(1, first, first + count);
	const postingsOf = new Map<number, PostingBuffer>();
	const all = new PostingBuffer();
	for (const { key } of terms) {
		const kept = new PostingBuffer();
		postingsOf.set(key, kept);
		all.clear();
		lists.read(key, all);
		for (let i = 0; i < all.count; i++) {
			if (isKept[all.passages[i]] === 1) kept.add(all.passages[i], all.frequencies[i]);
		}
	}
	for (let passage = 0; passage < added.passages; passage++) {
		if (isKept[listed + passage] === 0) continue;
		for (let i = added.start(passage); i < added.start(passage + 1); i++) {
			postingsOf.get(added.keys[i])?.add(listed + passage, added.frequencies[i]);
		}
	}
	return postingsOf;
}

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

	constructor(searched: SearchedPassages, terms: readonly QuestionTerm[]) {
		this.#searched = searched;
		this.#averageWords = Math.max(1, searched.words / Math.max(1, searched.passages));
		this.#scores = new Float64Array(searched.store.count);
		const postingsOf = findPostings(searched, terms);
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

	/** Adds what a term says to the scores of the passages that have it. */
	#score({ count, passages, frequencies }: Postings, weight: number): void {
		const { store } = this.#searched;
		for (let i = 0; i < count; i++) {
			const length = store.words(passages[i]) / this.#averageWords;
			const saturation = SATURATION * (1 - LENGTH_PART + LENGTH_PART * length);
			this.#scores[passages[i]] += (weight * (SATURATION + 1) * frequencies[i]) / (frequencies[i] + saturation);
		}
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

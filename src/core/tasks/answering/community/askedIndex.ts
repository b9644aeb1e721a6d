import type { ComparedQuestion } from './comparedQuestion';
import { QuestionIndex } from './questionIndex';
import type { QuestionPair } from './questionPair';
import type { QuestionTerms } from './questionTerms';
import type { QuestionRarity } from './similarityFeatures';

/** A pair as it is kept to be found. */
export interface StoredPair extends QuestionPair {
	/** The name of its file. */
	readonly file: string;
	readonly terms: QuestionTerms;
	/** The keys of the terms of its answer's beginning. */
	readonly answerTerms: Int32Array;
}

/** A pair that may be meant. */
export interface AskedCandidate {
	readonly pair: StoredPair;
	/** The place of the pair among all. */
	readonly row: number;
	/** How like the answer is to the question that is asked, in [0, 1]. */
	readonly answerCosine: number;
}

/** Pairs found by the terms of their questions and of their answers. */
export class AskedIndex {
	readonly #pairs: readonly StoredPair[];
	readonly #words: QuestionIndex;
	readonly #grams: QuestionIndex;
	readonly #answers: QuestionIndex;

	constructor(pairs: readonly StoredPair[]) {
		this.#pairs = pairs;
		this.#words = new QuestionIndex(pairs.map(({ terms }) => terms.words));
		this.#grams = new QuestionIndex(pairs.map(({ terms }) => terms.grams));
		this.#answers = new QuestionIndex(pairs.map(({ answerTerms }) => answerTerms));
	}

	/** How rare terms are among the questions that were asked. */
	get rarity(): QuestionRarity {
		return { words: this.#words, grams: this.#grams };
	}

	/**
	 * Pairs whose questions are like one by the mean of both cosines, the likest `questions` of them, and those whose answers are like
	 * it, the likest `answers`.
	 * @param answerTerms the keys of the question's terms, read as those of answers are
	 */
	candidates(
		{ words, grams }: ComparedQuestion,
		answerTerms: Int32Array,
		most: { readonly questions: number; readonly answers: number },
	): AskedCandidate[] {
		const likeness = this.#words.cosines(words);
		for (const [row, cosine] of this.#grams.cosines(grams).entries()) likeness[row] += cosine;
		const answerLikeness = this.#answers.cosines(answerTerms);
		const rows = new Set([...largest(likeness, most.questions), ...largest(answerLikeness, most.answers)]);
		return [...rows].map(row => ({ pair: this.#pairs[row], row, answerCosine: Math.min(1, answerLikeness[row]) }));
	}
}

/** The places of the largest values above 0, of equal ones the first; in no useful order. */
function largest(values: Float32Array, most: number): number[] {
	const above = [...values.keys()].filter(at => values[at] > 0);
	if (above.length <= most) return above;
	const least = Float32Array.from(above, at => values[at]).sort()[above.length - most];
	const rows = above.filter(at => values[at] > least);
	return [...rows, ...above.filter(at => values[at] === least).slice(0, most - rows.length)];
}

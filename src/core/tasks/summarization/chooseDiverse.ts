import { PriorityQueue } from '../../collections/priorityQueue';
import type { Steps } from '../../steps';
import type { TermMatrix } from '../../vectors/termMatrix';

/** A sentence that is more like a chosen one says the same; it is taken last. */
const REPEATED = 0.9;

/** Of sentences of equal value the first is taken: each place later costs this. */
const LATER = 1e-12;

/** Looks at sentences in one step. */
const STEP = 200;

/** A sentence that waits, with its value when so many others had been taken: never less than what it has now. */
interface Waiting {
	readonly sentence: number;
	readonly value: number;
	readonly seen: number;
}

/**
 * Goes through sentences from the one that says most on, little repetition of those taken before preferred (maximal marginal
 * relevance: Carbonell and Goldstein, "The Use of MMR", SIGIR 1998). A sentence loses value as others are taken, and never
 * gains; so it is compared with those only when it is the best that waits (Minoux, "Accelerated Greedy Algorithms", 1978).
 * @param scores in [0, 1]; a sentence of score 0 is left out
 * @param relevance how much the score counts against likeness to what is taken
 * @param take whether the sentence is taken; one that is not is passed over
 * @param isFull whether there is room for no other
 */
export function* chooseDiverse(
	matrix: TermMatrix,
	scores: Float64Array,
	relevance: number,
	take: (sentence: number) => boolean,
	isFull: () => boolean,
): Steps<void> {
	const waiting = new PriorityQueue<Waiting>(({ sentence, value }) => value - LATER * sentence);
	for (const [sentence, score] of scores.entries()) {
		if (sentence % STEP === STEP - 1) yield;
		if (score > 0) waiting.push({ sentence, value: relevance * score, seen: 0 });
	}
	const taken = new TakenRows(matrix);
	for (let looks = 1; !isFull(); looks++) {
		if (looks % STEP === 0) yield;
		const best = waiting.pop();
		if (best === undefined) return;
		const { sentence } = best;
		if (best.seen < taken.count) {
			const likeness = taken.mostLike(sentence);
			const repetition = likeness > REPEATED ? 1 : (1 - relevance) * likeness;
			waiting.push({ sentence, value: relevance * scores[sentence] - repetition, seen: taken.count });
		} else if (take(sentence)) {
			taken.add(sentence);
		}
	}
}

/** The rows of the sentences that were taken, by their terms. */
class TakenRows {
	count = 0;
	readonly #matrix: TermMatrix;
	/** For each term the rows that have it, by the order in which they were taken, and their weights. */
	readonly #rows = new Map<number, { readonly row: number; readonly weight: number }[]>();

	constructor(matrix: TermMatrix) {
		this.#matrix = matrix;
	}

	add(sentence: number): void {
		const row = this.count++;
		const { rowStarts, columns, weights } = this.#matrix;
		for (let at = rowStarts[sentence]; at < rowStarts[sentence + 1]; at++) {
			const entry = { row, weight: weights[at] };
			const rows = this.#rows.get(columns[at]);
			if (rows === undefined) this.#rows.set(columns[at], [entry]);
			else rows.push(entry);
		}
	}

	/** The largest cosine of a sentence with one that was taken. */
	mostLike(sentence: number): number {
		const { rowStarts, columns, weights } = this.#matrix;
		const cosines = new Map<number, number>();
		let most = 0;
		for (let at = rowStarts[sentence]; at < rowStarts[sentence + 1]; at++) {
			for (const { row, weight } of this.#rows.get(columns[at]) ?? []) {
				const cosine = (cosines.get(row) ?? 0) + weights[at] * weight;
				cosines.set(row, cosine);
				most = Math.max(most, cosine);
			}
		}
		return most;
	}
}

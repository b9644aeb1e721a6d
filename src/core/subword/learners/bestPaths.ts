import type { LearningPace } from './learningPace';
import type { ScoredPieces } from './scoredPieces';
import type { WordLattices } from './wordLattices';
import { LONGEST_WORD } from './wordCounts';

/** The most likely pieces of words under a unigram model (Viterbi), over lattices that stand ready. */
export class BestPaths {
	readonly #lattices: WordLattices;
	readonly #pieces: ScoredPieces;
	/** Of the best path to each place of the word: its score and its last piece. */
	readonly #bests = new Float64Array(LONGEST_WORD + 1);
	readonly #lasts = new Int32Array(LONGEST_WORD + 1);

	constructor(lattices: WordLattices, pieces: ScoredPieces) {
		this.#lattices = lattices;
		this.#pieces = pieces;
	}

	/**
	 * How often each piece is used in the best cut of the corpus.
	 * @throws NlpError `cancelled`
	 */
	async counts(pace: LearningPace): Promise<Float64Array> {
		const counts = new Float64Array(this.#pieces.lengths.length);
		const { words, weights } = this.#lattices;
		for (let word = 0; word < words.length; word += 2) {
			this.#search(words[word], words[word + 1], -1);
			this.#eachLast(words[word + 1] - words[word], piece => {
				counts[piece] += weights[words[word]];
			});
			if (pace.worked(4 * (words[word + 1] - words[word]))) {
				await pace.rest('pruning', word / words.length);
			}
		}
		return counts;
	}

	/** The pieces that would stand for a piece if it were none: the best others; empty for a single character. */
	alternative(piece: number): readonly number[] {
		const length = this.#pieces.lengths[piece];
		if (length === 1) {
			return [];
		}
		const start = this.#lattices.examples[piece];
		this.#search(start, start + length, piece);
		const parts: number[] = [];
		this.#eachLast(length, part => parts.push(part));
		return parts;
	}

	/** The score that the parts of a piece have together, after `alternative`. */
	scoreOfAlternative(piece: number): number {
		return this.#bests[this.#pieces.lengths[piece]];
	}

	/** Finds the best path through the places `[start, end)` without one piece. */
	#search(start: number, end: number, without: number): void {
		const { edgeStarts, edges } = this.#lattices;
		const { lengths, scores } = this.#pieces;
		const length = end - start;
		this.#bests.fill(-Infinity, 1, length + 1);
		this.#bests[0] = 0;
		for (let at = 0; at < length; at++) {
			const score = this.#bests[at];
			for (let edge = edgeStarts[start + at]; edge < edgeStarts[start + at + 1]; edge++) {
				const piece = edges[edge];
				const next = at + lengths[piece];
				if (next <= length && piece !== without && score + scores[piece] > this.#bests[next]) {
					this.#bests[next] = score + scores[piece];
					this.#lasts[next] = piece;
				}
			}
		}
	}

	#eachLast(length: number, call: (piece: number) => void): void {
		for (let at = length; at > 0; at -= this.#pieces.lengths[this.#lasts[at]]) {
			call(this.#lasts[at]);
		}
	}
}

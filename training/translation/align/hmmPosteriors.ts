import type { JumpKernel, JumpModel } from './jumpModel';

/** A sentence and the words that may explain its words. */
export interface HmmSentence {
	/** How many words explain. */
	readonly given: number;
	/** How many words are explained. */
	readonly explained: number;
	/** `emissions[j * given + i]`: how probable explained word j is as translation of word i. */
	readonly emissions: Float64Array;
	/** How probable each explained word is where none explains it. */
	readonly fromNothing: Float64Array;
}

/** What is below this part of the largest is not followed. */
const NEGLIGIBLE = 1e-7;

/** How probable a jump to any place alike is: what keeps long jumps possible (Och and Ney 2003, 3.2). */
const ANYWHERE = 0.2;

/**
 * Posterior probabilities of alignments in a hidden Markov model: the states are the places of the explaining words, each once as
 * the word's and once as a place where a word comes from nothing (Och and Ney 2003, 2.1.1). Place 0 is before the first word.
 */
export class HmmPosteriors {
	readonly #nothing: number;
	/** `[j * given + i]`: how probable it is that word i explains word j. Good until the next `run`. */
	posteriors = new Float64Array(0);
	#forward = new Float64Array(0);
	#fromNothing = new Float64Array(0);
	#backward = new Float64Array(0);
	#scales = new Float64Array(0);

	/** @param nothing how probable it is that a word comes from nothing, whatever it is */
	constructor(nothing: number) {
		this.#nothing = nothing;
	}

	/** Fills `posteriors`; counts the jumps where a model is given for it. */
	run(sentence: HmmSentence, kernel: JumpKernel, counted?: JumpModel): void {
		this.#reserve(sentence);
		this.#runForward(sentence, kernel);
		this.#runBackward(sentence, kernel, counted);
		const { given, explained } = sentence;
		for (let j = 0; j < explained; j++) {
			const row = j * (given + 1) + 1;
			for (let i = 0; i < given; i++) {
				this.posteriors[j * given + i] = this.#forward[row + i] * this.#backward[row + i];
			}
		}
	}

	#reserve({ given, explained }: HmmSentence): void {
		const size = (given + 1) * explained;
		if (this.#forward.length < size) {
			this.#forward = new Float64Array(2 * size);
			this.#fromNothing = new Float64Array(2 * size);
			this.#backward = new Float64Array(2 * size);
			this.posteriors = new Float64Array(2 * size);
		}
		if (this.#scales.length < explained) this.#scales = new Float64Array(2 * explained);
	}

	#runForward({ given, explained, emissions, fromNothing }: HmmSentence, { weights, totals }: JumpKernel): void {
		const width = given + 1;
		const forward = this.#forward.fill(0, 0, width * explained);
		const nothing = this.#fromNothing;
		for (let j = 0; j < explained; j++) {
			const row = j * width;
			for (let from = 0; from < width; from++) {
				const before = j === 0 ? Number(from === 0) : forward[row - width + from] + nothing[row - width + from];
				nothing[row + from] = before * this.#nothing * fromNothing[j];
				if (before < NEGLIGIBLE) continue;
				const some = before * (1 - this.#nothing);
				const weight = (some * (1 - ANYWHERE)) / totals[from];
				const anywhere = (some * ANYWHERE) / given;
				for (let to = 1, at = given + 1 - from; to < width; to++, at++) {
					forward[row + to] += weight * weights[at] + anywhere;
				}
			}
			let scale = 0;
			for (let to = 0; to < width; to++) {
				if (to > 0) forward[row + to] *= emissions[j * given + to - 1];
				scale += forward[row + to] + nothing[row + to];
			}
			this.#scales[j] = scale = Math.max(scale, Number.MIN_VALUE);
			for (let to = row; to < row + width; to++) {
				forward[to] /= scale;
				nothing[to] /= scale;
			}
		}
	}

	#runBackward(sentence: HmmSentence, { weights, totals }: JumpKernel, counted: JumpModel | undefined): void {
		const { given, explained, emissions, fromNothing } = sentence;
		const width = given + 1;
		const backward = this.#backward.fill(0, 0, width * explained);
		backward.fill(1, width * (explained - 1), width * explained);
		for (let j = explained - 1; j > 0; j--) {
			const row = j * width;
			const before = row - width;
			const scale = this.#scales[j];
			for (let from = 0; from < width; from++) {
				backward[before + from] = (this.#nothing * fromNothing[j] * backward[row + from]) / scale;
			}
			for (let to = 1; to < width; to++) {
				const weight = (emissions[j * given + to - 1] * backward[row + to] * (1 - this.#nothing)) / scale;
				if (weight < NEGLIGIBLE) continue;
				for (let from = 0, at = given + to; from < width; from++, at--) {
					const jump = weight * (((1 - ANYWHERE) * weights[at]) / totals[from] + ANYWHERE / given);
					backward[before + from] += jump;
					if (counted === undefined) continue;
					const amount = jump * (this.#forward[before + from] + this.#fromNothing[before + from]);
					if (amount > NEGLIGIBLE) counted.count(to - from, amount);
				}
			}
		}
	}
}

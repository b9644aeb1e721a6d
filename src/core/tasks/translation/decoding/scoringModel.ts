import type { NgramStates } from '../../../ngram/ngramStates';
import { END_ID } from '../../../ngram/ngramVocabulary';
import { FEATURE_INDEX } from './features';
import type { Orientations, OrientationKind } from './orientations';
import { NEXT_FEATURES, PREVIOUS_FEATURES } from './orientations';

/** What a phrase is worth after others: the language model, and how it lies to the one before it. */
export class ScoringModel {
	/** The state that the last call of `wordsAfter` led to. */
	state = 0;
	readonly weights: Float64Array;
	readonly languageModel: NgramStates;
	readonly orientations: Orientations;
	/** Weighted logarithms at `3 * number + kind`. */
	readonly #previous: Float64Array;
	readonly #next: Float64Array;

	constructor(weights: Float64Array, languageModel: NgramStates, orientations: Orientations) {
		this.weights = weights;
		this.languageModel = languageModel;
		this.orientations = orientations;
		this.#previous = orientations.previous.map((log, i) => log * weights[PREVIOUS_FEATURES[i % 3]]);
		this.#next = orientations.next.map((log, i) => log * weights[NEXT_FEATURES[i % 3]]);
	}

	/** The natural logarithm of the probability of words after a state; leaves the state behind them. */
	wordsAfter(state: number, words: Int32Array): number {
		const states = this.languageModel;
		let log10 = 0;
		let at = state;
		for (let i = 0; i < words.length; i++) {
			log10 += states.step(at, words[i]);
			at = states.next;
		}
		this.state = at;
		return log10 * Math.LN10;
	}

	/** The natural logarithm of the probability that a sentence ends after a state. */
	endAfter(state: number): number {
		return this.languageModel.step(state, END_ID) * Math.LN10;
	}

	/** The weight of a natural logarithm of the language model. */
	get languageModelWeight(): number {
		return this.weights[FEATURE_INDEX.languageModel];
	}

	/** What a jump between two units is worth. */
	jump(from: number, to: number): number {
		return -Math.abs(to - from) * this.weights[FEATURE_INDEX.distortion];
	}

	/** What it is worth that a phrase lies so to the one before it: its own part. */
	previousWorth(orientation: number, kind: OrientationKind): number {
		return this.#previous[3 * orientation + kind];
	}

	/** The part of the phrase before it. */
	nextWorth(orientation: number, kind: OrientationKind): number {
		return this.#next[3 * orientation + kind];
	}
}

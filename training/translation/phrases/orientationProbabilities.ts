import { PHRASE_ORIENTATIONS } from '../../../src/core/tasks/translation/phrases/phrasePair';
import type { PhraseOrientations } from '../../../src/core/tasks/translation/phrases/phrasePair';
import type { PhraseCounts } from './phraseCounts';
import { ORIENTATION_COLUMNS } from './phraseCounts';

/** How many times what is known of the Chinese phrase counts for a pair, and what is known of all phrases for that phrase. */
const PHRASE_STRENGTH = 4;
const GLOBAL_STRENGTH = 10;

/** Probabilities of orientations: those of a pair, smoothed with those of its Chinese phrase, and these with those of all. */
export class OrientationProbabilities {
	readonly #counts: PhraseCounts;
	readonly #seen: Uint32Array;
	readonly #global: Float64Array;
	/** `[phrase * 4 + k]`. */
	readonly #phrases: Float32Array;
	readonly #totals: Float64Array;

	/** @param seen how often each pair was seen */
	constructor(counts: PhraseCounts, seen: Uint32Array) {
		this.#counts = counts;
		this.#seen = seen;
		this.#global = new Float64Array(ORIENTATION_COLUMNS);
		this.#phrases = new Float32Array(counts.zh.size * ORIENTATION_COLUMNS);
		this.#totals = new Float64Array(counts.zh.size);
		let total = 0;
		for (let pair = 0; pair < counts.pairs.size; pair++) {
			const phrase = counts.pairs.first(pair);
			total += seen[pair];
			this.#totals[phrase] += seen[pair];
			for (let k = 0; k < ORIENTATION_COLUMNS; k++) {
				const count = counts.orientations[pair * ORIENTATION_COLUMNS + k];
				this.#global[k] += count;
				this.#phrases[phrase * ORIENTATION_COLUMNS + k] += count;
			}
		}
		for (let k = 0; k < ORIENTATION_COLUMNS; k++) this.#global[k] /= Math.max(1, total);
	}

	/** The probabilities of a pair. */
	of(pair: number): PhraseOrientations {
		const phrase = this.#counts.pairs.first(pair);
		const probability = (k: number): number => {
			const ofPhrase =
				(this.#phrases[phrase * ORIENTATION_COLUMNS + k] + GLOBAL_STRENGTH * this.#global[k]) /
				(this.#totals[phrase] + GLOBAL_STRENGTH);
			const count = this.#counts.orientations[pair * ORIENTATION_COLUMNS + k];
			return (count + PHRASE_STRENGTH * ofPhrase) / (this.#seen[pair] + PHRASE_STRENGTH);
		};
		return Object.fromEntries(
			PHRASE_ORIENTATIONS.map((name, k) => [name, probability(k)]),
		) as unknown as PhraseOrientations;
	}
}

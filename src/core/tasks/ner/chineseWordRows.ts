import { IntMap } from '../../collections/intMap';
import type { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import type { ChineseLattice } from './chineseLattice';
import { OUTSIDE_WORD, wordBefore } from './chineseNameFeatures';
import { addClusterKeys, WORD_PLACES, WORD_ROLES, wordRowKey } from './chineseNameKeys';
import type { WordItem } from './chineseNameKeys';
import { LONGEST_SENTENCE } from './chineseUnits';
import type { UnitStretches } from './unitStretches';

/** How many words are remembered, and how many of them and their clusters can have weights. */
const MOST_WORDS = 1 << 16;
const MOST_ROWS = 1 << 15;
const ROWS = WORD_ROLES * WORD_PLACES;

/**
 * What words of the lattice say, remembered. A word without weights of its own shares the rows of all words of its cluster
 * and size.
 */
export class ChineseWordRows {
	/** The rows; that of a role and a place begins `role * WORD_PLACES + place` widths after the place of a word. */
	readonly pool: ScorePool;
	/** Of the last sentence: where the rows of the word that begins at unit i begin, and those of what is around it. */
	readonly placeAt = new Int32Array(LONGEST_SENTENCE);
	outside = 0;
	readonly #weights: FeatureWeights;
	readonly #lattice: ChineseLattice;
	#places = new IntMap(1024);
	#clusterPlaces = new IntMap(1024);
	readonly #keys = new Int32Array(ROWS);
	readonly #common: number[][] = Array.from({ length: ROWS }, () => []);

	constructor(weights: FeatureWeights, lattice: ChineseLattice, labelCount: number) {
		this.#weights = weights;
		this.#lattice = lattice;
		this.pool = new ScorePool(labelCount, ROWS, MOST_ROWS);
	}

	/** Finds the places of the words in parts of a sentence and of those beside them. */
	place(parts: UnitStretches, length: number): void {
		if (this.#places.size + length + 1 > MOST_WORDS || !this.pool.hasRoomFor(2 * length + 2)) {
			this.pool.clear();
			this.#places = new IntMap(1024);
			this.#clusterPlaces = new IntMap(1024);
		}
		this.outside = this.#placeOf(OUTSIDE_WORD);
		const { wordStart, wordEnd, wordKey } = this.#lattice;
		let done = 0;
		for (let part = 0; part < parts.count; part++) {
			const own = wordStart[parts.startOf(part)];
			let first = Math.max(done, own > 0 ? wordStart[own - 1] : 0);
			const last = parts.endOf(part) - 1;
			for (let isLast = false; first < length && !isLast; first = wordEnd[first]) {
				const place = this.#places.get(wordKey[wordEnd[first] - 1]);
				this.placeAt[first] = place >= 0 ? place : this.#add(wordBefore(this.#lattice, wordEnd[first]));
				isLast = first > last;
			}
			done = first;
		}
	}

	#placeOf(word: WordItem): number {
		const place = this.#places.get(word.key);
		return place >= 0 ? place : this.#add(word);
	}

	#add(word: WordItem): number {
		const common = this.#clusterPlace(word);
		for (let row = 0; row < ROWS; row++) {
			this.#keys[row] = wordRowKey(Math.floor(row / WORD_PLACES), row % WORD_PLACES, word);
		}
		const place = this.pool.addOver(common, this.#keys, this.#weights);
		this.#places.set(word.key, place);
		return place;
	}

	#clusterPlace(word: WordItem): number {
		const cluster = word.cluster * 6 + word.size + 1;
		let place = this.#clusterPlaces.get(cluster);
		if (place < 0) {
			this.#common.forEach((keys, row) => {
				keys.length = 0;
				addClusterKeys(keys, Math.floor(row / WORD_PLACES), row % WORD_PLACES, word);
			});
			place = this.pool.add(this.#common, this.#weights);
			this.#clusterPlaces.set(cluster, place);
		}
		return place;
	}
}

import { IntMap } from '../../collections/intMap';
import type { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import { MOST_CHARACTERS } from './chineseCharacters';
import { classKey, NAME_CLASSES, nameClass, PAIR_SLOTS, pairKey } from './chineseNameKeys';
import type { UnitItem } from './chineseNameKeys';

/** How many pairs of characters are remembered, and how many of them can have weights of their own. */
const MOST_PAIRS = 1 << 17;
const MOST_ROWS = 1 << 16;

/**
 * What pairs of characters say, remembered. A pair without weights of its own shares the rows of all pairs of characters of
 * the same classes.
 */
export class ChinesePairRows {
	/** The rows; slot s of a pair begins s widths after its place. */
	readonly pool: ScorePool;
	readonly #weights: FeatureWeights;
	#places = new IntMap(1024);
	#classPlaces = new IntMap(1024);
	readonly #keys = new Int32Array(PAIR_SLOTS);
	readonly #common: number[][] = Array.from({ length: PAIR_SLOTS }, () => []);

	constructor(weights: FeatureWeights, labelCount: number) {
		this.#weights = weights;
		this.pool = new ScorePool(labelCount, PAIR_SLOTS, MOST_ROWS);
	}

	/** Forgets all pairs. */
	clear(): void {
		this.pool.clear();
		this.#places = new IntMap(1024);
		this.#classPlaces = new IntMap(1024);
	}

	/** Makes sure that so many pairs can be placed without forgetting one. */
	makeRoom(pairs: number): void {
		if (this.#places.size + pairs > MOST_PAIRS || !this.pool.hasRoomFor(2 * pairs)) {
			this.clear();
		}
	}

	/** Where the rows of a pair of characters begin, by their numbers. */
	placeOf(first: number, second: number, items: readonly UnitItem[]): number {
		const key = first * MOST_CHARACTERS + second + 1;
		const place = this.#places.get(key);
		return place >= 0 ? place : this.#add(key, items[first], items[second]);
	}

	#add(key: number, first: UnitItem, second: UnitItem): number {
		const common = this.#classPlace(first, second);
		for (let slot = 0; slot < PAIR_SLOTS; slot++) {
			this.#keys[slot] = pairKey(slot, first, second);
		}
		const place = this.pool.addOver(common, this.#keys, this.#weights);
		this.#places.set(key, place);
		return place;
	}

	#classPlace(first: UnitItem, second: UnitItem): number {
		const classes = nameClass(first) * NAME_CLASSES + nameClass(second) + 1;
		let place = this.#classPlaces.get(classes);
		if (place < 0) {
			this.#common.forEach((keys, slot) => {
				keys[0] = classKey(slot, first, second);
			});
			place = this.pool.add(this.#common, this.#weights);
			this.#classPlaces.set(classes, place);
		}
		return place;
	}
}

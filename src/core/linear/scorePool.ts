import type { FeatureWeights } from './featureWeights';
import { LANE_LIMIT, laneValue, laneWidth, unpackLanes } from './lanes';

/** Room at the beginning, in items. */
const FIRST_ITEMS = 256;

/**
 * What items (words, characters, …) add to the scores of the positions around them, in one flat array. The sums of an item's
 * features would else be gathered again at every occurrence, and waiting for memory is most of the work of a tagger.
 *
 * An item has a number of rows, one for each of its places in the features of a position (itself, the one before, …); a
 * row has the lanes of all labels (see `lanes.ts`). Row r of the item at place p begins at `data[p + r * width]`.
 */
export class ScorePool {
	/** The lanes; good until the next `add`, which may make room. */
	data: Int32Array;
	/** Cells a row. */
	readonly width: number;
	readonly #labelCount: number;
	readonly #rows: number;
	readonly #capacity: number;
	readonly #scores: Int32Array;
	#used = 0;

	/**
	 * @param rows how many rows an item has
	 * @param capacity how many items it can hold
	 */
	constructor(labelCount: number, rows: number, capacity: number) {
		this.#labelCount = labelCount;
		this.#rows = rows;
		this.#capacity = capacity;
		this.width = laneWidth(labelCount);
		this.data = new Int32Array(Math.min(FIRST_ITEMS, capacity) * rows * this.width);
		this.#scores = new Int32Array(labelCount);
	}

	/** How many items it holds. */
	get size(): number {
		return this.#used / (this.#rows * this.width);
	}

	/** Whether so many more items fit. */
	hasRoomFor(items: number): boolean {
		return this.size + items <= this.#capacity;
	}

	/** Forgets all items. */
	clear(): void {
		this.#used = 0;
	}

	/**
	 * Adds an item with the keys of the features of each row; returns its place.
	 * @throws RangeError when it holds as many items as it can.
	 */
	add(keysOfRows: readonly (readonly number[])[], weights: FeatureWeights): number {
		const place = this.#reserve();
		this.data.fill(0, place, this.#used);
		for (let row = 0; row < this.#rows; row++) {
			const base = place + row * this.width;
			for (const key of keysOfRows[row]) {
				weights.addTo(this.data, base, key);
			}
			this.#limit(base);
		}
		return place;
	}

	/**
	 * Adds an item that has what another has, and the weights of one feature more in each row; returns its place. Where no
	 * such feature has weights that is the other's, so that most items cost nothing.
	 * @param common the place of the other
	 * @param keys the feature of each row
	 * @throws RangeError when it holds as many items as it can.
	 */
	addOver(common: number, keys: Int32Array, weights: FeatureWeights): number {
		let place = -1;
		for (let row = 0; row < this.#rows; row++) {
			if (weights.has(keys[row])) {
				place = place < 0 ? this.#copy(common) : place;
				const base = place + row * this.width;
				weights.addTo(this.data, base, keys[row]);
				this.#limit(base);
			}
		}
		return place < 0 ? common : place;
	}

	/** Adds one row to the lanes from `base` on. */
	addRow(lanes: Int32Array, base: number, row: number): void {
		const { data, width } = this;
		for (let cell = 0; cell < width; cell++) {
			lanes[base + cell] += data[row + cell];
		}
	}

	#copy(item: number): number {
		const place = this.#reserve();
		this.data.copyWithin(place, item, item + this.#rows * this.width);
		return place;
	}

	/** Makes room for one more item; returns its place. */
	#reserve(): number {
		if (!this.hasRoomFor(1)) {
			throw new RangeError(`The pool holds ${this.#capacity} items already.`);
		}
		const place = this.#used;
		this.#used += this.#rows * this.width;
		if (this.#used > this.data.length) {
			this.#grow();
		}
		return place;
	}

	/** Keeps a row's scores so small that ten rows stay within their lanes. */
	#limit(base: number): void {
		let bits = 0;
		for (let cell = base; cell < base + this.width; cell++) {
			bits |= this.data[cell];
		}
		if (bits === 0) {
			return;
		}
		const scores = this.#scores;
		unpackLanes(this.data, base, this.#labelCount, scores, 0);
		let isSmall = true;
		for (let label = 0; label < this.#labelCount; label++) {
			isSmall &&= scores[label] >= -LANE_LIMIT && scores[label] <= LANE_LIMIT;
		}
		if (isSmall) {
			return;
		}
		this.data.fill(0, base, base + this.width);
		for (let label = 0; label < this.#labelCount; label++) {
			const score = Math.max(-LANE_LIMIT, Math.min(LANE_LIMIT, scores[label]));
			this.data[base + (label >> 1)] += laneValue(label, score);
		}
	}

	#grow(): void {
		const largest = this.#capacity * this.#rows * this.width;
		const data = new Int32Array(Math.min(largest, Math.max(this.#used, this.data.length * 2)));
		data.set(this.data);
		this.data = data;
	}
}

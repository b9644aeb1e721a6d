import { LANE_UNIT } from '../../linear/lanes';
import { NAME_TAGS } from './nameLabels';

const COUNT = NAME_TAGS.length;
const WIDTH = COUNT + 1;
/** exp of minus so many lane units. */
const SHARES = Float64Array.from({ length: 12 * LANE_UNIT }, (_, units) => Math.exp(-units / LANE_UNIT));
/** What a tag of the path counts that is further below the best of its unit; other such tags do not count at all. */
const LEAST_SHARE = SHARES[SHARES.length - 1];

/** Units `[from, to)` with the tags before and after them, and the units `[first, end)` of them that are asked for. */
export interface PathPart {
	readonly from: number;
	readonly first: number;
	readonly end: number;
	readonly to: number;
	readonly before: number;
	readonly after: number;
}

/**
 * Probabilities of the tags of a path, from sums forward and backward over all paths (Rabiner 1989), both scaled at each
 * unit. Of most units few tags have any share worth counting; the sums go over these alone.
 */
export class PathShares {
	/** exp of the moves. */
	readonly #odds: Float64Array;
	/** The tags of each unit that count, with exp of their scores, the largest being 1; those of unit i end at `#ends[i]`. */
	#tags = new Uint8Array(0);
	#emissions = new Float64Array(0);
	#forward = new Float64Array(0);
	#ends = new Int32Array(0);
	readonly #beta = new Float64Array(COUNT);
	readonly #next = new Float64Array(COUNT);

	/** @param moves the scores of moves, in lane units */
	constructor(moves: Float32Array) {
		this.#odds = Float64Array.from(moves, score => Math.exp(score / LANE_UNIT));
	}

	/**
	 * The smallest probability of the tags of a path in units `[first, end)` of a part of it.
	 * @param scores of tags, in lane units
	 */
	smallest(scores: Int32Array, path: Uint8Array, part: PathPart): number {
		this.#choose(scores, path, part);
		this.#sumForward(part.end - part.from, part.before);
		return this.#sumBackward(path, part);
	}

	#choose(scores: Int32Array, path: Uint8Array, { from, to }: PathPart): void {
		if (this.#ends.length < to - from) {
			const units = (to - from) * 2;
			this.#ends = new Int32Array(units);
			this.#tags = new Uint8Array(units * COUNT);
			this.#emissions = new Float64Array(units * COUNT);
			this.#forward = new Float64Array(units * COUNT);
		}
		let used = 0;
		for (let i = from, at = from * COUNT; i < to; i++, at += COUNT) {
			let largest = scores[at];
			for (let tag = 1; tag < COUNT; tag++) {
				largest = scores[at + tag] > largest ? scores[at + tag] : largest;
			}
			const own = path[i];
			for (let tag = 0; tag < COUNT; tag++) {
				const below = largest - scores[at + tag];
				if (below < SHARES.length || tag === own) {
					this.#tags[used] = tag;
					this.#emissions[used++] = below < SHARES.length ? SHARES[below] : LEAST_SHARE;
				}
			}
			this.#ends[i - from] = used;
		}
	}

	#sumForward(units: number, before: number): void {
		const tags = this.#tags;
		const forward = this.#forward;
		const odds = this.#odds;
		for (let i = 0, start = 0, last = 0; i < units; i++) {
			const end = this.#ends[i];
			let total = 0;
			for (let k = start; k < end; k++) {
				const tag = tags[k];
				let sum = i === 0 ? odds[before * WIDTH + tag] : 0;
				for (let j = last; j < start; j++) {
					sum += forward[j] * odds[tags[j] * WIDTH + tag];
				}
				forward[k] = sum * this.#emissions[k];
				total += forward[k];
			}
			for (let k = start; k < end; k++) {
				forward[k] /= total;
			}
			last = start;
			start = end;
		}
	}

	#sumBackward(path: Uint8Array, { from, first, end, to, after }: PathPart): number {
		const tags = this.#tags;
		const odds = this.#odds;
		const beta = this.#beta;
		const next = this.#next;
		let smallest = 1;
		for (let i = to - 1, over = 0; i >= first; i--) {
			const stop = this.#ends[i - from];
			const start = i === from ? 0 : this.#ends[i - from - 1];
			let total = 0;
			let own = 0;
			let scale = 0;
			for (let k = start; k < stop; k++) {
				let sum = over === 0 ? odds[tags[k] * WIDTH + after] : 0;
				for (let j = stop; j < over; j++) {
					sum += next[j - stop] * odds[tags[k] * WIDTH + tags[j]];
				}
				const share = this.#forward[k] * sum;
				total += share;
				own = tags[k] === path[i] ? share : own;
				beta[k - start] = sum * this.#emissions[k];
				scale += beta[k - start];
			}
			smallest = i < end ? Math.min(smallest, own / total) : smallest;
			for (let k = 0; k < stop - start; k++) {
				next[k] = beta[k] / scale;
			}
			over = stop;
		}
		return smallest;
	}
}

import { ENTERING_TAGS, INSIDE, KIND_TAGS, LAST, LEAVING_TAGS, NAME_TAGS } from './nameLabels';

const COUNT = NAME_TAGS.length;
const WIDTH = COUNT + 1;
const SIDES = LEAVING_TAGS.length;

/** Units `[start, end)` with the tags before and after them; `NAME_TAGS.length` stands for the edge of the sentence. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly before: number;
	readonly after: number;
}

/**
 * The best paths of tags through stretches of a sentence (Viterbi 1967). Of the moves only those that tags of names allow
 * are tried; and where a name may begin or none be, only from tags that are not so far behind that no move makes up for it.
 */
export class BestPaths {
	readonly #moves: Float32Array;
	/** The most that moves to one tag differ, where no name goes on. */
	readonly #spread: number;
	#back = new Uint8Array(0);
	#best = new Float64Array(COUNT);
	#next = new Float64Array(COUNT);
	readonly #leaders = new Uint8Array(SIDES);

	/** @param moves the scores of moves */
	constructor(moves: Float32Array) {
		this.#moves = moves;
		const spreads = Array.from(ENTERING_TAGS, to => {
			const scores = Array.from(LEAVING_TAGS, from => moves[from * WIDTH + to]);
			return Math.max(...scores) - Math.min(...scores);
		});
		this.#spread = Math.max(...spreads);
	}

	/**
	 * Writes the best tags of a stretch into a path.
	 * @param scores of tags by unit
	 */
	decode(scores: Int32Array, path: Uint8Array, { start, end, before, after }: Stretch): void {
		if (this.#back.length < (end - start) * COUNT) {
			this.#back = new Uint8Array((end - start) * 2 * COUNT);
		}
		const moves = this.#moves;
		for (let tag = 0; tag < COUNT; tag++) {
			this.#best[tag] = moves[before * WIDTH + tag] + scores[start * COUNT + tag];
		}
		for (let i = start + 1; i < end; i++) {
			this.#step(scores, i * COUNT, (i - start) * COUNT);
		}
		const best = this.#best;
		let last = 0;
		for (let tag = 1; tag < COUNT; tag++) {
			if (best[tag] + moves[tag * WIDTH + after] > best[last] + moves[last * WIDTH + after]) {
				last = tag;
			}
		}
		for (let i = end - 1; i >= start; i--) {
			path[i] = last;
			last = this.#back[(i - start) * COUNT + last];
		}
	}

	/** The best ways to each tag of the next unit, whose scores begin at `at`; where they come from is written at `to`. */
	#step(scores: Int32Array, at: number, to: number): void {
		const moves = this.#moves;
		const back = this.#back;
		const best = this.#best;
		const next = this.#next;
		const leaders = this.#leaders;
		const count = this.#findLeaders(best);
		for (let side = 0; side < SIDES; side++) {
			const tag = ENTERING_TAGS[side];
			let from = leaders[0];
			let most = best[from] + moves[from * WIDTH + tag];
			for (let k = 1; k < count; k++) {
				const score = best[leaders[k]] + moves[leaders[k] * WIDTH + tag];
				if (score > most) {
					most = score;
					from = leaders[k];
				}
			}
			next[tag] = most + scores[at + tag];
			back[to + tag] = from;
		}
		for (let first = 1; first < COUNT; first += KIND_TAGS) {
			const inside = first + INSIDE;
			for (let tag = inside; tag <= first + LAST; tag++) {
				const fromFirst = best[first] + moves[first * WIDTH + tag];
				const fromInside = best[inside] + moves[inside * WIDTH + tag];
				const isLonger = fromInside > fromFirst;
				next[tag] = (isLonger ? fromInside : fromFirst) + scores[at + tag];
				back[to + tag] = isLonger ? inside : first;
			}
		}
		this.#best = next;
		this.#next = best;
	}

	/** Finds the leaving tags that may be on a best path; returns how many there are. */
	#findLeaders(best: Float64Array): number {
		let top = best[0];
		for (let side = 1; side < SIDES; side++) {
			const score = best[LEAVING_TAGS[side]];
			top = score > top ? score : top;
		}
		const least = top - this.#spread;
		let count = 0;
		for (let side = 0; side < SIDES; side++) {
			if (best[LEAVING_TAGS[side]] >= least) {
				this.#leaders[count++] = LEAVING_TAGS[side];
			}
		}
		return count;
	}
}

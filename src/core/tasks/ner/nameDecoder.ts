import { LANE_UNIT, laneWidth, unpackLanes } from '../../linear/lanes';
import { FORBIDDEN } from '../../linear/transitions';
import type { ModelFile } from '../../model/modelFile';
import { NAME_TAGS } from './nameLabels';

const COUNT = NAME_TAGS.length;
const WIDTH = COUNT + 1;
const OUTSIDE = 0;
/** Units on each side of a name that its confidence sums over. */
const CONTEXT = 2;
/** A score that nothing reaches. */
const NEVER = -1e9;

/**
 * From the lanes of a sentence's units (see `linear/lanes.ts`) to the best tags of names, and to the probability of names.
 *
 * Most units can be in no name: a name's gain over no name is at most the sum of its units' gains and of the best moves, so
 * that two passes, one from each side, find the stretches that may hold one (as in Kadane's largest sum). Only these
 * are decoded (Viterbi 1967), with the unit before and after outside. The path is that of the whole chain.
 */
export class NameDecoder {
	/** Cells a unit. */
	readonly width = laneWidth(COUNT);
	/** Scores to be summed up; not cleared by `begin`. */
	lanes = new Int32Array(0);
	/** The best tags, indices into `NAME_TAGS`, after `decode`. */
	path = new Uint8Array(0);
	readonly #moves: Float32Array;
	/** For each tag those that may stand before it, and how many they are. */
	readonly #before: readonly Uint8Array[];
	/** The most that a move within names, and the two at its ends, gain over staying outside. */
	readonly #insideGain: number;
	readonly #endsGain: number;
	#scores = new Int32Array(0);
	#gains = new Float32Array(0);
	#back = new Uint8Array(0);
	#best = new Float64Array(COUNT);
	#next = new Float64Array(COUNT);
	/** Starts and ends of the stretches that may hold names. */
	#stretches: number[] = [];
	/** exp of the moves, as `#moves`. */
	readonly #odds: Float64Array;
	readonly #after: readonly Uint8Array[];
	#marginals = new Float64Array(0);
	#sums = new Float64Array(0);
	#emissions = new Float64Array(0);
	readonly #beta = new Float64Array(COUNT);
	readonly #nextBeta = new Float64Array(COUNT);

	private constructor(moves: Float32Array) {
		this.#moves = moves.map(score => (score <= FORBIDDEN / 2 ? NEVER : score * LANE_UNIT));
		this.#before = NAME_TAGS.map((_, to) =>
			Uint8Array.from(NAME_TAGS.keys()).filter(from => this.#move(from, to) > NEVER / 2),
		);
		this.#after = NAME_TAGS.map((_, from) =>
			Uint8Array.from(NAME_TAGS.keys()).filter(to => this.#move(from, to) > NEVER / 2),
		);
		this.#odds = Float64Array.from(this.#moves, score => Math.exp(score / LANE_UNIT));
		const stay = this.#move(OUTSIDE, OUTSIDE);
		let inside = NEVER;
		let into = NEVER;
		let out = NEVER;
		for (let tag = 1; tag < COUNT; tag++) {
			for (let other = 1; other < COUNT; other++) {
				inside = Math.max(inside, this.#move(other, tag) - stay);
			}
			into = Math.max(into, this.#move(OUTSIDE, tag) - stay, this.#move(COUNT, tag) - this.#move(COUNT, OUTSIDE));
			out = Math.max(out, this.#move(tag, OUTSIDE) - stay, this.#move(tag, COUNT) - this.#move(OUTSIDE, COUNT));
		}
		this.#insideGain = inside;
		this.#endsGain = into + out + 1;
	}

	/**
	 * The decoder of a model file's transitions under a prefix.
	 * @throws NlpError `model-malformed` when its tags are not those of names.
	 */
	static from(file: ModelFile, prefix = 'chain'): NameDecoder {
		const moves = file.tensor(`${prefix}.transitions`, 'float32');
		if (file.stringList(`${prefix}.labels`).join() !== NAME_TAGS.join() || moves.length !== WIDTH * WIDTH) {
			throw file.malformed('its tags are not those of names');
		}
		return new NameDecoder(moves);
	}

	/** Makes room for so many units. */
	begin(length: number): void {
		if (this.path.length < length) {
			this.path = new Uint8Array(length * 2);
			this.lanes = new Int32Array(length * 2 * this.width);
			this.#scores = new Int32Array(length * 2 * COUNT);
			this.#gains = new Float32Array(length * 2);
			this.#back = new Uint8Array(length * 2 * COUNT);
		}
	}

	/** Writes the best tag of each unit into `path`; returns whether there is any name. */
	decode(length: number): boolean {
		this.path.fill(OUTSIDE, 0, length);
		this.#findStretches(length);
		for (let k = 0; k < this.#stretches.length; k += 2) {
			this.#decodeStretch(this.#stretches[k], this.#stretches[k + 1], length);
		}
		return this.#stretches.length > 0;
	}

	/**
	 * A confidence in (0, 1] for a name of the path that was decoded last: the smallest probability that one of its units has
	 * its tag, when the path is right beyond two units on each side.
	 */
	confidence(first: number, end: number, length: number): number {
		const from = Math.max(0, first - CONTEXT);
		const to = Math.min(length, end + CONTEXT);
		this.#sumUp(from, to, from === 0 ? COUNT : this.path[from - 1], to === length ? COUNT : this.path[to]);
		let smallest = 1;
		for (let i = first; i < end; i++) {
			smallest = Math.min(smallest, this.#marginals[(i - from) * COUNT + this.path[i]]);
		}
		return smallest;
	}

	#move(from: number, to: number): number {
		return this.#moves[from * WIDTH + to];
	}

	#findStretches(length: number): void {
		this.#sumGains(length);
		const gains = this.#gains;
		const least = this.#insideGain - this.#endsGain;
		const stretches = this.#stretches;
		stretches.length = 0;
		// The most that a name gains after a unit; `gains` has the most up to the unit.
		let after = 0;
		let end = -1;
		for (let i = length - 1; i >= 0; i--) {
			const own = i > 0 && gains[i - 1] > 0 ? gains[i] - gains[i - 1] : gains[i];
			const isOpen = gains[i] + after > least;
			after = Math.max(0, after + own);
			if (isOpen && end < 0) {
				end = i + 1;
			} else if (!isOpen && end >= 0) {
				stretches.push(i + 1, end);
				end = -1;
			}
		}
		if (end >= 0) {
			stretches.push(0, end);
		}
	}

	/** Unpacks the scores, and sums up the most that a name gains over no name up to each unit, the unit being in it. */
	#sumGains(length: number): void {
		const scores = this.#scores;
		const inside = this.#insideGain;
		let run = 0;
		for (let i = 0, at = 0; i < length; i++, at += COUNT) {
			unpackLanes(this.lanes, i * this.width, COUNT, scores, at);
			let best = scores[at + 1];
			for (let tag = 2; tag < COUNT; tag++) {
				best = scores[at + tag] > best ? scores[at + tag] : best;
			}
			run = (run > 0 ? run : 0) + best - scores[at] + inside;
			this.#gains[i] = run;
		}
	}

	#decodeStretch(start: number, end: number, length: number): void {
		const scores = this.#scores;
		const moves = this.#moves;
		const back = this.#back;
		const entry = (start === 0 ? COUNT : OUTSIDE) * WIDTH;
		for (let tag = 0; tag < COUNT; tag++) {
			this.#best[tag] = moves[entry + tag] + scores[start * COUNT + tag];
		}
		for (let i = start + 1; i < end; i++) {
			const best = this.#best;
			const next = this.#next;
			for (let tag = 0; tag < COUNT; tag++) {
				const before = this.#before[tag];
				let from = before[0];
				let most = best[from] + moves[from * WIDTH + tag];
				for (let k = 1; k < before.length; k++) {
					const score = best[before[k]] + moves[before[k] * WIDTH + tag];
					if (score > most) {
						most = score;
						from = before[k];
					}
				}
				next[tag] = most + scores[i * COUNT + tag];
				back[i * COUNT + tag] = from;
			}
			this.#best = next;
			this.#next = best;
		}
		const exit = end === length ? COUNT : OUTSIDE;
		let last = 0;
		for (let tag = 1; tag < COUNT; tag++) {
			if (this.#best[tag] + this.#move(tag, exit) > this.#best[last] + this.#move(last, exit)) {
				last = tag;
			}
		}
		for (let i = end - 1; i >= start; i--) {
			this.path[i] = last;
			last = back[i * COUNT + last];
		}
	}

	/** Forward and backward sums over the paths between two tags (Rabiner 1989), both scaled at each unit. */
	#sumUp(start: number, end: number, before: number, after: number): void {
		const cells = (end - start) * COUNT;
		if (this.#sums.length < cells) {
			this.#sums = new Float64Array(cells * 2);
			this.#marginals = new Float64Array(cells * 2);
			this.#emissions = new Float64Array(cells * 2);
		}
		this.#exponentials(start, end);
		this.#sumForward(cells, before);
		const odds = this.#odds;
		const beta = this.#beta;
		const next = this.#nextBeta;
		for (let row = cells - COUNT; row >= 0; row -= COUNT) {
			for (let tag = 0; tag < COUNT; tag++) {
				let sum = 0;
				if (row === cells - COUNT) {
					sum = odds[tag * WIDTH + after];
				} else {
					const tags = this.#after[tag];
					for (let k = 0; k < tags.length; k++) {
						sum += next[tags[k]] * odds[tag * WIDTH + tags[k]];
					}
				}
				beta[tag] = sum;
				this.#marginals[row + tag] = this.#sums[row + tag] * sum;
			}
			normalize(this.#marginals, row);
			for (let tag = 0; tag < COUNT; tag++) {
				next[tag] = beta[tag] * this.#emissions[row + tag];
			}
			normalize(next, 0);
		}
	}

	#sumForward(cells: number, before: number): void {
		const forward = this.#sums;
		const odds = this.#odds;
		for (let row = 0; row < cells; row += COUNT) {
			for (let tag = 0; tag < COUNT; tag++) {
				let sum = 0;
				if (row === 0) {
					sum = odds[before * WIDTH + tag];
				} else {
					const tags = this.#before[tag];
					for (let k = 0; k < tags.length; k++) {
						sum += forward[row - COUNT + tags[k]] * odds[tags[k] * WIDTH + tag];
					}
				}
				forward[row + tag] = sum * this.#emissions[row + tag];
			}
			normalize(forward, row);
		}
	}

	/** exp of the scores of units, the largest of each being 1. */
	#exponentials(start: number, end: number): void {
		const scores = this.#scores;
		for (let i = start, row = 0; i < end; i++, row += COUNT) {
			let largest = scores[i * COUNT];
			for (let tag = 1; tag < COUNT; tag++) {
				largest = Math.max(largest, scores[i * COUNT + tag]);
			}
			for (let tag = 0; tag < COUNT; tag++) {
				this.#emissions[row + tag] = Math.exp((scores[i * COUNT + tag] - largest) / LANE_UNIT);
			}
		}
	}
}

function normalize(values: Float64Array, row: number): void {
	let sum = 0;
	for (let tag = 0; tag < COUNT; tag++) {
		sum += values[row + tag];
	}
	for (let tag = 0; tag < COUNT; tag++) {
		values[row + tag] /= sum;
	}
}

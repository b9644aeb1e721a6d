import { LANE_UNIT, laneWidth, unpackLanes } from '../../linear/lanes';
import { FORBIDDEN } from '../../linear/transitions';
import type { ModelFile } from '../../model/modelFile';
import { BestPaths } from './bestPaths';
import { NAME_TAGS } from './nameLabels';
import { PathShares } from './pathShares';
import { UnitStretches } from './unitStretches';

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
 * are decoded, with the unit before and after outside. The path is that of the whole chain.
 */
export class NameDecoder {
	/** Cells a unit. */
	readonly width = laneWidth(COUNT);
	/** Scores to be summed up; not cleared by `begin`. */
	lanes = new Int32Array(0);
	/** The best tags, indices into `NAME_TAGS`, after `decode`. */
	path = new Uint8Array(0);
	readonly #moves: Float32Array;
	/** The most that a move within names, and the two at its ends, gain over staying outside. */
	readonly #insideGain: number;
	readonly #endsGain: number;
	#scores = new Int32Array(0);
	#gains = new Float32Array(0);
	/** The stretches that may hold names, the last one first. */
	readonly #stretches = new UnitStretches();
	/** The parts that are looked at; all of the sentence, where none are given. */
	#parts = new UnitStretches();
	readonly #whole = new UnitStretches();
	/** The stretch that was decoded last. */
	readonly #decoded = { start: 0, end: 0, before: 0, after: 0 };
	/** The part of a path whose probability was asked for last. */
	readonly #asked = { from: 0, first: 0, end: 0, to: 0, before: 0, after: 0 };
	readonly #paths: BestPaths;
	readonly #shares: PathShares;

	private constructor(moves: Float32Array) {
		this.#moves = moves.map(score => (score <= FORBIDDEN / 2 ? NEVER : score * LANE_UNIT));
		this.#paths = new BestPaths(this.#moves);
		this.#shares = new PathShares(this.#moves);
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
		}
	}

	/**
	 * Writes the best tag of each unit into `path`; returns whether there is any name.
	 * @param parts those that names may be in, if not everywhere: only their lanes are read; to be left as they are until the next call
	 */
	decode(length: number, parts = this.#wholeOf(length)): boolean {
		this.path.fill(OUTSIDE, 0, length);
		const stretches = this.#stretches;
		stretches.clear();
		this.#parts = parts;
		for (let part = 0; part < parts.count; part++) {
			this.#findStretches(parts.startOf(part), parts.endOf(part));
		}
		for (let stretch = 0; stretch < stretches.count; stretch++) {
			const decoded = this.#decoded;
			decoded.start = stretches.startOf(stretch);
			decoded.end = stretches.endOf(stretch);
			decoded.before = decoded.start === 0 ? COUNT : OUTSIDE;
			decoded.after = decoded.end === length ? COUNT : OUTSIDE;
			this.#paths.decode(this.#scores, this.path, decoded);
		}
		return stretches.count > 0;
	}

	#wholeOf(length: number): UnitStretches {
		this.#whole.clear();
		this.#whole.add(0, length);
		return this.#whole;
	}

	/**
	 * A confidence in (0, 1] for a name of the path that was decoded last: the smallest probability that one of its units has
	 * its tag, when the path is right beyond two units on each side.
	 */
	confidence(first: number, end: number, length: number): number {
		const part = this.#partOf(first);
		const from = Math.max(this.#parts.startOf(part), first - CONTEXT);
		const to = Math.min(this.#parts.endOf(part), end + CONTEXT);
		const { path } = this;
		this.#asked.from = from;
		this.#asked.first = first;
		this.#asked.end = end;
		this.#asked.to = to;
		this.#asked.before = from === 0 ? COUNT : path[from - 1];
		this.#asked.after = to === length ? COUNT : path[to];
		return this.#shares.smallest(this.#scores, path, this.#asked);
	}

	/** The scores of a unit's tags, decoded last; undefined where no name was looked for. */
	scoresOf(unit: number): readonly number[] | undefined {
		const part = this.#partOf(unit);
		if (part === this.#parts.count || unit < this.#parts.startOf(part)) return undefined;
		return Array.from(this.#scores.subarray(unit * COUNT, (unit + 1) * COUNT), score => score / LANE_UNIT);
	}

	/** The score of a move from one tag to another; the number of tags stands for the ends of a sentence. */
	moveScore(from: number, to: number): number {
		return this.#move(from, to) / LANE_UNIT;
	}

	/** The number of the first part that ends after a unit: the one that it is in, if it is in one. */
	#partOf(unit: number): number {
		const parts = this.#parts;
		let part = 0;
		while (part < parts.count && parts.endOf(part) <= unit) part++;
		return part;
	}

	#move(from: number, to: number): number {
		return this.#moves[from * WIDTH + to];
	}

	#findStretches(start: number, stop: number): void {
		this.#sumGains(start, stop);
		const gains = this.#gains;
		const least = this.#insideGain - this.#endsGain;
		const stretches = this.#stretches;
		// The most that a name gains after a unit; `gains` has the most up to the unit.
		let after = 0;
		let end = -1;
		for (let i = stop - 1; i >= start; i--) {
			const own = i > start && gains[i - 1] > 0 ? gains[i] - gains[i - 1] : gains[i];
			const isOpen = gains[i] + after > least;
			after = Math.max(0, after + own);
			if (isOpen && end < 0) {
				end = i + 1;
			} else if (!isOpen && end >= 0) {
				stretches.add(i + 1, end);
				end = -1;
			}
		}
		if (end >= 0) {
			stretches.add(start, end);
		}
	}

	/** Unpacks the scores, and sums up the most that a name gains over no name up to each unit, the unit being in it. */
	#sumGains(start: number, stop: number): void {
		const { lanes, width } = this;
		const scores = this.#scores;
		const inside = this.#insideGain;
		let run = 0;
		for (let i = start, at = start * COUNT; i < stop; i++, at += COUNT) {
			unpackLanes(lanes, i * width, COUNT, scores, at);
			let best = scores[at + 1];
			for (let tag = 2; tag < COUNT; tag++) {
				best = scores[at + tag] > best ? scores[at + tag] : best;
			}
			run = (run > 0 ? run : 0) + best - scores[at] + inside;
			this.#gains[i] = run;
		}
	}
}

import { LANE_UNIT } from '../../linear/lanes';
import { ENTERING_TAGS, INSIDE, KIND_TAGS, LAST, LEAVING_TAGS, NAME_TAGS } from './nameLabels';

const COUNT = NAME_TAGS.length;
const WIDTH = COUNT + 1;
/** exp of minus so many lane units; scores further below the best of their unit count as the last of these. */
const SHARES = Float64Array.from({ length: 14 * LANE_UNIT }, (_, units) => Math.exp(-units / LANE_UNIT));
const LAST_SHARE = SHARES.length - 1;

/** How many tags there are on each side of a border that no name crosses. */
const SIDES = LEAVING_TAGS.length;

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
 * unit. Of the moves only those that tags of names allow are summed: out of a name or of none into another or none, and on
 * within a name of one kind.
 */
export class PathShares {
	/** exp of the moves. */
	readonly #odds: Float64Array;
	/** Those from leaving to entering tags, `[entering * SIDES + leaving]`, and the other way round. */
	readonly #entering: Float64Array;
	readonly #leaving: Float64Array;
	/** By unit and tag: exp of the scores, the largest of a unit being 1, and the sums forward. */
	#emissions = new Float64Array(0);
	#forward = new Float64Array(0);
	/** The sums of the unit worked on last: backward, and of its sides. */
	readonly #backward = new Float64Array(COUNT);
	readonly #sides = new Float64Array(SIDES);

	/** @param moves the scores of moves, in lane units */
	constructor(moves: Float32Array) {
		this.#odds = Float64Array.from(moves, score => Math.exp(score / LANE_UNIT));
		const between = (from: number, to: number): number => this.#odds[from * WIDTH + to];
		this.#entering = Float64Array.from(
			[...ENTERING_TAGS].flatMap(to => Array.from(LEAVING_TAGS, from => between(from, to))),
		);
		this.#leaving = Float64Array.from(
			[...LEAVING_TAGS].flatMap(from => Array.from(ENTERING_TAGS, to => between(from, to))),
		);
	}

	/**
	 * The smallest probability of the tags of a path in units `[first, end)` of a part of it.
	 * @param scores of tags, in lane units
	 */
	smallest(scores: Int32Array, path: Uint8Array, part: PathPart): number {
		const { from, first, end, to } = part;
		this.#emit(scores, from, to);
		this.#sumForward(end - from, part.before);
		for (let tag = 0; tag < COUNT; tag++) {
			this.#backward[tag] = this.#odds[tag * WIDTH + part.after];
		}
		for (let i = to - 1; i >= end; i--) {
			this.#stepBack((i - from) * COUNT);
		}
		let smallest = 1;
		for (let i = end - 1; i >= first; i--) {
			const at = (i - from) * COUNT;
			smallest = Math.min(smallest, this.#share(at, path[i]));
			if (i > first) this.#stepBack(at);
		}
		return smallest;
	}

	#emit(scores: Int32Array, from: number, to: number): void {
		const cells = (to - from) * COUNT;
		if (this.#emissions.length < cells) {
			this.#emissions = new Float64Array(cells * 2);
			this.#forward = new Float64Array(cells * 2);
		}
		const emissions = this.#emissions;
		for (let at = 0, first = from * COUNT; at < cells; at += COUNT, first += COUNT) {
			let largest = scores[first];
			for (let tag = 1; tag < COUNT; tag++) {
				largest = scores[first + tag] > largest ? scores[first + tag] : largest;
			}
			for (let tag = 0; tag < COUNT; tag++) {
				const below = largest - scores[first + tag];
				emissions[at + tag] = SHARES[below < LAST_SHARE ? below : LAST_SHARE];
			}
		}
	}

	#sumForward(units: number, before: number): void {
		const forward = this.#forward;
		const emissions = this.#emissions;
		for (let tag = 0; tag < COUNT; tag++) {
			forward[tag] = this.#odds[before * WIDTH + tag] * emissions[tag];
		}
		scale(forward, 0);
		const sides = this.#sides;
		const odds = this.#odds;
		for (let at = COUNT; at < units * COUNT; at += COUNT) {
			const last = at - COUNT;
			for (let side = 0; side < SIDES; side++) {
				sides[side] = forward[last + LEAVING_TAGS[side]];
			}
			blend(this.#entering, sides);
			for (let side = 0; side < SIDES; side++) {
				const tag = ENTERING_TAGS[side];
				forward[at + tag] = sides[side] * emissions[at + tag];
			}
			for (let tag = 1; tag < COUNT; tag += KIND_TAGS) {
				const inside = tag + INSIDE;
				const end = tag + LAST;
				const begun = forward[last + tag];
				const going = forward[last + inside];
				const intoInside = begun * odds[tag * WIDTH + inside] + going * odds[inside * WIDTH + inside];
				const intoLast = begun * odds[tag * WIDTH + end] + going * odds[inside * WIDTH + end];
				forward[at + inside] = intoInside * emissions[at + inside];
				forward[at + end] = intoLast * emissions[at + end];
			}
			scale(forward, at);
		}
	}

	/** From the sums backward at a unit, whose tags begin at `at`, to those at the unit before. */
	#stepBack(at: number): void {
		const backward = this.#backward;
		const sides = this.#sides;
		const odds = this.#odds;
		const emissions = this.#emissions;
		for (let tag = 0; tag < COUNT; tag++) {
			backward[tag] *= emissions[at + tag];
		}
		scale(backward, 0);
		for (let side = 0; side < SIDES; side++) {
			sides[side] = backward[ENTERING_TAGS[side]];
		}
		for (let tag = 1; tag < COUNT; tag += KIND_TAGS) {
			const inside = tag + INSIDE;
			const end = tag + LAST;
			const intoInside = backward[inside];
			const intoLast = backward[end];
			backward[tag] = intoInside * odds[tag * WIDTH + inside] + intoLast * odds[tag * WIDTH + end];
			backward[inside] = intoInside * odds[inside * WIDTH + inside] + intoLast * odds[inside * WIDTH + end];
		}
		blend(this.#leaving, sides);
		for (let side = 0; side < SIDES; side++) {
			backward[LEAVING_TAGS[side]] = sides[side];
		}
	}

	/** The probability of a tag of a unit, from the sums of both directions. */
	#share(at: number, own: number): number {
		const forward = this.#forward;
		const backward = this.#backward;
		let total = 0;
		for (let tag = 0; tag < COUNT; tag++) {
			total += forward[at + tag] * backward[tag];
		}
		return (forward[at + own] * backward[own]) / total;
	}
}

/**
 * Replaces the values of the sides by their sums with a row of weights each. Written out with the values in variables, as most
 * of the time goes into this.
 */
function blend(weights: Float64Array, values: Float64Array): void {
	const a = values[0];
	const b = values[1];
	const c = values[2];
	const d = values[3];
	const e = values[4];
	const f = values[5];
	const g = values[6];
	for (let side = 0, at = 0; side < SIDES; side++, at += SIDES) {
		values[side] =
			weights[at] * a +
			weights[at + 1] * b +
			weights[at + 2] * c +
			weights[at + 3] * d +
			weights[at + 4] * e +
			weights[at + 5] * f +
			weights[at + 6] * g;
	}
}

/** Divides `COUNT` values by their sum. */
function scale(values: Float64Array, from: number): void {
	let total = 0;
	for (let at = from; at < from + COUNT; at++) {
		total += values[at];
	}
	const factor = 1 / total;
	for (let at = from; at < from + COUNT; at++) {
		values[at] *= factor;
	}
}

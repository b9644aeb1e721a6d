import { growTypedArray } from '../../../collections/growTypedArray';

const FIRST_ROOM = 4096;

/** The number of no hypothesis. */
export const NONE = -1;

/** A beginning of a translation, as it is added. */
export interface Hypothesis {
	/** The one that it goes on from, or {@link NONE}. */
	readonly back: number;
	/** The option that it adds, by number. */
	readonly option: number;
	readonly firstGap: number;
	readonly mask: number;
	/** The units of its last phrase. */
	readonly lastStart: number;
	readonly lastEnd: number;
	readonly state: number;
	/** The number of the orientations of its last phrase. */
	readonly orientation: number;
	readonly score: number;
	/** The score and what the rest is expected to be worth. */
	readonly total: number;
}

/** Beginnings of translations, as columns; they are numbered in the order in which they are added. */
export class Hypotheses {
	size = 0;
	back = new Int32Array(FIRST_ROOM);
	option = new Int32Array(FIRST_ROOM);
	firstGap = new Int32Array(FIRST_ROOM);
	mask = new Int32Array(FIRST_ROOM);
	lastStart = new Int32Array(FIRST_ROOM);
	lastEnd = new Int32Array(FIRST_ROOM);
	state = new Int32Array(FIRST_ROOM);
	orientation = new Int32Array(FIRST_ROOM);
	score = new Float64Array(FIRST_ROOM);
	total = new Float64Array(FIRST_ROOM);
	/** The next one that has the same future and a lower score, or {@link NONE}. */
	alternative = new Int32Array(FIRST_ROOM);

	/** Adds one and gives its number. */
	add(hypothesis: Hypothesis): number {
		const number = this.size++;
		if (number === this.back.length) this.#grow();
		this.put(number, hypothesis);
		return number;
	}

	/** Puts one in the place of another. */
	put(number: number, hypothesis: Hypothesis): void {
		this.back[number] = hypothesis.back;
		this.option[number] = hypothesis.option;
		this.firstGap[number] = hypothesis.firstGap;
		this.mask[number] = hypothesis.mask;
		this.lastStart[number] = hypothesis.lastStart;
		this.lastEnd[number] = hypothesis.lastEnd;
		this.state[number] = hypothesis.state;
		this.orientation[number] = hypothesis.orientation;
		this.score[number] = hypothesis.score;
		this.total[number] = hypothesis.total;
		this.alternative[number] = NONE;
	}

	/** Whether one has the same future as another: what may follow, and what it is worth there. */
	isAlike(number: number, hypothesis: Hypothesis): boolean {
		return (
			this.state[number] === hypothesis.state &&
			this.firstGap[number] === hypothesis.firstGap &&
			this.mask[number] === hypothesis.mask &&
			this.lastEnd[number] === hypothesis.lastEnd &&
			this.lastStart[number] === hypothesis.lastStart &&
			this.orientation[number] === hypothesis.orientation
		);
	}

	/** Numbers in the order of what they cover and of their last phrase, the best first among those of one. */
	compare = (a: number, b: number): number =>
		this.firstGap[a] - this.firstGap[b] ||
		this.mask[a] - this.mask[b] ||
		this.lastEnd[a] - this.lastEnd[b] ||
		this.lastStart[a] - this.lastStart[b] ||
		this.score[b] - this.score[a] ||
		a - b;

	/** Whether two cover the same and have the same last phrase. */
	isOneGroup(a: number, b: number): boolean {
		return (
			this.firstGap[a] === this.firstGap[b] &&
			this.mask[a] === this.mask[b] &&
			this.lastEnd[a] === this.lastEnd[b] &&
			this.lastStart[a] === this.lastStart[b]
		);
	}

	#grow(): void {
		const room = this.back.length + 1;
		this.back = growTypedArray(this.back, room);
		this.option = growTypedArray(this.option, room);
		this.firstGap = growTypedArray(this.firstGap, room);
		this.mask = growTypedArray(this.mask, room);
		this.lastStart = growTypedArray(this.lastStart, room);
		this.lastEnd = growTypedArray(this.lastEnd, room);
		this.state = growTypedArray(this.state, room);
		this.orientation = growTypedArray(this.orientation, room);
		this.score = growTypedArray(this.score, room);
		this.total = growTypedArray(this.total, room);
		this.alternative = growTypedArray(this.alternative, room);
	}
}

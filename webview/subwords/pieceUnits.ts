import type { PieceModel } from './pieceModel';

/** One model, or two of the same text that are compared. */
export type PieceSides = readonly [PieceModel] | readonly [PieceModel, PieceModel];

/** A piece of one of the sides. */
export interface PieceReference {
	readonly side: 0 | 1;
	readonly piece: number;
}

/** More pieces than this, of both sides together, are not kept on one line although their cuts never meet. */
const MAX_PIECES = 12;

/**
 * Stretches of a text between cuts that both sides have; of one side, its pieces. Unit `u` has the pieces
 * `[firsts[side][u], firsts[side][u + 1])` of each side.
 */
export class PieceUnits {
	readonly count: number;
	readonly #firsts: readonly Int32Array[];
	readonly #differing: Uint8Array | undefined;

	private constructor(count: number, firsts: readonly Int32Array[], differing: Uint8Array | undefined) {
		this.count = count;
		this.#firsts = firsts;
		this.#differing = differing;
	}

	/** The units of one or two sides, in time linear in the pieces. */
	static of(sides: PieceSides): PieceUnits {
		if (sides.length === 2) return PieceUnits.#aligned(sides[0], sides[1]);
		const { count } = sides[0];
		return new PieceUnits(count, [Int32Array.from({ length: count + 1 }, (_, unit) => unit)], undefined);
	}

	static #aligned(one: PieceModel, two: PieceModel): PieceUnits {
		const capacity = one.count + two.count + 1;
		const firsts = [new Int32Array(capacity), new Int32Array(capacity)];
		const differing = new Uint8Array(capacity);
		let [first, second, count] = [0, 0, 0];
		while (first < one.count || second < two.count) {
			const [firstEnd, secondEnd] = unitEnd(one, two, first, second);
			firsts[0][count] = first;
			firsts[1][count] = second;
			differing[count] = isCutAlike(one, two, [first, firstEnd], [second, secondEnd]) ? 0 : 1;
			count++;
			[first, second] = [firstEnd, secondEnd];
		}
		firsts[0][count] = one.count;
		firsts[1][count] = two.count;
		return new PieceUnits(
			count,
			firsts.map(column => column.slice(0, count + 1)),
			differing,
		);
	}

	/** The first piece of a unit on a side. */
	first(unit: number, side: number): number {
		return this.#firsts[side][unit];
	}

	/** One after the last piece of a unit on a side. */
	end(unit: number, side: number): number {
		return this.#firsts[side][unit + 1];
	}

	/** Whether the sides cut a unit differently. */
	differs(unit: number): boolean {
		return this.#differing?.[unit] === 1;
	}

	/** The number of units that the sides cut differently. */
	get differences(): number {
		return this.#differing?.reduce((sum, differs) => sum + differs, 0) ?? 0;
	}

	/** The unit that a piece of a side is in. */
	unitOf({ side, piece }: PieceReference): number {
		const firsts = this.#firsts[side];
		let [low, high] = [0, this.count];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (firsts[middle + 1] <= piece) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** Where the unit that begins with two pieces ends: at the next cut that both sides have. */
function unitEnd(one: PieceModel, two: PieceModel, first: number, second: number): [number, number] {
	let [firstEnd, secondEnd] = [first, second];
	if (first < one.count && isSpaceAhead(one, first, two, second)) return [first + 1, second];
	if (second < two.count && isSpaceAhead(two, second, one, first)) return [first, second + 1];
	do {
		const [firstReach, secondReach] = [reach(one, first, firstEnd), reach(two, second, secondEnd)];
		if (firstReach <= secondReach && firstEnd < one.count) firstEnd++;
		else if (secondEnd < two.count) secondEnd++;
		else firstEnd++;
		if (firstEnd - first + secondEnd - second >= MAX_PIECES) return [firstEnd, secondEnd];
	} while (!isJoint(one, two, [first, firstEnd], [second, secondEnd]));
	return [afterSameEnd(one, firstEnd), afterSameEnd(two, secondEnd)];
}

/** How far into the text the pieces `[first, end)` reach. */
function reach(model: PieceModel, first: number, end: number): number {
	return end > first ? model.ends[end - 1] : -1;
}

function isJoint(
	one: PieceModel,
	two: PieceModel,
	[first, firstEnd]: readonly [number, number],
	[second, secondEnd]: readonly [number, number],
): boolean {
	if (firstEnd === one.count && secondEnd === two.count) return true;
	return firstEnd > first && secondEnd > second && one.ends[firstEnd - 1] === two.ends[secondEnd - 1];
}

/** Pieces of the bytes of one character have one end. */
function afterSameEnd(model: PieceModel, end: number): number {
	let after = end;
	while (after > 0 && after < model.count && model.ends[after] === model.ends[end - 1]) after++;
	return after;
}

/** Whether a piece is white space that the other side's next piece begins behind. */
function isSpaceAhead(model: PieceModel, piece: number, other: PieceModel, next: number): boolean {
	if (next < other.count && other.starts[next] < model.ends[piece]) return false;
	return /^\s+$/u.test(model.covered(piece));
}

function isCutAlike(
	one: PieceModel,
	two: PieceModel,
	[first, firstEnd]: readonly [number, number],
	[second, secondEnd]: readonly [number, number],
): boolean {
	const [firstCount, secondCount] = [firstEnd - first, secondEnd - second];
	// White space that one side leaves out is no other cut of a word.
	if (firstCount === 0) return firstCount + secondCount === 1 && /^\s*$/u.test(two.covered(second));
	if (secondCount === 0) return firstCount === 1 && /^\s*$/u.test(one.covered(first));
	if (firstCount !== secondCount) return false;
	for (let piece = 0; piece < firstCount; piece++) {
		if (one.ends[first + piece] !== two.ends[second + piece]) return false;
	}
	return true;
}

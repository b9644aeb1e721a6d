import type { ModelContent, ModelFile } from '../../model/modelFile';
import type { ChineseLattice } from './chineseLattice';
import { OUTSIDE_CLUSTER } from './chineseLattice';
import { CHARACTER_SLOTS, PAIR_SLOTS, placeInWord, SEEN_PLACES, seenPlace, WORD_PLACES } from './chineseNameKeys';
import type { ChineseUnits } from './chineseUnits';
import { LONGEST_SENTENCE } from './chineseUnits';
import type { UnitStretches } from './unitStretches';

/** How far a unit sees. */
const REACH = 2;
/** Bits of the numbers that characters and pairs have: those that share a number share weights, and no key is kept. */
const CHARACTER_BITS = 13;
const PAIR_BITS = 14;
const CLUSTERS = OUTSIDE_CLUSTER + 1;
/** Where the weights of each kind begin. */
const PAIRS = CHARACTER_SLOTS << CHARACTER_BITS;
const OWN_WORDS = PAIRS + (PAIR_SLOTS << PAIR_BITS);
const WORDS_BEFORE = OWN_WORDS + WORD_PLACES * CLUSTERS;
const WORDS_AFTER = WORDS_BEFORE + CLUSTERS;
const SEEN = WORDS_AFTER + CLUSTERS;
const SEEN_BEFORE = SEEN + SEEN_PLACES;
const SEEN_AFTER = SEEN_BEFORE + SEEN_PLACES;
/** How many weights a gate has. */
export const GATE_CELLS = SEEN_AFTER + SEEN_PLACES;
/** How many of them a unit sees at most. */
export const MOST_GATE_CELLS = CHARACTER_SLOTS + PAIR_SLOTS + 6;

/** What a gate is made of. */
export interface GateWeights {
	readonly cells: Int8Array;
	readonly bias: number;
	/** A unit whose sum is larger may be in a name. */
	readonly open: number;
	/** So may a neighbor of such a unit, when its own sum is larger than this. */
	readonly near: number;
}

/**
 * Tells the parts of a sentence that may hold names, from the characters, pairs and words around each unit and what forms
 * were in plain text: a small logistic model in one dense table, which learned from what the whole model finds. Most of a
 * text is far from any name, and goes no further (a cascade, Viola and Jones 2001).
 */
export class ChineseNameGate {
	readonly #weights: GateWeights;
	readonly #sums = new Int32Array(LONGEST_SENTENCE + 2 * REACH);

	/** @param weights as many as `GATE_CELLS` */
	constructor(weights: GateWeights) {
		this.#weights = weights;
	}

	/**
	 * The gate of a model file, if it has one.
	 * @throws NlpError `model-malformed` when its table is not of the right size.
	 */
	static from(file: ModelFile): ChineseNameGate | undefined {
		if (!file.has('gate.cells')) {
			return undefined;
		}
		const cells = file.tensor('gate.cells', 'int8');
		if (cells.length !== GATE_CELLS) {
			throw file.malformed(`its gate has ${cells.length} weights`);
		}
		const [bias, open, near] = ['bias', 'open', 'near'].map(name => file.number(`gate.${name}`));
		return new ChineseNameGate({ cells, bias, open, near });
	}

	/** Writes the parts of a sentence that may hold names. */
	findParts(units: ChineseUnits, lattice: ChineseLattice, parts: UnitStretches): void {
		const sums = this.sum(units, lattice);
		const { open, near } = this.#weights;
		const end = REACH + units.length;
		// What lies outside is a neighbor of no unit.
		sums.fill(-0x7fffffff, 0, REACH).fill(-0x7fffffff, end, end + REACH);
		parts.clear();
		let opened = -1;
		for (let at = REACH; at < end; at++) {
			const sum = sums[at];
			const goesOn = sum > open || (sum > near && (sums[at - 1] > open || sums[at + 1] > open));
			if (goesOn && opened < 0) {
				opened = at - REACH;
			} else if (!goesOn && opened >= 0) {
				parts.add(opened, at - REACH);
				opened = -1;
			}
		}
		if (opened >= 0) {
			parts.add(opened, units.length);
		}
	}

	/** The sum of the weights that each unit sees; that of unit i stands at i + 2 until the next call. */
	sum(units: ChineseUnits, lattice: ChineseLattice): Int32Array {
		this.#sums.fill(this.#weights.bias, 0, units.length + 2 * REACH);
		this.#addCharacters(units);
		this.#addWords(units.length, lattice);
		this.#addSeen(units.length, lattice);
		return this.#sums;
	}

	#addCharacters({ codes, length }: ChineseUnits): void {
		const sums = this.#sums;
		const { cells } = this.#weights;
		// What the characters so far say of the four units around the one at hand, which later ones add to.
		let first = 0;
		let second = 0;
		let third = 0;
		let fourth = 0;
		let before = 0;
		for (let i = 0; i < length; i++) {
			const code = codes[i];
			const at = characterCell(code);
			// The character is two after unit i - 2, …, two before unit i + 2.
			first += cells[at + 4];
			second += cells[at + 3];
			third += cells[at + 2];
			fourth += cells[at + 1];
			if (i > 0) {
				const pair = pairCell(before, code);
				// The pair begins one after unit i - 2, …, two before unit i + 1.
				first += cells[pair + 3];
				second += cells[pair + 2];
				third += cells[pair + 1];
				fourth += cells[pair];
			}
			sums[i] += first;
			first = second;
			second = third;
			third = fourth;
			fourth = cells[at];
			before = code;
		}
		sums[length] += first;
		sums[length + 1] += second;
		sums[length + 2] += third;
		sums[length + 3] += fourth;
	}

	#addWords(length: number, { wordEnd, wordCluster }: ChineseLattice): void {
		const sums = this.#sums;
		const { cells } = this.#weights;
		let before = OUTSIDE_CLUSTER;
		for (let first = 0; first < length; first = wordEnd[first]) {
			const end = wordEnd[first];
			const own = wordCluster[end - 1];
			const after = end < length ? wordCluster[wordEnd[end] - 1] : OUTSIDE_CLUSTER;
			const around = cells[WORDS_BEFORE + before] + cells[WORDS_AFTER + after];
			for (let i = first; i < end; i++) {
				sums[i + REACH] += around + cells[OWN_WORDS + own * WORD_PLACES + placeInWord(i, first, end)];
			}
			before = own;
		}
	}

	#addSeen(length: number, { states }: ChineseLattice): void {
		const sums = this.#sums;
		const { cells } = this.#weights;
		for (let i = 0; i < length; i++) {
			const seen = seenPlace(states[i]);
			if (seen > 0) {
				sums[i + 1] += cells[SEEN_AFTER + seen];
				sums[i + 2] += cells[SEEN + seen];
				sums[i + 3] += cells[SEEN_BEFORE + seen];
			}
		}
	}
}

/** Writes the weights that a unit sees, for learners; the gate sums them up by what they are of. Returns how many they are. */
export function gateCells(units: ChineseUnits, lattice: ChineseLattice, i: number, found: Int32Array): number {
	const { codes, length } = units;
	const { wordStart, wordEnd, wordCluster, states } = lattice;
	let count = 0;
	const from = Math.max(0, REACH - i);
	const to = Math.min(CHARACTER_SLOTS, REACH + length - i);
	for (let slot = from; slot < to; slot++) {
		found[count++] = characterCell(codes[i + slot - REACH]) + slot;
		if (slot + 1 < to) {
			found[count++] = pairCell(codes[i + slot - REACH], codes[i + slot + 1 - REACH]) + slot;
		}
	}
	const first = wordStart[i];
	const end = wordEnd[first];
	found[count++] = OWN_WORDS + wordCluster[end - 1] * WORD_PLACES + placeInWord(i, first, end);
	found[count++] = WORDS_BEFORE + (first > 0 ? wordCluster[first - 1] : OUTSIDE_CLUSTER);
	found[count++] = WORDS_AFTER + (end < length ? wordCluster[wordEnd[end] - 1] : OUTSIDE_CLUSTER);
	[SEEN_BEFORE, SEEN, SEEN_AFTER].forEach((base, place) => {
		const seen = seenPlace(states[i + place - 1] ?? 0);
		if (seen > 0 && i + place - 1 >= 0 && i + place - 1 < length) {
			found[count++] = base + seen;
		}
	});
	return count;
}

function characterCell(code: number): number {
	return (Math.imul(code, 0x9e3779b1) >>> (32 - CHARACTER_BITS)) * CHARACTER_SLOTS;
}

function pairCell(first: number, second: number): number {
	const number = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - PAIR_BITS);
	return PAIRS + number * PAIR_SLOTS;
}

/** The metadata and tensors of a gate. */
export function packGate({ cells, bias, open, near }: GateWeights): Pick<ModelContent, 'metadata' | 'tensors'> {
	return {
		metadata: { 'gate.bias': bias, 'gate.open': open, 'gate.near': near },
		tensors: { 'gate.cells': { type: 'int8', data: cells } },
	};
}

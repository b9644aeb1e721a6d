import type { Hypotheses, Hypothesis } from './hypotheses';

const FIRST_SLOTS = 1024;

/** The hypotheses that cover a number of units: of those with the same future the best, with the others behind it. */
export class HypothesisStack {
	readonly #hypotheses: Hypotheses;
	readonly #keepsAlternatives: boolean;
	#best: number[] = [];
	/** One more than the place among the best; 0 for an empty slot. At most half full. */
	#slots = new Int32Array(FIRST_SLOTS);

	/** @param keepsAlternatives whether those that are not the best are kept, for lists of several translations */
	constructor(hypotheses: Hypotheses, keepsAlternatives: boolean) {
		this.#hypotheses = hypotheses;
		this.#keepsAlternatives = keepsAlternatives;
	}

	/** The numbers of the best of each future. */
	get best(): readonly number[] {
		return this.#best;
	}

	/** Takes a hypothesis. */
	add(hypothesis: Hypothesis): void {
		const hypotheses = this.#hypotheses;
		const mask = this.#slots.length - 1;
		let slot = slotOf(hypothesis, mask);
		for (let entry = this.#slots[slot]; entry !== 0; entry = this.#slots[slot]) {
			const number = this.#best[entry - 1];
			if (hypotheses.isAlike(number, hypothesis)) {
				this.#recombine(entry - 1, number, hypothesis);
				return;
			}
			slot = (slot + 1) & mask;
		}
		this.#best.push(hypotheses.add(hypothesis));
		this.#slots[slot] = this.#best.length;
		if (2 * this.#best.length > this.#slots.length) this.#rehash();
	}

	/** Leaves only so many, and only those that are at most so much worse than the best. */
	prune(size: number, threshold: number): void {
		const { total } = this.#hypotheses;
		const sorted = this.#best.sort((a, b) => total[b] - total[a] || a - b);
		const least = sorted.length === 0 ? 0 : total[sorted[0]] - threshold;
		const worse = sorted.findIndex(number => total[number] < least);
		this.#best = sorted.slice(0, Math.min(size, worse < 0 ? sorted.length : worse));
	}

	/** Gives the room of the table back, when nothing more is to come. */
	close(): void {
		this.#slots = new Int32Array(2);
	}

	#recombine(place: number, number: number, hypothesis: Hypothesis): void {
		const hypotheses = this.#hypotheses;
		const isBetter = hypothesis.score > hypotheses.score[number];
		if (!this.#keepsAlternatives) {
			if (isBetter) hypotheses.put(number, hypothesis);
			return;
		}
		const added = hypotheses.add(hypothesis);
		if (isBetter) {
			hypotheses.alternative[added] = number;
			this.#best[place] = added;
			return;
		}
		hypotheses.alternative[added] = hypotheses.alternative[number];
		hypotheses.alternative[number] = added;
	}

	#rehash(): void {
		this.#slots = new Int32Array(2 * this.#slots.length);
		const mask = this.#slots.length - 1;
		const { firstGap, mask: masks, lastStart, lastEnd, state, orientation } = this.#hypotheses;
		for (const [place, number] of this.#best.entries()) {
			const key = {
				firstGap: firstGap[number],
				mask: masks[number],
				lastStart: lastStart[number],
				lastEnd: lastEnd[number],
				state: state[number],
				orientation: orientation[number],
			};
			let slot = slotOf(key, mask);
			while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
			this.#slots[slot] = place + 1;
		}
	}
}

type FutureKey = Pick<Hypothesis, 'firstGap' | 'mask' | 'lastStart' | 'lastEnd' | 'state' | 'orientation'>;

function slotOf({ firstGap, mask, lastStart, lastEnd, state, orientation }: FutureKey, slotMask: number): number {
	let hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(mask, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(firstGap, 0x27d4eb2f), 0x2c1b3c6d);
	hash = Math.imul(hash ^ (hash >>> 13) ^ (orientation << 16) ^ (lastEnd << 5) ^ lastStart, 0x297a2d39);
	return (hash ^ (hash >>> 15)) & slotMask;
}

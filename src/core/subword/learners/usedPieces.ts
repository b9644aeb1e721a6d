import { largestValues } from './largestValues';
import type { SymbolSequences } from './symbolSequences';

/** So many merges are looked back on, and pass between two counts of the pieces in use. */
const RECENT = 64;

/**
 * Tells which of the pieces that merges made are worth a place in a vocabulary that needs no merges to find its pieces: a piece
 * that was only a step to longer ones and is left in few places is worth less than the next merge.
 */
export class UsedPieces {
	readonly #sequences: SymbolSequences;
	/** Number of the first piece that a merge made; those before it always stay. */
	readonly #first: number;
	readonly #recent: number[] = [];
	#merges = 0;
	#count = 0;

	constructor(sequences: SymbolSequences, first: number) {
		this.#sequences = sequences;
		this.#first = first;
	}

	/** Takes note of a merge of a pair of this count that makes the piece of the highest number. */
	merging(pairCount: number, piece: number): void {
		this.#recent[this.#merges++ % RECENT] = pairCount;
		if (this.#merges % RECENT === 1) {
			this.#count = this.#countUsed(piece);
		}
	}

	/** How many pieces have as many places as the last merges joined, as of some merges ago; those that always stay count, too. */
	get count(): number {
		return this.#first + this.#count;
	}

	/** The pieces that stay where there is room for `limit` out of `size`, in the order of their numbers. */
	choose(size: number, limit: number): readonly number[] {
		const counts = this.#sequences.symbolCounts;
		const values = Float64Array.from({ length: size }, (_, i) => (i < this.#first ? Infinity : counts[i]));
		const isChosen = largestValues(values, limit);
		return Array.from({ length: size }, (_, piece) => piece).filter(piece => isChosen[piece] === 1);
	}

	#countUsed(last: number): number {
		const middle = [...this.#recent].sort((a, b) => a - b)[this.#recent.length >> 1];
		let count = 0;
		for (let piece = this.#first; piece < last; piece++) {
			count += this.#sequences.symbolCounts[piece] >= middle ? 1 : 0;
		}
		return count;
	}
}

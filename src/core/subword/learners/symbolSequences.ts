import { growTypedArray } from '../../collections/growTypedArray';
import { PairTable } from './pairTable';

/** What stands between two words. */
const GAP = -1;

/** What stands at a place inside a symbol. */
const INSIDE = -2;

/**
 * The words of a corpus as sequences of symbols in which neighbours are joined, with the counts of all pairs of neighbours kept
 * up to date: a merge costs as much as the pair has places.
 *
 * Each symbol takes as many places as it has first symbols; `lengths` holds its length at its first and at its last place,
 * so that both neighbours are found without lists. The places of each pair form a doubly linked list through `nexts` and
 * `previous`. A pair is told by its left symbol's place.
 */
export class SymbolSequences {
	readonly pairs = new PairTable();
	/** How often each symbol occurs, words weighted by their counts; an entry a symbol. */
	symbolCounts = new Float64Array(1 << 8);
	/** How many symbols there are, words weighted by their counts. */
	total = 0;
	readonly #longest: number;
	#symbols = new Int32Array(1 << 12);
	#weights = new Uint32Array(1 << 12);
	#lengths = new Int32Array(0);
	#nexts = new Int32Array(0);
	#previous = new Int32Array(0);
	#size = 1;
	#wordStart = 1;
	/** Where `link` stands, from the end. */
	#unlinked = 0;
	/** Pairs that became more frequent by merges, until `takeRaised`; a pair may be there twice. */
	#raised: number[] = [];

	/** @param longest most first symbols that a merged symbol may have */
	constructor(longest: number) {
		this.#longest = longest;
		this.#symbols[0] = GAP;
	}

	/** How many places there are. */
	get size(): number {
		return this.#size;
	}

	/** Adds a symbol to the word that is being written. */
	addSymbol(symbol: number): void {
		this.#symbols = growTypedArray(this.#symbols, this.#size + 1);
		this.#symbols[this.#size++] = symbol;
	}

	/** Ends the word and tells how often it occurs. */
	endWord(count: number): void {
		if (this.#size === this.#wordStart) {
			return;
		}
		this.addSymbol(GAP);
		this.#weights = growTypedArray(this.#weights, this.#size);
		this.#weights.fill(Math.min(count, 0xffffffff), this.#wordStart, this.#size - 1);
		this.#wordStart = this.#size;
	}

	/** To be called once after the last word, before `link`. */
	close(): void {
		this.#lengths = new Int32Array(this.#size).fill(1);
		this.#nexts = new Int32Array(this.#size);
		this.#previous = new Int32Array(this.#size);
		this.#unlinked = this.#size - 1;
	}

	/** Finds the pairs of at most so many places, from the end; returns how many places are left. */
	link(places: number): number {
		const stop = Math.max(0, this.#unlinked - places);
		for (let at = this.#unlinked - 1; at >= stop; at--) {
			const symbol = this.#symbols[at];
			if (symbol >= 0) {
				this.#count(symbol, this.#weights[at]);
				this.#insert(at);
			}
		}
		this.#unlinked = stop;
		return stop;
	}

	/**
	 * Joins at most so many places of a pair into a symbol; to be called until it returns 0.
	 * @returns how many were joined
	 */
	merge(pair: number, symbol: number, places: number): number {
		const left = this.pairs.lefts[pair];
		const right = this.pairs.rights[pair];
		if (left === right) {
			return this.#mergeRepeated(pair, symbol);
		}
		let merged = 0;
		for (; merged < places && this.pairs.heads[pair] >= 0; merged++) {
			this.#join(this.pairs.heads[pair], symbol);
		}
		return merged;
	}

	/** Pairs that became more frequent since the last call, perhaps more than once each. */
	takeRaised(): readonly number[] {
		const raised = this.#raised;
		this.#raised = [];
		return raised;
	}

	/** Joins all places of a pair of equal symbols from left to right, since they may overlap. */
	#mergeRepeated(pair: number, symbol: number): number {
		const places: number[] = [];
		for (let at = this.pairs.heads[pair]; at >= 0; at = this.#nexts[at]) {
			places.push(at);
		}
		const part = this.pairs.lefts[pair];
		for (const at of Int32Array.from(places).sort()) {
			if (this.#symbols[at] === part && this.#symbols[at + this.#lengths[at]] === part) {
				this.#join(at, symbol);
			}
		}
		return places.length;
	}

	#join(at: number, symbol: number): void {
		const weight = this.#weights[at];
		const right = at + this.#lengths[at];
		const end = right + this.#lengths[right];
		const before = at - this.#lengths[at - 1];
		this.#remove(before);
		this.#remove(at);
		this.#remove(right);
		this.#count(this.#symbols[at], -weight);
		this.#count(this.#symbols[right], -weight);
		this.#count(symbol, weight);
		this.#symbols[at] = symbol;
		this.#symbols[right] = INSIDE;
		this.#lengths[at] = end - at;
		this.#lengths[end - 1] = end - at;
		this.#raise(this.#insert(before));
		this.#raise(this.#insert(at));
	}

	#raise(pair: number): void {
		// Places that are joined one after another often have the same neighbours.
		if (pair >= 0 && this.#raised.at(-1) !== pair) {
			this.#raised.push(pair);
		}
	}

	#count(symbol: number, weight: number): void {
		this.symbolCounts = growTypedArray(this.symbolCounts, symbol + 1);
		this.symbolCounts[symbol] += weight;
		this.total += weight;
	}

	/** Whether a pair begins at a place that may be joined. */
	#isPair(at: number): boolean {
		const length = this.#lengths[at];
		const right = at + length;
		return this.#symbols[at] >= 0 && this.#symbols[right] >= 0 && length + this.#lengths[right] <= this.#longest;
	}

	/** Puts a place into the list of its pair; returns the pair, or -1 where there is none. */
	#insert(at: number): number {
		if (!this.#isPair(at)) {
			return -1;
		}
		const { pairs } = this;
		const pair = pairs.findOrAdd(this.#symbols[at], this.#symbols[at + this.#lengths[at]]);
		const head = pairs.heads[pair];
		this.#nexts[at] = head;
		this.#previous[at] = -1;
		if (head >= 0) {
			this.#previous[head] = at;
		}
		pairs.heads[pair] = at;
		pairs.counts[pair] += this.#weights[at];
		return pair;
	}

	#remove(at: number): void {
		if (!this.#isPair(at)) {
			return;
		}
		const { pairs } = this;
		const pair = pairs.find(this.#symbols[at], this.#symbols[at + this.#lengths[at]]);
		const next = this.#nexts[at];
		const previous = this.#previous[at];
		if (next >= 0) {
			this.#previous[next] = previous;
		}
		if (previous >= 0) {
			this.#nexts[previous] = next;
		} else {
			pairs.heads[pair] = next;
		}
		pairs.counts[pair] -= this.#weights[at];
	}
}

/**
 * A map from texts to numbers that finds every key at a place of a text in one walk: a trie over UTF-16 code units in a
 * double array (Aoe, 1989, "An Efficient Digital Search Algorithm by Using a Double-Array Structure").
 *
 * A node is a cell of one flat array. The child of node `n` by a unit of code `c` is cell `base(n) + c`, if that cell's
 * parent is `n`. Units are numbered by how often the keys hold them, so that children lie close together. A step is two reads
 * of memory, whatever the alphabet.
 */
export class DoubleArrayTrie {
	/** Code of every UTF-16 unit, from 1; 0 for units that no key holds. */
	readonly #codes: Uint16Array;
	/** Four numbers a node, so that a node lies in one line of the cache: base, parent, value, and a free one. */
	readonly #cells: Int32Array;

	/** The node that every walk starts at. */
	static readonly root = 0;

	/**
	 * @param keys different texts, none of them empty
	 * @param values one number from 0 a key; default its index
	 */
	constructor(keys: readonly string[], values?: ArrayLike<number>) {
		const alphabet = numberUnits(keys);
		this.#codes = alphabet.codes;
		this.#cells = new TrieBuilder(keys, values, alphabet.codes, alphabet.size).build();
	}

	/** The node that a unit leads to, or -1. */
	child(node: number, unit: number): number {
		const cells = this.#cells;
		const next = cells[node << 2] + this.#codes[unit];
		return cells[(next << 2) + 1] === node ? next : -1;
	}

	/** The value of the key that ends at a node, or -1. */
	valueAt(node: number): number {
		return this.#cells[(node << 2) + 2];
	}

	/** The value of a key, or -1. */
	get(key: string): number {
		let node = DoubleArrayTrie.root;
		for (let i = 0; i < key.length && node >= 0; i++) {
			node = this.child(node, key.charCodeAt(i));
		}
		return node < 0 ? -1 : this.valueAt(node);
	}

	/** The end of the longest key that starts at an offset of a text, or -1. */
	longestAt(text: string, start: number): number {
		let end = -1;
		let node = DoubleArrayTrie.root;
		for (let i = start; i < text.length; i++) {
			node = this.child(node, text.charCodeAt(i));
			if (node < 0) {
				break;
			}
			if (this.valueAt(node) >= 0) {
				end = i + 1;
			}
		}
		return end;
	}
}

/** Codes from 1 for the units of the keys, the most frequent first. */
function numberUnits(keys: readonly string[]): { readonly codes: Uint16Array; readonly size: number } {
	const counts = new Int32Array(0x10000);
	for (const key of keys) {
		for (let i = 0; i < key.length; i++) {
			counts[key.charCodeAt(i)]++;
		}
	}
	const units = Array.from(counts.keys()).filter(unit => counts[unit] > 0);
	units.sort((a, b) => counts[b] - counts[a] || a - b);
	const codes = new Uint16Array(0x10000);
	units.forEach((unit, index) => (codes[unit] = index + 1));
	return { codes, size: units.length + 1 };
}

/** After so many places that do not fit, a region counts as full for nodes of several children. */
const PATIENCE = 64;

const FREE = -2;

/** Lays the nodes of sorted keys into cells, level by level; free cells hang together in a list in their order. */
class TrieBuilder {
	readonly #keys: readonly string[];
	readonly #values: ArrayLike<number> | undefined;
	readonly #codes: Uint16Array;
	readonly #alphabetSize: number;
	/** Indices of the keys, sorted by their units. */
	readonly #order: Int32Array;
	/** Codes of the children of the node at hand, and for each the first key that goes through it. */
	readonly #childCodes: Int32Array;
	readonly #childStarts: Int32Array;
	#cells = new Int32Array(0);
	/** Links of the list of free cells; cell 0, the root, is its head. */
	#next = new Int32Array(0);
	#previous = new Int32Array(0);
	/** The first free cell from which on there is room for nodes of several children; 0 for none. */
	#roomy = 0;
	/** One past the last cell in use. */
	#used = 1;

	constructor(
		keys: readonly string[],
		values: ArrayLike<number> | undefined,
		codes: Uint16Array,
		alphabetSize: number,
	) {
		this.#keys = keys;
		this.#values = values;
		this.#codes = codes;
		this.#alphabetSize = alphabetSize;
		this.#order = Int32Array.from(keys.keys()).sort((a, b) => (keys[a] < keys[b] ? -1 : 1));
		this.#childCodes = new Int32Array(alphabetSize);
		this.#childStarts = new Int32Array(alphabetSize + 1);
	}

	build(): Int32Array {
		this.#grow(2 * (this.#alphabetSize + this.#keys.length));
		this.#cells[1] = -1;
		// Each entry of the queue: node, first key, one past the last key, depth.
		let level: number[] = [0, 0, this.#order.length];
		for (let depth = 0; level.length > 0; depth++) {
			const deeper: number[] = [];
			for (let i = 0; i < level.length; i += 3) {
				this.#place(level[i], level[i + 1], level[i + 2], depth, deeper);
			}
			level = deeper;
		}
		// Behind the last cell stays room for every code, so that a walk never reads past the end.
		return this.#cells.slice(0, (this.#used + this.#alphabetSize) << 2);
	}

	/** Gives the children of a node their cells; appends them to the next level. */
	#place(node: number, first: number, last: number, depth: number, deeper: number[]): void {
		let at = first;
		if (at < last && this.#keys[this.#order[at]].length === depth) {
			const index = this.#order[at++];
			this.#cells[(node << 2) + 2] = this.#values === undefined ? index : this.#values[index];
		}
		const codes = this.#childCodes;
		const starts = this.#childStarts;
		let children = 0;
		for (; at < last; at++) {
			const code = this.#codes[this.#keys[this.#order[at]].charCodeAt(depth)];
			if (children === 0 || codes[children - 1] !== code) {
				codes[children] = code;
				starts[children++] = at;
			}
		}
		if (children === 0) {
			return;
		}
		starts[children] = last;
		const base = this.#findBase(children);
		this.#cells[node << 2] = base;
		for (let i = 0; i < children; i++) {
			this.#take(base + codes[i], node);
			deeper.push(base + codes[i], starts[i], starts[i + 1]);
		}
	}

	/** A base that puts so many children, whose codes are at hand, into free cells. */
	#findBase(children: number): number {
		let lowest = this.#childCodes[0];
		for (let i = 1; i < children; i++) {
			lowest = Math.min(lowest, this.#childCodes[i]);
		}
		let free = children === 1 ? this.#next[0] : this.#roomy;
		let tried = 0;
		while (free !== 0 && (free < lowest || !this.#fits(free - lowest, children))) {
			free = this.#next[free];
			tried++;
		}
		const base = free === 0 ? this.#used : free - lowest;
		if (tried > PATIENCE) {
			this.#roomy = free;
		}
		this.#grow(base + 2 * this.#alphabetSize);
		return base;
	}

	#fits(base: number, children: number): boolean {
		for (let i = 0; i < children; i++) {
			const parent = ((base + this.#childCodes[i]) << 2) + 1;
			if (parent < this.#cells.length && this.#cells[parent] !== FREE) {
				return false;
			}
		}
		return true;
	}

	#take(cell: number, parent: number): void {
		this.#cells[(cell << 2) + 1] = parent;
		if (cell === this.#roomy) {
			this.#roomy = this.#next[cell];
		}
		this.#next[this.#previous[cell]] = this.#next[cell];
		this.#previous[this.#next[cell]] = this.#previous[cell];
		this.#used = Math.max(this.#used, cell + 1);
	}

	/** Makes sure that so many cells exist; new ones go to the end of the free list. */
	#grow(size: number): void {
		const old = this.#next.length;
		if (size <= old) {
			return;
		}
		const capacity = Math.max(size, old * 2);
		this.#cells = enlarge(this.#cells, capacity * 4);
		this.#next = enlarge(this.#next, capacity);
		this.#previous = enlarge(this.#previous, capacity);
		const oldTail = this.#previous[0];
		let tail = oldTail;
		for (let cell = Math.max(1, old); cell < capacity; cell++) {
			this.#cells[(cell << 2) + 1] = FREE;
			this.#cells[(cell << 2) + 2] = -1;
			this.#next[tail] = cell;
			this.#previous[cell] = tail;
			tail = cell;
		}
		if (old === 0) {
			this.#cells[2] = -1;
		}
		this.#roomy ||= this.#next[oldTail];
		this.#next[tail] = 0;
		this.#previous[0] = tail;
	}
}

function enlarge(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(size);
	larger.set(array);
	return larger;
}

import type { ModelFile, Tensor } from '../model/modelFile';
import { IntMap } from './intMap';

/**
 * A set of words over 16-bit symbols as a trie in level order: the children of a node stand side by side, sorted, and in the
 * order of their parents, so that three bits a node say the whole shape (after Jacobson's level-order tries, 1989).
 *
 * A word has at least two symbols. Its first two are found by one hash look-up, the others by search among few siblings.
 */
export class PackedTrie {
	readonly #symbols: Uint16Array;
	readonly #isWord: Uint8Array;
	/** The first child of each node; its children end where those of the next node begin. */
	readonly #children: Int32Array;
	/** The node of each pair of first symbols, by `first << 16 | second`. */
	readonly #pairs: IntMap;

	private constructor(symbols: Uint16Array, isWord: Uint8Array, children: Int32Array, roots: number) {
		this.#symbols = symbols;
		this.#isWord = isWord;
		this.#children = children;
		this.#pairs = new IntMap((roots === symbols.length ? symbols.length : children[roots]) - roots);
		for (let node = 0; node < roots; node++) {
			for (let child = children[node]; child < children[node + 1]; child++) {
				this.#pairs.set((symbols[node] << 16) | symbols[child], child);
			}
		}
	}

	/** The node of the first two symbols, or -1. */
	pair(first: number, second: number): number {
		return this.#pairs.get((first << 16) | second);
	}

	/** The child of a node, or -1. */
	child(node: number, symbol: number): number {
		let low = this.#children[node];
		let high = this.#children[node + 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			const found = this.#symbols[middle];
			if (found === symbol) {
				return middle;
			}
			if (found < symbol) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return -1;
	}

	/** Whether a word ends at a node. */
	isWord(node: number): boolean {
		return this.#isWord[node] === 1;
	}

	/**
	 * Reads the trie that `packTrie` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string): PackedTrie {
		const symbols = file.tensor(`${prefix}.symbols`, 'uint16');
		const size = symbols.length;
		const isWord = readBits(file, `${prefix}.words`, size);
		const isLast = readBits(file, `${prefix}.last`, size);
		const hasChildren = readBits(file, `${prefix}.parents`, size);
		const shape = childRanges(isLast, hasChildren);
		if (shape === undefined) {
			throw file.malformed(`the trie "${prefix}" has a node without its family`);
		}
		return new PackedTrie(symbols, isWord, shape.children, shape.roots);
	}
}

/**
 * The first child of each node (its children end where the next node's begin) and the number of roots, from the marks of the
 * last of each family and of nodes with children; undefined when the marks do not make a trie.
 */
function childRanges(
	isLast: Uint8Array,
	hasChildren: Uint8Array,
): { readonly children: Int32Array; readonly roots: number } | undefined {
	const size = isLast.length;
	const familyEnd = (start: number): number => {
		const last = isLast.indexOf(1, start);
		return last < 0 ? size + 1 : last + 1;
	};
	const children = new Int32Array(size + 1);
	const roots = size === 0 ? 0 : familyEnd(0);
	let next = roots;
	for (let node = 0; node < size; node++) {
		if (node >= next || next > size) {
			return undefined;
		}
		children[node] = next;
		if (hasChildren[node] === 1) {
			next = familyEnd(next);
		}
	}
	children[size] = next;
	return next === size ? { children, roots } : undefined;
}

interface BuildNode {
	word: boolean;
	readonly children: Map<number, BuildNode>;
}

/** The tensors of a trie of these words (UTF-16 units are the symbols); words of fewer than two units are left out. */
export function packTrie(prefix: string, words: Iterable<string>): Record<string, Tensor> {
	const root: BuildNode = { word: false, children: new Map() };
	for (const word of words) {
		if (word.length >= 2) {
			insert(root, word);
		}
	}
	const symbols: number[] = [];
	const isWord: number[] = [];
	const isLast: number[] = [];
	const hasChildren: number[] = [];
	const queue: BuildNode[] = [root];
	for (const node of queue) {
		const family = [...node.children].sort(([a], [b]) => a - b);
		family.forEach(([symbol, child], i) => {
			symbols.push(symbol);
			isWord.push(child.word ? 1 : 0);
			isLast.push(i === family.length - 1 ? 1 : 0);
			hasChildren.push(child.children.size > 0 ? 1 : 0);
			queue.push(child);
		});
	}
	return {
		[`${prefix}.symbols`]: { type: 'uint16', data: Uint16Array.from(symbols) },
		[`${prefix}.words`]: { type: 'uint8', data: packBits(isWord) },
		[`${prefix}.last`]: { type: 'uint8', data: packBits(isLast) },
		[`${prefix}.parents`]: { type: 'uint8', data: packBits(hasChildren) },
	};
}

function insert(root: BuildNode, word: string): void {
	let node = root;
	for (let i = 0; i < word.length; i++) {
		const symbol = word.charCodeAt(i);
		let child = node.children.get(symbol);
		if (child === undefined) {
			child = { word: false, children: new Map() };
			node.children.set(symbol, child);
		}
		node = child;
	}
	node.word = true;
}

function packBits(bits: readonly number[]): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(bits.length / 8));
	bits.forEach((bit, i) => (bytes[i >> 3] |= bit << (i & 7)));
	return bytes;
}

/** The bits of a tensor that `packBits` made, a byte each. */
function readBits(file: ModelFile, name: string, size: number): Uint8Array {
	const bytes = file.tensor(name, 'uint8');
	if (bytes.length !== Math.ceil(size / 8)) {
		throw file.malformed(`"${name}" has ${bytes.length} bytes instead of ${Math.ceil(size / 8)}`);
	}
	const bits = new Uint8Array(size);
	for (let i = 0; i < size; i++) {
		bits[i] = (bytes[i >> 3] >> (i & 7)) & 1;
	}
	return bits;
}

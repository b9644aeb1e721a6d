import type { BytePieces } from './bytePieces';
import { BYTE_EDGE, BYTE_LABEL, CHARACTER_EDGE, TrieNodes } from './trieNodes';

const FACTOR = 0x9e3779b1 | 0;
const LOW_BITS = 12;
const HIGH_BITS = 5;
const LOW_MASK = (1 << LOW_BITS) - 1;
const HIGH_MASK = (1 << HIGH_BITS) - 1;
/** More nodes do not fit into a slot; a vocabulary of half a million pieces has fewer. */
const MOST_NODES = 1 << (32 - LOW_BITS);
const ROOT = 0;
/** Bits for what edges a node has. */
const EDGE_BITS = 2;

/**
 * Finds the longest piece at a place of some UTF-8, and then the shorter ones that are there, too.
 *
 * A trie whose edges are whole characters, and single bytes where a piece begins or ends inside one; so a Chinese character
 * takes one step instead of three. The edges lie in one hash table.
 */
export class ByteTrie {
	/**
	 * Two numbers an edge: node and lower bits of the label; child and higher bits of the label. The second is 0 where there is
	 * no edge, since none leads to the root.
	 */
	#slots: Int32Array;
	#shift: number;
	#size = 1;
	readonly #nodes: TrieNodes;
	/** Of each node the longest piece on the way to it, or -1, above the bits of what edges go on. */
	readonly #best: Int32Array;
	/** Children of the root by code unit, 0 for none. */
	readonly #first = new Int32Array(BYTE_LABEL);
	readonly #nodeOf: Int32Array;
	/** The next shorter piece that each piece begins with, -1 for none, -2 where it was not looked for. */
	readonly #shorter: Int32Array;

	/**
	 * @param isFound which pieces are to be found, of those with bytes
	 * @param prefixOf a piece that another begins with, or -1; saves time where it has a lower id
	 * @throws RangeError where they have more than a million different beginnings
	 */
	constructor(pieces: BytePieces, isFound: (id: number) => boolean, prefixOf: (id: number) => number) {
		const size = pieces.offsets.length - 1;
		const bits = 33 - Math.clz32(Math.max(256, size));
		this.#slots = new Int32Array(2 << bits);
		this.#shift = 32 - bits;
		this.#nodes = new TrieNodes(Math.max(1024, size * 2));
		this.#nodeOf = new Int32Array(size);
		this.#shorter = new Int32Array(size).fill(-2);
		for (let id = 0; id < size; id++) {
			if (pieces.offsets[id + 1] > pieces.offsets[id] && isFound(id)) this.#add(pieces, id, prefixOf(id));
		}
		this.#best = new Int32Array(this.#size);
		for (let node = 0; node < this.#size; node++) {
			const { pieces: ends, edges } = this.#nodes;
			const best = ends[node] >= 0 ? ends[node] : this.#bestAbove(node);
			this.#best[node] = (best << EDGE_BITS) | edges[node];
		}
	}

	/** The longest piece that the bytes `[start, end)` begin with, or -1; they must be the rest of a text in UTF-8. */
	longest(bytes: Uint8Array, start: number, end: number): number {
		const best = this.#best;
		let node = ROOT;
		let info = best[ROOT];
		for (let at = start; at < end && (info & (CHARACTER_EDGE | BYTE_EDGE)) !== 0; info = best[node]) {
			let width = (info & CHARACTER_EDGE) === 0 ? 0 : widthOf(bytes[at]);
			let child = width === 0 ? 0 : this.#characterChild(node, labelAt(bytes, at, width));
			if (child === 0 && (info & BYTE_EDGE) !== 0) {
				child = this.#child(node, BYTE_LABEL + bytes[at]);
				width = 1;
			}
			if (child === 0) break;
			node = child;
			at += width;
		}
		return info >> EDGE_BITS;
	}

	/** The longest of the pieces that a piece begins with and is not itself, or -1. */
	shorter(id: number): number {
		const known = this.#shorter[id];
		return known !== -2 ? known : (this.#shorter[id] = this.#bestAbove(this.#nodeOf[id]));
	}

	/** The piece of exactly these bytes, or -1. */
	find(bytes: Uint8Array): number {
		let node = ROOT;
		for (let at = 0; at < bytes.length;) {
			const width = wholeWidth(bytes, at, bytes.length);
			node = this.#child(node, labelAt(bytes, at, width));
			if (node === 0) return -1;
			at += width === 0 ? 1 : width;
		}
		return this.#nodes.pieces[node];
	}

	/** The longest piece that the way to a node begins with, without its end. */
	#bestAbove(node: number): number {
		if (node === ROOT) return -1;
		const parent = this.#nodes.parents[node];
		const label = this.#nodes.labels[node];
		let best = this.#best[parent] >> EDGE_BITS;
		if (label < 0x80 || label >= BYTE_LABEL || (this.#nodes.edges[parent] & BYTE_EDGE) === 0) return best;
		// Pieces may end inside the character that leads to the node.
		const bytes = label < 0x800 ? [0xc0 | (label >> 6)] : [0xe0 | (label >> 12), 0x80 | ((label >> 6) & 0x3f)];
		let inside = parent;
		for (const byte of bytes) {
			inside = this.#child(inside, BYTE_LABEL + byte);
			if (inside === 0) break;
			if (this.#nodes.pieces[inside] >= 0) best = this.#nodes.pieces[inside];
		}
		return best;
	}

	#characterChild(node: number, unit: number): number {
		return node === ROOT ? this.#first[unit] : this.#child(node, unit);
	}

	#child(node: number, label: number): number {
		const slots = this.#slots;
		const mask = slots.length - 2;
		const key = (node << LOW_BITS) | (label & LOW_MASK);
		const high = label >> LOW_BITS;
		let slot = (hashOf(key, high) >>> this.#shift) << 1;
		for (;;) {
			const value = slots[slot + 1];
			if (slots[slot] === key && (value & HIGH_MASK) === high && value !== 0) return value >>> HIGH_BITS;
			if (value === 0) return 0;
			slot = (slot + 2) & mask;
		}
	}

	#add(pieces: BytePieces, id: number, prefix: number): void {
		const { bytes, offsets } = pieces;
		const end = offsets[id + 1];
		let node = ROOT;
		let at = offsets[id];
		if (prefix >= 0 && this.#nodeOf[prefix] > 0) {
			const rest = at + offsets[prefix + 1] - offsets[prefix];
			// A character that the prefix begins would be whole in the piece, and have another edge.
			if ((bytes[rest] & 0xc0) !== 0x80) {
				node = this.#nodeOf[prefix];
				at = rest;
			}
		}
		while (at < end) {
			const width = wholeWidth(bytes, at, end);
			node = this.#childOrNew(node, labelAt(bytes, at, width));
			at += width === 0 ? 1 : width;
		}
		this.#nodes.pieces[node] = id;
		this.#nodeOf[id] = node;
	}

	#childOrNew(node: number, label: number): number {
		const slots = this.#slots;
		const mask = slots.length - 2;
		const key = (node << LOW_BITS) | (label & LOW_MASK);
		const high = label >> LOW_BITS;
		let slot = (hashOf(key, high) >>> this.#shift) << 1;
		for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
			if (slots[slot] === key && (slots[slot + 1] & HIGH_MASK) === high) return slots[slot + 1] >>> HIGH_BITS;
		}
		const child = this.#size++;
		if (child >= MOST_NODES) throw new RangeError(`The pieces have more than ${MOST_NODES} different beginnings.`);
		slots[slot] = key;
		slots[slot + 1] = (child << HIGH_BITS) | high;
		this.#nodes.set(child, node, label);
		if (node === ROOT && label < BYTE_LABEL) this.#first[label] = child;
		if (child * 3 > slots.length) this.#enlarge();
		return child;
	}

	#put(key: number, value: number): void {
		const slots = this.#slots;
		const mask = slots.length - 2;
		let slot = (hashOf(key, value & HIGH_MASK) >>> this.#shift) << 1;
		while (slots[slot + 1] !== 0) {
			slot = (slot + 2) & mask;
		}
		slots[slot] = key;
		slots[slot + 1] = value;
	}

	#enlarge(): void {
		const old = this.#slots;
		this.#slots = new Int32Array(old.length * 2);
		this.#shift--;
		for (let slot = 0; slot < old.length; slot += 2) {
			if (old[slot + 1] !== 0) this.#put(old[slot], old[slot + 1]);
		}
	}
}

function hashOf(key: number, high: number): number {
	const hash = Math.imul(key ^ (high << 27), FACTOR);
	return Math.imul(hash ^ (hash >>> 15), FACTOR);
}

/** The label of the whole character of a width, or of the byte where the width is 0. */
function labelAt(bytes: Uint8Array, at: number, width: number): number {
	return width === 0 ? BYTE_LABEL + bytes[at] : width === 1 ? bytes[at] : wideUnit(bytes, at, width);
}

/** The code unit that two or three bytes stand for. */
function wideUnit(bytes: Uint8Array, at: number, width: number): number {
	return width === 2
		? ((bytes[at] & 0x1f) << 6) | (bytes[at + 1] & 0x3f)
		: ((bytes[at] & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
}

/** How many bytes the character of the basic plane has that a byte of well-formed text begins; 0 where it begins none. */
function widthOf(first: number): number {
	return first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 0;
}

/** How many bytes the character of the basic plane at a place has; 0 where there is none, or not all of it. */
function wholeWidth(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at];
	if (first < 0x80) return 1;
	const width = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 0;
	if (width === 0 || at + width > end || (bytes[at + 1] & 0xc0) !== 0x80) return 0;
	return width === 2 || ((bytes[at + 2] & 0xc0) === 0x80 && (first > 0xe0 || bytes[at + 1] >= 0xa0)) ? width : 0;
}

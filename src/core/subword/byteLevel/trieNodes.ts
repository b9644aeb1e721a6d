import { growTypedArray } from '../../collections/growTypedArray';

/** Labels of edges: a whole character of the basic plane is its code unit, a byte of any other is this and the byte. */
export const BYTE_LABEL = 0x10000;
/** Which edges a node has. */
export const CHARACTER_EDGE = 1;
export const BYTE_EDGE = 2;

/** Columns of the nodes of a trie, which grow; the root is node 0. */
export class TrieNodes {
	parents: Int32Array;
	labels: Int32Array;
	/** The piece that ends in each node, or -1. */
	pieces: Int32Array;
	/** What edges lead on. */
	edges: Uint8Array;

	constructor(capacity: number) {
		this.parents = new Int32Array(capacity);
		this.labels = new Int32Array(capacity);
		this.pieces = new Int32Array(capacity);
		this.pieces[0] = -1;
		this.edges = new Uint8Array(capacity);
	}

	set(node: number, parent: number, label: number): void {
		if (node >= this.parents.length) this.#grow();
		this.parents[node] = parent;
		this.labels[node] = label;
		this.pieces[node] = -1;
		this.edges[parent] |= label < BYTE_LABEL ? CHARACTER_EDGE : BYTE_EDGE;
	}

	#grow(): void {
		const capacity = this.parents.length * 2;
		this.parents = growTypedArray(this.parents, capacity);
		this.labels = growTypedArray(this.labels, capacity);
		this.pieces = growTypedArray(this.pieces, capacity);
		this.edges = growTypedArray(this.edges, capacity);
	}
}

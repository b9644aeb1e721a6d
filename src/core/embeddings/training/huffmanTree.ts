/**
 * A Huffman tree over the words (Huffman 1952): frequent words have short paths, so that the softmax over all words becomes a
 * few decisions (Morin and Bengio 2005; Mikolov et al. 2013b).
 */
export interface HuffmanTree {
	/** The path of word `w` is `[starts[w], starts[w + 1])` of the two columns below, from the root down. */
	readonly starts: Int32Array;
	/** Inner nodes, 0 to one less than there are words but one. */
	readonly nodes: Int32Array;
	/** 1 where the way goes to the left of a node. */
	readonly turns: Uint8Array;
}

/**
 * The tree of words in linear time: leaves in order of their counts and inner nodes in order of their making are two queues.
 * @param counts how often the words occur, in falling order
 */
export function huffmanTree(counts: Float64Array): HuffmanTree {
	const { parents, isLeft } = joined(counts);
	const size = counts.length;
	const starts = new Int32Array(size + 1);
	const depths = depthsOf(parents);
	for (let word = 0; word < size; word++) starts[word + 1] = starts[word] + depths[word];
	const nodes = new Int32Array(starts[size]);
	const turns = new Uint8Array(starts[size]);
	for (let word = 0; word < size; word++) {
		let node = word;
		for (let place = starts[word + 1] - 1; place >= starts[word]; place--) {
			turns[place] = isLeft[node];
			node = parents[node];
			nodes[place] = node - size;
		}
	}
	return { starts, nodes, turns };
}

/** Joins the two rarest nodes until one is left; words come first, inner node `i` is `size + i`. */
function joined(counts: Float64Array): { parents: Int32Array; isLeft: Uint8Array } {
	const size = counts.length;
	const inner = Math.max(0, size - 1);
	const weights = new Float64Array(size + inner);
	weights.set(counts);
	const parents = new Int32Array(size + inner).fill(-1);
	const isLeft = new Uint8Array(size + inner);
	let leaf = size - 1;
	let oldest = size;
	for (let node = size; node < size + inner; node++) {
		for (let child = 0; child < 2; child++) {
			const takesLeaf = leaf >= 0 && (oldest >= node || weights[leaf] < weights[oldest]);
			const taken = takesLeaf ? leaf-- : oldest++;
			weights[node] += weights[taken];
			parents[taken] = node;
			isLeft[taken] = child === 0 ? 1 : 0;
		}
	}
	return { parents, isLeft };
}

/** How deep each node lies; a parent comes after its children. */
function depthsOf(parents: Int32Array): Int32Array {
	const depths = new Int32Array(parents.length);
	for (let node = parents.length - 1; node >= 0; node--) {
		depths[node] = parents[node] < 0 ? 0 : depths[parents[node]] + 1;
	}
	return depths;
}

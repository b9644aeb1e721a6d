import { IntMap } from '../../collections/intMap';
import { hashText } from '../../linear/featureHash';
import { unpackKeys } from '../../linear/weightTable';
import type { ModelFile } from '../../model/modelFile';

/**
 * A hierarchy of word classes: for each known word a path of bits from the root, with a leading 1; words are kept as
 * hashes, in order of hash.
 */
export class WordClusters {
	readonly #paths: IntMap;

	private constructor(words: Int32Array, paths: Uint16Array) {
		this.#paths = new IntMap(words.length);
		words.forEach((word, index) => this.#paths.set(word, paths[index]));
	}

	/** The clusters of a model file; none where it has no such tensors. */
	static from(file: ModelFile): WordClusters {
		if (!file.has('clusters.words')) {
			return new WordClusters(new Int32Array(0), new Uint16Array(0));
		}
		const paths = file.tensor('clusters.paths', 'uint16');
		const words = unpackKeys(file.tensor('clusters.words', 'uint8'), paths.length);
		if (words === undefined) {
			throw file.malformed('its word clusters are not of one length');
		}
		return new WordClusters(words, paths);
	}

	/** The path of a word, or 0. */
	readonly pathOf = (word: string): number => {
		const path = this.#paths.get(clusterKey(word));
		return path < 0 ? 0 : path;
	};
}

/** The key that a word has in a cluster table. */
export function clusterKey(word: string): number {
	const hash = hashText(word);
	return hash === 0 ? 1 : hash;
}

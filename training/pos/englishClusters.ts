import { packKeys } from '../../src/core/linear/weightTable';
import type { Tensor } from '../../src/core/model/modelFile';
import { clusterKey } from '../../src/core/tasks/pos/wordClusters';
import { readClusters } from '../corpora/wordClusters';

/** The number of leaf clusters; a path is a leading 1 and the ten bits of the leaf. */
const LEAVES = 1024;

/** The most frequent words of the English clusters with their paths. */
export function readClusterPaths(words: number): Map<string, number> {
	const clustered = readClusters('en').slice(0, words);
	return new Map(clustered.map(({ form, leaf }) => [form, LEAVES + leaf]));
}

/** The tensors of a cluster table: words as sorted hashes, and their paths. */
export function packClusters(clusters: ReadonlyMap<string, number>): Record<string, Tensor> {
	const byKey = new Map<number, number>();
	for (const [word, path] of clusters) {
		const key = clusterKey(word) >>> 0;
		if (!byKey.has(key)) {
			byKey.set(key, path);
		}
	}
	const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
	return {
		'clusters.words': { type: 'uint8', data: packKeys(sorted.map(([key]) => key)) },
		'clusters.paths': { type: 'uint16', data: Uint16Array.from(sorted, ([, path]) => path) },
	};
}

import { packKeys } from '../../src/core/linear/weightTable';
import type { Tensor } from '../../src/core/model/modelFile';
import { clusterKey } from '../../src/core/tasks/pos/wordClusters';
import { readDataLines } from '../support/dataFolder';

/** The number of leaf clusters; a path is a leading 1 and the ten bits of the leaf. */
const LEAVES = 1024;

/**
 * The most frequent words of the English clusters that `training/ner/clusters/build.ts en` makes from plain text,
 * with their paths.
 */
export function readClusters(words: number): Map<string, number> {
	const paths = new Map<string, number>();
	for (const line of readDataLines('derived/clusters-en.tsv')) {
		const [word, leaf] = line.split('\t');
		if (paths.size < words) {
			paths.set(word, LEAVES + Number(leaf));
		}
	}
	return paths;
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

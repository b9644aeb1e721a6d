import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../support/dataFolder';
import { readClusters } from './wordClusters';

/** Words and their vectors, most frequent words first. */
export interface WordVectors {
	readonly forms: readonly string[];
	readonly dimensions: number;
	/** Those of the words, one after the other, each of length 1. */
	readonly values: Float32Array;
}

/**
 * The vectors that `npm run train:ner-clusters` wrote beside the clusters.
 * @throws Error when it did not yet
 */
export function readWordVectors(language: 'en' | 'zh'): WordVectors {
	const file = join(dataFolder(), `derived/vectors-${language}.bin`);
	if (!existsSync(file)) {
		throw new Error(`There is no file ${file}. training/README.md names the command that makes it.`);
	}
	const values = new Float32Array(Uint8Array.from(readFileSync(file)).buffer);
	const forms = readClusters(language).map(({ form }) => form);
	return { forms, dimensions: values.length / forms.length, values };
}

import { readDataLines } from '../support/dataFolder';

/** A word with its leaf cluster and its count in the plain text. */
export interface ClusteredWord {
	readonly form: string;
	readonly leaf: number;
	readonly count: number;
}

/** The word clusters that `npm run train:ner-clusters` wrote, most frequent words first; `en-lower` has 40 times 8. */
export function readClusters(language: 'en' | 'en-lower' | 'zh'): ClusteredWord[] {
	return readDataLines(`derived/clusters-${language}.tsv`).map(line => {
		const [form, leaf, count] = line.split('\t');
		return { form, leaf: Number(leaf), count: Number(count) };
	});
}

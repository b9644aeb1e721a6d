import { hashText } from '../../linear/featureHash';
import { packWordTable, WordTable } from '../../linear/wordTable';
import type { ModelContent, ModelFile } from '../../model/modelFile';
import { GlossTable, packGlosses } from './glossTable';

/** Verbs that have no class of senses have one by their coarse cluster, from this on. */
export const FIRST_VERB_CLASS = 216;

/** So many of the second clusters are parts of one coarse cluster; there are 40 of these. */
const PARTS = 8;
const COARSE_CLUSTERS = 255 - FIRST_VERB_CLASS + 1;

/** What is known of words, as a model file's builder gives it. */
export interface WordEntries {
	/** By `hashText` of a word in lower case: its word cluster in [0, 1024) plus 1. */
	readonly clusters: ReadonlyMap<number, number>;
	/** By the same: its cluster in a second view of contexts, in [0, 320) plus 1; eight in a row are parts of a coarse one. */
	readonly secondClusters: ReadonlyMap<number, number>;
	/** By `hashText` of a noun's lemma: its traits, see {@link WordKnowledge.glosses}. */
	readonly glosses: ReadonlyMap<number, readonly number[]>;
	/** By the {@link senseKey} of a lemma: class of its first sense + 256 * that of its second, see {@link WordKnowledge.parents}. */
	readonly senses: ReadonlyMap<number, number>;
	/** For each class of senses the one above it, 0 for a class at the top. */
	readonly parents: Uint8Array;
}

/** What a lemma's senses are looked up by; nouns and verbs have classes of their own. */
export function senseKey(lemma: string, isVerb: boolean): number {
	return Math.imul(hashText(lemma) ^ (isVerb ? 0x5bd1e995 : 0), 0x9e3779b1);
}

/** Clusters of words that stand in like contexts, traits of nouns from glosses, and classes of senses as a tree. */
export class WordKnowledge {
	readonly #clusters: WordTable;
	readonly #secondClusters: WordTable;
	readonly #senses: WordTable;
	/**
	 * By `hashText` of a noun's lemma, what its Chinese translations say of it: for each that has a word cluster its number
	 * plus 1, up to {@link LAST_CLUSTER_TRAIT}, and above that numbers of the characters that they are written with.
	 */
	readonly glosses: GlossTable;
	/** For each class the one above it; 0 at the top. Its number is below that of the class. */
	readonly parents: Uint8Array;

	private constructor(
		tables: Readonly<Record<'clusters' | 'secondClusters' | 'senses', WordTable>>,
		glosses: GlossTable,
		parents: Uint8Array,
	) {
		this.#clusters = tables.clusters;
		this.#secondClusters = tables.secondClusters;
		this.#senses = tables.senses;
		this.glosses = glosses;
		this.parents = parents;
	}

	/** The knowledge of these entries. */
	static of({ clusters, secondClusters, glosses, senses, parents }: WordEntries): WordKnowledge {
		const tables = {
			clusters: WordTable.of(clusters),
			secondClusters: WordTable.of(secondClusters),
			senses: WordTable.of(senses),
		};
		return new WordKnowledge(tables, GlossTable.of(glosses), parents);
	}

	/**
	 * The knowledge of a model file.
	 * @throws NlpError `model-malformed`.
	 */
	static from(file: ModelFile): WordKnowledge {
		const parents = file.tensor('senses.parents', 'uint8');
		if (parents.length !== 256 || parents.some((parent, each) => parent >= Math.max(1, each))) {
			throw file.malformed('the classes of senses are not a tree');
		}
		const tables = {
			clusters: WordTable.from(file, 'clusters'),
			secondClusters: WordTable.from(file, 'secondClusters'),
			senses: WordTable.from(file, 'senses'),
		};
		return new WordKnowledge(tables, GlossTable.from(file), parents);
	}

	/** The cluster of a word in lower case in [1, 1024]; 0 for none. */
	cluster(lower: string): number {
		return this.#clusters.get(hashText(lower));
	}

	/** The second cluster of a word in lower case in [1, 320]; 0 for none. */
	secondCluster(lower: string): number {
		return this.#secondClusters.get(hashText(lower));
	}

	/**
	 * The classes of the first two senses of a lemma, first + 256 * second; 0 where nothing is known. A verb without any is
	 * in the class of its coarse cluster.
	 */
	senses(lemma: string, isVerb: boolean): number {
		const known = this.#senses.get(senseKey(lemma, isVerb));
		if (known > 0 || !isVerb) return known;
		const coarse = coarseCluster(this.secondCluster(lemma));
		return coarse === 0 || coarse > COARSE_CLUSTERS ? 0 : FIRST_VERB_CLASS + coarse - 1;
	}
}

/** The greatest trait of a noun that is the cluster of a translation. */
export const LAST_CLUSTER_TRAIT = 1024;

/** The coarse cluster that a second cluster is part of, from 1; 0 of 0. */
export function coarseCluster(secondCluster: number): number {
	return Math.ceil(secondCluster / PARTS);
}

/** The tensors of what is known of words. */
export function packWordKnowledge({
	clusters,
	secondClusters,
	glosses,
	senses,
	parents,
}: WordEntries): ModelContent['tensors'] {
	return {
		...packWordTable('clusters', clusters),
		...packWordTable('secondClusters', secondClusters),
		...packGlosses(glosses),
		...packWordTable('senses', senses),
		'senses.parents': { type: 'uint8', data: parents },
	};
}

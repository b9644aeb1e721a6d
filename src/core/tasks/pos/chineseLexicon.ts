import { KeyTable, packKeyTable } from '../../linear/keyTable';
import type { ModelFile, Tensor } from '../../model/modelFile';

/** What a lexicon says of one word. */
export interface ChineseLexiconEntry {
	/** What tags dictionaries give, as the number of a class, 1 … 254; 0 where they do not know the word. */
	readonly lexical: number;
	/** The cluster of words that stand in like company in plain text, 1 … 256; 0 where there is none. */
	readonly cluster: number;
	/** Whether it is one of the most frequent words, each of which is a kind of its own. */
	readonly isFrequent: boolean;
}

/** What is packed into a lexicon. */
export interface LexiconContent {
	/** By the hash of each word (see `hashWord`); frequent words have a cluster. */
	readonly entries: ReadonlyMap<number, ChineseLexiconEntry>;
	/** Classes of words that sentences hang on: verbs, prepositions, conjunctions, particles, marks. */
	readonly anchors: ReadonlySet<number>;
}

/**
 * What is known of words without their sentence. Words are kept as hashes: of a hundred thousand others two or three seem
 * known.
 */
export class ChineseLexicon {
	readonly #words: KeyTable;
	readonly #classes: Uint8Array;
	/** The words with a cluster are a table of their own, since they are fewer; so are frequent words. */
	readonly #clustered: KeyTable;
	readonly #clusters: Uint8Array;
	readonly #frequent: KeyTable;
	readonly #anchors: Uint8Array;

	/** @throws NlpError `model-malformed` */
	private constructor(file: ModelFile) {
		this.#words = KeyTable.from(file, 'lexicon');
		this.#classes = file.tensor('lexicon.classes', 'uint8');
		this.#anchors = file.tensor('lexicon.anchors', 'uint8');
		this.#clustered = KeyTable.from(file, 'clusters');
		this.#clusters = file.tensor('clusters.values', 'uint8');
		this.#frequent = KeyTable.from(file, 'frequent');
		const isWhole = this.#words.size === this.#classes.length && this.#clustered.size === this.#clusters.length;
		if (!isWhole || this.#anchors.length !== 256) {
			throw file.malformed('the parts of the lexicon do not fit together');
		}
	}

	/** What is known of the word with this hash. */
	entryOf(hash: number): ChineseLexiconEntry {
		const at = this.#clustered.find(hash);
		return {
			lexical: this.classOf(hash),
			cluster: at < 0 ? 0 : this.#clusters[at] + 1,
			isFrequent: this.#frequent.find(hash) >= 0,
		};
	}

	/** The class of the word with this hash, or 0. */
	classOf(hash: number): number {
		const at = this.#words.find(hash);
		return at < 0 ? 0 : this.#classes[at];
	}

	/** Whether words of a class are what a sentence hangs on. */
	isAnchor(lexical: number): boolean {
		return this.#anchors[lexical] === 1;
	}

	/**
	 * Reads the lexicon that `packLexicon` made.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile): ChineseLexicon {
		return new ChineseLexicon(file);
	}
}

/** The tensors of a lexicon. */
export function packLexicon({ entries, anchors }: LexiconContent): Record<string, Tensor> {
	const entryOf = (hash: number) => entries.get(hash) ?? { lexical: 0, cluster: 0, isFrequent: false };
	const hashesWith = (has: (entry: ChineseLexiconEntry) => boolean) =>
		[...entries].filter(([, entry]) => has(entry)).map(([hash]) => hash);
	const words = packKeyTable(
		'lexicon',
		hashesWith(({ lexical }) => lexical > 0),
	);
	const clustered = packKeyTable(
		'clusters',
		hashesWith(({ cluster }) => cluster > 0),
	);
	const frequent = packKeyTable(
		'frequent',
		hashesWith(({ isFrequent }) => isFrequent),
	);
	return {
		...words.tensors,
		'lexicon.classes': { type: 'uint8', data: Uint8Array.from(words.keys, hash => entryOf(hash).lexical) },
		'lexicon.anchors': { type: 'uint8', data: Uint8Array.from({ length: 256 }, (_, id) => (anchors.has(id) ? 1 : 0)) },
		...clustered.tensors,
		'clusters.values': { type: 'uint8', data: Uint8Array.from(clustered.keys, hash => entryOf(hash).cluster - 1) },
		...frequent.tensors,
	};
}

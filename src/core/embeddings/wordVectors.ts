import { bestWords } from './bestWords';
import type {
	Analogy,
	AnalogyMethod,
	AskedWord,
	CharacterNgrams,
	Neighbours,
	OddOneOut,
	Similarities,
} from './embedding';
import { dotProduct, normalize } from './unitVector';
import { usedBuckets } from './usedBuckets';
import type { ModelFile } from '../model/modelFile';
import { packedVectors } from './vectorsModel';
import type { VectorsContent } from './vectorsModel';
import { ByteTable, FloatTable } from './vectorTable';
import type { VectorTable } from './vectorTable';

/** Keeps the quotient of 3CosMul finite (Levy and Goldberg 2014). */
const EPSILON = 0.001;

/** What word vectors are made of. */
export interface WordVectorsContent {
	/** The most frequent first. */
	readonly words: readonly string[];
	/** How often each occurred; absent where it is not known. */
	readonly counts?: Float64Array;
	/** One row a word. */
	readonly table: VectorTable;
	/** Vectors of character n-grams by buckets, of which unseen words get theirs. */
	readonly ngrams?: { readonly options: CharacterNgrams; readonly table: VectorTable };
	/** How they were made, for a reader. */
	readonly engine: string;
}

/** A word that was asked about, and its vector of length 1 where it has one. */
interface FoundWord {
	readonly asked: AskedWord;
	readonly unit: Float64Array | undefined;
}

/** Vectors of words, and what can be asked of them. */
export class WordVectors {
	readonly content: WordVectorsContent;
	readonly #ranks = new Map<string, number>();

	constructor(content: WordVectorsContent) {
		this.content = content;
		// From the last to the first, so that of a word that occurs twice the first stands.
		for (let rank = content.words.length - 1; rank >= 0; rank--) this.#ranks.set(content.words[rank], rank);
	}

	/**
	 * The vectors of a model file, which stay the 8-bit numbers that they are there.
	 * @throws NlpError `model-version` for a file of another kind, `model-malformed` where its parts do not fit together.
	 */
	static from(file: ModelFile): WordVectors {
		const { words, counts, dimensions, rows, ngrams, engine } = packedVectors(file);
		return new WordVectors({
			words,
			...(counts === undefined ? {} : { counts }),
			table: new ByteTable(rows, dimensions),
			...(ngrams === undefined
				? {}
				: { ngrams: { options: ngrams.options, table: new ByteTable(ngrams.rows, dimensions, ngrams.step) } }),
			engine,
		});
	}

	/** Vectors of 32-bit numbers. */
	static of({ words, counts, dimensions, rows, ngrams, engine }: VectorsContent): WordVectors {
		return new WordVectors({
			words,
			...(counts === undefined ? {} : { counts }),
			table: new FloatTable(rows, dimensions),
			...(ngrams === undefined
				? {}
				: { ngrams: { options: ngrams.options, table: new FloatTable(ngrams.rows, dimensions) } }),
			engine,
		});
	}

	get size(): number {
		return this.content.words.length;
	}

	get dimensions(): number {
		return this.content.table.dimensions;
	}

	/** Whether a word has a vector: as it is written, else in lower case, else by its n-grams. */
	look(word: string): AskedWord {
		return this.#find(word).asked;
	}

	/** The vector of a word, of length 1; undefined for a word that has none. */
	unitVector(word: string): Float64Array | undefined {
		return this.#find(word).unit;
	}

	/** The words nearest to a word by the cosine. @param mostFrequent only among so many; absent: among all */
	neighbours(word: string, count: number, mostFrequent?: number): Neighbours {
		const { asked, unit } = this.#find(word);
		const scores = unit === undefined ? new Float32Array() : this.#cosines(unit, mostFrequent);
		return { asked, neighbours: bestWords(this.content.words, scores, count, [asked.rank]) };
	}

	/** The words that are to `c` as `b` is to `a`. @param mostFrequent only among so many; absent: among all */
	analogy(
		[a, b, c]: readonly [string, string, string],
		method: AnalogyMethod,
		count: number,
		mostFrequent?: number,
	): Analogy {
		const found = [this.#find(a), this.#find(b), this.#find(c)];
		const asked = found.map(word => word.asked);
		const units = found.flatMap(({ unit }) => unit ?? []);
		const scores =
			units.length < 3
				? new Float32Array()
				: method === '3CosAdd'
					? this.#sums(units, mostFrequent)
					: this.#products(units, mostFrequent);
		const ranks = asked.map(({ rank }) => rank);
		return { asked, answers: bestWords(this.content.words, scores, count, ranks) };
	}

	/** The word that is farthest from the mean of all. */
	oddOneOut(words: readonly string[]): OddOneOut {
		const found = words.map(word => this.#find(word));
		const mean = new Float64Array(this.dimensions);
		for (const { unit } of found) unit?.forEach((x, i) => (mean[i] += x));
		normalize(mean);
		const fits = Float32Array.from(found, ({ unit }) => (unit === undefined ? NaN : dotProduct(unit, mean)));
		const known = [...fits.keys()].filter(i => !Number.isNaN(fits[i]));
		const odd = known.length < 3 ? -1 : known.reduce((least, i) => (fits[i] < fits[least] ? i : least));
		return { asked: found.map(({ asked }) => asked), fits, odd };
	}

	/** The cosines of words with one another. */
	similarities(words: readonly string[]): Similarities {
		const found = words.map(word => this.#find(word));
		const cosines = new Float32Array(words.length ** 2);
		for (const [i, { unit: one }] of found.entries()) {
			for (const [j, { unit: other }] of found.entries()) {
				cosines[i * words.length + j] = one === undefined || other === undefined ? NaN : dotProduct(one, other);
			}
		}
		return { asked: found.map(({ asked }) => asked), cosines };
	}

	/** b - a + c: the sum of cosines, but for a factor that all share. */
	#sums([a, b, c]: readonly Float64Array[], mostFrequent: number | undefined): Float32Array {
		const aim = b.map((x, i) => x - a[i] + c[i]);
		normalize(aim);
		return this.#cosines(aim, mostFrequent);
	}

	/** cos(b) cos(c) / cos(a), each brought to [0, 1]. */
	#products(units: readonly Float64Array[], mostFrequent: number | undefined): Float32Array {
		const [a, b, c] = units.map(unit => this.#cosines(unit, mostFrequent));
		const shifted = (cosine: number): number => (cosine + 1) / 2;
		return a.map((cosine, i) => (shifted(b[i]) * shifted(c[i])) / (shifted(cosine) + EPSILON));
	}

	#cosines(unit: Float64Array, mostFrequent = this.size): Float32Array {
		const scores = new Float32Array(Math.max(0, Math.min(mostFrequent, this.size)));
		this.content.table.cosines(unit, scores);
		return scores;
	}

	#find(given: string): FoundWord {
		const word = this.#ranks.has(given) ? given : given.toLowerCase();
		const rank = this.#ranks.get(word) ?? -1;
		const vector = rank >= 0 ? this.#row(this.content.table, rank) : this.#ofNgrams(word);
		if (vector === undefined || !normalize(vector)) {
			return { asked: { word: given, standing: 'none', rank: -1 }, unit: undefined };
		}
		const standing = rank >= 0 ? 'known' : 'unseen';
		return { asked: { word, standing, rank }, unit: vector };
	}

	#row(table: VectorTable, row: number): Float64Array {
		const vector = new Float64Array(table.dimensions);
		table.copyRow(row, vector);
		return vector;
	}

	/** The sum of a word's n-grams; its direction is that of their mean. */
	#ofNgrams(word: string): Float64Array | undefined {
		const { ngrams } = this.content;
		if (ngrams === undefined || word === '' || /\s/u.test(word)) return undefined;
		const sum = new Float64Array(this.dimensions);
		for (const bucket of usedBuckets(word, ngrams.options)) {
			this.#row(ngrams.table, bucket).forEach((x, i) => (sum[i] += x));
		}
		return sum;
	}
}

import { growTypedArray } from '../../../collections/growTypedArray';
import type { Json, ModelContent, Tensor } from '../../../model/modelFile';
import { stringsTensor } from '../../../model/modelFile';
import { packNumbers } from '../../../ngram/packedNumbers';
import { MOST_LEVELS, quantize } from '../../../ngram/quantization';
import { packCodeBook } from './codeBook';
import { comparePhrases, packPhrases } from './phraseList';
import type { PhrasePair, PhraseVocabularies } from './phrasePair';
import { MAX_PHRASE_WORDS, PHRASE_ORIENTATIONS, PHRASE_SCORES } from './phrasePair';
import { TraitInterner } from './phraseTraits';

/** The kind of the model file. */
export const PHRASE_TABLE_KIND = 'phrase-table/1';

const FIRST_ROOM = 1024;

/**
 * Takes phrase pairs, in any order, and makes the content of a model file of them: phrases of either language with what they
 * share left out, scores and orientations as numbers of levels.
 */
export class PhraseTableWriter {
	readonly #vocabularies: PhraseVocabularies;
	readonly #zh = new PhraseInterner();
	readonly #en = new PhraseInterner();
	readonly #traits = new TraitInterner();
	/** Of each pair: the Chinese phrase, the English one, and the traits. */
	#numbers = new Int32Array(3 * FIRST_ROOM);
	#scores = new Float32Array(PHRASE_SCORES.length * FIRST_ROOM);
	#orientations = new Float32Array(PHRASE_ORIENTATIONS.length * FIRST_ROOM);
	#size = 0;

	constructor(vocabularies: PhraseVocabularies) {
		this.#vocabularies = vocabularies;
	}

	/** How many pairs it took. */
	get size(): number {
		return this.#size;
	}

	/**
	 * Takes a pair, which must not be taken twice.
	 * @throws RangeError when a phrase is empty or too long
	 */
	add(pair: PhrasePair): void {
		for (const { length } of [pair.zh, pair.en]) {
			if (length < 1 || length > MAX_PHRASE_WORDS) throw new RangeError(`A phrase cannot have ${length} words.`);
		}
		const at = this.#size++;
		this.#numbers = growTypedArray(this.#numbers, 3 * this.#size);
		this.#scores = growTypedArray(this.#scores, PHRASE_SCORES.length * this.#size);
		this.#orientations = growTypedArray(this.#orientations, PHRASE_ORIENTATIONS.length * this.#size);
		this.#numbers.set([this.#zh.intern(pair.zh), this.#en.intern(pair.en), this.#traits.intern(pair)], 3 * at);
		this.#scores.set(
			PHRASE_SCORES.map(name => pair.scores[name]),
			PHRASE_SCORES.length * at,
		);
		this.#orientations.set(
			PHRASE_ORIENTATIONS.map(name => pair.orientations[name]),
			PHRASE_ORIENTATIONS.length * at,
		);
	}

	/**
	 * The content of the file.
	 * @param metadata what it says of itself; `weights` is what the decoder looks for
	 */
	content(name: string, metadata: Readonly<Record<string, Json>>): ModelContent {
		const zh = this.#zh.sorted();
		const en = this.#en.sorted();
		const pairs = Array.from({ length: this.#size }, (_, i) => i);
		const zhOf = (i: number) => zh.renumbered[this.#numbers[3 * i]];
		const enOf = (i: number) => en.renumbered[this.#numbers[3 * i + 1]];
		pairs.sort((a, b) => zhOf(a) - zhOf(b) || enOf(a) - enOf(b));
		const counts = new Int32Array(zh.phrases.length);
		for (const i of pairs) counts[zhOf(i)]++;
		const others = Int32Array.from(pairs, (i, at) =>
			at > 0 && zhOf(pairs[at - 1]) === zhOf(i) ? enOf(i) - enOf(pairs[at - 1]) : enOf(i),
		);
		return {
			name,
			kind: PHRASE_TABLE_KIND,
			metadata,
			tensors: {
				'words.zh': stringsTensor(this.#vocabularies.zh),
				'words.en': stringsTensor(this.#vocabularies.en),
				...packPhrases('phrases.zh', zh.phrases),
				...packPhrases('phrases.en', en.phrases),
				'pairs.counts': packNumbers(counts),
				'pairs.en': packNumbers(others),
				...this.#packScores(pairs),
				...packCodeBook('orientations', rowsOf(this.#orientations, PHRASE_ORIENTATIONS.length, pairs), {
					width: PHRASE_ORIENTATIONS.length,
				}),
				...this.#traits.pack(
					'traits',
					Int32Array.from(pairs, i => this.#numbers[3 * i + 2]),
				),
			},
		};
	}

	#packScores(pairs: readonly number[]): Record<string, Tensor> {
		const tensors: Record<string, Tensor> = {};
		for (const [column, name] of PHRASE_SCORES.entries()) {
			const values = Float32Array.from(pairs, i => this.#scores[PHRASE_SCORES.length * i + column]);
			const { codes, levels } = quantize(values, MOST_LEVELS);
			tensors[`scores.${name}.codes`] = { type: 'uint8', data: codes };
			tensors[`scores.${name}.levels`] = { type: 'float32', data: levels };
		}
		return tensors;
	}
}

/** Gives phrases numbers, first in the order they come in, then in that of a file. */
class PhraseInterner {
	readonly #numbers = new Map<string, number>();
	readonly #phrases: Int32Array[] = [];

	intern(words: ArrayLike<number>): number {
		const key = Array.from(words, word => String.fromCharCode(word >>> 16, word & 0xffff)).join('');
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.#phrases.length;
			this.#numbers.set(key, number);
			this.#phrases.push(Int32Array.from(words));
		}
		return number;
	}

	sorted(): { readonly phrases: readonly Int32Array[]; readonly renumbered: Int32Array } {
		const order = this.#phrases.map((_, i) => i).sort((a, b) => comparePhrases(this.#phrases[a], this.#phrases[b]));
		const renumbered = new Int32Array(order.length);
		order.forEach((old, i) => (renumbered[old] = i));
		return { phrases: order.map(i => this.#phrases[i]), renumbered };
	}
}

function rowsOf(rows: Float32Array, width: number, order: readonly number[]): Float32Array {
	const result = new Float32Array(width * order.length);
	for (const [at, i] of order.entries()) result.set(rows.subarray(width * i, width * (i + 1)), width * at);
	return result;
}

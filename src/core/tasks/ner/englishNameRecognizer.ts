import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';
import type { ModelFile } from '../../model/modelFile';
import { readLexicons } from './englishNameLexicons';
import { addPair, PAIR_ROWS, PairRow } from './englishNameJoints';
import { EnglishNameSentence, REACH } from './englishNameSentence';
import { addWord, Row, ROWS } from './englishNameWord';
import { englishNameParts } from './englishNameParts';
import { NameDecoder } from './nameDecoder';
import { namesOfPath } from './nameLabels';
import { nameTrace } from './nameTrace';
import type { NameTrace } from './nameTrace';
import { NameWeights } from './nameWeights';
import { PairNumbers } from './pairNumbers';
import { UnitStretches } from './unitStretches';
import { WordRows } from './wordRows';

/** The kind of model file that it reads. */
export const ENGLISH_NAMES_KIND = 'english-names/2';

/** Longer sentences are read in parts of this many words, so that memory is bounded; nobody writes them. */
const LONGEST_SENTENCE = 1024;

/** How many pairs of neighbours are remembered. */
const KEPT_PAIRS = 16_384;

/**
 * Finds the names of persons, places and organizations in English sentences with a linear-chain model over words.
 *
 * What a word says at each of its places is summed up once, and so is what two neighbours say (see `WordRows`). Combinations
 * are looked up around words that may be part of a name; far from such words nothing is looked up, for there are no names.
 */
export class EnglishNameRecognizer {
	readonly #weights: NameWeights;
	readonly #decoder: NameDecoder;
	readonly #sentence: EnglishNameSentence;
	readonly #rows = new WordRows(ROWS);
	readonly #pairs = new PairNumbers(KEPT_PAIRS);
	/** As `#rows`, of two neighbours each. */
	readonly #pairRows = new WordRows(PAIR_ROWS);

	private constructor(sentence: EnglishNameSentence, weights: NameWeights, decoder: NameDecoder) {
		this.#sentence = sentence;
		this.#weights = weights;
		this.#decoder = decoder;
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): EnglishNameRecognizer {
		file.expectKind(ENGLISH_NAMES_KIND);
		const decoder = NameDecoder.from(file);
		const sentence = new EnglishNameSentence(readLexicons(file));
		return new EnglishNameRecognizer(sentence, NameWeights.from(file, 'chain'), decoder);
	}

	/** The names of a sentence in order, with a confidence each; offsets are of the whole text. */
	recognize(range: TokenRange): EntityMention[] {
		if (range.length <= LONGEST_SENTENCE) {
			return this.#recognize(range);
		}
		const names: EntityMention[] = [];
		for (let first = 0; first < range.length; first += LONGEST_SENTENCE) {
			names.push(...this.#recognize(range.slice(first, Math.min(range.length, first + LONGEST_SENTENCE))));
		}
		return names;
	}

	/** How the tag of the word at an offset comes about; undefined where there is none. */
	trace(range: TokenRange, offset: number): NameTrace | undefined {
		const word = range.words.findIndex((_, i) => range.endOf(i) > offset);
		if (word < 0) return undefined;
		const first = word - (word % LONGEST_SENTENCE);
		const part = range.slice(first, Math.min(range.length, first + LONGEST_SENTENCE));
		const decoder = this.#decoder;
		const isScored = this.#scoreSentence(part);
		decoder.begin(part.length);
		decoder.decode(part.length, isScored ? this.#sentence.parts : new UnitStretches());
		const index = word - first;
		return nameTrace({
			units: part.words.map((text, i) => ({ text, scores: decoder.scoresOf(i) })),
			path: [...decoder.path.subarray(0, part.length)],
			move: (from, to) => decoder.moveScore(from, to),
			index,
			parts: englishNameParts(this.#sentence, index, this.#weights),
		});
	}

	#recognize(range: TokenRange): EntityMention[] {
		const decoder = this.#decoder;
		const { length } = range;
		if (!this.#scoreSentence(range) || !decoder.decode(length, this.#sentence.parts)) {
			return [];
		}
		return namesOfPath(decoder.path, length).map(({ first, end, kind }) => ({
			start: range.startOf(first),
			end: range.endOf(end - 1),
			label: kind,
			engine: 'model',
			score: decoder.confidence(first, end, length),
		}));
	}

	/** Leaves the scores of the words that may be in names in the decoder's lanes; returns whether there are any. */
	#scoreSentence(range: TokenRange): boolean {
		const sentence = this.#sentence;
		if (sentence.isFull) {
			this.#forget();
		}
		if (!this.#pairs.hasRoomFor(range.length + 2 * REACH)) {
			this.#forgetPairs();
		}
		if (!sentence.read(range)) {
			return false;
		}
		const decoder = this.#decoder;
		const { length, parts } = sentence;
		decoder.begin(length);
		for (let part = 0; part < parts.count; part++) {
			for (let i = parts.startOf(part); i < parts.endOf(part); i++) {
				this.#score(i);
			}
		}
		// After all of these, since sums of words that are new are made of the weights, too.
		for (let part = 0; part < parts.count; part++) {
			for (let i = parts.startOf(part); i < parts.endOf(part); i++) {
				sentence.addJoints(i, this.#weights);
				this.#weights.endPosition(i * decoder.width);
			}
		}
		this.#weights.flush(decoder.lanes);
		return true;
	}

	/** Sums up what the words around a position, and neighbours among them, say there. */
	#score(i: number): void {
		const { lanes, width } = this.#decoder;
		const base = i * width;
		const self = this.#rowOf(i, Row.Self);
		const before = this.#rowOf(i - 1, Row.Before);
		const after = this.#rowOf(i + 1, Row.After);
		const before2 = this.#rowOf(i - 2, Row.Before2);
		const after2 = this.#rowOf(i + 2, Row.After2);
		const first = i === 0 ? this.#rowOf(0, Row.First) : -1;
		const { data } = this.#rows;
		for (let cell = 0; cell < width; cell++) {
			lanes[base + cell] =
				data[self + cell] + data[before + cell] + data[after + cell] + data[before2 + cell] + data[after2 + cell];
		}
		for (let cell = 0; first >= 0 && cell < width; cell++) {
			lanes[base + cell] += data[first + cell];
		}
		if (this.#sentence.hasJoints(i)) {
			this.#addPairs(i, lanes, base);
		}
	}

	/** Adds what neighbours in the window of a word say there. */
	#addPairs(i: number, lanes: Int32Array, base: number): void {
		const right = this.#pairRowOf(i - 1, PairRow.Right);
		const left = this.#pairRowOf(i, PairRow.Left);
		const after = this.#pairRowOf(i - 2, PairRow.After);
		const before = this.#pairRowOf(i + 1, PairRow.Before);
		const { data } = this.#pairRows;
		for (let cell = 0; cell < this.#decoder.width; cell++) {
			lanes[base + cell] += data[right + cell] + data[left + cell] + data[after + cell] + data[before + cell];
		}
	}

	/** Where the row of a word of the sentence and the one after it for a place begins. */
	#pairRowOf(i: number, row: number): number {
		const sentence = this.#sentence;
		const left = sentence.numbers[i + REACH];
		const right = sentence.numbers[i + REACH + 1];
		const pair = this.#pairs.find(left, right);
		const found = this.#pairRows.find(pair, row);
		if (found >= 0) {
			return found;
		}
		addPair(row, sentence.known(left), sentence.known(right), this.#weights);
		return this.#pairRows.sum(pair, row, this.#weights);
	}

	/** Where the row of a word of the sentence for a place begins. */
	#rowOf(i: number, row: number): number {
		const sentence = this.#sentence;
		const word = sentence.numbers[i + REACH];
		const found = this.#rows.find(word, row);
		if (found >= 0) {
			return found;
		}
		addWord(row, sentence.formAt(i), sentence.known(word), this.#weights);
		return this.#rows.sum(word, row, this.#weights);
	}

	#forgetPairs(): void {
		this.#pairs.clear();
		this.#pairRows.clear();
	}

	#forget(): void {
		this.#sentence.clear();
		this.#rows.clear();
		this.#forgetPairs();
	}
}

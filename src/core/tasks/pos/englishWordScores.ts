import type { FeatureWeights } from '../../linear/featureWeights';
import type { EnglishLexicon } from './englishLexicon';
import { EnglishWordKeys } from './englishWordKeys';
import { EnglishWordReader } from './englishWordReader';
import { ENDING, CLUSTER, LIST, SCORES, SHAPE, STOP, SUFFIX, TAGS, TRAITS, VERB, WORD } from './wordForms';
import type { WordForms } from './wordForms';

/** Fills the record of a word that was read: all but the places of its scores. */
export function describeForm(
	records: Int32Array,
	form: number,
	word: EnglishWordReader,
	lexicon: EnglishLexicon,
): void {
	records[form + WORD] = word.normal;
	records[form + ENDING] = word.suffix(2);
	records[form + SHAPE] = word.shape;
	records[form + TAGS] = word.asWritten.tags;
	records[form + TRAITS] = word.casing + (word.asWritten.isVerb ? VERB : 0) + (word.isStop ? STOP : 0);
	records[form + CLUSTER] = word.cluster;
	records[form + SUFFIX] = word.suffix(3);
	records[form + LIST] = lexicon.listOf(word.normal);
}

/** Room at the beginning, in scores. */
const FIRST_SCORES = 8192;

/** A row's scores are kept less so many bits, so that a byte has room for those that words give to neighbours. */
export const ROW_SHIFT = 1;
const HALF_UNIT = 1 << (ROW_SHIFT - 1);
const LARGEST_BYTE = 127;
const LARGEST_SCORE = 32_767;

/** Cells of a line of memory: a row begins with one. */
const LINE = 64;

/**
 * What words add to the scores of labels: each to those that it can have itself, and to those of its neighbours. Both are
 * summed up once a form, the latter when they are first needed: of rare words most never are.
 */
export class EnglishWordScores {
	/** Scores of forms for themselves, in the order of their lists of labels. */
	own = new Int16Array(FIRST_SCORES);
	/** Scores of forms for neighbours by label, less {@link ROW_SHIFT} bits; no row begins at 0. */
	rows = new Int8Array(FIRST_SCORES);
	readonly #forms: WordForms;
	readonly #lexicon: EnglishLexicon;
	readonly #weights: FeatureWeights;
	readonly #labelCount: number;
	/** Cells a row. */
	readonly #width: number;
	readonly #word: EnglishWordReader;
	readonly #keys = new EnglishWordKeys();
	readonly #sums = new Int32Array(256);
	#ownEnd = 0;
	#rowsEnd = 0;

	constructor(forms: WordForms, lexicon: EnglishLexicon, weights: FeatureWeights, labelCount: number) {
		this.#forms = forms;
		this.#lexicon = lexicon;
		this.#weights = weights;
		this.#labelCount = labelCount;
		this.#width = Math.ceil(labelCount / LINE) * LINE;
		this.#word = new EnglishWordReader(lexicon);
		this.clear();
	}

	/** Forgets all forms but that of the boundary of sentences. */
	clear(): void {
		this.#ownEnd = 0;
		this.#rowsEnd = this.#width;
		this.#forms.clear();
		this.#word.readBoundary();
		this.#add();
	}

	/** Adds the form of the word `[start, end)` of a text. */
	add(text: string, start: number, end: number): void {
		this.#word.read(text, start, end);
		this.#add();
	}

	/** Where the row begins that a form gives to the word at the distance of a slot. */
	rowOf(form: number, slot: number): number {
		const row = this.#forms.records[form + SCORES + slot];
		return row !== 0 ? row : this.#addRow(form, slot);
	}

	#add(): void {
		const form = this.#forms.add();
		const { records } = this.#forms;
		describeForm(records, form, this.#word, this.#lexicon);
		records[form + SCORES] = this.#ownEnd;
		const list = this.#lexicon.candidates[records[form + LIST]];
		if (list.length === 1) {
			return;
		}
		this.#keys.writeOwn(this.#word);
		this.#sum();
		const end = this.#ownEnd + list.length;
		if (end > this.own.length) {
			const larger = new Int16Array(Math.max(end, this.own.length * 2));
			larger.set(this.own);
			this.own = larger;
		}
		for (let k = 0; k < list.length; k++) {
			this.own[this.#ownEnd++] = clamp(this.#sums[list[k]], LARGEST_SCORE);
		}
	}

	#addRow(form: number, slot: number): number {
		const { records } = this.#forms;
		this.#keys.writeNeighbor(records, form, slot);
		this.#sum();
		const row = this.#rowsEnd;
		this.#rowsEnd += this.#width;
		if (this.#rowsEnd > this.rows.length) {
			const larger = new Int8Array(Math.max(this.#rowsEnd, this.rows.length * 2));
			larger.set(this.rows);
			this.rows = larger;
		}
		for (let label = 0; label < this.#labelCount; label++) {
			this.rows[row + label] = clamp((this.#sums[label] + HALF_UNIT) >> ROW_SHIFT, LARGEST_BYTE);
		}
		records[form + SCORES + slot] = row;
		return row;
	}

	/** Adds up the rows of the keys written last. */
	#sum(): void {
		const { keys, count } = this.#keys;
		this.#sums.fill(0, 0, this.#labelCount);
		this.#weights.addScores(this.#sums, keys, count);
	}
}

function clamp(value: number, largest: number): number {
	if (value > largest) {
		return largest;
	}
	return value < -largest ? -largest : value;
}

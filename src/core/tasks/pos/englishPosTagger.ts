import { Viterbi } from '../../linear/viterbi';
import { WeightTable } from '../../linear/weightTable';
import type { ModelFile } from '../../model/modelFile';
import { JOINT_TEMPLATES, jointKey, readForms } from './englishPosFeatures';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from './englishWordForm';
import type { EnglishWordForm } from './englishWordForm';
import { WordClusters } from './wordClusters';

/** The kind of model file that holds one. */
export const ENGLISH_POS_KIND = 'english-pos/1';

/** The prefix of its tensors. */
export const ENGLISH_POS_PREFIX = 'chain';

/** How many different words keep their scores; the table is emptied when it is full. */
const MOST_WORDS = 8192;

/** Longer words are read by their ends alone: nobody's word, and a bound on memory. */
const LONGEST_WORD = 64;

/** A word with what it adds to the scores of its own position and of its neighbours', `scores[slot * L + label]`. */
interface ScoredForm extends EnglishWordForm {
	readonly scores: Float32Array;
}

/**
 * Tags English words with a linear-chain model whose labels are pairs of a fine (PTB) and a coarse (UPOS) tag, so that the
 * two always agree.
 *
 * Most features depend on one word and its distance; their sums are computed once a word, so that a position costs five
 * vector additions, a few look-ups and a Viterbi step.
 */
export class EnglishPosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #count: number;
	readonly #uposOf: Uint8Array;
	readonly #xposOf: Uint8Array;
	readonly #table: WeightTable;
	readonly #clusters: WordClusters;
	readonly #viterbi: Viterbi;
	readonly #forms = new Map<string, ScoredForm>();
	readonly #sentence: ScoredForm[] = [];
	readonly #boundary: ScoredForm;
	#scores = new Float32Array(0);
	#path = new Uint8Array(0);

	private constructor(file: ModelFile, labels: readonly string[], table: WeightTable, transitions: Float32Array) {
		const pairs = labels.map(label => label.split(' '));
		this.xposLabels = [...new Set(pairs.map(([xpos]) => xpos))].sort();
		this.uposLabels = [...new Set(pairs.map(([, upos]) => upos))].sort();
		this.#count = labels.length;
		this.#xposOf = Uint8Array.from(pairs, ([xpos]) => this.xposLabels.indexOf(xpos));
		this.#uposOf = Uint8Array.from(pairs, ([, upos]) => this.uposLabels.indexOf(upos));
		this.#table = table;
		this.#clusters = WordClusters.from(file);
		this.#viterbi = new Viterbi({ labelCount: labels.length, scores: transitions });
		this.#boundary = this.#score(BOUNDARY_FORM);
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishPosTagger {
		file.expectKind(ENGLISH_POS_KIND);
		const labels = file.stringList(`${ENGLISH_POS_PREFIX}.labels`);
		const transitions = file.tensor(`${ENGLISH_POS_PREFIX}.transitions`, 'float32');
		if (labels.length === 0 || labels.length > 255 || transitions.length !== (labels.length + 1) ** 2) {
			throw file.malformed('its labels and transitions do not fit together');
		}
		if (!labels.every(label => label.split(' ').length === 2)) {
			throw file.malformed('a label is not a pair of tags');
		}
		return new EnglishPosTagger(file, labels, WeightTable.from(file, ENGLISH_POS_PREFIX, labels.length), transitions);
	}

	/**
	 * Tags one sentence: writes indices of `uposLabels` and `xposLabels`, one a word.
	 * @throws RangeError when the columns are shorter than the sentence.
	 */
	tag(words: readonly string[], upos: Uint8Array, xpos: Uint8Array): void {
		const { length } = words;
		if (upos.length < length || xpos.length < length) {
			throw new RangeError(`${length} words do not fit into columns of ${upos.length} and ${xpos.length}.`);
		}
		if (this.#path.length < length) {
			this.#path = new Uint8Array(length * 2);
			this.#scores = new Float32Array(length * 2 * this.#count);
		}
		const casing = readForms(words, this.#formOf, this.#sentence);
		this.#scores.fill(0, 0, length * this.#count);
		for (let i = 0; i < length; i++) {
			this.#addWords(i, length);
			for (let template = 0; template < JOINT_TEMPLATES; template++) {
				this.#table.addTo(this.#scores, i * this.#count, jointKey(template, this.#sentence, i, casing));
			}
		}
		this.#viterbi.decode(this.#scores, length, this.#path);
		for (let i = 0; i < length; i++) {
			upos[i] = this.#uposOf[this.#path[i]];
			xpos[i] = this.#xposOf[this.#path[i]];
		}
	}

	/** Adds what the words around position i say of it. */
	#addWords(i: number, length: number): void {
		const count = this.#count;
		const scores = this.#scores;
		for (let slot = 0; slot < OFFSETS.length; slot++) {
			const at = i + OFFSETS[slot];
			const source = (at >= 0 && at < length ? this.#sentence[at] : this.#boundary).scores;
			for (let label = 0, cell = i * count, from = slot * count; label < count; label++) {
				scores[cell++] += source[from++];
			}
		}
	}

	readonly #formOf = (word: string): ScoredForm => {
		const known = this.#forms.get(word);
		if (known !== undefined) {
			return known;
		}
		const text = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD / 2) + word.slice(-LONGEST_WORD / 2) : word;
		const form = this.#score(readWordForm(text, this.#clusters.pathOf));
		if (this.#forms.size >= MOST_WORDS) {
			this.#forms.clear();
		}
		this.#forms.set(word, form);
		return form;
	};

	#score(form: EnglishWordForm): ScoredForm {
		const scores = new Float32Array(OFFSETS.length * this.#count);
		form.keys.forEach((keys, slot) => {
			for (const key of keys) {
				this.#table.addTo(scores, slot * this.#count, key);
			}
		});
		return { ...form, scores };
	}
}

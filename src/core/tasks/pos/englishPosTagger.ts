import type { TokenRange } from '../../doc/tokenRange';
import { Viterbi } from '../../linear/viterbi';
import { WeightTable } from '../../linear/weightTable';
import type { ModelFile } from '../../model/modelFile';
import { JOINT_TEMPLATES, jointKey, readForms } from './englishPosFeatures';
import type { SentenceCasing } from './englishPosFeatures';
import { BOUNDARY_FORM, readWordForm } from './englishWordForm';
import type { EnglishWordForm, JointForm } from './englishWordForm';
import { KeyFilter } from './keyFilter';
import { ScorePool } from './scorePool';
import { WordClusters } from './wordClusters';

/** The kind of model file that holds one. */
export const ENGLISH_POS_KIND = 'english-pos/1';

/** The prefix of its tensors. */
export const ENGLISH_POS_PREFIX = 'chain';

/** How many words keep their scores, at some 800 bytes each; they are forgotten when there is no more room. */
const KEPT_WORDS = 16_384;

/** Longer sentences are tagged in parts of this many words, so that memory is bounded; nobody writes them. */
const LONGEST_SENTENCE = 1024;

/** Longer words are read by their ends alone: nobody's word, and a bound on memory. */
const LONGEST_WORD = 64;

/** A word with the place of its scores. */
interface ScoredForm extends JointForm {
	readonly place: number;
}

/**
 * Tags English words with a linear-chain model whose labels are pairs of a fine (PTB) and a coarse (UPOS) tag, so that the
 * two always agree.
 *
 * Most features depend on one word and its distance; their sums are computed once a word, so that a position costs a few
 * additions, eight look-ups (most end at a bitmap of the keys) and a Viterbi step.
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
	#boundary: ScoredForm;
	readonly #pool: ScorePool;
	readonly #known: KeyFilter;
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
		this.#known = KeyFilter.of(file.tensor(`${ENGLISH_POS_PREFIX}.keys`, 'uint8'), table.size);
		this.#clusters = WordClusters.from(file);
		this.#viterbi = new Viterbi({ labelCount: labels.length, scores: transitions });
		this.#pool = new ScorePool(labels.length, KEPT_WORDS);
		this.#boundary = this.#place(BOUNDARY_FORM);
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
	tag({ words }: TokenRange, upos: Uint8Array, xpos: Uint8Array): void {
		const { length } = words;
		if (upos.length < length || xpos.length < length) {
			throw new RangeError(`${length} words do not fit into columns of ${upos.length} and ${xpos.length}.`);
		}
		for (let start = 0; start < length; start += LONGEST_SENTENCE) {
			const end = Math.min(length, start + LONGEST_SENTENCE);
			this.#tagPart(length <= LONGEST_SENTENCE ? words : words.slice(start, end));
			for (let i = start; i < end; i++) {
				upos[i] = this.#uposOf[this.#path[i - start]];
				xpos[i] = this.#xposOf[this.#path[i - start]];
			}
		}
	}

	/** Writes the labels of at most {@link LONGEST_SENTENCE} words into `#path`. */
	#tagPart(words: readonly string[]): void {
		const { length } = words;
		if (this.#path.length < length) {
			this.#path = new Uint8Array(length * 2);
			this.#scores = new Float32Array(length * 2 * this.#count + 1);
		}
		this.#makeRoom(length);
		const casing = readForms(words, this.#formOf, this.#sentence);
		for (let i = 0; i < length; i++) {
			this.#sumScores(i, length, casing);
		}
		this.#viterbi.decode(this.#scores, length, this.#path);
	}

	/** Sums what the words around position i and their combinations say of it. */
	#sumScores(i: number, length: number, casing: SentenceCasing): void {
		const base = i * this.#count;
		this.#pool.sum(
			this.#scores,
			base,
			this.#count,
			this.#sentence[i].place,
			this.#placeAt(i - 1, length),
			this.#placeAt(i - 2, length),
			this.#placeAt(i + 1, length),
			this.#placeAt(i + 2, length),
		);
		for (let template = 0; template < JOINT_TEMPLATES; template++) {
			const key = jointKey(template, this.#sentence, i, casing);
			if (this.#known.has(key)) {
				this.#table.addTo(this.#scores, base, key);
			}
		}
	}

	#placeAt(i: number, length: number): number {
		return (i >= 0 && i < length ? this.#sentence[i] : this.#boundary).place;
	}

	readonly #formOf = (word: string): ScoredForm => {
		const known = this.#forms.get(word);
		if (known !== undefined) {
			return known;
		}
		const text = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD / 2) + word.slice(-LONGEST_WORD / 2) : word;
		const form = this.#place(readWordForm(text, this.#clusters.pathOf));
		this.#forms.set(word, form);
		return form;
	};

	#place(form: EnglishWordForm): ScoredForm {
		const { word, ending, shape, casing } = form;
		return { word, ending, shape, casing, place: this.#pool.add(form, this.#table) };
	}

	/** Empties the pool when it could overflow within a sentence: each word may come in two forms, see `readForms`. */
	#makeRoom(words: number): void {
		if (!this.#pool.hasRoomFor(2 * words)) {
			this.#forms.clear();
			this.#pool.clear();
			this.#boundary = this.#place(BOUNDARY_FORM);
		}
	}
}

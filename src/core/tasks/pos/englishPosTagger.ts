import type { TokenRange } from '../../doc/tokenRange';
import { FeatureWeights } from '../../linear/featureWeights';
import { laneCell } from '../../linear/lanes';
import { ScorePool } from '../../linear/scorePool';
import { SpanInterner } from '../../linear/spanInterner';
import type { ModelFile } from '../../model/modelFile';
import { CandidateDecoder } from './candidateDecoder';
import { EnglishLexicon } from './englishLexicon';
import { JOINT_TEMPLATES, JointFeatures, MARGIN, SentenceCasing, sentenceCasing } from './englishPosFeatures';
import { boundaryForm, OFFSETS, readWordForm } from './englishWordForm';
import type { EnglishWordForm } from './englishWordForm';
import { WordForms } from './wordForms';

/** The kind of model file that holds one. */
export const ENGLISH_POS_KIND = 'english-pos/2';

/** The prefix of its tensors. */
export const ENGLISH_POS_PREFIX = 'chain';

/** How many words keep their scores, at some 800 bytes each; they are forgotten when there is no more room. */
const KEPT_WORDS = 16_384;

/** Longer sentences are tagged in parts of this many words, so that memory is bounded; nobody writes them. */
const LONGEST_SENTENCE = 1024;

/** Where the best label leads by so much, in units of lanes, before the features that join words, it is taken. */
const SURE = 350;

/** Longer words are read by their ends alone: nobody's word, and a bound on memory. */
const LONGEST_WORD = 64;

/**
 * Tags English words with a linear-chain model whose labels are pairs of a fine (PTB) and a coarse (UPOS) tag, so that the
 * two always agree.
 *
 * Most features depend on one word and its distance; their sums are computed once a word. Frequent words have a short list
 * of labels that they can have: one that can have only one is not scored at all.
 */
export class EnglishPosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #uposOf: Uint8Array;
	readonly #xposOf: Uint8Array;
	readonly #weights: FeatureWeights;
	readonly #lexicon: EnglishLexicon;
	readonly #decoder: CandidateDecoder;
	/** The cells of the labels of each list of candidates. */
	readonly #cells: readonly Uint8Array[];
	readonly #pool: ScorePool;
	readonly #interner = new SpanInterner(KEPT_WORDS);
	readonly #forms = new WordForms();
	readonly #joint = new JointFeatures(this.#forms);
	readonly #keys = new Int32Array(JOINT_TEMPLATES);
	/** The place in the pool of each form. */
	#places = new Int32Array(0);
	/** The forms of the sentence, with a margin of boundaries on both sides. */
	#sentence = new Int32Array(0);

	private constructor(file: ModelFile) {
		file.expectKind(ENGLISH_POS_KIND);
		this.#decoder = CandidateDecoder.from(file, ENGLISH_POS_PREFIX);
		const { labels } = this.#decoder;
		if (!labels.every(label => label.split(' ').length === 2)) {
			throw file.malformed('a label is not a pair of tags');
		}
		const pairs = labels.map(label => label.split(' '));
		this.xposLabels = [...new Set(pairs.map(([xpos]) => xpos))].sort();
		this.uposLabels = [...new Set(pairs.map(([, upos]) => upos))].sort();
		this.#xposOf = Uint8Array.from(pairs, ([xpos]) => this.xposLabels.indexOf(xpos));
		this.#uposOf = Uint8Array.from(pairs, ([, upos]) => this.uposLabels.indexOf(upos));
		this.#weights = FeatureWeights.from(file, ENGLISH_POS_PREFIX, labels.length);
		this.#lexicon = EnglishLexicon.from(file, labels.length);
		this.#cells = this.#lexicon.candidates.map(list => Uint8Array.from(new Set(Array.from(list, laneCell))));
		this.#pool = new ScorePool(labels.length, OFFSETS.length, KEPT_WORDS);
		this.#forget();
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishPosTagger {
		return new EnglishPosTagger(file);
	}

	/**
	 * Tags one sentence: writes indices of `uposLabels` and `xposLabels`, one a word.
	 * @throws RangeError when the columns are shorter than the sentence.
	 */
	tag(range: TokenRange, upos: Uint8Array, xpos: Uint8Array): void {
		const { length } = range;
		if (upos.length < length || xpos.length < length) {
			throw new RangeError(`${length} words do not fit into columns of ${upos.length} and ${xpos.length}.`);
		}
		for (let start = 0; start < length; start += LONGEST_SENTENCE) {
			const end = Math.min(length, start + LONGEST_SENTENCE);
			this.#tagPart(range, start, end);
			for (let i = start; i < end; i++) {
				const label = this.#decoder.path[i - start];
				upos[i] = this.#uposOf[label];
				xpos[i] = this.#xposOf[label];
			}
		}
	}

	/** Leaves the labels of at most {@link LONGEST_SENTENCE} words in the decoder's path. */
	#tagPart(range: TokenRange, start: number, end: number): void {
		const length = end - start;
		this.#begin(length);
		const sentence = this.#sentence;
		for (let i = 0; i < length; i++) {
			const at = start + i;
			sentence[i + MARGIN] = this.#formOf(range.text, range.startOf(at), range.endOf(at));
		}
		const casing = sentenceCasing(this.#forms, sentence, length);
		if (casing === SentenceCasing.Upper) {
			for (let i = 0; i < length; i++) {
				const lower = range.word(start + i).toLowerCase();
				sentence[i + MARGIN] = this.#formOf(lower, 0, lower.length);
			}
		}
		this.#joint.begin(sentence, length, casing);
		for (let i = 0; i < length; i++) {
			const list = this.#lexicon.candidates[this.#forms.lists[sentence[i + MARGIN]]];
			this.#decoder.candidates[i] = list;
			if (list.length > 1) {
				this.#sumScores(i);
			}
		}
		this.#decoder.decode(length);
	}

	/** Sums what the words around position i and their combinations say of it. */
	#sumScores(i: number): void {
		const { lanes, width } = this.#decoder;
		const base = i * width;
		const sentence = this.#sentence;
		const places = this.#places;
		this.#pool.setFiveAt(
			this.#cells[this.#forms.lists[sentence[i + MARGIN]]],
			lanes,
			base,
			places[sentence[i + MARGIN]],
			places[sentence[i + MARGIN - 1]] + width,
			places[sentence[i + MARGIN - 2]] + 2 * width,
			places[sentence[i + MARGIN + 1]] + 3 * width,
			places[sentence[i + MARGIN + 2]] + 4 * width,
		);
		if (this.#decoder.settle(i, SURE)) {
			return;
		}
		const keys = this.#keys;
		this.#joint.write(i, keys);
		for (let template = 0; template < JOINT_TEMPLATES; template++) {
			this.#weights.addTo(lanes, base, keys[template]);
		}
	}

	/** The number of the form of a word; new words get one. */
	#formOf(text: string, start: number, end: number): number {
		let [cut, from, to] = [text, start, end];
		if (end - start > LONGEST_WORD) {
			cut = text.slice(start, start + LONGEST_WORD / 2) + text.slice(end - LONGEST_WORD / 2, end);
			[from, to] = [0, LONGEST_WORD];
		}
		const form = this.#interner.intern(cut, from, to) + 1;
		if (form === this.#forms.size) {
			this.#add(readWordForm(cut.slice(from, to), this.#lexicon));
		}
		return form;
	}

	#add(form: EnglishWordForm): void {
		const number = this.#forms.add(form);
		if (number === this.#places.length) {
			const places = new Int32Array(number * 2 + 256);
			places.set(this.#places);
			this.#places = places;
		}
		this.#places[number] = this.#pool.add(form.keys, this.#weights);
	}

	/** Makes room for a sentence; forgets all words where they could become too many: each may come in two forms. */
	#begin(length: number): void {
		if (!this.#pool.hasRoomFor(2 * length)) {
			this.#forget();
		}
		this.#decoder.begin(length);
		if (this.#sentence.length < length + 2 * MARGIN) {
			this.#sentence = new Int32Array(2 * length + 2 * MARGIN);
		}
		this.#sentence[0] = this.#sentence[1] = 0;
		this.#sentence[length + MARGIN] = this.#sentence[length + MARGIN + 1] = 0;
	}

	#forget(): void {
		this.#interner.clear();
		this.#forms.clear();
		this.#pool.clear();
		this.#add(boundaryForm(this.#lexicon));
	}
}

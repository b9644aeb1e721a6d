import type { TokenRange } from '../../doc/tokenRange';
import { FeatureWeights } from '../../linear/featureWeights';
import { SpanInterner } from '../../linear/spanInterner';
import type { ModelFile } from '../../model/modelFile';
import { CandidateDecoder } from './candidateDecoder';
import { EnglishLexicon } from './englishLexicon';
import { JOINT_TEMPLATES, JointFeatures, MARGIN, SentenceCasing, sentenceCasing } from './englishPosFeatures';
import { englishTagFeatures } from './englishTagFeatures';
import { EnglishWordScores, ROW_SHIFT } from './englishWordScores';
import { tagTrace } from './tagTrace';
import type { TagTrace } from './tagTrace';
import { LIST, SCORES, WordForms } from './wordForms';

/** The kind of model file that holds one. */
export const ENGLISH_POS_KIND = 'english-pos/2';

/** The prefix of its tensors. */
export const ENGLISH_POS_PREFIX = 'chain';

/** How many words keep their scores, at some 400 bytes each; they are forgotten when there is no more room. */
const KEPT_WORDS = 16_384;

/** Longer sentences are tagged in parts of this many words, so that memory is bounded; nobody writes them. */
const LONGEST_SENTENCE = 1024;

/** Labels that are so far behind the best one, in units of lanes, before the features that join words, are left out. */
const SURE = 325;

/** Longer words are read by their ends alone: nobody's word, and a bound on memory. */
const LONGEST_WORD = 64;

/**
 * Tags English words with a linear-chain model whose labels are pairs of a fine (PTB) and a coarse (UPOS) tag, so that the
 * two always agree.
 *
 * Most features depend on one word and its distance; their sums are computed once a word. Frequent words have a short list
 * of labels that they can have: one that can have only one is not scored at all. Features that join words are looked up only
 * where more than one label is left without them.
 */
export class EnglishPosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #uposOf: Uint8Array;
	readonly #xposOf: Uint8Array;
	readonly #weights: FeatureWeights;
	readonly #lexicon: EnglishLexicon;
	readonly #decoder: CandidateDecoder;
	readonly #interner = new SpanInterner(KEPT_WORDS);
	readonly #forms = new WordForms();
	readonly #scores: EnglishWordScores;
	readonly #joint = new JointFeatures(this.#forms);
	readonly #keys = new Int32Array(JOINT_TEMPLATES);
	/** What the features that join words add to each label of a position. */
	readonly #sums = new Int32Array(256);
	/** Where the records of the sentence's forms begin, with a margin of boundaries on both sides. */
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
		this.#scores = new EnglishWordScores(this.#forms, this.#lexicon, this.#weights, labels.length);
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(file: ModelFile): EnglishPosTagger {
		return new EnglishPosTagger(file);
	}

	/**
	 * Tags one sentence: writes indices of `uposLabels` and `xposLabels`, one a word, from a place on.
	 * @throws RangeError when the columns are shorter than that needs.
	 */
	tag(range: TokenRange, upos: Uint8Array, xpos: Uint8Array, at = 0): void {
		const { length } = range;
		if (upos.length < at + length || xpos.length < at + length) {
			throw new RangeError(`${length} words do not fit into columns of ${upos.length} and ${xpos.length}.`);
		}
		for (let start = 0; start < length; start += LONGEST_SENTENCE) {
			const end = Math.min(length, start + LONGEST_SENTENCE);
			this.#tagPart(range, start, end);
			for (let i = start; i < end; i++) {
				const label = this.#decoder.path[i - start];
				upos[at + i] = this.#uposOf[label];
				xpos[at + i] = this.#xposOf[label];
			}
		}
	}

	/** How the tag of word `index` of a sentence comes about. */
	trace(range: TokenRange, index: number): TagTrace {
		const start = index - (index % LONGEST_SENTENCE);
		const end = Math.min(range.length, start + LONGEST_SENTENCE);
		const casing = this.#tagPart(range, start, end);
		const words = range.words.slice(start, end);
		const read = casing === SentenceCasing.Upper ? words.map(word => word.toLowerCase()) : words;
		const { records } = this.#forms;
		const parts = {
			lexicon: this.#lexicon,
			weights: this.#weights,
			labelCount: this.#decoder.labels.length,
			records,
			sentence: this.#sentence,
			joint: this.#joint,
		};
		const i = index - start;
		const candidates = [...this.#lexicon.candidates[records[this.#sentence[i + MARGIN] + LIST]]];
		const features = englishTagFeatures(parts, read, i);
		return tagTrace(this.#decoder, words, { index: i, candidates, features }, [SURE]);
	}

	/** Leaves the labels of at most {@link LONGEST_SENTENCE} words in the decoder's path; returns how they are written. */
	#tagPart(range: TokenRange, start: number, end: number): SentenceCasing {
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
		const { candidates } = this.#lexicon;
		for (let i = 0; i < length; i++) {
			const list = candidates[this.#forms.records[sentence[i + MARGIN] + LIST]];
			if (list.length === 1) {
				this.#decoder.addOne(list[0]);
			} else {
				this.#addPosition(i, list);
			}
		}
		this.#decoder.decode();
		return casing;
	}

	/** Gives the decoder the labels of position i with what the words around it and their combinations say of them. */
	#addPosition(i: number, list: Uint8Array): void {
		const decoder = this.#decoder;
		this.#sumWords(i, list);
		const count = decoder.settle(list.length, SURE);
		if (count > 1) {
			this.#sumJoint(i, count);
		}
		decoder.add(count);
	}

	/** Writes the labels of a list and what the words say of them to the decoder. */
	#sumWords(i: number, list: Uint8Array): void {
		const sentence = this.#sentence;
		const words = this.#scores;
		const form = sentence[i + MARGIN];
		const a = words.rowOf(sentence[i + MARGIN - 1], 1);
		const b = words.rowOf(sentence[i + MARGIN - 2], 2);
		const c = words.rowOf(sentence[i + MARGIN + 1], 3);
		const d = words.rowOf(sentence[i + MARGIN + 2], 4);
		const { own, rows } = words;
		const { kept, scores, start } = this.#decoder;
		const first = this.#forms.records[form + SCORES];
		for (let k = 0; k < list.length; k++) {
			const label = list[k];
			const around = rows[a + label] + rows[b + label] + rows[c + label] + rows[d + label];
			kept[start + k] = label;
			scores[start + k] = own[first + k] + (around << ROW_SHIFT);
		}
	}

	/** Adds what combinations of words say of the labels of position i that are left. */
	#sumJoint(i: number, count: number): void {
		const { kept, scores, start } = this.#decoder;
		const sums = this.#sums;
		const keys = this.#keys;
		for (let k = start; k < start + count; k++) {
			sums[kept[k]] = 0;
		}
		this.#joint.write(i, keys);
		this.#weights.addScores(sums, keys, JOINT_TEMPLATES);
		for (let k = start; k < start + count; k++) {
			scores[k] += sums[kept[k]];
		}
	}

	/** Where the record of a word's form begins; new words get one. */
	#formOf(text: string, start: number, end: number): number {
		let [cut, from, to] = [text, start, end];
		if (end - start > LONGEST_WORD) {
			cut = text.slice(start, start + LONGEST_WORD / 2) + text.slice(end - LONGEST_WORD / 2, end);
			[from, to] = [0, LONGEST_WORD];
		}
		const form = this.#interner.intern(cut, from, to) + 1;
		if (form === this.#forms.size) {
			this.#scores.add(cut, from, to);
		}
		return WordForms.placeOf(form);
	}

	/** Makes room for a sentence; forgets all words where they could become too many: each may come in two forms. */
	#begin(length: number): void {
		if (this.#forms.size + 2 * length > KEPT_WORDS) {
			this.#interner.clear();
			this.#scores.clear();
		}
		this.#decoder.begin(length);
		if (this.#sentence.length < length + 2 * MARGIN) {
			this.#sentence = new Int32Array(2 * length + 2 * MARGIN);
		}
		this.#sentence[0] = this.#sentence[1] = 0;
		this.#sentence[length + MARGIN] = this.#sentence[length + MARGIN + 1] = 0;
	}
}

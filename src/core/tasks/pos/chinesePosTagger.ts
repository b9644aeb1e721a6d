import type { TokenRange } from '../../doc/tokenRange';
import { ChainDecoder } from '../../linear/chainDecoder';
import { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import { SpanInterner } from '../../linear/spanInterner';
import type { ModelFile } from '../../model/modelFile';
import { ChineseFineTags, TAG_SEPARATOR } from './chineseFineTags';
import { ChineseLexicon } from './chineseLexicon';
import { CONTEXT_TEMPLATES } from './chineseJointKeys';
import { ChinesePairs } from './chinesePairs';
import { ChineseSentence } from './chineseSentence';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from './chineseWordForm';
import type { JointForm } from './chineseWordForm';

/** The kind of model file that holds a Chinese tagger. */
export const CHINESE_POS_KIND = 'chinese-pos/2';

/** The prefix of the chain's tensors. */
export const CHINESE_POS_PREFIX = 'chain';

/** How many words keep their scores, at some 300 bytes each; they are forgotten when there is no more room. */
const KEPT_WORDS = 24_576;

/** Sentences are tagged in pieces of at most so many words, so that memory stays bounded. */
const LONGEST_PIECE = 4096;

/** How far a word's neighbours reach. */
const MARGIN = 2;

/** A fine tag that was not asked for yet. */
const UNKNOWN = 255;

/** What stands beyond the ends of a sentence is this word for its neighbours. */
const BOUNDARY_WORD = KEPT_WORDS + LONGEST_PIECE;

/** A word with the place of its scores in the pool. */
interface ScoredForm extends JointForm {
	readonly place: number;
}

/**
 * Gives Chinese words their parts of speech: a linear chain whose labels are universal tags, some of them split by finer
 * ones; fine tags in the style of the Chinese Penn Treebank follow from word and label.
 *
 * Most features depend on one word and its distance; their sums are computed once a word (`ScorePool`), those of two
 * neighbours once a pair (`ChinesePairs`), so that a position costs some additions, four look-ups and a Viterbi step.
 */
export class ChinesePosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #decoder: ChainDecoder;
	readonly #weights: FeatureWeights;
	readonly #lexicon: ChineseLexicon;
	readonly #fineTags: ChineseFineTags;
	/** The universal tag of each label of the chain. */
	readonly #uposOf: Uint8Array;
	readonly #words = new SpanInterner(KEPT_WORDS);
	readonly #forms: ScoredForm[] = [];
	/** For each word the fine tags that it has with the labels of the chain; UNKNOWN until asked for. */
	readonly #xposOf: Uint8Array;
	readonly #pairs: ChinesePairs;
	readonly #pool: ScorePool;
	readonly #boundary: number;
	readonly #sentence = new ChineseSentence();
	readonly #ids = new Int32Array(LONGEST_PIECE);
	/** The places of the words' scores, with {@link MARGIN} places of the boundary before and after them. */
	readonly #places = new Int32Array(LONGEST_PIECE + 2 * MARGIN);
	readonly #keys = new Int32Array(CONTEXT_TEMPLATES);

	private constructor(file: ModelFile, decoder: ChainDecoder) {
		const { labels } = decoder;
		const coarse = labels.map(label => label.split(TAG_SEPARATOR)[0]);
		this.#decoder = decoder;
		this.#weights = FeatureWeights.from(file, CHINESE_POS_PREFIX, labels.length);
		this.#lexicon = ChineseLexicon.from(file);
		this.#fineTags = ChineseFineTags.from(file, labels);
		this.uposLabels = [...new Set(coarse)].sort();
		this.xposLabels = this.#fineTags.tags;
		this.#uposOf = Uint8Array.from(coarse, upos => this.uposLabels.indexOf(upos));
		this.#xposOf = new Uint8Array((KEPT_WORDS + LONGEST_PIECE) * labels.length).fill(UNKNOWN);
		this.#pairs = new ChinesePairs(this.#weights, labels.length);
		this.#pool = new ScorePool(labels.length, OFFSETS.length, KEPT_WORDS + LONGEST_PIECE + 1);
		this.#boundary = this.#pool.add(BOUNDARY_FORM.keys, this.#weights);
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): ChinesePosTagger {
		file.expectKind(CHINESE_POS_KIND);
		const decoder = ChainDecoder.from(file, CHINESE_POS_PREFIX);
		if (!decoder.labels.every(label => label.split(TAG_SEPARATOR).length === 2)) {
			throw file.malformed('a label is not a pair of tags');
		}
		return new ChinesePosTagger(file, decoder);
	}

	/**
	 * Tags the words of one sentence: `upos[i]` and `xpos[i]` become the places of word i's tags in the lists of labels.
	 * @throws RangeError when an array is shorter than the sentence.
	 */
	tag(words: TokenRange, upos: Uint8Array, xpos: Uint8Array): void {
		if (upos.length < words.length || xpos.length < words.length) {
			throw new RangeError(`${words.length} words do not fit into ${Math.min(upos.length, xpos.length)} places.`);
		}
		for (let start = 0; start < words.length; start += LONGEST_PIECE) {
			this.#tagPiece(words, start, Math.min(words.length, start + LONGEST_PIECE), upos, xpos);
		}
	}

	#tagPiece(words: TokenRange, start: number, end: number, upos: Uint8Array, xpos: Uint8Array): void {
		const length = end - start;
		this.#readWords(words, start, length);
		this.#sumScores(length);
		this.#decoder.decode(length);
		const { path } = this.#decoder;
		for (let i = 0; i < length; i++) {
			upos[start + i] = this.#uposOf[path[i]];
			xpos[start + i] = this.#fineTag(this.#ids[i], path[i]);
		}
	}

	#fineTag(word: number, label: number): number {
		const at = word * this.#decoder.labels.length + label;
		if (this.#xposOf[at] === UNKNOWN) {
			this.#xposOf[at] = this.#fineTags.tagOf(this.#forms[word].hash, label);
		}
		return this.#xposOf[at];
	}

	/** Looks the words up, and takes in those that are new. */
	#readWords(words: TokenRange, start: number, length: number): void {
		if (this.#words.isFull) {
			this.#forget();
		}
		const { text, starts, ends, first } = words;
		this.#sentence.begin(length);
		for (let i = 0, token = first + start; i < length; i++, token++) {
			const id = this.#words.intern(text, starts[token], ends[token]);
			if (id === this.#forms.length) {
				this.#learn(text, starts[token], ends[token]);
			}
			const form = this.#forms[id];
			this.#ids[i] = id;
			this.#places[MARGIN + i] = form.place;
			this.#sentence.add(form);
		}
		this.#places.fill(this.#boundary, 0, MARGIN);
		this.#places.fill(this.#boundary, MARGIN + length, 2 * MARGIN + length);
		this.#sentence.finish();
	}

	#learn(text: string, start: number, end: number): void {
		const { hash, kind, isAnchor, keys } = readWordForm(text, start, end, this.#lexicon);
		this.#forms.push({ hash, kind, isAnchor, place: this.#pool.add(keys, this.#weights) });
	}

	#forget(): void {
		this.#words.clear();
		this.#forms.length = 0;
		this.#pool.clear();
		this.#pairs.clear();
		this.#xposOf.fill(UNKNOWN);
		this.#pool.add(BOUNDARY_FORM.keys, this.#weights);
	}

	/** Sums what the words around each position and their combinations say of it. */
	#sumScores(length: number): void {
		this.#decoder.begin(length);
		const { lanes, width } = this.#decoder;
		const places = this.#places;
		for (let i = 0; i < length; i++) {
			const base = i * width;
			this.#pool.setFive(
				lanes,
				base,
				places[i + MARGIN],
				places[i + MARGIN - 1] + width,
				places[i + MARGIN + 1] + 2 * width,
				places[i + MARGIN - 2] + 3 * width,
				places[i + MARGIN + 2] + 4 * width,
			);
			this.#sentence.writeKeys(i, this.#keys);
			for (let template = 0; template < CONTEXT_TEMPLATES; template++) {
				this.#weights.addTo(lanes, base, this.#keys[template]);
			}
		}
		this.#addPairs(length);
	}

	/** Adds what each two neighbours say of both. */
	#addPairs(length: number): void {
		const { lanes, width } = this.#decoder;
		const { data } = this.#pairs;
		let first = BOUNDARY_WORD;
		let firstForm: JointForm = BOUNDARY_FORM;
		for (let i = 0; i <= length; i++) {
			const second = i < length ? this.#ids[i] : BOUNDARY_WORD;
			const secondForm = i < length ? this.#forms[second] : BOUNDARY_FORM;
			const place = this.#pairs.place(first, second, firstForm, secondForm);
			if (i > 0) {
				addLanes(lanes, (i - 1) * width, data, place, width);
			}
			if (i < length) {
				addLanes(lanes, i * width, data, place + width, width);
			}
			first = second;
			firstForm = secondForm;
		}
	}
}

function addLanes(lanes: Int32Array, to: number, from: Int32Array, place: number, width: number): void {
	for (let cell = 0; cell < width; cell++) {
		lanes[to + cell] += from[place + cell];
	}
}

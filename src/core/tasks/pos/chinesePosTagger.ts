import type { TokenRange } from '../../doc/tokenRange';
import { FeatureWeights } from '../../linear/featureWeights';
import { SpanInterner } from '../../linear/spanInterner';
import type { ModelFile } from '../../model/modelFile';
import { normalizedText } from '../../text/normalizedUnits';
import { CandidateDecoder } from './candidateDecoder';
import { CandidateLists } from './candidateLists';
import { ChineseFineTags, TAG_SEPARATOR } from './chineseFineTags';
import { KIND_TEMPLATES, WORD_TEMPLATES, writeKindKeys, writeWordKeys } from './chineseJointKeys';
import { ChineseLexicon } from './chineseLexicon';
import { chineseTagFeatures } from './chineseTagFeatures';
import { BOUNDARY_FORM, readWordForm } from './chineseWordForm';
import { BOUNDARY_WORD, ChineseWords, LIST, TRAITS, UNUSUAL, WORD_CELLS } from './chineseWords';
import { ChineseWordScores } from './chineseWordScores';
import { tagTrace } from './tagTrace';
import type { TagTrace } from './tagTrace';

/** The kind of model file that holds a Chinese tagger. */
export const CHINESE_POS_KIND = 'chinese-pos/3';

/** The prefix of the chain's tensors. */
export const CHINESE_POS_PREFIX = 'chain';

/** How many words keep their scores, at some 150 bytes each; they are forgotten when there is no more room. */
const KEPT_WORDS = 24_576;

/** Sentences are tagged in pieces of at most so many words, so that memory stays bounded. */
const LONGEST_PIECE = 4096;

/**
 * Labels that are behind the best one by so much, in units of lanes, are left out: before features that join words are looked
 * up, and before those of neighbours themselves are.
 */
export const SURE = { alone: 800, amongKinds: 640 } as const;

/** How far a word's neighbours reach. */
const MARGIN = 2;

/** What a model file holds. */
interface TaggerTables {
	readonly decoder: CandidateDecoder;
	readonly weights: FeatureWeights;
	readonly lexicon: ChineseLexicon;
	readonly candidates: CandidateLists;
	readonly fineTags: ChineseFineTags;
}

/**
 * Gives Chinese words their parts of speech: a linear chain whose labels are universal tags, some of them split by finer
 * ones; fine tags in the style of the Chinese Penn Treebank follow from word and label.
 *
 * Each word has a list of labels that it can have, by itself or by its group: one that can have only one is not scored at
 * all. Most features depend on one word and its distance; their sums are computed once a word (`ChineseWordScores`), and where they
 * leave one label alone the features that join words are not looked up.
 */
export class ChinesePosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #tables: TaggerTables;
	readonly #decoder: CandidateDecoder;
	readonly #weights: FeatureWeights;
	readonly #fineTags: ChineseFineTags;
	/** The labels that words can have, by list: those of the model, then one for each universal tag that a user gave words. */
	readonly #lists: readonly Uint8Array[];
	/** The lists of the words to which a user gave a tag, by their normalised form. */
	readonly #ownLists: ReadonlyMap<string, number>;
	/** The universal tag of each label of the chain. */
	readonly #uposOf: Uint8Array;
	readonly #interner = new SpanInterner(KEPT_WORDS);
	readonly #words = new ChineseWords();
	readonly #scores: ChineseWordScores;
	/** The numbers of a sentence's words, with {@link MARGIN} boundaries before and after them. */
	readonly #ids = new Int32Array(LONGEST_PIECE + 2 * MARGIN);
	readonly #keys = new Int32Array(Math.max(KIND_TEMPLATES, WORD_TEMPLATES));
	/** What combinations of words say of each label. */
	readonly #sums: Int32Array;

	private constructor(tables: TaggerTables, ownTags: ReadonlyMap<string, string> = new Map()) {
		const { labels } = tables.decoder;
		const coarse = labels.map(label => label.split(TAG_SEPARATOR)[0]);
		this.#tables = tables;
		this.#decoder = tables.decoder;
		this.#weights = tables.weights;
		this.#fineTags = tables.fineTags;
		this.#sums = new Int32Array(labels.length);
		this.uposLabels = [...new Set(coarse)].sort();
		this.xposLabels = this.#fineTags.tags;
		this.#uposOf = Uint8Array.from(coarse, upos => this.uposLabels.indexOf(upos));
		const { lists } = tables.candidates;
		this.#lists = [...lists, ...this.uposLabels.map(upos => placesOf(coarse, upos))];
		this.#ownLists = new Map(
			[...ownTags]
				.map(([word, upos]) => [word, this.uposLabels.indexOf(upos)] as const)
				.filter(([, place]) => place >= 0)
				.map(([word, place]) => [word, lists.length + place]),
		);
		this.#scores = new ChineseWordScores(labels.length);
		this.#scores.add(BOUNDARY_FORM.keys, this.#weights);
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): ChinesePosTagger {
		file.expectKind(CHINESE_POS_KIND);
		const decoder = CandidateDecoder.from(file, CHINESE_POS_PREFIX);
		const { labels } = decoder;
		if (!labels.every(label => label.split(TAG_SEPARATOR).length === 2)) {
			throw file.malformed('a label is not a pair of tags');
		}
		return new ChinesePosTagger({
			decoder,
			weights: FeatureWeights.from(file, CHINESE_POS_PREFIX, labels.length),
			lexicon: ChineseLexicon.from(file),
			candidates: CandidateLists.from(file, labels.length),
			fineTags: ChineseFineTags.from(file, labels),
		});
	}

	/**
	 * A tagger with the same tables that gives words of a user no other tags than theirs.
	 * @param tags universal tags by the normalised forms of words; those that the model does not have are left out
	 */
	withUserTags(tags: ReadonlyMap<string, string>): ChinesePosTagger {
		return new ChinesePosTagger(this.#tables, tags);
	}

	/**
	 * Tags the words of one sentence: `upos[at + i]` and `xpos[at + i]` become the places of word i's tags in the lists of labels.
	 * @throws RangeError when an array is shorter than that needs.
	 */
	tag(words: TokenRange, upos: Uint8Array, xpos: Uint8Array, at = 0): void {
		if (upos.length < at + words.length || xpos.length < at + words.length) {
			throw new RangeError(`${words.length} words do not fit into ${Math.min(upos.length, xpos.length)} places.`);
		}
		for (let start = 0; start < words.length; start += LONGEST_PIECE) {
			const length = Math.min(words.length - start, LONGEST_PIECE);
			this.#decodePiece(words, start, length);
			this.#writePiece(length, upos, xpos, at + start);
		}
	}

	/** How the tag of word `index` of a sentence comes about. */
	trace(range: TokenRange, index: number): TagTrace {
		const start = index - (index % LONGEST_PIECE);
		const end = Math.min(range.length, start + LONGEST_PIECE);
		this.#decodePiece(range, start, end - start);
		const words = range.words.slice(start, end);
		const { cells } = this.#words;
		const i = index - start;
		const candidates = [...this.#lists[cells[this.#ids[i + MARGIN] * WORD_CELLS + LIST]]];
		const parts = {
			lexicon: this.#tables.lexicon,
			weights: this.#weights,
			labelCount: this.#decoder.labels.length,
			cells,
			ids: this.#ids,
			margin: MARGIN,
		};
		const features = chineseTagFeatures(parts, words, i);
		return tagTrace(this.#decoder, words, { index: i, candidates, features }, [SURE.alone, SURE.amongKinds]);
	}

	/** Writes the tags of a piece that was decoded from a place on. */
	#writePiece(length: number, upos: Uint8Array, xpos: Uint8Array, at: number): void {
		const { cells } = this.#words;
		const { path } = this.#decoder;
		const { usual } = this.#fineTags;
		for (let i = 0; i < length; i++) {
			const word = this.#ids[MARGIN + i] * WORD_CELLS;
			const label = path[i];
			upos[at + i] = this.#uposOf[label];
			xpos[at + i] = (cells[word + TRAITS] & UNUSUAL) === 0 ? usual[label] : this.#fineTags.tagOf(cells[word], label);
		}
	}

	/** Leaves the labels of a stretch of words in the decoder's path. */
	#decodePiece(words: TokenRange, start: number, length: number): void {
		this.#readWords(words, start, length);
		this.#decoder.begin(length);
		const { cells } = this.#words;
		for (let at = MARGIN; at < MARGIN + length; at++) {
			const list = this.#lists[cells[this.#ids[at] * WORD_CELLS + LIST]];
			if (list.length === 1) {
				this.#decoder.addOne(list[0]);
			} else {
				this.#addPosition(at, list);
			}
		}
		this.#decoder.decode();
	}

	/** Looks the words up, and takes in those that are new. */
	#readWords({ text, starts, ends, first }: TokenRange, start: number, length: number): void {
		if (this.#interner.isFull) {
			this.#interner.clear();
			this.#words.clear();
			this.#scores.clear();
			this.#scores.add(BOUNDARY_FORM.keys, this.#weights);
		}
		const ids = this.#ids;
		ids.fill(BOUNDARY_WORD, 0, MARGIN);
		for (let i = 0, token = first + start; i < length; i++, token++) {
			const id = this.#interner.intern(text, starts[token], ends[token]) + 1;
			if (id === this.#words.size) {
				this.#learn(text, starts[token], ends[token]);
			}
			ids[MARGIN + i] = id;
		}
		ids.fill(BOUNDARY_WORD, MARGIN + length, 2 * MARGIN + length);
	}

	#learn(text: string, start: number, end: number): void {
		const { lexicon, candidates } = this.#tables;
		const form = readWordForm(text, start, end, lexicon);
		const own = this.#ownLists.size === 0 ? undefined : this.#ownLists.get(normalizedText(text.slice(start, end)));
		const list = own ?? candidates.listOf(form.hash, form.group);
		this.#words.add(form, list, this.#fineTags.isUsual(form.hash, this.#lists[list]));
		this.#scores.add(form.keys, this.#weights);
	}

	/** Gives the decoder the labels of a position with what the words around it and their combinations say of them. */
	#addPosition(at: number, list: Uint8Array): void {
		const decoder = this.#decoder;
		this.#scores.sum(list, decoder, this.#ids, at);
		let count = decoder.settle(list.length, SURE.alone);
		if (count > 1) {
			writeKindKeys(this.#words.cells, this.#ids, at, this.#keys);
			this.#addJoint(count, KIND_TEMPLATES);
			count = decoder.settle(count, SURE.amongKinds);
		}
		if (count > 1) {
			writeWordKeys(this.#words.cells, this.#ids, at, this.#keys);
			this.#addJoint(count, WORD_TEMPLATES);
		}
		decoder.add(count);
	}

	/** Adds what the features in `#keys` say of the labels of a position that are left. */
	#addJoint(count: number, templates: number): void {
		const { kept, scores, start } = this.#decoder;
		const sums = this.#sums;
		for (let k = start; k < start + count; k++) {
			sums[kept[k]] = 0;
		}
		this.#weights.addScores(sums, this.#keys, templates);
		for (let k = start; k < start + count; k++) {
			scores[k] += sums[kept[k]];
		}
	}
}

function placesOf(tags: readonly string[], tag: string): Uint8Array {
	return Uint8Array.from(tags.flatMap((each, place) => (each === tag ? [place] : [])));
}

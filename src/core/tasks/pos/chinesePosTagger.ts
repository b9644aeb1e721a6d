import type { TokenRange } from '../../doc/tokenRange';
import { FeatureSequence } from '../../linear/featureSequence';
import { SequenceTagger } from '../../linear/sequenceTagger';
import type { ModelFile } from '../../model/modelFile';
import { ChineseLexicon } from './chineseLexicon';
import { writeChinesePosFeatures } from './chinesePosFeatures';

/** The kind of model file that holds a Chinese tagger. */
export const CHINESE_POS_KIND = 'chinese-pos/1';

/** What stands between the two tags of a label of the chain. */
export const TAG_SEPARATOR = ' ';

/** Sentences are tagged in pieces of at most so many words, so that memory stays bounded. */
const LONGEST_PIECE = 4096;

/**
 * Gives Chinese words their parts of speech: a linear chain whose labels are pairs of a universal tag and a fine tag of the
 * style of the Chinese Penn Treebank (those of the treebank GSDSimp).
 */
export class ChinesePosTagger {
	readonly uposLabels: readonly string[];
	readonly xposLabels: readonly string[];
	readonly #tagger: SequenceTagger;
	readonly #lexicon: ChineseLexicon;
	/** The two tags of each label of the chain. */
	readonly #uposOf: Uint8Array;
	readonly #xposOf: Uint8Array;
	readonly #features = new FeatureSequence();
	readonly #path = new Uint8Array(LONGEST_PIECE);

	private constructor(tagger: SequenceTagger, lexicon: ChineseLexicon) {
		const tags = tagger.labels.map(label => label.split(TAG_SEPARATOR));
		this.uposLabels = [...new Set(tags.map(([upos]) => upos))].sort();
		this.xposLabels = [...new Set(tags.map(([, xpos]) => xpos))].sort();
		this.#uposOf = Uint8Array.from(tags, ([upos]) => this.uposLabels.indexOf(upos));
		this.#xposOf = Uint8Array.from(tags, ([, xpos]) => this.xposLabels.indexOf(xpos));
		this.#tagger = tagger;
		this.#lexicon = lexicon;
	}

	/**
	 * The tagger of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): ChinesePosTagger {
		file.expectKind(CHINESE_POS_KIND);
		const tagger = SequenceTagger.from(file);
		if (!tagger.labels.every(label => label.split(TAG_SEPARATOR).length === 2)) {
			throw file.malformed('a label is not a pair of tags');
		}
		return new ChinesePosTagger(tagger, ChineseLexicon.from(file));
	}

	/**
	 * Tags the words of one sentence: `upos[i]` and `xpos[i]` become the places of word i's tags in the lists of labels.
	 * @throws RangeError when an array is shorter than the sentence.
	 */
	tag({ words }: TokenRange, upos: Uint8Array, xpos: Uint8Array): void {
		if (upos.length < words.length || xpos.length < words.length) {
			throw new RangeError(`${words.length} words do not fit into ${Math.min(upos.length, xpos.length)} places.`);
		}
		for (let start = 0; start < words.length; start += LONGEST_PIECE) {
			const whole = start === 0 && words.length <= LONGEST_PIECE;
			const piece = whole ? words : words.slice(start, start + LONGEST_PIECE);
			writeChinesePosFeatures(piece, this.#lexicon, this.#features);
			this.#tagger.tag(this.#features, this.#path);
			for (let i = 0; i < piece.length; i++) {
				upos[start + i] = this.#uposOf[this.#path[i]];
				xpos[start + i] = this.#xposOf[this.#path[i]];
			}
		}
	}
}

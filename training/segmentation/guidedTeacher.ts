import { IntMap } from '../../src/core/collections/intMap';
import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { key2, key3 } from '../../src/core/linear/featureHash';
import { Viterbi } from '../support/viterbi';
import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { BMES, bmesRule, gramKey, writeFeatures } from '../../src/core/tasks/segmentation/chineseTemplates';
import type { WordDictionary } from '../../src/core/tasks/segmentation/wordDictionary';
import { WordLattice } from '../../src/core/tasks/segmentation/wordLattice';
import { trainSequence } from '../support/trainSequence';
import type { SequenceTraining } from '../support/trainSequence';
import { TrainingSet } from '../support/trainingSet';
import type { GoldLine } from './corpora';
import { alignWords, goldLabels } from './goldLabels';
import { forEachStretch } from './packSegmenter';

/** Where the words of a text end in another standard: a segmenter's, or those that people marked. */
export type Guide = (text: string) => ReadonlySet<number>;

/** Beyond the ends of a stretch there is no label. */
const OUTSIDE = 4;
/** The numbers of the guide's templates begin here. */
const FIRST_TEMPLATE = 300;
/** Atoms that are always words by themselves get so much for S. */
const SINGLE_BONUS = 1e5;

/**
 * A segmenter that sees, beside its own features, how a text is cut in another standard (Jiang, Huang and Liu 2009): it
 * learns how the standards differ, and so turns a large corpus of one into the other. Slow and large; for training alone.
 */
export class GuidedTeacher {
	readonly #dictionary: WordDictionary;
	/** The weights of the feature with row r are `#weights[4 * r + label]`. */
	#rows = new IntMap();
	#weights = new Float32Array(0);
	readonly #atoms = new ChineseAtoms();
	readonly #lattice: WordLattice;
	readonly #plain = new FeatureSequence();
	readonly #features = new FeatureSequence();
	#viterbi: Viterbi | undefined;

	constructor(dictionary: WordDictionary) {
		this.#dictionary = dictionary;
		this.#lattice = new WordLattice(this.#atoms.capacity);
	}

	/** Learns from gold lines with the guide's cuts of them. */
	learn(lines: readonly GoldLine[], guide: Guide, training: Omit<SequenceTraining, 'allows'>): void {
		const set = new TrainingSet(BMES);
		for (const { text, words } of lines) {
			const { wordEnds } = alignWords(words, text);
			const guided = guide(text);
			forEachStretch(text, this.#atoms, () => {
				this.#write(text, guided);
				set.add(this.#features, goldLabels(this.#atoms, wordEnds));
			});
		}
		const { rows, transitions } = trainSequence(set, { ...training, allows: bmesRule });
		this.#rows = new IntMap(rows.length);
		this.#weights = new Float32Array(rows.length * BMES.length);
		rows.forEach(({ key, labels, weights }, row) => {
			this.#rows.set(key, row);
			labels.forEach((label, i) => (this.#weights[row * BMES.length + label] = weights[i]));
		});
		this.#viterbi = new Viterbi(transitions);
	}

	/** The words of a text in the standard that was learned, given where they end in the guide's. */
	cut(text: string, guided: ReadonlySet<number>): string[] {
		const words: string[] = [];
		forEachStretch(text, this.#atoms, () => {
			const { starts, ends, length } = this.#atoms;
			this.#write(text, guided);
			const path = new Uint8Array(length);
			this.#viterbi?.decode(this.#score(), length, path);
			let first = 0;
			path.forEach((label, i) => {
				if (label >= 2) {
					words.push(text.slice(starts[first], ends[i]));
					first = i + 1;
				}
			});
		});
		return words;
	}

	#score(): Float32Array {
		const { keys, ends } = this.#features;
		const { length, single } = this.#atoms;
		const scores = new Float32Array(length * 4);
		for (let i = 0, f = 0; i < length; i++) {
			for (; f < ends[i]; f++) {
				const row = this.#rows.get(keys[f]);
				for (let label = 0; row >= 0 && label < 4; label++) {
					scores[i * 4 + label] += this.#weights[row * 4 + label];
				}
			}
			scores[i * 4 + 3] += single[i] * SINGLE_BONUS;
		}
		return scores;
	}

	/** Writes the features of the atoms, then those of the guide's labels, with and without the characters. */
	#write(text: string, guided: ReadonlySet<number>): void {
		const atoms = this.#atoms;
		this.#lattice.read(atoms, this.#dictionary, text);
		writeFeatures(atoms, this.#lattice, this.#plain);
		const labels = goldLabels(atoms, guided).map(label => BMES.indexOf(label as (typeof BMES)[number]));
		const features = this.#features;
		features.clear();
		for (let i = 0, f = 0; i < atoms.length; i++) {
			for (; f < this.#plain.ends[i]; f++) {
				features.add(this.#plain.keys[f]);
			}
			const before = labels[i - 1] ?? OUTSIDE;
			const after = labels[i + 1] ?? OUTSIDE;
			const here = labels[i];
			const parts = [0, before * 5 + 5, after * 5 + 50, (before * 5 + after) * 5 + 500];
			const grams = [0, gramKey('unigram', atoms, i), gramKey('bigram', atoms, i - 1), gramKey('bigram', atoms, i)];
			parts.forEach((part, template) => features.add(key2(FIRST_TEMPLATE + template, part, here)));
			grams.slice(1).forEach((gram, template) => features.add(key2(FIRST_TEMPLATE + 10 + template, gram, here)));
			features.add(key3(FIRST_TEMPLATE + 20, grams[2], here, before));
			features.add(key3(FIRST_TEMPLATE + 21, grams[3], here, after));
			features.endPosition();
		}
	}
}

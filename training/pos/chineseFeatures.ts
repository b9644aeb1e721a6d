import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import {
	KIND_TEMPLATES,
	WORD_TEMPLATES,
	writeKindKeys,
	writeWordKeys,
} from '../../src/core/tasks/pos/chineseJointKeys';
import type { ChineseLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from '../../src/core/tasks/pos/chineseWordForm';
import type { ChineseWordForm } from '../../src/core/tasks/pos/chineseWordForm';
import { BOUNDARY_WORD, ChineseWords } from '../../src/core/tasks/pos/chineseWords';

/** In the order of their templates' numbers: the places of features among those of kinds, which come first, and of words. */
const JOINT_ORDER = [8, 0, 1, 9, 2, 3, 4, 5, 6, 7] as const;

/** Writes the features of the Chinese tagger, which it sums up word by word, one by one as learners need them. */
export class ChineseFeatures {
	readonly #lexicon: ChineseLexicon;
	readonly #forms = new Map<string, ChineseWordForm>();
	readonly #words = new ChineseWords();
	readonly #numbers = new Map<string, number>();
	readonly #jointKeys = new Int32Array(KIND_TEMPLATES + WORD_TEMPLATES);

	constructor(lexicon: ChineseLexicon) {
		this.#lexicon = lexicon;
	}

	/**
	 * Writes the features of a sentence.
	 * @param addMore adds further features of a position
	 */
	write(words: readonly string[], sequence: FeatureSequence, addMore?: (index: number) => void): void {
		const forms = words.map(word => this.formOf(word));
		const numbers = Int32Array.of(BOUNDARY_WORD, ...words.map(word => this.#numberOf(word)), BOUNDARY_WORD);
		sequence.clear();
		for (let i = 0; i < forms.length; i++) {
			for (const [slot, offset] of OFFSETS.entries()) {
				addAll(sequence, (forms[i + offset] ?? BOUNDARY_FORM).keys[slot]);
			}
			const keys = this.#jointKeys;
			writeKindKeys(this.#words.cells, numbers, i + 1, keys);
			writeWordKeys(this.#words.cells, numbers, i + 1, keys.subarray(KIND_TEMPLATES));
			addAll(
				sequence,
				JOINT_ORDER.map(place => keys[place]),
			);
			addMore?.(i);
			sequence.endPosition();
		}
	}

	#numberOf(word: string): number {
		const number = this.#numbers.get(word) ?? this.#words.add(this.formOf(word), 0, true);
		this.#numbers.set(word, number);
		return number;
	}

	/** What the templates know of a word. */
	formOf(word: string): ChineseWordForm {
		const form = this.#forms.get(word) ?? readWordForm(word, 0, word.length, this.#lexicon);
		this.#forms.set(word, form);
		return form;
	}
}

function addAll(sequence: FeatureSequence, keys: ArrayLike<number>): void {
	for (let i = 0; i < keys.length; i++) {
		sequence.add(keys[i]);
	}
}

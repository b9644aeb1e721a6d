import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import { CONTEXT_TEMPLATES, PAIR_TEMPLATES, writePairKeys } from '../../src/core/tasks/pos/chineseJointKeys';
import type { ChineseLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import { ChineseSentence } from '../../src/core/tasks/pos/chineseSentence';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from '../../src/core/tasks/pos/chineseWordForm';
import type { ChineseWordForm } from '../../src/core/tasks/pos/chineseWordForm';

/** Writes the features of the Chinese tagger, which it sums up word by word, one by one as learners need them. */
export class ChineseFeatures {
	readonly #lexicon: ChineseLexicon;
	readonly #forms = new Map<string, ChineseWordForm>();
	readonly #sentence = new ChineseSentence();
	readonly #contextKeys = new Int32Array(CONTEXT_TEMPLATES);
	readonly #pairKeys = new Int32Array(2 * PAIR_TEMPLATES);

	constructor(lexicon: ChineseLexicon) {
		this.#lexicon = lexicon;
	}

	/**
	 * Writes the features of a sentence.
	 * @param addMore adds further features of a position
	 */
	write(words: readonly string[], sequence: FeatureSequence, addMore?: (index: number) => void): void {
		const forms = words.map(word => this.#formOf(word));
		this.#sentence.begin(forms.length);
		for (const form of forms) {
			this.#sentence.add(form);
		}
		this.#sentence.finish();
		sequence.clear();
		const formAt = (i: number): ChineseWordForm => forms[i] ?? BOUNDARY_FORM;
		for (let i = 0; i < forms.length; i++) {
			for (const [slot, offset] of OFFSETS.entries()) {
				addAll(sequence, formAt(i + offset).keys[slot]);
			}
			writePairKeys(formAt(i - 1), forms[i], this.#pairKeys);
			addAll(sequence, this.#pairKeys.subarray(PAIR_TEMPLATES));
			writePairKeys(forms[i], formAt(i + 1), this.#pairKeys);
			addAll(sequence, this.#pairKeys.subarray(0, PAIR_TEMPLATES));
			this.#sentence.writeKeys(i, this.#contextKeys);
			addAll(sequence, this.#contextKeys);
			addMore?.(i);
			sequence.endPosition();
		}
	}

	#formOf(word: string): ChineseWordForm {
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

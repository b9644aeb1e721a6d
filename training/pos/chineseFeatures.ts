import type { FeatureSequence } from '../../src/core/linear/featureSequence';
import type { ChineseLexicon } from '../../src/core/tasks/pos/chineseLexicon';
import { ChineseSentence, JOINT_TEMPLATES } from '../../src/core/tasks/pos/chineseSentence';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from '../../src/core/tasks/pos/chineseWordForm';
import type { ChineseWordForm } from '../../src/core/tasks/pos/chineseWordForm';

/** Writes the features of the Chinese tagger, which it sums up word by word, one by one as learners need them. */
export class ChineseFeatures {
	readonly #lexicon: ChineseLexicon;
	readonly #forms = new Map<string, ChineseWordForm>();
	readonly #sentence = new ChineseSentence();
	readonly #jointKeys = new Int32Array(JOINT_TEMPLATES);

	constructor(lexicon: ChineseLexicon) {
		this.#lexicon = lexicon;
	}

	/**
	 * Writes the features of a sentence.
	 * @param addMore adds further features of a position
	 */
	write(words: readonly string[], sequence: FeatureSequence, addMore?: (index: number) => void): void {
		const forms = words.map(word => this.formOf(word));
		this.#sentence.begin(forms.length);
		for (const { hash, kind, cluster, isAnchor } of forms) {
			this.#sentence.add(hash, kind, cluster, isAnchor);
		}
		this.#sentence.finish();
		sequence.clear();
		for (let i = 0; i < forms.length; i++) {
			for (const [slot, offset] of OFFSETS.entries()) {
				addAll(sequence, (forms[i + offset] ?? BOUNDARY_FORM).keys[slot]);
			}
			this.#sentence.writeKeys(i, this.#jointKeys);
			addAll(sequence, this.#jointKeys);
			addMore?.(i);
			sequence.endPosition();
		}
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

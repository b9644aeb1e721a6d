import type { Nlp } from '../core/nlp';
import { CharacterScript, codePointScript } from '../core/text/characterScript';
import type { DoubtfulCutsParams } from '../protocol/analysis';

/** Sentences of so many UTF-16 code units together are remembered: several screens of some documents. */
const MOST_CODE_UNITS = 1_000_000;

const NONE = new Float32Array();

/**
 * The margins of the gaps in sentences, which take the segmenter a millisecond each and depend on the sentence alone: after a key all
 * but one are known.
 */
export class SentenceMargins {
	readonly #nlp: Pick<Nlp, 'cutMargins'>;
	/** By sentence, the one that was used longest ago first. */
	readonly #known = new Map<string, Float32Array>();
	#codeUnits = 0;
	/** What the known ones were made under. */
	#settings = '';

	constructor(nlp: Pick<Nlp, 'cutMargins'>) {
		this.#nlp = nlp;
	}

	/**
	 * The margins of a sentence; none for one without Chinese.
	 * @throws NlpError when the model is missing or malformed.
	 */
	async of(sentence: string, settings: Pick<DoubtfulCutsParams, 'standard' | 'userWords'>): Promise<Float32Array> {
		if (!hasHan(sentence)) return NONE;
		this.#turnTo(settings);
		const known = this.#known.get(sentence);
		if (known) {
			this.#known.delete(sentence);
			this.#known.set(sentence, known);
			return known;
		}
		const current = this.#settings;
		const margins = await this.#nlp.cutMargins(sentence, settings);
		if (current === this.#settings) this.#keep(sentence, margins);
		return margins;
	}

	#turnTo({ standard, userWords = [] }: Pick<DoubtfulCutsParams, 'standard' | 'userWords'>): void {
		const settings = `${standard}\n${userWords.join('\n')}`;
		if (settings === this.#settings) return;
		this.#settings = settings;
		this.#known.clear();
		this.#codeUnits = 0;
	}

	#keep(sentence: string, margins: Float32Array): void {
		if (!this.#known.has(sentence)) this.#codeUnits += sentence.length;
		this.#known.set(sentence, margins);
		for (const oldest of this.#known.keys()) {
			if (this.#codeUnits <= MOST_CODE_UNITS || oldest === sentence) break;
			this.#known.delete(oldest);
			this.#codeUnits -= oldest.length;
		}
	}
}

function hasHan(text: string): boolean {
	for (let offset = 0; offset < text.length; offset++) {
		if (text.charCodeAt(offset) >= 0x2e80 && codePointScript(text, offset) === CharacterScript.Han) return true;
	}
	return false;
}

import type { ModelFile } from '../../model/modelFile';
import type { Language } from '../../text/language';
import type { AddSentence } from './addSentence';
import { splitChineseSentences } from './chineseSentences';
import { EnglishSentenceSplitter } from './englishSentenceSplitter';
import type { TracedGap } from './sentenceTrace';

/**
 * Cuts a block of text, such as a paragraph, into sentences: English by a trained model, Chinese by its marks.
 *
 * Sentences are in order, do not overlap, cover all but white space, and never part a surrogate pair, a number, an address
 * or a contraction. A blank line always ends a sentence; a single line end does where the line looks complete, so that
 * hard-wrapped prose stays whole. Time is linear in the length.
 */
export class SentenceSplitter {
	readonly #english: EnglishSentenceSplitter;

	private constructor(english: EnglishSentenceSplitter) {
		this.#english = english;
	}

	/**
	 * The splitter with the English model `en-sentences`.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(model: ModelFile): SentenceSplitter {
		return new SentenceSplitter(EnglishSentenceSplitter.from(model));
	}

	/** What decides over the ends of English sentences in `[start, end)`. */
	traceEnglish(text: string, start: number, end: number): TracedGap[] {
		return this.#english.trace(text, start, end);
	}

	/** Adds the sentences of `[start, end)` of a text in one language. */
	split(text: string, start: number, end: number, language: Language, add: AddSentence): void {
		if (language === 'zh') {
			splitChineseSentences(text, start, end, add);
		} else {
			this.#english.split(text, start, end, add);
		}
	}
}

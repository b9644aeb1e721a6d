import { chineseTokens } from './chineseTokens';
import { englishTokens } from './englishTokens';
import { joinChinese } from './joinChinese';
import { joinEnglish } from './joinEnglish';
import type { ChineseCutter, JoinedTokens, MtToken } from './mtToken';
import type { TranslationDirection } from '../translation';
import type { Truecaser } from './truecaser';

/** The token streams of the two languages of a direction. */
export class TokenStreams {
	readonly direction: TranslationDirection;
	readonly #cut: ChineseCutter;
	readonly #truecaser: Truecaser;

	/** @param cut what cuts runs of Chinese characters into words */
	constructor(direction: TranslationDirection, cut: ChineseCutter, truecaser: Truecaser) {
		this.direction = direction;
		this.#cut = cut;
		this.#truecaser = truecaser;
	}

	/** The tokens of a sentence in the language of the source. */
	tokens(sentence: string): MtToken[] {
		return this.direction === 'zh-en' ? this.#chinese(sentence) : this.#english(sentence);
	}

	/** The words of a text in the language of the translation. */
	targetWords(text: string): string[] {
		return this.#targetTokens(text).map(({ form }) => form);
	}

	/** The words of what a dictionary has, as it writes them: a capital is a name's, not that of a beginning. */
	dictionaryWords(text: string): string[] {
		return this.#targetTokens(text).map(({ kind, form, start, end }) =>
			kind === 'word' ? text.slice(start, end) : form,
		);
	}

	/** Words of the translation as its language writes them. */
	join(words: readonly string[]): JoinedTokens {
		return this.direction === 'zh-en' ? joinEnglish(words) : joinChinese(words);
	}

	#targetTokens(text: string): MtToken[] {
		return this.direction === 'zh-en' ? this.#english(text) : this.#chinese(text);
	}

	#chinese(text: string): MtToken[] {
		return chineseTokens(text, this.#cut);
	}

	#english(text: string): MtToken[] {
		return englishTokens(text, this.#truecaser);
	}
}

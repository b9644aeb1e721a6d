import type { Steps } from '../../../src/core/steps';
import { chineseTokens } from '../../../src/core/tasks/translation/tokens/chineseTokens';
import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import { joinChinese } from '../../../src/core/tasks/translation/tokens/joinChinese';
import { joinEnglish } from '../../../src/core/tasks/translation/tokens/joinEnglish';
import type { ChineseCutter } from '../../../src/core/tasks/translation/tokens/mtToken';
import type {
	DecodedPhrase,
	DecodedSentence,
	SourceSentence,
} from '../../../src/core/tasks/translation/phraseDecoding';
import type { SentenceEngine } from '../../../src/core/tasks/translation/sentenceEngine';
import type { TranslationDirection } from '../../../src/core/tasks/translation/translation';
import { Truecaser } from '../../../src/core/tasks/translation/tokens/truecaser';

/** English words of Chinese ones; in the other direction the Chinese of English ones. */
const WORDS: Readonly<Record<string, string>> = {
	我: 'I',
	你: 'you',
	喜欢: 'like',
	猫: 'cats',
	狗: 'dogs',
	安装: 'install',
	程序: 'programs',
	和: 'and',
	看: 'see',
	标题: 'title',
	文件: 'files',
	今天: 'today',
	走: 'go',
};

/** Words of at most two characters of the list, the longest first; others by the character. */
const cutToyWords: ChineseCutter = (text, start, end, add) => {
	for (let at = start; at < end;) {
		const length = at + 2 <= end && Object.hasOwn(WORDS, text.slice(at, at + 2)) ? 2 : 1;
		add(at, at + length);
		at += length;
	}
};

/** Translates word by word, what it does not know copied; `order` gives the order of the source's words in the translation. */
export class ToyEngine implements SentenceEngine {
	readonly engine: string;
	readonly decoded: SourceSentence[] = [];
	readonly #words: ReadonlyMap<string, string>;

	constructor(
		readonly direction: TranslationDirection,
		private readonly order: (count: number) => readonly number[] = count => Array.from({ length: count }, (_, i) => i),
	) {
		this.engine = `toy ${direction}`;
		const pairs = Object.entries(WORDS);
		this.#words = new Map(direction === 'zh-en' ? pairs : pairs.map(([zh, en]) => [en, zh]));
	}

	tokens(sentence: string) {
		return this.direction === 'zh-en'
			? chineseTokens(sentence, cutToyWords)
			: englishTokens(sentence, new Truecaser([]));
	}

	targetWords(text: string): string[] {
		const tokens =
			this.direction === 'zh-en' ? englishTokens(text, new Truecaser([])) : chineseTokens(text, cutToyWords);
		return tokens.map(({ form }) => form);
	}

	knows(text: string): boolean {
		return this.#words.has(text);
	}

	*decode(sentence: SourceSentence): Steps<DecodedSentence> {
		this.decoded.push(sentence);
		yield;
		const words: string[] = [];
		const phrases: DecodedPhrase[] = [];
		for (const source of this.order(sentence.words.length)) {
			const fixed = sentence.fixed?.find(({ start }) => start === source);
			const known = this.#words.get(sentence.words[source]);
			const target = fixed?.target ?? [known ?? sentence.words[source]];
			phrases.push({
				sourceStart: source,
				sourceEnd: source + 1,
				targetStart: words.length,
				targetEnd: words.length + target.length,
				origin: fixed?.origin ?? (known === undefined ? 'copied' : 'phraseTable'),
				alignment: target.map((_, i) => [source, words.length + i] as const),
			});
			words.push(...target);
		}
		return { words, phrases, score: 0, confidence: 0.5 };
	}

	join(words: readonly string[]) {
		return this.direction === 'zh-en' ? joinEnglish(words) : joinChinese(words);
	}
}

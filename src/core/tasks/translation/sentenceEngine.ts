import type { Steps } from '../../steps';
import type { JoinedTokens, MtToken } from './tokens/mtToken';
import type { DecodedSentence, SourceSentence, TranslationTrace } from './phraseDecoding';
import type { TranslationDirection } from './translation';

/** What translates sentences in one direction: the token streams of both languages, and a decoder between them. */
export interface SentenceEngine {
	/** What results call it, as `phrase-based zh-en`. */
	readonly engine: string;
	readonly direction: TranslationDirection;
	/** The tokens of a sentence in the language of the source. */
	tokens(sentence: string): readonly MtToken[];
	/** The words of a text in the language of the translation. */
	targetWords(text: string): readonly string[];
	/** Whether it learned what becomes of these words of the source, as of one phrase. */
	knows(text: string): boolean;
	/** The best translation of a sentence. */
	decode(sentence: SourceSentence): Steps<DecodedSentence>;
	/** How it comes to the translation; absent where it cannot say. */
	trace?(sentence: SourceSentence): Steps<TranslationTrace>;
	/** Words of the translation as its language writes them. */
	join(words: readonly string[]): JoinedTokens;
}

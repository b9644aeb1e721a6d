import type { Steps } from '../../steps';
import type { JoinedTokens, MtToken } from './tokens/mtToken';
import type { DecodedSentence, SentenceDecoder, SourceSentence, TranslationTrace } from './phraseDecoding';
import type { PhraseTable } from './phrases/phraseTable';
import type { SentenceEngine } from './sentenceEngine';
import type { TokenStreams } from './tokens/tokenStreams';
import type { TranslationDirection } from './translation';

/** Sentences whose translations are kept: a document that was edited is translated again, and most of it is as it was. */
const KEPT_SENTENCES = 1000;

/** The phrase-based engine of one direction: a decoder, and the token streams that its phrases were learned from. */
export class PhraseEngine implements SentenceEngine {
	readonly engine: string;
	readonly direction: TranslationDirection;
	readonly #decoder: SentenceDecoder;
	readonly #streams: TokenStreams;
	readonly #table: PhraseTable;
	/** What was decoded last, the oldest first. */
	readonly #decoded = new Map<string, DecodedSentence>();

	/** @param table the phrases of the decoder */
	constructor(decoder: SentenceDecoder, streams: TokenStreams, table: PhraseTable) {
		this.engine = engineName(decoder.direction);
		this.direction = decoder.direction;
		this.#decoder = decoder;
		this.#streams = streams;
		this.#table = table;
	}

	tokens(sentence: string): MtToken[] {
		return this.#streams.tokens(sentence);
	}

	targetWords(text: string): string[] {
		return this.#streams.targetWords(text);
	}

	knows(text: string): boolean {
		const language = this.direction === 'zh-en' ? 'zh' : 'en';
		const { ids } = this.#table.vocabularies[language];
		const words = Int32Array.from(this.tokens(text), ({ form }) => ids.get(form) ?? -1);
		return this.#table.phrases[language].find(words, 0, words.length) >= 0;
	}

	*decode(sentence: SourceSentence): Steps<DecodedSentence> {
		const key = JSON.stringify(sentence);
		const decoded = this.#decoded.get(key) ?? (yield* this.#decoder.decode(sentence));
		this.#decoded.delete(key);
		this.#decoded.set(key, decoded);
		for (const oldest of this.#decoded.keys()) {
			if (this.#decoded.size <= KEPT_SENTENCES) break;
			this.#decoded.delete(oldest);
		}
		return decoded;
	}

	*trace(sentence: SourceSentence): Steps<TranslationTrace> {
		const traced = this.#decoder.trace?.(sentence);
		const nothing = { domain: '', features: [], weights: new Float64Array(), translations: [] };
		return traced === undefined ? nothing : yield* traced;
	}

	join(words: readonly string[]): JoinedTokens {
		return this.#streams.join(words);
	}
}

/** What results call the engine of a direction. */
export function engineName(direction: TranslationDirection): string {
	return `phrase-based ${direction}`;
}

import { isOpen, tokenPredicate, type TokenFilter } from './tokenFilter';
import { lastStartAtMost, type TokenModel } from './tokenModel';

/** A row of the token list: the head of a sentence or a token. */
export type TokenRow =
	{ readonly kind: 'sentence'; readonly sentence: number } | { readonly kind: 'token'; readonly token: number };

/** The rows of the token list: each sentence with a token that passes the filter, then those tokens. */
export class TokenRows {
	/** Number of tokens that pass the filter. */
	readonly tokenCount: number;
	/** A token's index, or the bitwise complement of a sentence's. */
	readonly #items: Int32Array;
	readonly #rowOfToken: Int32Array;

	private constructor(items: Int32Array, rowOfToken: Int32Array, tokenCount: number) {
		this.#items = items;
		this.#rowOfToken = rowOfToken;
		this.tokenCount = tokenCount;
	}

	/** The rows of a model under a filter, in time linear in the tokens. */
	static of(model: TokenModel, filter: TokenFilter): TokenRows {
		const passes = isOpen(filter) ? (): boolean => true : tokenPredicate(model, filter);
		const items = new Int32Array(model.count + model.sentenceCount);
		const rowOfToken = new Int32Array(model.count).fill(-1);
		let length = 0;
		let tokenCount = 0;
		let shown = -1;
		let sentence = -1;
		for (let token = 0; token < model.count; token++) {
			while (sentence + 1 < model.sentenceCount && model.sentenceStarts[sentence + 1] <= model.starts[token])
				sentence++;
			if (!passes(token)) continue;
			if (sentence !== shown) {
				items[length++] = ~sentence;
				shown = sentence;
			}
			rowOfToken[token] = length;
			items[length++] = token;
			tokenCount++;
		}
		return new TokenRows(items.slice(0, length), rowOfToken, tokenCount);
	}

	/** Number of rows. */
	get count(): number {
		return this.#items.length;
	}

	/** A row. */
	at(row: number): TokenRow {
		const item = this.#items[row];
		return item < 0 ? { kind: 'sentence', sentence: ~item } : { kind: 'token', token: item };
	}

	/** The row of a token, or -1 when the filter hides it. */
	rowOf(token: number): number {
		return token < 0 || token >= this.#rowOfToken.length ? -1 : this.#rowOfToken[token];
	}

	/** The row of the token at an offset of the document, or -1; after the end of a sentence it is its last token. */
	rowAt(model: TokenModel, offset: number): number {
		const token = model.tokenAt(offset);
		if (token < 0) return -1;
		const sentence = lastStartAtMost(model.sentenceStarts, offset);
		const isBeforeItsSentence = sentence >= 0 && model.starts[token] < model.sentenceStarts[sentence];
		return isBeforeItsSentence ? -1 : this.rowOf(token);
	}
}

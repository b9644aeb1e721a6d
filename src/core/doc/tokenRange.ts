import type { Span } from '../text/span';
import type { SpanColumn } from './spanColumn';

/**
 * Tokens of one sentence, or of a stretch of one: what taggers and recognizers see.
 *
 * `starts` and `ends` are columns of the whole text, of which this range is `[first, last)`; words are cut out only when
 * they are asked for, since a string a token is what costs most in a fast tagger.
 */
export class TokenRange implements Span {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly length: number;
	/** The stretch of text that the tokens were cut from. */
	readonly start: number;
	readonly end: number;
	#words: readonly string[] | undefined;

	/**
	 * @param span the stretch of the text that the tokens were cut from; without it, from the first token to the last
	 * @throws RangeError when there are no such tokens.
	 */
	constructor(
		readonly text: string,
		{ starts, ends }: SpanColumn,
		readonly first: number,
		last: number,
		span?: Span,
	) {
		if (first < 0 || last < first || last > starts.length) {
			throw new RangeError(`There are no tokens ${first} to ${last} among ${starts.length}.`);
		}
		this.starts = starts;
		this.ends = ends;
		this.length = last - first;
		this.start = span?.start ?? (this.length === 0 ? 0 : starts[first]);
		this.end = span?.end ?? (this.length === 0 ? 0 : ends[last - 1]);
	}

	/** Start of the token `index`, counted from the first of the range. */
	startOf(index: number): number {
		return this.starts[this.first + index];
	}

	/** End of the token `index`. */
	endOf(index: number): number {
		return this.ends[this.first + index];
	}

	/** The token `index` as a string. */
	word(index: number): string {
		return this.text.slice(this.startOf(index), this.endOf(index));
	}

	/** All tokens as strings, made at the first call. */
	get words(): readonly string[] {
		this.#words ??= Array.from({ length: this.length }, (_, index) => this.word(index));
		return this.#words;
	}

	/** The tokens `[first, last)` of this range. */
	slice(first: number, last: number): TokenRange {
		return new TokenRange(this.text, this, this.first + first, this.first + last);
	}

	/** Words as they would stand in a text, with a space between each two. */
	static of(words: readonly string[]): TokenRange {
		const starts = new Int32Array(words.length);
		const ends = new Int32Array(words.length);
		let end = -1;
		for (const [index, word] of words.entries()) {
			starts[index] = end + 1;
			end = starts[index] + word.length;
			ends[index] = end;
		}
		return new TokenRange(words.join(' '), { starts, ends }, 0, words.length);
	}
}

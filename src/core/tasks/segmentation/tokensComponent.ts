import type { Doc } from '../../doc/doc';
import { Int32Builder, Uint8Builder } from '../../doc/columnBuilder';
import type { Layers } from '../../doc/layers';
import { adoptEmbedded, languageColumn } from '../../doc/sentenceTokens';
import type { SpanColumn } from '../../doc/spanColumn';
import type { Component } from '../../pipeline/component';
import { LANGUAGES, type Language } from '../../text/language';

/** Cuts `[start, end)` of a text into words; offsets are of the text, white space belongs to none. */
export type WordCutter = (
	text: string,
	start: number,
	end: number,
	add: (start: number, end: number, joined?: boolean) => void,
) => void;

/**
 * Cuts each sentence into words, every stretch by the rules of its language.
 *
 * The language of a word is the one whose tagger it goes to: that of its stretch, but one or two foreign words take the
 * sentence's. A language without a cutter has no words.
 */
export class TokensComponent implements Component<'languages' | 'sentences', 'tokens' | 'tokenLanguages'> {
	readonly name = 'tokens';
	readonly requires = ['languages', 'sentences'] as const;
	readonly assigns = ['tokens', 'tokenLanguages'] as const;
	readonly #cutterFor: (language: Language) => WordCutter | undefined;
	/** The columns of the text being cut, and the number of words up to the end of each sentence. */
	readonly #starts = new Int32Builder();
	readonly #ends = new Int32Builder();
	readonly #joined = new Uint8Builder();
	readonly #languages = new Uint8Builder();
	readonly #sentenceEnds = new Int32Builder();

	constructor(cutterFor: (language: Language) => WordCutter | undefined) {
		this.#cutterFor = cutterFor;
	}

	annotate(doc: Doc<'languages' | 'sentences'>): Pick<Layers, 'tokens' | 'tokenLanguages'> {
		const columns = [this.#starts, this.#ends, this.#joined, this.#languages, this.#sentenceEnds];
		for (const column of columns) column.clear();
		this.#cut(doc.text, doc.get('languages'), doc.get('sentences'));
		const ids = this.#languages.finish();
		adoptEmbedded(ids, this.#sentenceEnds.finish());
		const tokens = { starts: this.#starts.finish(), ends: this.#ends.finish(), joined: this.#joined.finish() };
		return { tokens, tokenLanguages: languageColumn(ids) };
	}

	#cut(text: string, runs: Layers['languages'], sentences: SpanColumn): void {
		const cutters = LANGUAGES.map(language => this.#cutterFor(language));
		let id = 0;
		const add = (wordStart: number, wordEnd: number, isJoined = false): void => {
			this.#starts.push(wordStart);
			this.#ends.push(wordEnd);
			this.#joined.push(Number(isJoined));
			this.#languages.push(id);
		};
		const lastRun = runs.ends.length - 1;
		let run = 0;
		for (let sentence = 0; sentence < sentences.starts.length; sentence++) {
			const end = sentences.ends[sentence];
			for (let start = sentences.starts[sentence]; start < end;) {
				while (run < lastRun && runs.ends[run] <= start) run++;
				id = runs.ids[run];
				const stop = run === lastRun ? end : Math.min(end, runs.ends[run]);
				cutters[id]?.(text, start, stop, add);
				start = stop;
			}
			this.#sentenceEnds.push(this.#starts.length);
		}
	}
}

import type { Doc } from '../../doc/doc';
import { Int32Builder, Uint8Builder } from '../../doc/columnBuilder';
import type { Layers } from '../../doc/layers';
import { adoptEmbedded, languageColumn } from '../../doc/sentenceTokens';
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

	constructor(cutterFor: (language: Language) => WordCutter | undefined) {
		this.#cutterFor = cutterFor;
	}

	annotate(doc: Doc<'languages' | 'sentences'>): Pick<Layers, 'tokens' | 'tokenLanguages'> {
		const { text } = doc;
		const runs = doc.get('languages');
		const sentences = doc.get('sentences');
		const starts = new Int32Builder();
		const ends = new Int32Builder();
		const joined = new Uint8Builder();
		const languages = new Uint8Builder();
		const sentenceEnds = new Int32Builder();
		let run = 0;
		for (let sentence = 0; sentence < sentences.starts.length; sentence++) {
			const end = sentences.ends[sentence];
			for (let start = sentences.starts[sentence]; start < end;) {
				while (run < runs.ends.length - 1 && runs.ends[run] <= start) run++;
				const id = runs.ids[run];
				const stop = run === runs.ends.length - 1 ? end : Math.min(end, runs.ends[run]);
				this.#cutterFor(LANGUAGES[id])?.(text, start, stop, (wordStart, wordEnd, isJoined = false) => {
					starts.push(wordStart);
					ends.push(wordEnd);
					joined.push(Number(isJoined));
					languages.push(id);
				});
				start = stop;
			}
			sentenceEnds.push(starts.length);
		}
		const ids = languages.finish();
		adoptEmbedded(ids, sentenceEnds.finish());
		const tokens = { starts: starts.finish(), ends: ends.finish(), joined: joined.finish() };
		return { tokens, tokenLanguages: languageColumn(ids) };
	}
}

import { firstIndex } from '../../collections/firstIndex';
import type { Doc } from '../../doc/doc';
import { Int32Builder } from '../../doc/columnBuilder';
import type { Layers } from '../../doc/layers';
import type { Component } from '../../pipeline/component';
import { isSpace } from '../../text/characterKind';
import { LANGUAGES, type Language } from '../../text/language';
import { PARAGRAPH_BREAK } from '../../text/paragraphBreak';
import type { Span } from '../../text/span';

/** Cuts `[start, end)` of a text into sentences; offsets are of the text, white space around belongs to none. */
export type SentenceCutter = (
	text: string,
	start: number,
	end: number,
	add: (start: number, end: number) => void,
) => void;

/**
 * Cuts each paragraph into sentences; in a paragraph of both languages a sentence ends where the rules of the language
 * around that place say so. In a language without a cutter a paragraph is one sentence.
 */
export class SentencesComponent implements Component<'languages', 'sentences'> {
	readonly name = 'sentences';
	readonly requires = ['languages'] as const;
	readonly assigns = ['sentences'] as const;
	readonly #cutterFor: (language: Language) => SentenceCutter | undefined;
	/** The columns of the text being cut. */
	readonly #starts = new Int32Builder();
	readonly #ends = new Int32Builder();

	constructor(cutterFor: (language: Language) => SentenceCutter | undefined) {
		this.#cutterFor = cutterFor;
	}

	annotate(doc: Doc<'languages'>): Pick<Layers, 'sentences'> {
		const { text } = doc;
		const runs = doc.get('languages');
		const starts = this.#starts;
		const ends = this.#ends;
		starts.clear();
		ends.clear();
		const add = (start: number, end: number): void => {
			starts.push(start);
			ends.push(end);
		};
		let run = 0;
		for (const paragraph of paragraphsOf(text)) {
			while (run < runs.ends.length - 1 && runs.ends[run] <= paragraph.start) run++;
			let last = run;
			while (last < runs.ends.length - 1 && runs.ends[last] < paragraph.end) last++;
			const cutter = run === last ? this.#cutterFor(LANGUAGES[runs.ids[run]]) : undefined;
			if (cutter === undefined) this.#cutMixed(text, paragraph, runs, add);
			else cutter(text, paragraph.start, paragraph.end, add);
			run = last;
		}
		return { sentences: { starts: starts.finish(), ends: ends.finish() } };
	}

	#cutMixed(text: string, paragraph: Span, runs: Layers['languages'], add: (start: number, end: number) => void): void {
		const borders: number[] = [paragraph.end];
		for (const [id, language] of LANGUAGES.entries()) {
			this.#cutterFor(language)?.(text, paragraph.start, paragraph.end, (_, end) => {
				if (runs.ids[runAt(runs.ends, end - 1)] === id) borders.push(end);
			});
		}
		borders.sort((a, b) => a - b);
		let start = paragraph.start;
		for (const border of borders) {
			while (start < border && isSpace(text.charCodeAt(start))) start++;
			let end = border;
			while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
			if (start < end) add(start, end);
			start = border;
		}
	}
}

/** The number of the run that an offset is in. */
function runAt(ends: Int32Array, offset: number): number {
	return firstIndex(0, ends.length - 1, run => ends[run] > offset);
}

function* paragraphsOf(text: string): Generator<Span> {
	for (let start = 0; start < text.length;) {
		const found = text.indexOf(PARAGRAPH_BREAK, start);
		const end = found < 0 ? text.length : found;
		if (end > start) yield { start, end };
		start = end + 1;
	}
}

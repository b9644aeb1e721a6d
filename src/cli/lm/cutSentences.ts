import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { Nlp } from '../../core/nlp';
import { LANGUAGES } from '../../core/text/language';
import { formatOfName } from '../../core/text/formatOfName';
import type { InputFile } from '../inputFiles';
import { portionsOf } from '../subword/textParts';
import { readLines, readText } from '../textInput';

/** How texts are cut. */
export interface Cutting {
	readonly nlp: Nlp;
	/** Whether texts are words parted by spaces, a sentence a line. */
	readonly isCut: boolean;
	readonly warn: (message: string) => void;
}

/** Lines of cut words that come together. */
const LINES = 1000;

/** The words of a file by its sentences, portion after portion, so that a file of any size can pass. */
export async function* cutSentences(file: InputFile, { nlp, isCut, warn }: Cutting): AsyncGenerator<SentenceWords> {
	if (isCut) {
		let lines: string[] = [];
		for await (const { text } of readLines(readText(file.path, warn))) {
			lines.push(text);
			if (lines.length < LINES) continue;
			yield wordsOfLines(lines);
			lines = [];
		}
		yield wordsOfLines(lines);
		return;
	}
	for await (const portion of portionsOf(file, warn)) yield await nlp.words(portion, formatOfName(file.name));
}

/** Lines whose words are parted by white space, each a sentence; empty ones are none. */
export function wordsOfLines(lines: readonly string[]): SentenceWords {
	const text = lines.join('\n');
	const starts: number[] = [];
	const ends: number[] = [];
	const sentences = [0];
	let origin = 0;
	for (const line of lines) {
		for (const { 0: word, index } of line.matchAll(/\S+/gu)) {
			starts.push(origin + index);
			ends.push(origin + index + word.length);
		}
		if (starts.length > (sentences.at(-1) ?? 0)) sentences.push(starts.length);
		origin += line.length + 1;
	}
	return {
		text,
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
		languages: new Uint8Array(starts.length).fill(LANGUAGES.indexOf('en')),
		sentences: Int32Array.from(sentences),
	};
}

/** The words of a text. */
export function wordsIn({ text, starts, ends }: SentenceWords): string[] {
	return Array.from(starts, (start, i) => text.slice(start, ends[i]));
}

/** The words of what was given on the command line, in one sentence. */
export async function givenWords(text: string, { nlp, isCut }: Omit<Cutting, 'warn'>): Promise<string[]> {
	return wordsIn(isCut ? wordsOfLines([text]) : await nlp.words(text, 'plain'));
}

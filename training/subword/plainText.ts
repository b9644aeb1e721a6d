import { readData } from '../support/dataFolder';

/** A file of plain text and which part of it is learned, in UTF-16 code units. */
export interface TextSource {
	readonly file: string;
	/** From the start of the file. */
	readonly learned: number;
}

export const ENGLISH_WIKIPEDIA = 'lm/mono-enwiki/enwiki.txt';
export const CHINESE_WIKIPEDIA = 'lm/mono-zhwiki/zhwiki-simplified.txt';
export const ENGLISH_BOOKS = 'lm/mono-en-books/standardebooks.txt';
export const CHINESE_MANUALS = 'lm/mono-zh-tech/d2l-zh.txt';

/** What the zh+en vocabularies learn from: as much English as Chinese in bytes, roughly. */
export const TEXT_SOURCES: readonly TextSource[] = [
	{ file: ENGLISH_WIKIPEDIA, learned: 20_000_000 },
	{ file: CHINESE_WIKIPEDIA, learned: 8_000_000 },
];

const PORTION = 1 << 20;

/** Gives the text that is learned to a learner, in portions that end at line ends. */
export function eachPortion(sources: readonly TextSource[], add: (text: string) => void): void {
	for (const { file, learned } of sources) {
		const text = readData(file).slice(0, learned);
		for (let start = 0; start < text.length;) {
			const lineEnd = text.indexOf('\n', start + PORTION);
			const end = lineEnd < 0 ? text.length : lineEnd + 1;
			add(text.slice(start, end));
			start = end;
		}
	}
}

/** The end of a file, of about a size in UTF-16 code units, from a line start on: nothing of it is learned. */
export function heldOut(file: string, size: number): string {
	const text = readData(file);
	return text.slice(text.indexOf('\n', Math.max(0, text.length - size)) + 1);
}

import { readDataLines } from '../support/dataFolder';

/** One sentence of a file with a word and a tag a line. */
export interface Iob2Sentence {
	readonly words: readonly string[];
	readonly tags: readonly string[];
}

/**
 * The sentences of an IOB2 file in the data folder: columns apart by tabs or blanks, `wordColumn` and `tagColumn` counted
 * from 0 (negative ones from the end), sentences apart by empty lines, comments beginning with `# `.
 */
export function readIob2(path: string, wordColumn = 0, tagColumn = -1): Iob2Sentence[] {
	const sentences: Iob2Sentence[] = [];
	let words: string[] = [];
	let tags: string[] = [];
	for (const line of [...readDataLines(path), '']) {
		if (line.trim() === '') {
			if (words.length > 0) {
				sentences.push({ words, tags });
				words = [];
				tags = [];
			}
		} else if (!line.startsWith('# ')) {
			const columns = line.includes('\t') ? line.split('\t') : line.split(/ +/);
			words.push(columns.at(wordColumn) ?? '');
			tags.push(columns.at(tagColumn) ?? '');
		}
	}
	return sentences;
}

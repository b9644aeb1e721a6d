import { tokenizeEnglish } from '../../src/core/tasks/segmentation/englishTokenizer';
import { readDataLines } from '../support/dataFolder';

/** Where sentences end, roughly: for counts of tags that is enough. */
const SENTENCE_END = /(?<=[.!?]['"”’)]{0,2})\s+(?=['"“‘(]{0,2}[A-Z0-9])/;

/** Sentences of more words are lists or tables. */
const LONGEST = 200;

/** The plain text that the lexicon is made from: an encyclopedia, novels, many genres of the web, dialogue and tweets. */
const SOURCES: readonly { readonly path: string; readonly linesOf: (lines: readonly string[]) => readonly string[] }[] =
	[
		{ path: 'lm/mono-en-masc/masc_tagged.txt', linesOf: lines => lines.map(withoutTags) },
		{ path: 'lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv', linesOf: lines => lines.map(line => line.split('\t')[1]) },
		{ path: 'en/btc/train_dev_test_conll/btc.train', linesOf: joinWords },
		{ path: 'lm/mono-en-books/standardebooks.txt', linesOf: lines => lines },
		{ path: 'lm/mono-enwiki/enwiki.txt', linesOf: lines => lines },
	];

/** Calls with the words of each sentence. */
export function forEachPlainSentence(call: (words: string[]) => void): void {
	for (const { path, linesOf } of SOURCES) {
		for (const line of linesOf(readDataLines(path))) {
			for (const sentence of line.split(SENTENCE_END)) {
				const words: string[] = [];
				tokenizeEnglish(sentence, 0, sentence.length, (from, to) => {
					words.push(sentence.slice(from, to));
				});
				if (words.length > 0 && words.length < LONGEST) {
					call(words);
				}
			}
		}
	}
}

/** A line of `word_TAG word_TAG`; its tags are made by machine and not used. */
function withoutTags(line: string): string {
	return line
		.trim()
		.split(/\s+/)
		.map(token => token.replace(/_[^_]*$/, ''))
		.filter(word => word !== '')
		.join(' ');
}

/** Lines of `word <tab> label`, an empty one after each text. */
function joinWords(lines: readonly string[]): string[] {
	const texts: string[] = [];
	let words: string[] = [];
	for (const line of [...lines, '']) {
		if (line.trim() === '') {
			texts.push(words.join(' '));
			words = [];
		} else {
			words.push(line.split('\t')[0]);
		}
	}
	return texts;
}

import type { Nlp } from '../../src/core/nlp';
import type { Language } from '../../src/core/text/language';
import { readDataLines } from '../support/dataFolder';

/** A corpus file that vectors are learned from, one paragraph a line. */
export interface EmbeddingSource {
	readonly file: string;
	/** The column that holds the text, of files that have several, apart by tabs; counted from 0. */
	readonly column?: number;
}

/** The texts of each language. */
export const EMBEDDING_SOURCES: Readonly<Record<Language, readonly EmbeddingSource[]>> = {
	en: [
		{ file: 'lm/mono-enwiki/enwiki.txt' },
		{ file: 'lm/mono-en-books/standardebooks.txt' },
		{ file: 'lm/mono-en-gov/stateunion-inaugural.txt' },
	],
	zh: [
		{ file: 'lm/mono-zhwiki/zhwiki-simplified.txt' },
		{ file: 'lm/mono-zh-novels/four-novels.txt' },
		{ file: 'lm/mono-zh-tech/d2l-zh.txt' },
		{ file: 'lm/mono-zh-tech/oiwiki.txt' },
		{ file: 'lm/mono-zh-tech/pingcap-docs-cn.txt' },
		{ file: 'lm/mt-pydocs/pydocs-3.13.zh-en.tsv', column: 0 },
		{ file: 'lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv', column: 0 },
	],
};

/** UTF-16 code units that are cut into words at a time. */
const PORTION = 200_000;

/** What a word has that is no mark. */
const WORD = /[\p{L}\p{N}]/u;

/** The paragraphs of a corpus file, each as its words in small letters, without marks; empty ones are left out. */
export async function* paragraphWords(nlp: Nlp, source: EmbeddingSource): AsyncGenerator<string[]> {
	for (const portion of portionsOf(source)) yield* portionWords(nlp, portion);
}

function* portionsOf({ file, column }: EmbeddingSource): Generator<string> {
	let portion = '';
	for (const line of readDataLines(file)) {
		portion += `${column === undefined ? line : line.split('\t')[column]}\n`;
		if (portion.length < PORTION) continue;
		yield portion;
		portion = '';
	}
	if (portion !== '') yield portion;
}

async function* portionWords(nlp: Nlp, portion: string): AsyncGenerator<string[]> {
	const { text, starts, ends } = await nlp.words(portion, 'plain');
	let paragraph: string[] = [];
	let end = 0;
	for (let word = 0; word < starts.length; word++) {
		if (paragraph.length > 0 && text.slice(end, starts[word]).includes('\n')) {
			yield paragraph;
			paragraph = [];
		}
		end = ends[word];
		const form = text.slice(starts[word], end);
		if (WORD.test(form)) paragraph.push(form.toLowerCase());
	}
	if (paragraph.length > 0) yield paragraph;
}

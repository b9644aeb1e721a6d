import type { Language } from '../../src/core/text/language';
import { readData } from '../support/dataFolder';

/** A file of plain text of the background, of which one document in so many is read. */
export interface BackgroundSource {
	readonly file: string;
	readonly oneIn: number;
}

/** The texts in which words are counted. */
export const BACKGROUND: Readonly<Record<Language, readonly BackgroundSource[]>> = {
	zh: [
		{ file: 'lm/mono-zhwiki/zhwiki-simplified.txt', oneIn: 1 },
		{ file: 'lm/mono-zh-tech/oiwiki.txt', oneIn: 4 },
		{ file: 'lm/mono-zh-tech/pingcap-docs-cn.txt', oneIn: 4 },
		{ file: 'lm/mono-zh-tech/d2l-zh.txt', oneIn: 2 },
		{ file: 'lm/mono-zh-novels/four-novels.txt', oneIn: 10 },
	],
	en: [
		{ file: 'lm/mono-enwiki/enwiki.txt', oneIn: 1 },
		{ file: 'lm/mono-en-books/standardebooks.txt', oneIn: 3 },
	],
};

/** A document is an article, but not more of it than this, in UTF-16 code units. */
const LONGEST: Readonly<Record<Language, number>> = { zh: 1000, en: 3000 };

/** The documents of the background: articles, long ones in parts that end at line ends. */
export function* backgroundDocuments(language: Language): Generator<string> {
	for (const { file, oneIn } of BACKGROUND[language]) {
		let number = 0;
		for (const article of readData(file).split(/\n\s*\n/u)) {
			for (const document of partsOf(article, LONGEST[language])) {
				if (number++ % oneIn === 0) yield document;
			}
		}
	}
}

function* partsOf(article: string, longest: number): Generator<string> {
	let part = '';
	for (const line of article.split('\n')) {
		if (part !== '' && part.length + line.length > longest) {
			yield part;
			part = '';
		}
		part += `${line}\n`;
	}
	if (part.trim() !== '') yield part;
}

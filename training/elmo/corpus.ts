import type { Language } from '../../src/core/text/language';
import { readData } from '../support/dataFolder';

/** The plain texts that the language models learn, by language: encyclopedia and books. */
const SOURCES: Readonly<Record<Language, readonly string[]>> = {
	en: ['lm/mono-enwiki/enwiki.txt', 'lm/mono-en-books/standardebooks.txt'],
	zh: ['lm/mono-zhwiki/zhwiki-simplified.txt', 'lm/mono-zh-novels/four-novels.txt'],
};

/** A document in this many is held out, an article or a chapter as a whole. */
const HELD_OUT = 200;

/** Longer documents are given in parts that end at line ends, in UTF-16 code units. */
const LONGEST = 20_000;

/** A document, or a part of a long one. */
export interface PlainDocument {
	readonly text: string;
	readonly heldOut: boolean;
}

/** The documents of a language in the order of the files. */
export function* plainDocuments(language: Language): Generator<PlainDocument> {
	let number = 0;
	for (const file of SOURCES[language]) {
		for (const article of readData(file).split(/\n\s*\n/u)) {
			const heldOut = ++number % HELD_OUT === 0;
			for (const text of partsOf(article)) yield { text, heldOut };
		}
	}
}

function* partsOf(article: string): Generator<string> {
	let part = '';
	for (const line of article.split('\n')) {
		if (part !== '' && part.length + line.length > LONGEST) {
			yield part;
			part = '';
		}
		part += `${line}\n`;
	}
	if (part.trim() !== '') yield part;
}

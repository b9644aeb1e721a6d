import { TokenRange } from '../../src/core/doc/tokenRange';
import type { ChineseNameRecognizer } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import { readDataLines } from '../support/dataFolder';
import type { NamedText } from './chineseCorpora';

/** Plain text of an encyclopedia: paragraphs, with an empty line after each article. */
const PLAIN_TEXT = 'lm/mono-zhwiki/zhwiki-simplified.txt';
/** So many sentences of an article are marked, so that none counts for much. */
const SENTENCES = 3;
/** Every so many-eth article, from that one on. */
const EVERY = 16;
const FIRST = 3;
const SHORTEST = 8;
const LONGEST = 160;
const NO_TOKENS = { starts: new Int32Array(0), ends: new Int32Array(0) };

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): string[] {
	return paragraph.split(/(?<=[。！？；])/u);
}

/**
 * Sentences of plain text with the names that a recognizer finds in them, to learn from beside marked ones (self-training,
 * Yarowsky 1995): some with names from each of many articles, none from first paragraphs, which are much alike.
 */
export function markPlainText(recognizer: ChineseNameRecognizer): NamedText[] {
	return articles()
		.filter((_, number) => number % EVERY === FIRST)
		.flatMap(paragraphs =>
			paragraphs
				.slice(1)
				.flatMap(sentencesOf)
				.filter(({ length }) => length >= SHORTEST && length <= LONGEST)
				.slice(0, 3 * SENTENCES)
				.map(text => mark(recognizer, text))
				.filter(({ names }) => names.length > 0)
				.slice(0, SENTENCES),
		);
}

function articles(): string[][] {
	const found: string[][] = [[]];
	for (const line of readDataLines(PLAIN_TEXT)) {
		if (line === '') {
			found.push([]);
		} else {
			found[found.length - 1].push(line);
		}
	}
	return found;
}

function mark(recognizer: ChineseNameRecognizer, text: string): NamedText {
	const names = recognizer.recognize(new TokenRange(text, NO_TOKENS, 0, 0, { start: 0, end: text.length }));
	return {
		text,
		names: names.flatMap(({ start, end, label }) =>
			NAME_KINDS.filter(kind => kind === label).map(kind => ({ start, end, kind })),
		),
	};
}

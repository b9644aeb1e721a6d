import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { splitChineseSentences } from '../../src/core/tasks/sentences/chineseSentences';
import { wordsOf } from '../segmentation/measure';
import { readDataLines } from '../support/dataFolder';
import type { TaggedWord } from './chineseRecut';

const PLAIN_TEXT = 'lm/mono-zhwiki/zhwiki-simplified.txt';

/** One in so many paragraphs is read: some 44,000 sentences. */
const PARAGRAPHS_EVERY = 18;

/** Shorter sentences are mostly titles, longer ones lists; in code units. */
const SHORTEST = 8;
const LONGEST = 150;

/** One in so many sentences is cut by the other standard. */
const OTHER_STANDARD_EVERY = 4;

/**
 * Words of sentences of Wikipedia.
 * @param leftOut sentences that stand in these are not taken: those of dev and test sets
 */
export function plainSentences(
	segmenter: ChineseSegmenter,
	other: ChineseSegmenter,
	leftOut: readonly (readonly TaggedWord[])[],
): string[][] {
	const measured = new Set(leftOut.map(sentence => sentence.map(({ form }) => form).join('')));
	const sentences: string[][] = [];
	readDataLines(PLAIN_TEXT).forEach((paragraph, place) => {
		if (place % PARAGRAPHS_EVERY !== 0) {
			return;
		}
		splitChineseSentences(paragraph, 0, paragraph.length, (start, end) => {
			const text = paragraph.slice(start, end);
			if (text.length >= SHORTEST && text.length <= LONGEST && !measured.has(text)) {
				const cutter = sentences.length % OTHER_STANDARD_EVERY === 0 ? other : segmenter;
				sentences.push(wordsOf(cutter, text).filter(word => word.trim() !== ''));
			}
		});
	});
	return sentences;
}

import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { splitChineseSentences } from '../../src/core/tasks/sentences/chineseSentences';
import { SegmentationScore } from '../metrics/segmentation';
import type { Prf } from '../metrics/segmentation';
import type { GoldLine } from './corpora';

/** The words of a text as a segmenter cuts it. */
export function wordsOf(segmenter: ChineseSegmenter, text: string): string[] {
	const words: string[] = [];
	segmenter.segment(text, 0, text.length, (start, end) => words.push(text.slice(start, end)));
	return words;
}

/** The scores of a segmenter on gold lines, each cut into sentences first, as the whole analysis does. */
export function measureSegmenter(segmenter: ChineseSegmenter, lines: readonly GoldLine[]): Prf {
	const score = new SegmentationScore();
	for (const { text, words } of lines) {
		// A gold word may hold white space (names in Latin script); it does not count.
		const gold = words.map(word => word.replace(/\s/g, ''));
		const found: string[] = [];
		splitChineseSentences(text, 0, text.length, (start, end) => {
			found.push(...wordsOf(segmenter, text.slice(start, end)));
		});
		score.add(gold, found);
	}
	return score.result();
}

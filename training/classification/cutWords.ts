import type { SpanColumn } from '../../src/core/doc/spanColumn';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { readModel } from '../support/modelReader';

const segmenter = ChineseSegmenter.from(readModel('zh-segmentation-pku'));

/** The words of a Chinese text by the shipped segmenter. */
export function cutWords(text: string): SpanColumn {
	const starts: number[] = [];
	const ends: number[] = [];
	segmenter.segment(text, 0, text.length, (start, end) => {
		starts.push(start);
		ends.push(end);
	});
	return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

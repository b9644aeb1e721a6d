import type { LayerName } from '../../doc/layers';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { LearningControl } from '../../linear/learningControl';
import type { ModelStore } from '../../model/modelStore';
import type { TextFormat } from '../../text/documentText';
import type { Span } from '../../text/span';

/** Cuts a stretch of a Chinese text into words, always in the same way: an index knows the words that it makes. */
export type ChineseWordCutter = (text: string, span: Span, add: (start: number, end: number) => void) => void;

/** What answering draws on, whatever puts it together. */
export interface AnsweringResources {
	readonly models: ModelStore;
	/** @throws NlpError when the model is missing or malformed. */
	chineseWords(): Promise<ChineseWordCutter>;
	/** The layers of a whole text. @throws NlpError `cancelled` */
	annotate(
		text: string,
		format: TextFormat,
		layers: readonly LayerName[],
		signal?: LearningControl['signal'],
	): Promise<RangeAnnotation>;
}

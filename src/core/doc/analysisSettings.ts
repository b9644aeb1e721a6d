import type { TextFormat } from '../text/documentText';
import type { LanguageSetting } from '../text/language';

/** The standard that Chinese words follow. */
export type SegmentationStandard = 'pku' | 'ud';

/** How a document is analyzed; part of every cache key. */
export interface AnalysisSettings {
	readonly format: TextFormat;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	/**
	 * What the user wants of the words of Chinese text, as lines of a dictionary: `word [tag] [weight]`, `join: word`,
	 * `split: part part`. Without any, the dictionaries for all texts count; see `Nlp`.
	 */
	readonly userWords?: readonly string[];
}

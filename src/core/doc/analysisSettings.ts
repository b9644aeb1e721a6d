import type { TextFormat } from '../text/documentText';
import type { LanguageSetting } from '../text/language';

/** The standard that Chinese words follow. */
export type SegmentationStandard = 'pku' | 'ud';

/** How a document is analyzed; part of every cache key. */
export interface AnalysisSettings {
	readonly format: TextFormat;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	/** Words that the user wants kept together in Chinese text; none by default. */
	readonly userWords?: readonly string[];
}

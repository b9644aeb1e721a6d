import type { StatisticsOptions, TextStatistics } from '../core/tasks/statistics/statistics';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type {
	ClauseFigures,
	FillerWord,
	LanguageStatistics,
	LongSentence,
	OwnFillers,
	Readability,
	ReadingSpeed,
	SentenceLimits,
	StatisticsOptions,
	TextStatistics,
} from '../core/tasks/statistics/statistics';

export interface StatisticsParams extends DocumentRange {
	readonly options: StatisticsOptions;
	/** Whether words are tagged, which takes longer: without it there is no profile of parts of speech, and some fillers are none. */
	readonly tagged: boolean;
	/** So many long sentences, and so many fillers, are listed at most; by default all. */
	readonly listed?: number;
}

export interface StatisticsAnswer {
	readonly version: number;
	readonly statistics: TextStatistics;
	/** How many there are, listed or not. */
	readonly found: Readonly<Record<'longSentences' | 'fillers', number>>;
	/** The text is for the most part in neither Chinese nor English, so that its words and sentences mean little. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** Requests from host to worker about the figures of a text. */
export interface StatisticsRequests {
	/** The figures of a stretch of a document: of the words that touch it. */
	'statistics/statistics': { params: StatisticsParams; result: StatisticsAnswer | Outdated };
}

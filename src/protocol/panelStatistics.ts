import type { LayerFailure, Outdated } from './analysis';
import type { SentenceLimits, ReadingSpeed, TextStatistics } from './statistics';

/** A long sentence or a filler as the panel lists it, with the beginning of its text. */
export interface PanelFinding {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Of a long sentence; 0 of a filler. */
	readonly words: number;
}

/** The figures of the scope. */
export interface PanelStatistics {
	readonly scopeId: number;
	readonly statistics: Omit<TextStatistics, 'longSentences' | 'fillers'>;
	/** In the order of the text; the first of very many. */
	readonly longSentences: readonly PanelFinding[];
	readonly fillers: readonly PanelFinding[];
	/** How many there are of each, also of those that are not listed. */
	readonly found: { readonly longSentences: number; readonly fillers: number };
	/** What the figures were made with. */
	readonly speed: ReadingSpeed;
	readonly limits: SentenceLimits;
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** Requests from webview to host about the figures of the text. */
export interface PanelStatisticsRequests {
	'panel/statistics': { params: { readonly scopeId: number }; result: PanelStatistics | Outdated };
}

import type { Span } from '../../src/protocol/panel';
import type { PanelStatistics } from '../../src/protocol/panelStatistics';
import { IDLE, type Load } from '../state/load';

/** How long sentences are ordered. */
export type SentenceOrder = 'text' | 'length';

/** The parts of the tab that show few of their rows unless they are opened. */
export type StatisticsPart = 'longSentences' | 'fillers';

/** A filler with the places where it stands, in the order of the text. */
export interface FillerGroup {
	/** In lower case. */
	readonly text: string;
	readonly places: readonly Span[];
}

/** The Statistics tab; `data` may be of an older scope until the new one arrives. */
export interface StatisticsState {
	readonly load: Load;
	readonly data: (PanelStatistics & { readonly fillerGroups: readonly FillerGroup[] }) | undefined;
	readonly order: SentenceOrder;
	readonly opened: readonly StatisticsPart[];
	/** Index of the place shown last, by filler. */
	readonly places: Readonly<Record<string, number>>;
}

/** The part of the tab that is kept over a reload. */
export interface SavedStatistics {
	readonly order: SentenceOrder;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_STATISTICS: SavedStatistics = { order: 'text' };

/** The tab before the host answered. */
export function newStatistics({ order }: SavedStatistics): StatisticsState {
	return { load: IDLE, data: undefined, order, opened: [], places: {} };
}

/** What is kept of the tab. */
export function toSavedStatistics({ order }: StatisticsState): SavedStatistics {
	return { order };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedStatistics(value: unknown): SavedStatistics {
	if (typeof value !== 'object' || value === null || !('order' in value)) return DEFAULT_SAVED_STATISTICS;
	return { order: value.order === 'length' ? 'length' : 'text' };
}

import type { PanelStatistics } from '../../src/protocol/panelStatistics';
import type { SentenceOrder, StatisticsPart } from './statisticsState';

/** What the host said about the figures of the text. */
export interface StatisticsHostMessage {
	readonly type: 'statisticsLoaded';
	readonly statistics: PanelStatistics;
}

/** What the user did in the tab. */
export type StatisticsUserMessage =
	| { readonly type: 'orderChanged'; readonly order: SentenceOrder }
	| { readonly type: 'partToggled'; readonly part: StatisticsPart }
	| { readonly type: 'fillerShown'; readonly filler: string; readonly place: number };

/** Everything that can change the tab. */
export type StatisticsMessage = StatisticsHostMessage | StatisticsUserMessage;

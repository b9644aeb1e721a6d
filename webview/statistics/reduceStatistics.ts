import type { PanelFinding, PanelStatistics } from '../../src/protocol/panelStatistics';
import { awaits, IDLE } from '../state/load';
import type { StatisticsMessage } from './statisticsMessage';
import type { FillerGroup, StatisticsState } from './statisticsState';

/** The tab after a message; the very state it got when nothing changes. */
export function reduceStatistics(state: StatisticsState, message: StatisticsMessage): StatisticsState {
	switch (message.type) {
		case 'statisticsLoaded':
			return statisticsLoaded(state, message.statistics);
		case 'orderChanged':
			return message.order === state.order ? state : { ...state, order: message.order };
		case 'partToggled': {
			const { opened } = state;
			const isOpen = opened.includes(message.part);
			return { ...state, opened: isOpen ? opened.filter(part => part !== message.part) : [...opened, message.part] };
		}
		case 'fillerShown':
			return { ...state, places: { ...state.places, [message.filler]: message.place } };
	}
}

/** The tab for another text. */
export function statisticsOfNewText(state: StatisticsState): StatisticsState {
	return { ...state, load: IDLE, data: undefined, opened: [], places: {} };
}

function statisticsLoaded(state: StatisticsState, statistics: PanelStatistics): StatisticsState {
	const { scopeId } = statistics;
	if (!awaits(state.load, scopeId)) return state;
	const data = { ...statistics, fillerGroups: groupsOf(statistics.fillers) };
	return { ...state, load: { kind: 'loaded', scopeId }, data };
}

/** Fillers by what they say, those first that occur most often. */
function groupsOf(fillers: readonly PanelFinding[]): FillerGroup[] {
	const groups = new Map<string, PanelFinding[]>();
	for (const filler of fillers) {
		const text = filler.text.toLowerCase().replace(/\s+/gu, ' ');
		const group = groups.get(text);
		if (group) group.push(filler);
		else groups.set(text, [filler]);
	}
	return [...groups].map(([text, places]) => ({ text, places })).sort((a, b) => b.places.length - a.places.length);
}

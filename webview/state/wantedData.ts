import type { PanelScope, PanelTab } from '../../src/protocol/panel';
import { isWanted } from './load';
import type { PanelState } from './panelState';

/** What the panel should ask the host for now. */
export interface WantedData {
	readonly tab: PanelTab;
	readonly scopeId: number;
}

/** The scope that can be analyzed, if there is one with text in it. */
export function analyzableScope(state: PanelState): PanelScope | undefined {
	const { scope, status, connection } = state;
	if (connection !== 'ready' || status.kind !== 'ready' || scope === undefined) return undefined;
	return scope.end > scope.start ? scope : undefined;
}

/** The data that the tab in view needs and that was not asked for yet; only the visible tab costs anything. */
export function wantedData(state: PanelState): WantedData | undefined {
	const scope = analyzableScope(state);
	if (scope === undefined || !isWanted(state[state.tab].load, scope.id)) return undefined;
	return { tab: state.tab, scopeId: scope.id };
}

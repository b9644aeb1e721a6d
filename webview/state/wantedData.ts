import type { PanelScope, PanelTab } from '../../src/protocol/panel';
import { isTranslationWanted } from '../translation/translationState';
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

/** What was not asked for yet: the data of the tab in view, and once that is there the tokens, which the header counts. */
export function wantedData(state: PanelState): WantedData | undefined {
	const scope = analyzableScope(state);
	if (scope === undefined) return undefined;
	const { load } = state[state.tab];
	switch (readiness(state, scope)) {
		case 'waits':
			return undefined;
		case 'asksItself':
			return wantedCounts(state, scope.id);
		case 'ready':
			if (isWanted(load, scope.id)) return { tab: state.tab, scopeId: scope.id };
			return load.kind === 'loaded' ? wantedCounts(state, scope.id) : undefined;
	}
}

/** Whether the data of the tab in view can be asked for now: something else may have to come first, or somebody has to ask. */
function readiness(state: PanelState, scope: PanelScope): 'ready' | 'waits' | 'asksItself' {
	const choose = (isThere: boolean): 'ready' | 'waits' => (isThere ? 'ready' : 'waits');
	switch (state.tab) {
		// Questions are the user's to ask, corpora and models are no scope, and vectors are asked for piece by piece.
		case 'answers':
		case 'corpus':
		case 'vectors':
		case 'models':
			return 'asksItself';
		// A language model writes when the user says so.
		case 'summary':
			return state.summary.kind === 'generated' ? 'asksItself' : 'ready';
		case 'translation':
			return isTranslationWanted(state.translation, scope.end - scope.start) ? 'ready' : 'asksItself';
		// No vocabulary is chosen before their list is there.
		case 'subwords':
			return choose(state.subwords.vocabularies.load === 'loaded');
		case 'topics':
			return choose(areClassifiersThere(state));
		case 'languageModel':
			return choose(state.languageModel.models.load === 'loaded');
		default:
			return 'ready';
	}
}

/** The tokens, which the header counts. */
function wantedCounts({ tokens, answers }: PanelState, scopeId: number): WantedData | undefined {
	// They can wait while an answer is waited for.
	return isWanted(tokens.load, scopeId) && answers.load.kind !== 'loading' ? { tab: 'tokens', scopeId } : undefined;
}

/** Whether there is a classifier to ask. */
function areClassifiersThere({ topics }: PanelState): boolean {
	return topics.classifiers.load === 'loaded' && topics.classifiers.list.length > 0;
}

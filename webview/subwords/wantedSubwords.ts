import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import type { ExplanationTarget, HowState } from './subwordsState';

/** What the tab of subwords should ask the host for besides its pieces. */
export type WantedSubwords =
	| { readonly kind: 'vocabularies' }
	| { readonly kind: 'statistics'; readonly side: number; readonly scopeId: number; readonly vocabulary: string }
	| ({ readonly kind: 'explanation' } & ExplanationTarget);

/** What was not asked for yet; nothing while another tab is in view. */
export function wantedSubwords(state: PanelState): readonly WantedSubwords[] {
	const { tab, connection, subwords } = state;
	if (tab !== 'subwords' || connection !== 'ready') return [];
	if (subwords.vocabularies.load === 'idle') return [{ kind: 'vocabularies' }];
	return [...wantedStatistics(state), ...wantedExplanation(state)];
}

/** Counts come after the pieces: they cost more. */
function wantedStatistics(state: PanelState): readonly WantedSubwords[] {
	const { load, choice, statistics } = state.subwords;
	const scope = analyzableScope(state);
	if (scope === undefined || load.kind !== 'loaded' || load.scopeId !== scope.id) return [];
	return [choice.vocabulary, choice.other].flatMap((vocabulary, side) =>
		vocabulary === '' || statistics.get(vocabulary)?.scopeId === scope.id
			? []
			: [{ kind: 'statistics', side, scopeId: scope.id, vocabulary }],
	);
}

function wantedExplanation(state: PanelState): readonly WantedSubwords[] {
	const { how } = state.subwords;
	const target = how.open ? explanationTarget(state) : undefined;
	if (target === undefined || isSame(how.asked, target) || isExplained(how, target)) return [];
	return [{ kind: 'explanation', ...target }];
}

/** The word at hand, once the pieces that it is among are there. */
function explanationTarget(state: PanelState): ExplanationTarget | undefined {
	const { load, choice, how } = state.subwords;
	const scope = analyzableScope(state);
	if (scope === undefined || load.kind !== 'loaded' || load.scopeId !== scope.id) return undefined;
	const vocabulary = how.side === 1 && choice.other !== '' ? choice.other : choice.vocabulary;
	const offset = Math.max(scope.start, Math.min(how.offset ?? state.cursor ?? scope.start, scope.end));
	return { scopeId: scope.id, vocabulary, offset };
}

function isSame(one: ExplanationTarget | undefined, two: ExplanationTarget): boolean {
	return one?.scopeId === two.scopeId && one.vocabulary === two.vocabulary && one.offset === two.offset;
}

/** Whether the word that is explained is the one that is asked for. */
function isExplained({ data }: HowState, { scopeId, vocabulary, offset }: ExplanationTarget): boolean {
	if (data?.scopeId !== scopeId || data.explanation.vocabulary !== vocabulary) return false;
	return data.explanation.start <= offset && offset < data.explanation.end;
}

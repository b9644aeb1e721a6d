import type { PanelExplain } from '../../src/protocol/panelExplain';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import { detailsOf } from './explainDetails';
import { abilityOf } from './explainedTabs';

/** What the drawer wants to know now; undefined while it is closed or there is nothing to explain. */
export function explainWish(state: PanelState): PanelExplain | undefined {
	const { explain, cursor } = state;
	const scope = analyzableScope(state);
	const ability = abilityOf(state.tab, explain.chosen);
	if (!explain.isOpen || scope === undefined || ability === undefined) return undefined;
	const at = Math.max(scope.start, Math.min(explain.place ?? cursor ?? scope.start, scope.end));
	return { scopeId: scope.id, ability, at, details: detailsOf(state, ability) };
}

/** A wish as the text by which it is known again. */
export function wishKey(wish: PanelExplain): string {
	return `${wish.at} ${questionKey(wish)}`;
}

/** Whether what is shown answers a wish, though it may have been asked about another place in the same word. */
export function isAnswered({ explain }: PanelState, wish: PanelExplain): boolean {
	const { data, load, asked } = explain;
	if (asked === wishKey(wish)) return true;
	const focus = data?.answer.explanation?.focus;
	if (load !== 'loaded' || focus === undefined || !asked.endsWith(` ${questionKey(wish)}`)) return false;
	return wish.at >= focus.start && wish.at < focus.end;
}

/** What is asked, wherever. */
function questionKey({ scopeId, ability, details }: PanelExplain): string {
	return JSON.stringify([scopeId, ability, details]);
}

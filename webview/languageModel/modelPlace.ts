import type { PanelState } from '../state/panelState';

/** The place whose sentence is asked about: the cursor, held within the scope; its beginning while the cursor is not known. */
export function placeAsked({ scope, cursor }: Pick<PanelState, 'scope' | 'cursor'>): number {
	if (scope === undefined) return 0;
	return Math.max(scope.start, Math.min(cursor ?? scope.start, scope.end));
}

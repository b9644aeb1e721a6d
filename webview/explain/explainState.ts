import type { ExplainedAbility } from '../../src/protocol/explain';
import type { PanelExplanation } from '../../src/protocol/panelExplain';
import type { PanelTab } from '../../src/protocol/panel';
import { ALL_ABILITIES } from './explainedTabs';

/** The drawer that says how things come about; it is open or closed for all tabs. */
export interface ExplainState {
	readonly isOpen: boolean;
	/** The ability that was chosen on a tab that has several. */
	readonly chosen: Readonly<Partial<Record<PanelTab, ExplainedAbility>>>;
	/** A word that was chosen in the drawer, by its offset; until the cursor moves. */
	readonly place: number | undefined;
	/** What was asked last, by `explainWish`. */
	readonly asked: string;
	readonly load: 'idle' | 'loading' | 'loaded' | 'failed';
	readonly message: string;
	readonly data: ExplainedData | undefined;
	/** Where each picture that goes by turns is, by its number among all pictures. */
	readonly turns: Readonly<Record<number, number>>;
}

/** An explanation with what was asked for. */
export interface ExplainedData {
	readonly ability: ExplainedAbility;
	readonly answer: PanelExplanation;
}

/** What is kept over a reload. */
export interface SavedExplain {
	readonly isOpen: boolean;
	readonly chosen: ExplainState['chosen'];
}

/** What a panel starts with that was never used. */
export const DEFAULT_SAVED_EXPLAIN: SavedExplain = { isOpen: false, chosen: {} };

/** The drawer before anything was asked. */
export function newExplain({ isOpen, chosen }: SavedExplain): ExplainState {
	return { isOpen, chosen, place: undefined, asked: '', load: 'idle', message: '', data: undefined, turns: {} };
}

/** The drawer over another text. */
export function explainOfNewText(state: ExplainState): ExplainState {
	return newExplain(state);
}

/** The part that is kept over a reload. */
export function toSavedExplain({ isOpen, chosen }: ExplainState): SavedExplain {
	return { isOpen, chosen };
}

/** Reads what was kept; what does not fit falls away. */
export function readSavedExplain(value: unknown): SavedExplain {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_EXPLAIN;
	const { isOpen, chosen } = value as Record<string, unknown>;
	const known: [string, ExplainedAbility][] = [];
	for (const [tab, ability] of Object.entries(typeof chosen === 'object' && chosen !== null ? chosen : {})) {
		const found = ALL_ABILITIES.find(candidate => candidate === ability);
		if (found !== undefined) known.push([tab, found]);
	}
	return { isOpen: isOpen === true, chosen: Object.fromEntries(known) };
}

import type { LayerFailure, Outdated } from './analysis';
import type { ExplainedAbility, Explanation } from './explain';

/** Asks for an explanation about the scope. */
export interface PanelExplain {
	readonly scopeId: number;
	readonly ability: ExplainedAbility;
	/** As of `ExplainParams`. */
	readonly at: number;
	readonly details?: Readonly<Record<string, string>>;
}

export interface PanelExplanation {
	readonly scopeId: number;
	/** Absent where there is nothing to explain. */
	readonly explanation?: Explanation;
	/** The document's text over the explanation's span, for its focus and its choices. */
	readonly text: string;
	readonly failures: readonly LayerFailure[];
}

/** Notifications from host to webview about how things come about. */
export interface PanelExplainHostNotifications {
	/** A command opens the drawer: about an ability, on the tab that has it, or about what the tab in view shows. */
	'panel/showHow': { readonly ability?: ExplainedAbility };
}

/** Requests from webview to host about how things come about. */
export interface PanelExplainRequests {
	'panel/explain': { params: PanelExplain; result: PanelExplanation | Outdated };
}

import type { ExplainedAbility } from '../../src/protocol/explain';
import type { PanelExplanation } from '../../src/protocol/panelExplain';
import type { PanelTab } from '../../src/protocol/panel';

/** What the user did in the drawer. */
export type ExplainUserMessage =
	| { readonly type: 'toggled' }
	/** Opens the drawer where it is closed. */
	| { readonly type: 'opened' }
	| { readonly type: 'abilityChosen'; readonly tab: PanelTab; readonly ability: ExplainedAbility }
	| { readonly type: 'placeChosen'; readonly at: number }
	| { readonly type: 'turned'; readonly picture: number; readonly turn: number };

/** What became of what the drawer asked; `asked` is the key of the wish. */
export type ExplainHostMessage =
	| { readonly type: 'requested'; readonly asked: string }
	| {
			readonly type: 'loaded';
			readonly asked: string;
			readonly ability: ExplainedAbility;
			readonly answer: PanelExplanation;
	  }
	/** The text changed meanwhile: it is asked for again with its new version. */
	| { readonly type: 'outdated'; readonly asked: string }
	| { readonly type: 'failed'; readonly asked: string; readonly message: string };

/** Everything that changes the drawer. */
export type ExplainMessage = ExplainUserMessage | ExplainHostMessage;

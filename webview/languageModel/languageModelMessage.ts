import type { ModelChoice } from '../../src/protocol/ngram';
import type { PanelChain, PanelLanguageModels } from '../../src/protocol/panelNgram';
import type { ModelPart, ModelParts } from './languageModelState';

/** The answer about one of the parts. */
export type PartLoaded = {
	readonly [P in ModelPart]: { readonly type: 'partLoaded'; readonly part: P; readonly data: ModelParts[P] };
}[ModelPart];

/** What the host said about language models. */
export type LanguageModelHostMessage =
	| { readonly type: 'modelsRequested' }
	| { readonly type: 'modelsLoaded'; readonly models: PanelLanguageModels }
	| { readonly type: 'modelsFailed' }
	| { readonly type: 'chainLoaded'; readonly chain: PanelChain }
	| { readonly type: 'partRequested'; readonly part: ModelPart; readonly scopeId: number }
	| PartLoaded
	| { readonly type: 'partOutdated'; readonly part: ModelPart; readonly scopeId: number }
	| { readonly type: 'partFailed'; readonly part: ModelPart; readonly scopeId: number; readonly message: string };

/** What the user did in the tab. */
export type LanguageModelUserMessage =
	| { readonly type: 'choiceChanged'; readonly choice: ModelChoice }
	/** Chosen again, it is let go. */
	| { readonly type: 'factorChosen'; readonly factor: number }
	| { readonly type: 'comparisonToggled' }
	| { readonly type: 'seedChanged'; readonly seed: number }
	| { readonly type: 'textWanted'; readonly seed: number }
	| { readonly type: 'partRetried'; readonly part: ModelPart };

/** Everything that can change the tab. */
export type LanguageModelMessage = LanguageModelHostMessage | LanguageModelUserMessage;

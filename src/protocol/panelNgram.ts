import type { Outdated } from './analysis';
import type {
	GeneratedText,
	LanguageModelInfo,
	ModelChoice,
	ModelMeasures,
	NextWords,
	NgramOrder,
	SentenceChain,
	SmoothingComparison,
} from './ngram';

/** The models that the tab offers beside the shipped ones and the document's own. */
export interface PanelLanguageModels {
	readonly models: readonly LanguageModelInfo[];
	readonly choice: ModelChoice;
	/** The title of a chosen model that is gone, so that the shipped one answers; empty for none. */
	readonly lost: string;
}

/** The sentence at a place of the scope. */
export interface PanelChain {
	readonly scopeId: number;
	readonly choice: ModelChoice;
	readonly offset: number;
	readonly chain: SentenceChain;
}

/** How well the chosen model foresees the scope. */
export interface PanelMeasures {
	readonly scopeId: number;
	readonly choice: ModelChoice;
	readonly measures: ModelMeasures;
}

/** Smoothings side by side, learned from the scope. */
export interface PanelComparison {
	readonly scopeId: number;
	readonly order: NgramOrder;
	readonly comparison: SmoothingComparison;
}

/** Words that may come at a place of the scope. */
export interface PanelNextWords {
	readonly scopeId: number;
	readonly choice: ModelChoice;
	readonly offset: number;
	readonly next: NextWords;
}

/** What the chosen model writes. */
export interface PanelGenerated {
	readonly scopeId: number;
	readonly choice: ModelChoice;
	readonly seed: number;
	readonly generated: GeneratedText;
}

/** Commands of the extension that the tab offers: `nlpLens.languageModels.<name>`. */
export type LanguageModelCommand = 'learn' | 'load' | 'save' | 'remove' | 'highlightSurprisal';

/** A question about the scope with the model that is to answer. */
export interface PanelModelQuestion {
	readonly scopeId: number;
	readonly choice: ModelChoice;
}

/** Requests from webview to host about language models. */
export interface PanelNgramRequests {
	'panel/languageModels': { params: null; result: PanelLanguageModels };
	'panel/chain': { params: PanelModelQuestion & { readonly offset: number }; result: PanelChain | Outdated };
	'panel/modelMeasures': { params: PanelModelQuestion; result: PanelMeasures | Outdated };
	'panel/smoothings': {
		params: { readonly scopeId: number; readonly order: NgramOrder };
		result: PanelComparison | Outdated;
	};
	'panel/nextWords': { params: PanelModelQuestion & { readonly offset: number }; result: PanelNextWords | Outdated };
	'panel/generated': { params: PanelModelQuestion & { readonly seed: number }; result: PanelGenerated | Outdated };
}

/** Notifications from webview to host about language models. */
export interface PanelNgramWebviewNotifications {
	'panel/languageModelChosen': ModelChoice;
	'panel/languageModelCommand': { readonly command: LanguageModelCommand };
	/** Writes a word at the cursor of the scope's document, over what is there of it. */
	'panel/insertWord': { readonly scopeId: number; readonly start: number; readonly end: number; readonly word: string };
}

/** Notifications from host to webview about language models. */
export interface PanelNgramHostNotifications {
	/** There are others, or another one was chosen. */
	'panel/languageModelsChanged': PanelLanguageModels;
}

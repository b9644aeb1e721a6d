import type { Span } from '../core/text/span';
import type { LayerFailure, Outdated } from './analysis';
import type { Keyword, KeywordMethod, TopicModel } from './keywords';

/** The keywords of the scope by one method. */
export interface PanelKeywords {
	readonly scopeId: number;
	readonly method: KeywordMethod;
	readonly engine: string;
	/** The best first. */
	readonly keywords: readonly Keyword[];
	/** The text is for the most part in neither Chinese nor English. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** A passage of the scope with the beginning of its text. */
export interface PanelPassage extends Span {
	readonly text: string;
}

/** The topics of the scope by its passages. */
export interface PanelDocumentTopics {
	readonly scopeId: number;
	/** How many topics were asked for; 0 for as many as the length of the text suggests. */
	readonly asked: number;
	readonly model: TopicModel;
	/** One a row of `model.shares`. */
	readonly passages: readonly PanelPassage[];
	/** The text is for the most part in neither Chinese nor English. */
	readonly isOtherLanguage: boolean;
	readonly failures: readonly LayerFailure[];
}

/** Requests from webview to host about keywords and the topics of the text. */
export interface PanelKeywordRequests {
	'panel/keywords': {
		params: { readonly scopeId: number; readonly method: KeywordMethod };
		result: PanelKeywords | Outdated;
	};
	'panel/documentTopics': {
		params: { readonly scopeId: number; readonly topics: number };
		result: PanelDocumentTopics | Outdated;
	};
}

import type { ModelCard, ModelSummary } from './cards';

/** What abilities models belong to, in the order in which they are listed. */
export type ModelGroup = 'words' | 'names' | 'texts' | 'answers' | 'translation' | 'representations' | 'subwords';

/** A model in the list of cards. */
export interface PanelModel extends ModelSummary {
	/** What it is for, in the language of the interface. */
	readonly title: string;
	/** Of what languages it is: their names in the language of the interface. */
	readonly languages: string;
	readonly group: ModelGroup;
}

/** Requests from webview to host about the cards of models. */
export interface PanelCardRequests {
	/** In the order of their groups. */
	'panel/models': { params: null; result: readonly PanelModel[] };
	'panel/modelCard': { params: { readonly name: string }; result: ModelCard };
}

/** Notifications from webview to host about the cards of models. */
export interface PanelCardWebviewNotifications {
	/** Opens a card as a document. */
	'panel/openModelCard': { readonly name: string };
}

/** Notifications from host to webview about the cards of models. */
export interface PanelCardHostNotifications {
	/** Shows the card of one model, the list of several, or with no name that of all. */
	'panel/showModels': { readonly names: readonly string[] };
}

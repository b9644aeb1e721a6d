import type {
	DirectionChoice,
	PanelTranslated,
	PanelTranslatedSentence,
	PanelTranslationSettings,
	TranslationEngine,
} from '../../src/protocol/panelTranslation';

/** What the host said about translation. */
export type TranslationHostMessage =
	| { readonly type: 'settingsRequested' }
	| { readonly type: 'settingsLoaded'; readonly settings: PanelTranslationSettings }
	| { readonly type: 'settingsFailed' }
	/** A command wants the scope translated at once. */
	| { readonly type: 'wanted' }
	| { readonly type: 'sentencesTold'; readonly run: number; readonly sentences: readonly PanelTranslatedSentence[] }
	| { readonly type: 'translated'; readonly translated: PanelTranslated };

/** What the user did in the tab. */
export type TranslationUserMessage =
	| { readonly type: 'engineChosen'; readonly engine: TranslationEngine }
	| { readonly type: 'directionChosen'; readonly direction: DirectionChoice }
	| { readonly type: 'asked' }
	| { readonly type: 'stopped' }
	/** A sentence is at hand, and of its phrases one, or none for -1. */
	| { readonly type: 'sentenceChosen'; readonly sentence: number; readonly phrase: number }
	/** The pointer is over a phrase; -1 for none. */
	| { readonly type: 'phrasePointed'; readonly sentence: number; readonly phrase: number }
	| { readonly type: 'pictureToggled' }
	/** Groups of sentences came near the part that is seen, or went away from it with a height in CSS pixels. */
	| {
			readonly type: 'groupsMoved';
			readonly near: readonly number[];
			readonly away: readonly { readonly group: number; readonly height: number }[];
	  };

/** Everything that can change the tab. */
export type TranslationMessage = TranslationHostMessage | TranslationUserMessage;

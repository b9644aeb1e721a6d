import type { Span } from '../core/text/span';
import type { Outdated } from './analysis';
import type { PhraseOrigin, TranslationDirection } from './translation';

/** Who translates: the engine that ships, or the language model that the user chose. */
export type TranslationEngine = 'builtIn' | 'languageModel';

/** `auto`: from the language that most of the text is in into the other. */
export type DirectionChoice = 'auto' | TranslationDirection;

/** What the tab offers to choose from, and what is chosen. */
export interface PanelTranslationSettings {
	readonly engine: TranslationEngine;
	readonly direction: DirectionChoice;
	/** What the user's language model is called; empty where none is chosen. */
	readonly languageModel: string;
	/** Terms that are obeyed, and lines of glossaries that cannot be read. */
	readonly terms: number;
	readonly problems: number;
	/** Counts the changes of glossaries. */
	readonly revision: number;
}

/** A stretch of a sentence and what became of it: offsets in the sentence's `sourceText` and `text`. */
export interface PanelPhrase {
	readonly source: Span;
	/** Empty where the phrase was left out. */
	readonly target: Span;
	readonly origin: PhraseOrigin;
	readonly words: readonly { readonly source: Span; readonly target: Span }[];
}

/** A sentence beside its translation. */
export interface PanelTranslatedSentence {
	/** Offsets in the document. */
	readonly source: Span;
	readonly sourceText: string;
	readonly text: string;
	/** In the order of the translation; none where the engine does not say what became of which words. */
	readonly phrases: readonly PanelPhrase[];
	/** In [0, 1]. */
	readonly confidence?: number;
}

/** Asks for the translation of a scope; its sentences come as notifications before the answer. */
export interface PanelTranslate {
	readonly scopeId: number;
	/** Names the request in what is told of it. */
	readonly run: number;
	readonly engine: TranslationEngine;
	readonly direction: DirectionChoice;
}

/** A translation is done. */
export interface PanelTranslated {
	readonly scopeId: number;
	readonly run: number;
	/** What results call the engine. */
	readonly engine: string;
	readonly direction: TranslationDirection;
	/** What is to be known of it, in words fit for a user: another engine answered, a part is missing. */
	readonly notes: readonly string[];
}

/** What becomes of a translation that is there. */
export type TranslationUse = 'replace' | 'insertBelow' | 'copy';

/** Commands of the extension that the tab offers: `nlpLens.translation.<name>`, and the choice of a language model. */
export type TranslationCommand = 'documentToSide' | 'openGlossary' | 'addToGlossary' | 'toggleHover' | 'chooseModel';

/** Requests from webview to host about translation. */
export interface PanelTranslationRequests {
	'panel/translationSettings': { params: null; result: PanelTranslationSettings };
	'panel/translate': { params: PanelTranslate; result: PanelTranslated | Outdated };
	/** Writes the scope's translation over it or below it, in one step for undo, or copies it. Fails with what to do. */
	'panel/useTranslation': { params: { readonly scopeId: number; readonly use: TranslationUse }; result: null };
}

/** Notifications from webview to host about translation. */
export interface PanelTranslationWebviewNotifications {
	'panel/translationChosen': { readonly engine: TranslationEngine; readonly direction: DirectionChoice };
	'panel/translationCommand': { readonly command: TranslationCommand };
}

/** Notifications from host to webview about translation. */
export interface PanelTranslationHostNotifications {
	'panel/translationSettingsChanged': PanelTranslationSettings;
	/** Sentences are done, in the order of the text; one that begins before the last one told begins the text anew there. */
	'panel/translatedSentences': { readonly run: number; readonly sentences: readonly PanelTranslatedSentence[] };
	/** A command wants the scope translated at once. */
	'panel/translateNow': null;
}

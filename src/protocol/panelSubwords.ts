import type { Outdated } from './analysis';
import type { EncodedRange, SubwordExplanation, SubwordStatistics, VocabularyInfo } from './subword';

/** What the tab of subwords is set to; ids of vocabularies, empty for none. */
export interface VocabularyChoice {
	readonly vocabulary: string;
	/** The one that is compared with it. */
	readonly other: string;
}

export interface PanelVocabularies {
	readonly vocabularies: readonly VocabularyInfo[];
	/** The one of the settings, for a panel that was never set to another. */
	readonly preferred: string;
	/** What a command or an earlier page chose. */
	readonly choice: VocabularyChoice | undefined;
}

/** Pieces of the scope; of a very long scope the lines around the cursor, and `clipped` says so. */
export interface PanelSubwords {
	readonly scopeId: number;
	readonly choice: VocabularyChoice;
	/** The document's text over the range of `first`. */
	readonly text: string;
	readonly clipped: boolean;
	/** Whether special tokens around the text were asked for; a part of a long text has none. */
	readonly specialTokens: boolean;
	readonly first: EncodedRange;
	/** The same stretch in the other vocabulary, where there is one. */
	readonly second: EncodedRange | undefined;
}

export interface PanelSubwordStatistics {
	readonly scopeId: number;
	readonly vocabulary: string;
	readonly statistics: SubwordStatistics;
}

export interface PanelExplanation {
	readonly scopeId: number;
	readonly explanation: SubwordExplanation;
}

/** Commands of the extension that the tab offers: `nlpLens.subwords.<name>`. */
export type SubwordCommand = 'learn' | 'load' | 'save' | 'countFolder';

/** Requests from webview to host about subwords. */
export interface PanelSubwordRequests {
	'panel/vocabularies': { params: null; result: PanelVocabularies };
	'panel/subwords': {
		params: VocabularyChoice & { readonly scopeId: number; readonly specialTokens: boolean };
		result: PanelSubwords | Outdated;
	};
	/** Counts over the whole scope, however long. */
	'panel/subwordStatistics': {
		params: { readonly scopeId: number; readonly vocabulary: string };
		result: PanelSubwordStatistics | Outdated;
	};
	'panel/explanation': {
		params: { readonly scopeId: number; readonly vocabulary: string; readonly offset: number };
		result: PanelExplanation | Outdated;
	};
}

/** Notifications from webview to host about subwords. */
export interface PanelSubwordWebviewNotifications {
	'panel/vocabularyChosen': VocabularyChoice;
	/** Runs a command with the chosen vocabulary as its argument. */
	'panel/subwordCommand': { readonly command: SubwordCommand };
}

/** Notifications from host to webview about subwords. */
export interface PanelSubwordHostNotifications {
	/** There are others, or a command chose one. */
	'panel/vocabulariesChanged': PanelVocabularies;
}

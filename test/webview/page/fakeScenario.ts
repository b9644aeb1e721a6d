import type { AnswerSet } from '../../../src/protocol/answers';
import type { ExplainedAbility } from '../../../src/protocol/explain';
import type { PanelStatus, PanelTab } from '../../../src/protocol/panel';
import type { PanelAnswerHostNotifications, PanelAsk, PanelLibrary } from '../../../src/protocol/panelAnswers';
import type { PanelCorpus, ShowCorpus } from '../../../src/protocol/panelCorpus';
import type { PanelExplanation } from '../../../src/protocol/panelExplain';
import type { PanelLanguageModels } from '../../../src/protocol/panelNgram';
import type { PanelClassifiers } from '../../../src/protocol/panelTopics';
import type { PanelTranslationSettings } from '../../../src/protocol/panelTranslation';
import type { PanelWordVectors, ShowVectors } from '../../../src/protocol/panelVectors';
import type { VsCodeApi } from '../../../webview/rpc/vscodeApi';

/** How translations are made: 2 sentences at once by default, with a pause between portions in milliseconds. */
export interface FakeTranslation {
	readonly sentences?: number;
	readonly pause?: number;
	readonly notes?: readonly string[];
	readonly settings?: Partial<PanelTranslationSettings>;
}

/** What the page under test is served with. */
export interface Scenario {
	readonly uiLanguage: 'en' | 'zh';
	readonly strings: Readonly<Record<string, string>>;
	readonly tab: PanelTab;
	readonly least: number;
	readonly status: PanelStatus;
	readonly kind: 'document' | 'selection';
	readonly isEmpty?: boolean;
	readonly clipped?: boolean;
	readonly failing?: boolean;
	/** The vocabulary that cannot be opened. */
	readonly brokenVocabulary?: string;
	/** Passages of the text whose topics are shown; 24 by default. */
	readonly passages?: number;
	/** How many long sentences there are. */
	readonly longSentences?: number;
	/** A keyword besides those of the sample, at two places. */
	readonly moreKeyword?: string;
	/** Relations besides those of the sample. */
	readonly moreRelations?: number;
	/** The folder's library; a ready one by default. */
	readonly library?: PanelLibrary;
	/** What was asked in the window. */
	readonly asked?: readonly PanelAsk[];
	/** In place of what the sample answers. */
	readonly answers?: Partial<AnswerSet>;
	/** The language models; one that was learned by default. */
	readonly languageModels?: PanelLanguageModels;
	/** What is translated, and how. */
	readonly translation?: FakeTranslation;
	/** How the corpus differs from the sample; `none`: no folder was read. */
	readonly corpus?: Partial<PanelCorpus> | 'none';
	/** In place of the sample of how things come about; without an explanation there is nothing to explain. */
	readonly explained?: Pick<PanelExplanation, 'explanation' | 'text'>;
	/** Requests that end with an error. */
	readonly broken?: readonly string[];
}

/** What the test reads and drives from outside. */
export interface FakeHost {
	readonly log: { readonly method: string; readonly params: unknown }[];
	cursor(offset: number): void;
	/** A command opens the drawer. */
	showHow(ability: ExplainedAbility): void;
	scope(id: number): void;
	classifiers(changed: PanelClassifiers): void;
	/** The folder's library changed. */
	library(changed: PanelLibrary): void;
	/** A command asks a question. */
	question(put: PanelAnswerHostNotifications['panel/question']): void;
	/** There are other language models, or another one was chosen. */
	languageModels(changed: PanelLanguageModels): void;
	/** Learning of word vectors came further. */
	wordVectors(changed: PanelWordVectors): void;
	/** A command shows a part of the tab of vectors. */
	showVectors(show: ShowVectors): void;
	/** The corpus changed, or a reading came further. */
	corpus(changed: PanelCorpus): void;
	/** A command shows a table of the corpus. */
	showCorpus(show: ShowCorpus): void;
	/** A person had the marks of evidence taken away. */
	marksCleared(): void;
}

declare global {
	var scenario: Scenario;
	var fakeHost: FakeHost;
	function acquireVsCodeApi(): VsCodeApi;
}

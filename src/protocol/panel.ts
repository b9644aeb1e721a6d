import type { EntityMention } from '../core/doc/entityMention';
import type { Span } from '../core/text/span';
import type { AnnotatedRange, ExportFormat, Glossary } from './analysis';
import type {
	PanelAnswerHostNotifications,
	PanelAnswerRequests,
	PanelAnswerWebviewNotifications,
	PanelAsk,
} from './panelAnswers';
import type { PanelCardHostNotifications, PanelCardRequests, PanelCardWebviewNotifications } from './panelCards';
import type { PanelExplainHostNotifications, PanelExplainRequests } from './panelExplain';
import type { PanelCorpusHostNotifications, PanelCorpusRequests, PanelCorpusWebviewNotifications } from './panelCorpus';
import type { PanelKeywordRequests } from './panelKeywords';
import type { PanelNgramHostNotifications, PanelNgramRequests, PanelNgramWebviewNotifications } from './panelNgram';
import type { PanelRelationRequests } from './panelRelations';
import type { PanelStatisticsRequests } from './panelStatistics';
import type {
	PanelSubwordHostNotifications,
	PanelSubwordRequests,
	PanelSubwordWebviewNotifications,
} from './panelSubwords';
import type { PanelGenerationHostNotifications, PanelGenerationRequests } from './panelGeneration';
import type {
	PanelTranslationHostNotifications,
	PanelTranslationRequests,
	PanelTranslationWebviewNotifications,
} from './panelTranslation';
import type { PanelTopicHostNotifications, PanelTopicRequests, PanelTopicWebviewNotifications } from './panelTopics';
import type {
	PanelVectorHostNotifications,
	PanelVectorRequests,
	PanelVectorWebviewNotifications,
} from './panelVectors';
import type { SummarizeResult, SummaryOptions } from './summaries';

export type { Span } from '../core/text/span';

/** The tabs of the panel. */
export type PanelTab =
	| 'tokens'
	| 'subwords'
	| 'entities'
	| 'topics'
	| 'keywords'
	| 'statistics'
	| 'relations'
	| 'summary'
	| 'answers'
	| 'corpus'
	| 'vectors'
	| 'languageModel'
	| 'translation'
	| 'models';

/**
 * What the panel is about: the selection if there was one, else the document. A new `id` comes with every change of
 * document, version or range; an answer to an older id is dropped.
 */
export interface PanelScope extends Span {
	readonly id: number;
	readonly title: string;
	readonly kind: 'document' | 'selection';
	/** Length of the whole document in UTF-16 code units. */
	readonly documentLength: number;
}

/** What the panel shows when there is no scope to analyze. */
export type PanelStatus =
	| { readonly kind: 'ready' }
	| { readonly kind: 'noDocument' }
	/** Larger than the limit of the settings; the panel offers to analyze anyway, or the selection. */
	| { readonly kind: 'tooLarge'; readonly length: number; readonly limit: number }
	| { readonly kind: 'failed'; readonly message: string };

export interface PanelInit {
	/** Localized texts of the panel, by key. */
	readonly strings: Readonly<Record<string, string>>;
	/** Language of the interface, decides which tag names are shown first. */
	readonly uiLanguage: 'en' | 'zh';
	readonly glossary: Glossary;
	readonly scope: PanelScope | undefined;
	readonly status: PanelStatus;
	readonly tab: PanelTab;
	/** What was asked in this window, the oldest first; a page that comes back after it was hidden goes on from there. */
	readonly asked: readonly PanelAsk[];
}

/** Tokens of the scope; of a very long scope the stretch around the cursor, and `clipped` says so. */
export interface PanelTokens {
	readonly scopeId: number;
	readonly range: AnnotatedRange;
	/** The document's text over `range`. */
	readonly text: string;
	readonly clipped: boolean;
}

export interface PanelEntity extends EntityMention {
	readonly text: string;
}

export interface PanelEntities {
	readonly scopeId: number;
	readonly entities: readonly PanelEntity[];
	readonly failure?: string;
}

export interface PanelSummary {
	readonly scopeId: number;
	/** What was asked for. */
	readonly options: SummaryOptions;
	readonly summary: SummarizeResult;
}

/** The scope changed while the answer was made; a `panel/scope` notification is on its way. */
export interface PanelOutdated {
	readonly outdated: true;
}

/** Commands of the extension that tabs offer beside what they show: `nlpLens.<name>`. */
export type PanelCommand =
	| 'highlightKeywords'
	| 'highlightLongSentences'
	| 'highlightFillers'
	| 'focus.choose'
	| 'statisticsOfFolder'
	| 'topicsOfFolder'
	| 'summaries.about'
	| 'summaries.folder'
	| 'generation.choose'
	| 'generation.editPrompt'
	| 'exportRelations'
	| 'answers.addKnowledge'
	| 'answers.addQuestions'
	| 'answers.knowledgeFromFolder'
	| 'answers.removeIndex';

/** Requests from webview to host. */
export interface PanelRequests
	extends
		PanelSubwordRequests,
		PanelTopicRequests,
		PanelCorpusRequests,
		PanelKeywordRequests,
		PanelStatisticsRequests,
		PanelRelationRequests,
		PanelAnswerRequests,
		PanelVectorRequests,
		PanelNgramRequests,
		PanelGenerationRequests,
		PanelTranslationRequests,
		PanelExplainRequests,
		PanelCardRequests {
	'panel/ready': { params: null; result: PanelInit };
	'panel/tokens': { params: { readonly scopeId: number }; result: PanelTokens | PanelOutdated };
	'panel/entities': { params: { readonly scopeId: number }; result: PanelEntities | PanelOutdated };
	'panel/summary': {
		params: { readonly scopeId: number; readonly options: SummaryOptions };
		result: PanelSummary | PanelOutdated;
	};
	/** Copies to the clipboard or opens as a new untitled document; resolves when done. */
	'panel/export': {
		params: { readonly format: ExportFormat; readonly target: 'clipboard' | 'document' };
		result: null;
	};
}

/** Notifications from webview to host. */
export interface PanelWebviewNotifications
	extends
		PanelSubwordWebviewNotifications,
		PanelTopicWebviewNotifications,
		PanelCorpusWebviewNotifications,
		PanelAnswerWebviewNotifications,
		PanelVectorWebviewNotifications,
		PanelNgramWebviewNotifications,
		PanelTranslationWebviewNotifications,
		PanelCardWebviewNotifications {
	/** Select and show a span of the document in its editor. */
	'panel/reveal': { readonly scopeId: number; readonly span: Span };
	'panel/command': { readonly command: PanelCommand };
	'panel/analyzeAnyway': null;
	'panel/analyzeSelection': null;
	'panel/tabShown': { readonly tab: PanelTab };
}

/** Notifications from host to webview. */
export interface PanelHostNotifications
	extends
		PanelExplainHostNotifications,
		PanelSubwordHostNotifications,
		PanelTopicHostNotifications,
		PanelCorpusHostNotifications,
		PanelAnswerHostNotifications,
		PanelVectorHostNotifications,
		PanelNgramHostNotifications,
		PanelGenerationHostNotifications,
		PanelTranslationHostNotifications,
		PanelCardHostNotifications {
	'panel/scope': { readonly scope: PanelScope | undefined; readonly status: PanelStatus };
	/** The cursor moved in the scope's document: UTF-16 offset, of a selection its start. */
	'panel/cursor': { readonly offset: number };
	'panel/show': { readonly tab: PanelTab };
}

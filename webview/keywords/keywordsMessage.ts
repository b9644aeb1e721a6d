import type { KeywordMethod } from '../../src/protocol/keywords';
import type { PanelDocumentTopics, PanelKeywords } from '../../src/protocol/panelKeywords';
import type { KeywordsView } from './keywordsState';

/** What the host said about keywords. */
export type KeywordsHostMessage =
	| { readonly type: 'keywordsLoaded'; readonly keywords: PanelKeywords; readonly time: number }
	| { readonly type: 'topicsLoaded'; readonly topics: PanelDocumentTopics };

/** What the user did in the tab. */
export type KeywordsUserMessage =
	| { readonly type: 'viewChanged'; readonly view: KeywordsView }
	| { readonly type: 'methodChanged'; readonly method: KeywordMethod }
	| { readonly type: 'topicNumberChanged'; readonly topics: number }
	| { readonly type: 'occurrenceShown'; readonly keyword: string; readonly occurrence: number }
	| { readonly type: 'columnActivated'; readonly column: number };

/** Everything that can change the tab. */
export type KeywordsMessage = KeywordsHostMessage | KeywordsUserMessage;

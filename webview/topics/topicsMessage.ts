import type { PanelClassifiers, PanelTopics } from '../../src/protocol/panelTopics';

/** What the host said about topics. */
export type TopicsHostMessage =
	| { readonly type: 'classifiersRequested' }
	| { readonly type: 'classifiersLoaded'; readonly classifiers: PanelClassifiers }
	| { readonly type: 'classifiersFailed' }
	| { readonly type: 'answersLoaded'; readonly topics: PanelTopics; readonly asked: readonly string[] };

/** What the user did in the tab. */
export type TopicsUserMessage =
	| { readonly type: 'viewChanged'; readonly view: string }
	| { readonly type: 'partToggled'; readonly part: string }
	| { readonly type: 'marksToggled' }
	| { readonly type: 'evidenceShown'; readonly key: string; readonly occurrence: number };

/** Everything that can change the tab. */
export type TopicsMessage = TopicsHostMessage | TopicsUserMessage;

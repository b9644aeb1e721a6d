import type { CorpusPlace, PanelCorpus, PanelCorpusPage, ShowCorpus } from '../../src/protocol/panelCorpus';
import type { CorpusChoices } from './corpusState';

export type { CorpusPlace };

/** What the host said about the corpus. */
export type CorpusHostMessage =
	| { readonly type: 'asked' }
	| { readonly type: 'told'; readonly corpus: PanelCorpus }
	| { readonly type: 'shown'; readonly show: ShowCorpus }
	| { readonly type: 'requested'; readonly key: string }
	| { readonly type: 'answered'; readonly key: string; readonly page: PanelCorpusPage }
	| { readonly type: 'failed'; readonly key: string; readonly message: string };

/** What the user did in the tab. */
export type CorpusUserMessage =
	| { readonly type: 'chosen'; readonly choice: Partial<CorpusChoices> }
	| { readonly type: 'queryChanged'; readonly query: string; readonly near?: string }
	| { readonly type: 'nodeChanged'; readonly node: string }
	| { readonly type: 'moreWanted' }
	| { readonly type: 'askedAgain' };

/** Everything that can change the tab. */
export type CorpusMessage = CorpusHostMessage | CorpusUserMessage;

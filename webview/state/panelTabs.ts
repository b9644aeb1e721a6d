import type { PanelTab } from '../../src/protocol/panel';

/** The tabs in their order: from the parts of a text to the whole, to what it answers, and to its words as numbers. */
export const PANEL_TABS: readonly PanelTab[] = [
	'tokens',
	'subwords',
	'entities',
	'topics',
	'keywords',
	'statistics',
	'relations',
	'summary',
	'answers',
	'corpus',
	'vectors',
	'languageModel',
	'translation',
	'models',
];

import type { Services } from '../services';

/** What the tools build on. */
export type ToolPorts = Pick<
	Services,
	'analyzer' | 'glossaries' | 'settings' | 'texts' | 'subwords' | 'library' | 'log'
>;

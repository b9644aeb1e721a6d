import type { MarkdownBlock } from '../core/text/markdownBlocks';

export type { MarkdownBlock, MarkdownRun } from '../core/text/markdownBlocks';

/** A model that ships. */
export interface ModelSummary {
	readonly name: string;
	/** Of its file. */
	readonly bytes: number;
	/** Of its file, in lower-case hexadecimal digits. */
	readonly sha256: string;
}

/** The card of a model, in English. */
export interface ModelCard extends ModelSummary {
	readonly markdown: string;
	readonly blocks: readonly MarkdownBlock[];
}

/** Requests from host to worker about the cards of models. */
export interface CardRequests {
	'cards/list': { params: null; result: readonly ModelSummary[] };
	'cards/read': { params: { readonly name: string }; result: ModelCard };
}

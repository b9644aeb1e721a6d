import type { Span } from '../core/text/span';
import type { Outdated } from './analysis';
import type { RelationArgument, RelationFormat, RelationMention } from './relations';

/** One side of a relation with its text. */
export interface PanelRelationArgument extends RelationArgument {
	readonly text: string;
}

/** A relation of the scope with its texts. */
export interface PanelRelation extends Omit<RelationMention, 'subject' | 'object'> {
	readonly subject: PanelRelationArgument;
	readonly object: PanelRelationArgument;
	/** The sentence that states it; where it is not known, the stretch that its two sides cover. */
	readonly sentence: Span;
}

export interface PanelRelations {
	readonly scopeId: number;
	/** In the order of their sentences. */
	readonly relations: readonly PanelRelation[];
	/** Why relations are missing. */
	readonly failure?: string;
}

/** Requests from webview to host about relations. */
export interface PanelRelationRequests {
	'panel/relations': { params: { readonly scopeId: number }; result: PanelRelations | Outdated };
	/** Copies the relations of the scope to the clipboard or opens them as a new untitled document; resolves when done. */
	'panel/exportRelations': {
		params: { readonly format: RelationFormat; readonly target: 'clipboard' | 'document' };
		result: null;
	};
}

import type { DocumentRange, Outdated } from './analysis';

export type { RelationArgument, RelationLabel, RelationMention } from '../core/doc/relationMention';

/** The formats that relations are written in. */
export type RelationFormat = 'turtle' | 'jsonld' | 'csv';

export interface ExportRelationsParams extends DocumentRange {
	readonly format: RelationFormat;
}

/** Requests from host to worker about relations, which themselves are the layer `relations` of `analysis/analyze`. */
export interface RelationRequests {
	'relations/export': {
		params: ExportRelationsParams;
		result: { readonly version: number; readonly text: string } | Outdated;
	};
}

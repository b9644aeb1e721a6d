import type { TextFormat } from '../core/text/documentText';
import type { DocumentRange, Outdated } from './analysis';

export type { RelationArgument, RelationLabel, RelationMention } from '../core/doc/relationMention';

/** The formats that relations are written in. */
export type RelationFormat = 'turtle' | 'jsonld' | 'csv';

export interface ExportRelationsParams extends DocumentRange {
	readonly format: RelationFormat;
}

/** A text that is no open document. */
export interface TextOfRelations {
	/** Names the text in what is written: its address. */
	readonly name: string;
	readonly text: string;
	readonly format: TextFormat;
	/** Tells its mentions from those of other texts in the same document of Turtle. */
	readonly number: number;
}

/** Requests from host to worker about relations, which themselves are the layer `relations` of `analysis/analyze`. */
export interface RelationRequests {
	'relations/export': {
		params: ExportRelationsParams;
		result: { readonly version: number; readonly text: string } | Outdated;
	};
	/** The relations of a text as Turtle, each mention with its sentence and the text's name, and how many mentions there are. */
	'relations/ofText': { params: TextOfRelations; result: { readonly turtle: string; readonly relations: number } };
}

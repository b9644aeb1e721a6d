import { NEW_LIST, type ListState } from '../list/listState';
import { IDLE, type Load } from '../state/load';
import type { GraphLayout } from './graphLayout';
import type { GraphSize, GraphView } from './graphView';
import type { RelationGraph } from './relationGraph';
import type { RelationCount, RelationFact } from './relationModel';

/** What the tab shows: a list, or the graph as a picture. */
export type RelationsView = 'list' | 'graph';

/** A graph with the places of its names. */
export interface DrawnGraph {
	readonly graph: RelationGraph;
	readonly layout: GraphLayout;
}

/** The relations of a scope. */
export interface RelationsData {
	readonly scopeId: number;
	readonly all: readonly RelationFact[];
	readonly counts: readonly RelationCount[];
	/** Those of the kind that is chosen. */
	readonly facts: readonly RelationFact[];
	readonly failure: string | undefined;
	/** Laid out when the picture is first shown. */
	readonly drawn: DrawnGraph | undefined;
}

/** What is chosen in the picture, and what of it is seen. */
export interface GraphState {
	readonly size: GraphSize | undefined;
	/** Undefined until it was moved: then the first view is taken. */
	readonly view: GraphView | undefined;
	/** Keys of the name and of the relation at hand. */
	readonly name: string | undefined;
	readonly fact: string | undefined;
}

/** The Relations tab; `data` may be of an older scope until the new one arrives. */
export interface RelationsState {
	readonly load: Load;
	readonly data: RelationsData | undefined;
	readonly view: RelationsView;
	/** The kind of relation that is shown; empty for all. */
	readonly label: string;
	/** Index of the mention shown last, by key of its fact. */
	readonly occurrences: Readonly<Record<string, number>>;
	readonly list: ListState;
	/** The row at the cursor, or -1. */
	readonly cursorRow: number;
	readonly graph: GraphState;
}

/** The part of the tab that is kept over a reload. */
export interface SavedRelations {
	readonly view: RelationsView;
	readonly label: string;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_RELATIONS: SavedRelations = { view: 'list', label: '' };

/** A picture that nobody has moved. */
export const NEW_GRAPH: GraphState = { size: undefined, view: undefined, name: undefined, fact: undefined };

/** The tab before the host answered. */
export function newRelations({ view, label }: SavedRelations): RelationsState {
	return {
		load: IDLE,
		data: undefined,
		view,
		label,
		occurrences: {},
		list: NEW_LIST,
		cursorRow: -1,
		graph: NEW_GRAPH,
	};
}

/** What is kept of the tab. */
export function toSavedRelations({ view, label }: RelationsState): SavedRelations {
	return { view, label };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedRelations(value: unknown): SavedRelations {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_RELATIONS;
	const { view, label } = value as Record<string, unknown>;
	return { view: view === 'graph' ? 'graph' : 'list', label: typeof label === 'string' ? label.slice(0, 100) : '' };
}

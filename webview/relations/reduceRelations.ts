import type { PanelRelations } from '../../src/protocol/panelRelations';
import { activated, restarted, revealed, used } from '../list/listState';
import { awaits, IDLE } from '../state/load';
import { graphLayout, type Point } from './graphLayout';
import { firstView, moved, nodeTowards, showing, wholeView, zoomed, type GraphView } from './graphView';
import { relationGraph, type RelationGraph } from './relationGraph';
import { factAt, relationCounts, relationFacts } from './relationModel';
import type { RelationsMessage } from './relationsMessage';
import { NEW_GRAPH, type RelationsData, type RelationsState } from './relationsState';

/** The tab after a message, `cursor` being the cursor's offset; the very state it got when nothing changes. */
export function reduceRelations(
	state: RelationsState,
	message: RelationsMessage,
	cursor: number | undefined,
): RelationsState {
	switch (message.type) {
		case 'relationsLoaded':
			return relationsLoaded(state, message.relations, cursor, message.time);
		case 'viewChanged':
			return message.view === state.view ? state : withDrawing({ ...state, view: message.view });
		case 'labelChanged':
			return message.label === state.label ? state : filtered({ ...state, label: message.label }, cursor);
		case 'mentionShown':
			return mentionShown(state, message.fact, message.mention);
		case 'nameChosen':
			return withName(state, message.name);
		case 'nameTowards':
			return nameTowards(state, message.direction);
		default:
			return viewReduced(state, message);
	}
}

/** What of the picture is seen now; undefined before it is laid out and measured. */
export function graphViewOf({ data, graph }: RelationsState): GraphView | undefined {
	if (data?.drawn === undefined || graph.size === undefined) return undefined;
	return graph.view ?? firstView(data.drawn.layout, graph.size, mainNode(data.drawn.graph));
}

/** The tab for another text. */
export function relationsOfNewText(state: RelationsState): RelationsState {
	return {
		...state,
		load: IDLE,
		data: undefined,
		occurrences: {},
		cursorRow: -1,
		list: restarted(state.list),
		graph: { ...NEW_GRAPH, size: state.graph.size },
	};
}

/** The tab with the relation at the cursor marked, and in view unless its user is at work in the list. */
export function relationCursorMoved(state: RelationsState, offset: number, time: number): RelationsState {
	const { data } = state;
	if (data === undefined) return state;
	const found = factAt(data.facts, offset);
	if (found === undefined) return state.cursorRow === -1 ? state : { ...state, cursorRow: -1 };
	const { key } = data.facts[found.row];
	return {
		...state,
		cursorRow: found.row,
		occurrences: { ...state.occurrences, [key]: found.mention },
		list: time >= state.list.quietUntil ? revealed(state.list, data.facts.length, found.row, 'center') : state.list,
	};
}

/** The tab with another row active. */
export function relationRowActivated(state: RelationsState, row: number, time: number): RelationsState {
	return { ...state, list: used(activated(state.list, state.data?.facts.length ?? 0, row), time) };
}

function relationsLoaded(
	state: RelationsState,
	{ scopeId, relations, failure }: PanelRelations,
	cursor: number | undefined,
	time: number,
): RelationsState {
	if (!awaits(state.load, scopeId)) return state;
	const all = relationFacts(relations);
	const counts = relationCounts(all);
	// A kind that the text no longer has would leave nothing to see.
	const label = counts.some(count => count.label === state.label) ? state.label : '';
	const data: RelationsData = { scopeId, all, counts, facts: factsOf(all, label), failure, drawn: undefined };
	const list = { ...state.list, active: Math.min(state.list.active, data.facts.length - 1) };
	const next = withDrawing({ ...state, load: { kind: 'loaded', scopeId }, data, label, list, cursorRow: -1 });
	return cursor === undefined ? next : relationCursorMoved(next, cursor, time);
}

function factsOf(all: RelationsData['all'], label: string): RelationsData['facts'] {
	return label === '' ? all : all.filter(fact => fact.label === label);
}

function filtered(state: RelationsState, cursor: number | undefined): RelationsState {
	const { data, label, graph } = state;
	if (data === undefined) return state;
	const next = withDrawing({
		...state,
		data: { ...data, facts: factsOf(data.all, label), drawn: undefined },
		list: restarted(state.list),
		graph: { ...NEW_GRAPH, size: graph.size },
		cursorRow: -1,
	});
	return cursor === undefined ? next : relationCursorMoved(next, cursor, -1);
}

/** The picture is laid out only for those who look at it. */
function withDrawing(state: RelationsState): RelationsState {
	const { data, view } = state;
	if (view !== 'graph' || data === undefined || data.drawn !== undefined) return state;
	const graph = relationGraph(data.facts);
	return { ...state, data: { ...data, drawn: { graph, layout: graphLayout(graph) } } };
}

function mentionShown(state: RelationsState, fact: string, mention: number): RelationsState {
	const occurrences = { ...state.occurrences, [fact]: mention };
	return { ...state, occurrences, graph: { ...state.graph, fact } };
}

/** The name with the most relations: the one that the picture begins with. */
function mainNode({ nodes }: RelationGraph): number {
	const most = Math.max(0, ...nodes.map(({ facts }) => facts.length));
	return Math.max(
		0,
		nodes.findIndex(({ facts }) => facts.length === most),
	);
}

function withName(state: RelationsState, name: string): RelationsState {
	const drawn = state.data?.drawn;
	const node = drawn?.graph.nodes.findIndex(({ key }) => key === name) ?? -1;
	if (drawn === undefined || node < 0) return state;
	const view = graphViewOf(state);
	const { size } = state.graph;
	const seen = view && size && showing(view, drawn.layout.nodes[node], size);
	// A first view that shows the name already goes on to follow the size of its place.
	return { ...state, graph: { ...state.graph, name, fact: undefined, view: seen === view ? state.graph.view : seen } };
}

function nameTowards(state: RelationsState, direction: Point): RelationsState {
	const drawn = state.data?.drawn;
	if (drawn === undefined || drawn.graph.nodes.length === 0) return state;
	const { nodes } = drawn.graph;
	const from = nodes.findIndex(({ key }) => key === state.graph.name);
	const next = from < 0 ? mainNode(drawn.graph) : nodeTowards(drawn.layout, from, direction);
	return next === undefined ? state : withName(state, nodes[next].key);
}

function viewReduced(
	state: RelationsState,
	message: Extract<RelationsMessage, { type: `graph${string}` }>,
): RelationsState {
	if (message.type === 'graphMeasured') return measured(state, message.width, message.height);
	const { graph } = state;
	const layout = state.data?.drawn?.layout;
	const view = graphViewOf(state);
	if (layout === undefined || view === undefined || graph.size === undefined) return state;
	switch (message.type) {
		case 'graphMoved':
			return { ...state, graph: { ...graph, view: moved(view, message.dx, message.dy, layout) } };
		case 'graphZoomed':
			return { ...state, graph: { ...graph, view: zoomed(view, message.factor, message.fixed) } };
		case 'graphFitted':
			return { ...state, graph: { ...graph, view: wholeView(layout, graph.size) } };
	}
}

function measured(state: RelationsState, width: number, height: number): RelationsState {
	const { graph } = state;
	if (graph.size?.width === width && graph.size.height === height) return state;
	return { ...state, graph: { ...graph, size: { width, height } } };
}
